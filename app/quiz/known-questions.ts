/** The questions of the vault that can be asked. */

import type { Database } from "@/lib/db/client.ts";
import { type QuestionCard, readQuestionCards } from "@/lib/db/quiz-cards.ts";
import { shared } from "@/lib/db/shared.ts";
import { offersOfCard } from "@/lib/quiz/offers.ts";
import type { Sourced } from "@/lib/quiz/sources.ts";

export type KnownQuestion = QuestionCard & Sourced;

/** Texts whose offers are kept, since a question block takes milliseconds to read. */
const KEPT = 5_000;

/** In the vault's order; a broken question is left out, and is a problem of its note. */
export async function readKnownQuestions(database: Database): Promise<KnownQuestion[]> {
  const kept = shared("question-offers", () => new Map<string, string[] | null>());
  const cards = await readQuestionCards(database);
  if (kept.size > KEPT) kept.clear();
  return cards.flatMap((card) => {
    let offers = kept.get(card.contentHash);
    if (offers === undefined) {
      offers = offersOfCard(card.parsed);
      kept.set(card.contentHash, offers);
    }
    return offers === null ? [] : [{ ...card, decks: card.parsed.decks, offers }];
  });
}
