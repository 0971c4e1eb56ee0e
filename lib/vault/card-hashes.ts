/** What the index compares cards by. */

import { cardFingerprint } from "@/lib/cards/identity/fingerprint.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { hash } from "./hash.ts";

export function hashesOf(card: ParsedCard): { fingerprint: string; contentHash: string } {
  return { fingerprint: hash(cardFingerprint(card)), contentHash: shownHash(card) };
}

/** Of all that a review shows of a card: kept with each review. */
export function shownHash(card: ParsedCard): string {
  return hash(`${card.context}\0${shownText(card)}`);
}

function shownText(card: ParsedCard): string {
  if (card.kind === "cloze") return card.text;
  const sides = `${card.question}\0${card.answer}`;
  switch (card.kind) {
    case "choice":
      return `${sides}\0${card.options.map(({ text, why }) => `${text}\0${why}`).join("\0")}`;
    case "generated":
      return card.yaml;
    case "prediction":
      return `${sides}\0${card.demos.map(({ widget, yaml }) => `${widget}\0${yaml}`).join("\0")}`;
    default:
      return sides;
  }
}
