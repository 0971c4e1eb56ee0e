/** hashcards' cloze holes: `[words]` in the text of a `C:` card. */

import type { Range } from "../html-ranges.ts";

/** The box of a task, which stands between a list's mark and a space. */
const TASK = /(?:^|\n)[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/;

/**
 * The outermost brackets, their marks included. `\[` is a bracket of the text; links, images, footnotes and tasks are no
 * holes, and neither is what a blank line divides.
 *
 * @param visible as long as `text`, with what can hold no marker blotted out
 */
export function bracketHoles(text: string, visible: string): Range[] {
  const found: Range[] = [];
  let open: { start: number; isHole: boolean }[] = [];
  for (const { 0: mark, index } of visible.matchAll(/\\[\s\S]|!?\[\^?|\]|\n[ \t]*\r?\n/g)) {
    if (mark.startsWith("\n")) open = [];
    else if (mark === "]") {
      const { start, isHole } = open.pop() ?? { start: index, isHole: false };
      if (isHole && !isEmptyOrTask(text, start, index)) found.push({ start, end: index + 1 });
    } else if (!mark.startsWith("\\")) open.push({ start: index, isHole: mark === "[" });
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter(({ start }, index) => !found.slice(0, index).some(({ end }) => end > start));
}

function isEmptyOrTask(text: string, start: number, end: number): boolean {
  const inside = text.slice(start + 1, end);
  return inside.trim() === "" || (/^[xX]$/.test(inside) && TASK.test(text.slice(0, start)));
}
