/** What changed between the text an editor began with and the text it has now, and the same on the file's own text. */

import type { TextEdit } from "@/lib/cards/problems/problem.ts";
import { applyEdits } from "./apply-edits.ts";
import { lineHunks } from "./line-diff.ts";
import { editorText, hasByteOrderMark, placeEdits, withLf } from "./line-ends.ts";

/**
 * In order, none touching another. What the texts have in common at their start and end stays, then every line between
 * that is in both, then what a changed line has in common with itself at its start and end.
 *
 * @param before, now with LF at line ends
 */
export function minimalEdits(before: string, now: string): TextEdit[] {
  const whole = changedPart(before, now);
  if (whole === null) return [];
  // Lines are compared only where something was replaced: a stretch put in may hold lines equal to those around it.
  if (whole.start === whole.end || whole.insert === "") return [whole];
  const linesBefore = splitLines(before.slice(whole.start, whole.end));
  const linesNow = splitLines(whole.insert);
  const startOf = lineStarts(linesBefore);
  return lineHunks(linesBefore, linesNow).flatMap((hunk) => {
    const removed = linesBefore.slice(hunk.before.start, hunk.before.end);
    const added = linesNow.slice(hunk.after.start, hunk.after.end);
    // As many lines as before are these lines, changed: each for itself, so that line ends between them stay.
    const pairs: [string, string][] =
      removed.length === added.length
        ? removed.map((line, index) => [line, added[index] as string])
        : [[removed.join(""), added.join("")]];
    return pairs.flatMap(([from, to], index) => {
      const edit = changedPart(from, to);
      const start = whole.start + (startOf[hunk.before.start + index] as number);
      return edit === null ? [] : [{ ...edit, start: start + edit.start, end: start + edit.end }];
    });
  });
}

/**
 * A file's own text after its author changed the editor's view of it to `now`. Everything else stays as it is:
 * byte-order mark, line ends, spaces at line ends, the missing line end at the end of the file.
 */
export function rewrite(own: string, now: string): string {
  const before = editorText(own);
  // At the start of a file without a byte-order mark, U+FEFF would be one.
  const wanted = hasByteOrderMark(now) && !hasByteOrderMark(own) ? now.slice(1) : now;
  return applyEdits(own, placeEdits(own, minimalEdits(before, withLf(wanted))));
}

/** Each with its line end; a text that ends with one has no empty line after it. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** One more than there are lines: the last is where a further line would start. */
function lineStarts(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) as number) + line.length);
  return starts;
}

function changedPart(from: string, to: string): TextEdit | null {
  if (from === to) return null;
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  if (splitsPair(from, head) || splitsPair(to, head)) head--;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  if (splitsPair(from, from.length - tail) || splitsPair(to, to.length - tail)) tail--;
  return { start: head, end: from.length - tail, insert: to.slice(head, to.length - tail) };
}

/** Whether an offset lies between the two halves of a character beyond U+FFFF. */
function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}
