/** What a quiz is about, as it stands in an address: /quiz?lesson=lessons/lesson-14.md. Pure. */

import type { QuizChoices, QuizOffer, QuizSource } from "./protocol.ts";

/** The query that chooses a source on /quiz; "" for the questions of single cards, which no address holds. */
export function sourceQuery(source: QuizSource): string {
  switch (source.kind) {
    case "lesson":
      return String(new URLSearchParams({ lesson: source.path }));
    case "deck":
      return String(new URLSearchParams({ deck: source.deck }));
    case "topic":
      return String(new URLSearchParams({ topic: source.tag }));
    case "misconception":
      return String(new URLSearchParams({ misconception: source.id }));
    case "wrong":
      return "wrong=1";
    case "everything":
      return "everything=1";
    case "cards":
      return "";
    default:
      return source satisfies never;
  }
}

export interface OfferGroup {
  label: string;
  offers: readonly QuizOffer[];
}

/** All that can be chosen, in the order in which it is listed; groups with nothing in them are left out. */
export function offerGroups(choices: QuizChoices): OfferGroup[] {
  return [
    { label: "All questions", offers: [choices.everything, choices.wrong] },
    { label: "Lessons", offers: choices.lessons },
    { label: "Decks", offers: choices.decks },
    { label: "Topics", offers: choices.topics },
    { label: "Misconceptions", offers: choices.misconceptions },
  ].filter(({ offers }) => offers.length > 0);
}

/**
 * What is chosen at first: what the address names, else what was got wrong, else everything.
 *
 * @param query as `sourceQuery` writes it
 */
export function offerChosen(choices: QuizChoices, query: string): QuizOffer {
  const named = offerGroups(choices)
    .flatMap(({ offers }) => offers)
    .find(({ source }) => query !== "" && sourceQuery(source) === query);
  return named ?? (choices.wrong.questions > 0 ? choices.wrong : choices.everything);
}
