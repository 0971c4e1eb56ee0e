/** A parsed card as identity sees it. */

import type { ParsedCard } from "../types.ts";
import { cardFingerprint, identityText } from "./fingerprint.ts";
import type { FoundCard } from "./match-cards.ts";

/** @param ordinal its place among the cards of its note, from 0 */
export function foundCard(notePath: string, ordinal: number, card: ParsedCard): FoundCard {
  return {
    notePath,
    ordinal,
    block: card.block,
    kind: card.kind,
    blockId: card.blockId,
    fingerprint: cardFingerprint(card),
    text: identityText(card),
  };
}
