/** Cuts a note that is too long for one page into parts, each a whole number of its blocks. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";

export interface Part {
  start: number;
  end: number;
}

/**
 * @param limit characters; a part is longer only where a single block is
 * @returns one part for a text within the limit
 */
export function partsOf(text: string, cards: readonly ParsedCard[], limit: number): Part[] {
  if (text.length <= limit) return [{ start: 0, end: text.length }];
  const parts: Part[] = [];
  let start = 0;
  let last = 0;
  for (const place of cuts(text, cards)) {
    if (place - start > limit && last > start) {
      parts.push({ start, end: last });
      start = last;
    }
    last = place;
  }
  if (text.length - start > limit && last > start) {
    parts.push({ start, end: last });
    start = last;
  }
  return [...parts, { start, end: text.length }];
}

/** Where a block of the note begins and no card is cut. */
function cuts(text: string, cards: readonly ParsedCard[]): number[] {
  const spans = cards.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  let next = 0;
  return parseMarkdown(text).children.flatMap(({ position }) => {
    const place = position?.start.offset ?? 0;
    while (next < spans.length && (spans[next]?.end ?? 0) <= place) next++;
    return place > (spans[next]?.start ?? Number.POSITIVE_INFINITY) ? [] : [place];
  });
}
