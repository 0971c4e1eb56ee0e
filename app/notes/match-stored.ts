/** Which of the database's cards are the ones that a note's file has now. Pure. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import type { StoredCard } from "@/lib/db/notes.ts";

/** Whether the database knows all that a page says of these cards. */
export function areKnown(cards: readonly ParsedCard[], stored: readonly StoredCard[]): boolean {
  return (
    cards.length === stored.length &&
    cards.every((card, index) => {
      const parsed = stored[index]?.parsed;
      return parsed !== undefined && factsOf(card) === factsOf(parsed);
    })
  );
}

/** For each card the stored one with the same words, equal ones in their order; null where there is none. */
export function matchStored(
  cards: readonly ParsedCard[],
  stored: readonly StoredCard[],
): (StoredCard | null)[] {
  const byWords = new Map<string, StoredCard[]>();
  for (const one of stored) {
    const words = wordsOf(one.parsed);
    const equal = byWords.get(words);
    if (equal === undefined) byWords.set(words, [one]);
    else equal.push(one);
  }
  return cards.map((card) => byWords.get(wordsOf(card))?.shift() ?? null);
}

/** Field by field: what a version of Loci adds to a card, or the order it writes fields in, changes no card. */
function factsOf(card: ParsedCard): string {
  const { context, notes, decks, tags, blockId = null, span, aside } = card;
  const { startLine, endLine } = span;
  return JSON.stringify([wordsOf(card), context, notes, decks, tags, blockId, startLine, endLine, aside]);
}

function wordsOf(card: ParsedCard): string {
  const { kind, sibling } = card;
  switch (kind) {
    case "cloze":
      return JSON.stringify([
        sibling,
        card.text,
        card.holes.map(({ start, end, role }) => [start, end, role]),
      ]);
    case "choice":
      return JSON.stringify([kind, card.question, card.answer, card.options]);
    case "generated":
      return JSON.stringify([kind, card.yaml]);
    case "prediction":
      return JSON.stringify([kind, card.question, card.demos.map(({ widget, yaml }) => [widget, yaml])]);
    case "basic":
    case "reversed":
      return JSON.stringify([sibling, card.question, card.answer]);
    default:
      return card satisfies never;
  }
}
