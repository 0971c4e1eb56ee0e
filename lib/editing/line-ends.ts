/**
 * A file's own text and the editor's view of it. The editor holds LF at every line end and no byte-order mark; the
 * file keeps what it has: each of CRLF, LF and a lone CR where it stands. U+2028 and its like end no line.
 */

import type { TextEdit } from "@/lib/cards/problems/problem.ts";
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
 * The same edits on the file's own text.
 *
 * Whatever is done, the editor's view of the result is what the edits make of the editor's view: where a lone CR
 * would come to stand before an LF, and the two would read as one line end, a character is added to part them.
 *
 * @param edits offsets into `editorText(own)`, with any line ends in `insert`
 */
export function placeEdits(own: string, edits: readonly TextEdit[]): TextEdit[] {
  const ends = lineEndsOf(own);
  return formBreaks(
    own,
    ends,
    edits.map((edit) => ({ ...edit, start: ends.toOwn(edit.start), end: ends.toOwn(edit.end) })),
  );
}

/**
 * The same for edits of a note's text as it is read for its cards: its own line ends, and no byte-order mark. They stay
 * where they are; the line breaks that they put in take the form of those around.
 */
export function placeEditsAsRead(own: string, edits: readonly TextEdit[]): TextEdit[] {
  const skipped = hasByteOrderMark(own) ? 1 : 0;
  return formBreaks(
    own,
    lineEndsOf(own),
    edits.map((edit) => ({ ...edit, start: edit.start + skipped, end: edit.end + skipped })),
  );
}

/**
 * A line break that stands where one stood keeps that one's form; another takes the form of those around it, of most in
 * the file where those differ, and LF in a file of one line.
 */
function formBreaks(own: string, ends: LineEnds, edits: readonly TextEdit[]): TextEdit[] {
  return joinTouching(sortEdits(edits)).map(({ start, end, insert }) => {
    const before = own[start - 1] ?? "";
    const after = own[end] ?? "";
    return { start, end, insert: breakLines(withLf(insert), ends.forBreaksIn(start, end), before, after) };
  });
}

interface LineEnds {
  /** from an offset in the editor's view */
  toOwn(offset: number): number;
  /** the form of the nth line break of what replaces a stretch of the file's own text */
  forBreaksIn(start: number, end: number): (nth: number) => LineEnd;
}

function lineEndsOf(own: string): LineEnds {
  const skipped = hasByteOrderMark(own) ? 1 : 0;
  if (!own.includes("\r")) return { toOwn: (offset) => offset + skipped, forBreaksIn: () => () => "\n" };

  const forms: LineEnd[] = [];
  const places: number[] = [];
  const placesInView: number[] = [];
  let pairs = 0;
  for (const { 0: form, index } of own.matchAll(LINE_END)) {
    forms.push(form as LineEnd);
    places.push(index);
    // the view holds each CRLF before as one character
    placesInView.push(index - skipped - pairs);
    if (form === "\r\n") pairs++;
  }
  const firstFrom = (list: readonly number[], offset: number) => firstAtLeast(list, offset, (place) => place);
  const usual = mostFrequent(forms);
  return {
    toOwn(offset) {
      const before = firstFrom(placesInView, offset) - 1;
      const [place, form, inView] = [places[before], forms[before], placesInView[before]];
      if (place === undefined || form === undefined || inView === undefined) return offset + skipped;
      return place + form.length + (offset - inView - 1);
    },
    forBreaksIn(start, end) {
      const first = firstFrom(places, start);
      const next = firstFrom(places, end);
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
