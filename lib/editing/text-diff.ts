/** Two texts side by side for a reader: which lines went, which came, and which words of a line changed. */

import { diffWordsWithSpace } from "diff";
import { lineHunks } from "./line-diff.ts";
import { withLf } from "./line-ends.ts";

export type DiffRow =
  | { kind: "same"; text: string }
  | { kind: "removed" | "added"; parts: DiffPart[] }
  /** lines that are the same and need not be seen */
  | { kind: "folded"; lines: string[] };

export interface DiffPart {
  text: string;
  changed: boolean;
}

/** Lines around a change that are shown. */
const CONTEXT_LINES = 2;
/** In longer lines the words are not compared, and all of the line counts as changed. */
const LONGEST_COMPARED = 5_000;
const MOST_WORD_EDITS = 200;

/** The rows in order; a text's last line is empty where it ends with a line end, and then it is left out. */
export function textDiff(before: string, after: string): DiffRow[] {
  const [linesBefore, linesAfter] = [rowsOf(before), rowsOf(after)];
  const rows: DiffRow[] = [];
  const hunks = lineHunks(linesBefore, linesAfter);
  let from = 0;
  for (const [nth, hunk] of hunks.entries()) {
    rows.push(...fold(linesBefore.slice(from, hunk.before.start), nth > 0, true));
    const removed = linesBefore.slice(hunk.before.start, hunk.before.end);
    const added = linesAfter.slice(hunk.after.start, hunk.after.end);
    rows.push(...changedRows(removed, added));
    from = hunk.before.end;
  }
  return [...rows, ...fold(linesBefore.slice(from), hunks.length > 0, false)];
}

function rowsOf(text: string): string[] {
  const lines = withLf(text).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** @param after, before whether a change stands above, below */
function fold(lines: string[], after: boolean, before: boolean): DiffRow[] {
  const head = after ? CONTEXT_LINES : 0;
  const tail = before ? CONTEXT_LINES : 0;
  const same = (text: string): DiffRow => ({ kind: "same", text });
  // one line more takes no more room than the words that say it is folded
  if (lines.length <= head + tail + 1) return lines.map(same);
  return [
    ...lines.slice(0, head).map(same),
    { kind: "folded", lines: lines.slice(head, lines.length - tail) },
    ...lines.slice(lines.length - tail).map(same),
  ];
}

/** As many lines as before are these lines, changed, and their words are compared. */
function changedRows(removed: readonly string[], added: readonly string[]): DiffRow[] {
  const pairs =
    removed.length === added.length ? removed.map((line, at) => wordDiff(line, added[at] ?? "")) : [];
  const whole = (text: string): DiffPart[] => [{ text, changed: true }];
  return [
    ...removed.map((line, at): DiffRow => ({ kind: "removed", parts: pairs[at]?.removed ?? whole(line) })),
    ...added.map((line, at): DiffRow => ({ kind: "added", parts: pairs[at]?.added ?? whole(line) })),
  ];
}

function wordDiff(before: string, after: string): { removed: DiffPart[]; added: DiffPart[] } | undefined {
  if (before.length + after.length > LONGEST_COMPARED) return undefined;
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORD_EDITS });
  // a line of which no word stayed is another line
  if (
    changes === undefined ||
    !changes.some(({ added, removed, value }) => !added && !removed && /\S/.test(value))
  ) {
    return undefined;
  }
  const parts = (skip: "added" | "removed") =>
    changes
      .filter((change) => !change[skip])
      .map(({ value, added, removed }) => ({ text: value, changed: added || removed }));
  return { removed: parts("added"), added: parts("removed") };
}
