/** Lines on which two versions agree, or which only one of them changed: folded, and there to be looked at. */

import type { Conflict, MergeRegion } from "@/lib/editing/merge3.ts";
import styles from "./Conflict.module.css";
import { asText, TextDiff } from "./TextDiff.tsx";

const SOURCES = { mine: "Yours", disk: "From disk", both: "The same on both sides" } as const;

export function MergedPlace({ region }: { region: Exclude<MergeRegion, Conflict> }) {
  if (region.kind === "same") {
    return (
      <details className={styles.merged}>
        <summary>{count(region.lines.length)} unchanged</summary>
        <pre>{region.lines.join("\n")}</pre>
      </details>
    );
  }
  const { kind, base, lines } = region;
  return (
    <details className={styles.merged} data-changed>
      <summary>
        {SOURCES[kind]}: {change(base.length, lines.length)}
      </summary>
      <TextDiff before={asText(base)} after={asText(lines)} />
    </details>
  );
}

function change(before: number, after: number): string {
  if (before === 0) return `${count(after)} added`;
  if (after === 0) return `${count(before)} taken out`;
  return before === after
    ? `${count(after)} changed`
    : `${count(before)} became ${after.toLocaleString("en")}`;
}

function count(lines: number): string {
  return lines === 1 ? "1 line" : `${lines.toLocaleString("en")} lines`;
}
