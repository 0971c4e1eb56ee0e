/** Which cards a card is easily confused with, as its author says: `Confusable: [[deck#^f65|the other one]].` */

import type { ParsedCard } from "./types.ts";

const LINE = /^[ \t]*(?:[*_]{1,2})?Confusable(:?(?:[*_]{1,2})?:?)[ \t]+(.+)$/gim;
const BLOCK_LINK = /(?:\[\[[^\]|]*#\^|\]\([^)\s]*#\^)([A-Za-z0-9-]+)/g;

/** Block ids in lower case, each once. They are looked for in the lines under the answer, each line by itself. */
export function confusablesOf({ notes }: Pick<ParsedCard, "notes">): string[] {
  return [...new Set(confusableLines(notes).flatMap(({ names }) => names))];
}

/** @returns `isMarked`: its first word is followed by a colon, so that nothing else can be meant */
export function confusableLines(text: string): { names: string[]; isMarked: boolean }[] {
  return [...text.matchAll(LINE)].map(([, mark = "", rest = ""]) => ({
    names: [...rest.matchAll(BLOCK_LINK)].map(([, id = ""]) => id.toLowerCase()),
    isMarked: mark.includes(":"),
  }));
}
