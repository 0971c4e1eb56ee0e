/** Vaults in a few words, and what becomes of their cards when they are edited, for tests. */

import { foundCard } from "../found-card.ts";
import { type FoundCard, type KnownCard, matchCards } from "../match-cards.ts";
import { parseNote } from "../parse-note.ts";
import type { ParsedCard } from "../types.ts";
import { asked, TAG } from "./read.ts";

export type Vault = Record<string, string>;

export function cardsOf(vault: Vault): { found: FoundCard; card: ParsedCard }[] {
  return Object.entries(vault).flatMap(([path, body]) =>
    parseNote(path, body.startsWith("#flashcards") ? body : TAG + body).cards.map((card, ordinal) => ({
      card,
      found: foundCard(path, ordinal, card),
    })),
  );
}

/** What a card asks, in few words: what the scenarios below call it. */
function label(card: ParsedCard): string {
  if (card.kind !== "cloze") return card.question;
  return asked(card);
}

export function knownOf(vault: Vault, missing = false): KnownCard[] {
  return cardsOf(vault).map(({ found, card }) => ({ ...found, id: label(card), missing }));
}

/** label of each card after the edit → the id it got: the old label, `?` before it when uncertain, or "new". */
export function outcome(known: KnownCard[], after: Vault): Record<string, string> {
  const cards = cardsOf(after);
  const matches = matchCards(
    known,
    cards.map(({ found }) => found),
  );
  return Object.fromEntries(
    matches.map((match, index) => {
      if (match.kind === "missing") return [`gone ${index}`, match.id];
      const now = cards[index];
      if (now === undefined) throw new Error("a match without its card");
      const id = match.kind === "new" ? "new" : match.kind === "same" ? match.id : `?${match.id}`;
      return [label(now.card), id];
    }),
  );
}
