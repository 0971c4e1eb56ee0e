/** The note as a search for markers sees it: as long as the text, with what can hold no marker blotted out. */

import { ankiClozes } from "./clozes/anki-cloze.ts";
import type { Range } from "./html-ranges.ts";
import type { Survey } from "./survey.ts";

/** Stands for one blotted unit: no white space, and part of no marker. */
export const BLOT = "\ufffc";

export interface VisibleText {
  /** for `::`, `?` and their kin */
  separators: string;
  /** for clozes; a line feed stands for each bar of a table, so that no pattern reaches over it */
  holes: string;
  /** marks of Anki's clozes, outermost first; a separator in one is part of it */
  anki: Range[];
}

export function visibleText(text: string, found: Survey): VisibleText {
  let separators = blot(text, [...found.opaque, ...found.unsplittable]);
  let holes = setBars(blot(text, [...found.opaque, ...found.unhidable, ...rulesOfEquals(text)]), found.bars);
  const comments = obsidianComments(holes);
  if (comments.length > 0) {
    separators = blot(separators, comments);
    holes = blot(holes, comments);
  }
  const anki = ankiClozes(text, holes);
  if (anki.length > 0) separators = blot(separators, anki);
  return { separators, holes, anki };
}

/** Stretches that the author hides from every reader, in order. */
export function hiddenComments(text: string, found: Survey): Range[] {
  return text.includes("%%") ? obsidianComments(blot(text, found.opaque)) : [];
}

function blot(text: string, ranges: Range[]): string {
  if (ranges.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(text.slice(done, from), BLOT.repeat(end - from));
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

function setBars(text: string, bars: number[]): string {
  if (bars.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const bar of bars.toSorted((a, b) => a - b)) {
    if (bar < done) continue;
    pieces.push(text.slice(done, bar), "\n");
    done = bar + 1;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** A line of equals signs underlines a title or rules a page off; it highlights nothing. */
function rulesOfEquals(text: string): Range[] {
  const rules: Range[] = [];
  for (const { 0: found, index } of text.matchAll(/^[ \t>]*={3,}[ \t]*$/gm)) {
    rules.push({ start: index, end: index + found.length });
  }
  return rules;
}

function opensLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (/[ \t>]/.test(text[before] ?? "")) before--;
  return before < 0 || /[\n\r]/.test(text[before] ?? "");
}

/**
 * Obsidian's `%%…%%`. One that begins a line may go on over blank lines; one inside a line stays in its paragraph, so
 * that `100 %%` hides nothing.
 */
function obsidianComments(visible: string): Range[] {
  const comments: Range[] = [];
  let open = visible.indexOf("%%");
  while (open >= 0) {
    const close = visible.indexOf("%%", open + 2);
    if (close < 0) break;
    if (opensLine(visible, open) || !/\n[ \t]*\r?\n/.test(visible.slice(open, close))) {
      comments.push({ start: open, end: close + 2 });
      open = visible.indexOf("%%", close + 2);
    } else {
      open = close;
    }
  }
  return comments;
}
