/** What differs between two texts, line by line: signs and words say it as well as colour. */

import { type DiffPart, type DiffRow, textDiff } from "@/lib/editing/text-diff.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import styles from "./TextDiff.module.css";

interface Props {
  before: string;
  after: string;
}

export function TextDiff({ before, after }: Props) {
  return (
    <div className={styles.diff}>
      {numbered(textDiff(before, after)).map(({ id, row }) => (
        <Row key={id} row={row} />
      ))}
    </div>
  );
}

/** The one text alone, without signs, with what of it is not in the other marked. */
export function MarkedText({ text, against }: { text: string; against: string }) {
  const rows = textDiff(against, text).filter(({ kind }) => kind !== "removed");
  return (
    <div className={styles.diff}>
      {numbered(rows).map(({ id, row }) => (
        <Row key={id} row={row} bare />
      ))}
    </div>
  );
}

/** Each line ended, so that a last line that is empty is one, too. */
export function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function numbered(rows: readonly DiffRow[]): { id: number; row: DiffRow }[] {
  return rows.map((row, id) => ({ id, row }));
}

/** @param bare without signs, where lines are shown for themselves and not beside those that they replaced */
function Row({ row, bare = false }: { row: DiffRow; bare?: boolean }) {
  switch (row.kind) {
    case "same":
      return <Line kind="same" parts={[{ text: row.text, changed: false }]} bare={bare} />;
    case "folded":
      return (
        <details className={styles.folded}>
          <summary>
            {row.lines.length === 1 ? "1 line is" : `${row.lines.length.toLocaleString("en")} lines are`} the
            same
          </summary>
          <pre>{row.lines.join("\n")}</pre>
        </details>
      );
    case "added":
    case "removed":
      return <Line kind={row.kind} parts={row.parts} bare={bare} />;
    default:
      return row satisfies never;
  }
}

const SIGNS = { same: " ", added: "+", removed: "−" } as const;

function Line({
  kind,
  parts,
  bare,
}: {
  kind: keyof typeof SIGNS;
  parts: readonly DiffPart[];
  bare: boolean;
}) {
  const Mark = kind === "removed" ? "del" : "ins";
  return (
    <div className={styles.line} data-kind={kind}>
      {!bare && (
        <span className={styles.sign} aria-hidden="true">
          {SIGNS[kind]}
        </span>
      )}
      {kind !== "same" && !bare && <VisuallyHidden>{kind}: </VisuallyHidden>}
      <code>
        {marked(parts).map(({ id, text, changed }) => (changed ? <Mark key={id}>{text}</Mark> : text))}
      </code>
    </div>
  );
}

function marked(parts: readonly DiffPart[]): (DiffPart & { id: number })[] {
  return parts.map((part, id) => ({ ...part, id }));
}
