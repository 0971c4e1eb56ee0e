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

/** The one text alone, with what of it is not in the other marked. */
export function MarkedText({ text, against }: { text: string; against: string }) {
  const rows = textDiff(against, text).filter(({ kind }) => kind !== "removed");
  return (
    <div className={styles.diff}>
      {numbered(rows).map(({ id, row }) =>
        row.kind === "added" ? (
          <Line key={id} kind="added" parts={row.parts} bare />
        ) : (
          <Row key={id} row={row} />
        ),
      )}
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

function Row({ row }: { row: DiffRow }) {
  switch (row.kind) {
    case "same":
      return <Line kind="same" parts={[{ text: row.text, changed: false }]} />;
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
      return <Line kind={row.kind} parts={row.parts} />;
    default:
      return row satisfies never;
  }
}

const SIGNS = { same: " ", added: "+", removed: "−" } as const;

/** @param bare without sign, where the line is shown for itself and not beside the one that it replaced */
function Line({
  kind,
  parts,
  bare = false,
}: {
  kind: keyof typeof SIGNS;
  parts: readonly DiffPart[];
  bare?: boolean;
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
