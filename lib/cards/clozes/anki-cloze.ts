/** Anki's clozes: `{{c1::answer}}`, `{{c1::answer::hint}}`, `{{c1,2::answer}}`, one inside another. */

import type { Range } from "../html-ranges.ts";

export interface AnkiCloze {
  /** the whole mark; offsets are into the text that was searched */
  start: number;
  end: number;
  /** the cards on which it is hidden, from 1 */
  numbers: number[];
  answer: Range;
  hint: Range | undefined;
}

const TOKEN = /\{\{c(\d{1,3}(?:,\d{1,3})*)::|\}\}|::|\n[ \t]*\r?\n|\n/g;

/**
 * A mark may go over line ends, not over a blank line or out of a table's cell. The first `::` that is inside a mark
 * and in no mark inside that begins the hint. A mark that nothing closes is text, and so is one without an answer.
 *
 * @param visible as long as `text`; what can hold no marker is blotted out, formulas included, so that `}}` in one
 *   closes nothing
 * @returns in the order of their beginnings
 */
export function ankiClozes(text: string, visible: string): AnkiCloze[] {
  if (!text.includes("{{c")) return [];
  const found: AnkiCloze[] = [];
  let open: { start: number; numbers: number[]; answerStart: number; hintMark: number | undefined }[] = [];
  for (const token of visible.matchAll(TOKEN)) {
    const [written, numbers] = token;
    const { index } = token;
    const innermost = open.at(-1);
    if (numbers !== undefined) {
      const ordinals = [...new Set(numbers.split(",").map(Number))].filter((number) => number > 0);
      open.push({
        start: index,
        numbers: ordinals,
        answerStart: index + written.length,
        hintMark: undefined,
      });
    } else if (innermost === undefined) {
      // outside all marks there is nothing to end
    } else if (written === "::") {
      innermost.hintMark ??= index;
    } else if (written === "}}") {
      open.pop();
      const { start, answerStart, hintMark } = innermost;
      const answer = { start: answerStart, end: hintMark ?? index };
      if (answer.end === answer.start || innermost.numbers.length === 0) continue;
      const hint = hintMark === undefined ? undefined : { start: hintMark + 2, end: index };
      found.push({ start, end: index + 2, numbers: innermost.numbers, answer, hint });
    } else if (written.length > 1 || text[index] === "|") {
      open = [];
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
