/** Which cards a card is easily confused with, as its author says: `Confusable: [[deck#^f65|the other one]].` */

import type { ParsedCard } from "./types.ts";

const LINE = /^[ \t]*(?:[*_]{1,2})?Confusable:?(?:[*_]{1,2})?:?[ \t]+(.+)$/gim;
const BLOCK_LINK = /(?:\[\[[^\]|]*#\^|\]\([^)\s]*#\^)([A-Za-z0-9-]+)/g;

/** Block ids in lower case, each once. They are looked for in the lines under the answer, each line by itself. */
export function confusablesOf({ notes }: Pick<ParsedCard, "notes">): string[] {
  const named = [...notes.matchAll(LINE)].flatMap(([, rest = ""]) =>
    [...rest.matchAll(BLOCK_LINK)].map(([, id = ""]) => id.toLowerCase()),
  );
  return [...new Set(named)];
}
