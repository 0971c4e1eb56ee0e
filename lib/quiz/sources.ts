/** Which questions a quiz may be made of. */

import type { QuizSource } from "./attempt.ts";

export interface Sourced {
  id: string;
  note: { path: string };
  decks: readonly string[];
  /** of its note and its own, without # */
  tags: readonly string[];
  /** ids of the misconceptions that its answers can show */
  offers: readonly string[];
  /** null before its first answer */
  lastRight: boolean | null;
}

export function isFrom(question: Sourced, source: QuizSource): boolean {
  switch (source.kind) {
    case "lesson":
      return question.note.path === source.path;
    case "deck":
      return question.decks.some((deck) => isAtOrUnder(deck, source.deck));
    case "topic":
      return question.tags.some((tag) => isAtOrUnder(tag, source.tag));
    case "wrong":
      return question.lastRight === false;
    case "misconception":
      return question.offers.includes(source.id);
    case "cards":
      return source.cards.includes(question.id);
    case "everything":
      return true;
    default:
      return source satisfies never;
  }
}

/** Decks and tags nest by slashes: `rope/scaling` lies under `rope`. */
function isAtOrUnder(name: string, above: string): boolean {
  return name === above || name.startsWith(`${above}/`);
}
