/**
 * A file's own text and the editor's view of it. The editor holds LF at every line end and no byte-order mark; the
 * file keeps what it has: each of CRLF, LF and a lone CR where it stands. U+2028 and its like end no line.
 */

import type { TextEdit } from "@/lib/cards/problem.ts";
import { firstAtLeast } from "@/lib/cards/sorted.ts";
import { sortEdits } from "./apply-edits.ts";

export type LineEnd = "\n" | "\r\n" | "\r";

const LINE_END = /\r\n?|\n/g;
const BYTE_ORDER_MARK = "\uFEFF";

export function hasByteOrderMark(own: string): boolean {
  return own.startsWith(BYTE_ORDER_MARK);
}

export function withLf(text: string): string {
  return text.includes("\r") ? text.replace(LINE_END, "\n") : text;
}

/** @param own a file's own text, its byte-order mark included */
export function editorText(own: string): string {
  return withLf(hasByteOrderMark(own) ? own.slice(1) : own);
}

/**
 * The same edits on the file's own text. A line break that stands where one stood keeps that one's form; another
 * takes the form of those around it, of most in the file where those differ, and LF in a file of one line.
 *
 * Whatever is done, the editor's view of the result is what the edits make of the editor's view: where a lone CR
 * would come to stand before an LF, and the two would read as one line end, a character is added to part them.
 *
 * @param edits offsets into `editorText(own)`, with any line ends in `insert`
 */
export function placeEdits(own: string, edits: readonly TextEdit[]): TextEdit[] {
  const ends = lineEndsOf(own);
  return joinTouching(sortEdits(edits)).map(({ start, end, insert }) => {
    const ownStart = ends.toOwn(start);
    const ownEnd = ends.toOwn(end);
    const breaks = ends.forBreaksIn(start, end);
    const before = own[ownStart - 1] ?? "";
    const after = own[ownEnd] ?? "";
    return { start: ownStart, end: ownEnd, insert: breakLines(withLf(insert), breaks, before, after) };
  });
}

interface LineEnds {
  /** from an offset in the editor's view */
  toOwn(offset: number): number;
  /** the form of the nth line break of what replaces a stretch of the editor's view */
  forBreaksIn(start: number, end: number): (nth: number) => LineEnd;
}

function lineEndsOf(own: string): LineEnds {
  const skipped = hasByteOrderMark(own) ? 1 : 0;
  if (!own.includes("\r")) return { toOwn: (offset) => offset + skipped, forBreaksIn: () => () => "\n" };

  /** where each stands in the editor's view, and what it is in the file */
  const places: number[] = [];
  const forms: LineEnd[] = [];
  /** `pairs[i]`: how many of the first i are CRLF, each of which the view holds as one character */
  const pairs = [0];
  for (const { 0: form, index } of own.matchAll(LINE_END)) {
    const pairsBefore = pairs.at(-1) as number;
    places.push(index - skipped - pairsBefore);
    forms.push(form as LineEnd);
    pairs.push(pairsBefore + (form === "\r\n" ? 1 : 0));
  }
  const countBefore = (offset: number) => firstAtLeast(places, offset, (place) => place);
  const usual = mostFrequent(forms);
  return {
    toOwn: (offset) => offset + skipped + (pairs[countBefore(offset)] as number),
    forBreaksIn(start, end) {
      const first = countBefore(start);
      const next = countBefore(end);
      const before = forms[first - 1] ?? forms[next];
      const after = forms[next] ?? before;
      const around = before !== undefined && before === after ? before : usual;
      return (nth) => (first + nth < next ? (forms[first + nth] as LineEnd) : around);
    },
  };
}

/** Of two equally frequent ones the first in the file. */
function mostFrequent(forms: readonly LineEnd[]): LineEnd {
  const counts = new Map<LineEnd, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  let usual: LineEnd = "\n";
  let most = 0;
  for (const [form, count] of counts) {
    if (count > most) [usual, most] = [form, count];
  }
  return usual;
}

function breakLines(insert: string, form: (nth: number) => LineEnd, before: string, after: string): string {
  let broken = "";
  for (const [nth, line] of insert.split("\n").entries()) {
    if (nth > 0) {
      const end = form(nth - 1);
      const joins = end === "\n" && (broken === "" ? before : broken).endsWith("\r");
      broken += joins ? "\r\n" : end;
    }
    broken += line;
  }
  return after === "\n" && (broken === "" ? before : broken).endsWith("\r") ? `${broken}\n` : broken;
}

/** What stands beside an edit must be text that stays. */
function joinTouching(sorted: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last.end < edit.start) joined.push({ ...edit });
    else if (last.end === edit.start) {
      last.end = edit.end;
      last.insert += edit.insert;
    } else {
      throw new RangeError(
        `edits must not overlap, got ${edit.start}–${edit.end} after one that ends at ${last.end}`,
      );
    }
  }
  return joined;
}
