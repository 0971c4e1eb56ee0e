/** A question of a quiz as the fields that answer it know it, and what stands in them as the server takes it. */

import { type AnswerDraft, chosenFrom, NO_ANSWER, NOT_MATCHED } from "@/components/answers/answer-draft.ts";
import { lettersOf, matchInWords, verdictInWords } from "@/components/answers/answer-words.ts";
import type { Asked, Told } from "@/components/answers/asked.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { QuizAsk, QuizFeedback, QuizGiven } from "./protocol.ts";

/** A quiz knows options by their place on the screen alone. */
export function askedOf(ask: QuizAsk): Asked {
  const parts = (htmls: readonly string[]) => htmls.map((html, place) => ({ place, html }));
  switch (ask.form) {
    case "options":
      return { form: "options", many: ask.many, options: parts(ask.options) };
    case "number":
      return ask;
    case "match":
      return {
        form: "match",
        items: parts(ask.items),
        outcomes: parts(ask.outcomes),
      };
    default:
      return ask satisfies never;
  }
}

/** Whether its note says something else by now, so that it can't be put together any more: it can only be passed over. */
export function isLost(ask: QuizAsk): boolean {
  return ask.form === "options" && ask.options.length === 0;
}

/** undefined while nothing is answered. */
export function givenFrom(asked: Asked, draft: AnswerDraft): QuizGiven | undefined {
  const chosen = chosenFrom(asked, draft);
  if (chosen === undefined || !("matches" in chosen)) return chosen;
  return { matches: chosen.matches.map((place) => (place === NOT_MATCHED ? null : place)) };
}

/** How an answer that was given stands on the screen. */
export function draftOf(given: QuizGiven | null | undefined): AnswerDraft {
  if (given === null || given === undefined) return NO_ANSWER;
  if ("options" in given) return { ...NO_ANSWER, options: given.options };
  if ("value" in given) return { ...NO_ANSWER, typed: String(given.value) };
  return { ...NO_ANSWER, matches: given.matches.map((place) => place ?? NOT_MATCHED) };
}

export function toldOf(asked: Asked, { told }: QuizFeedback): Told {
  if (told.form === "options" && asked.form === "options") {
    return {
      form: "options",
      options: told.options.map((option, place) => ({
        ...option,
        place,
        html: asked.options[place]?.html ?? "",
      })),
    };
  }
  if (told.form === "match" && asked.form === "match") {
    return {
      form: "match",
      items: told.items.map((item, place) => ({ ...item, place, html: asked.items[place]?.html ?? "" })),
      outcomes: asked.outcomes,
    };
  }
  return { form: "number" };
}

/** How an answer turned out, in one sentence. */
export function verdictOf(
  asked: Asked,
  { told, mark }: QuizFeedback,
  given: QuizGiven | null | undefined,
): string {
  const outcome = mark === "unanswered" ? null : mark === "right";
  switch (told.form) {
    case "options": {
      const isMany = asked.form === "options" && asked.many;
      const chosen = lettersOf(told.options, (option) => option.chosen);
      return verdictInWords(
        outcome,
        `chose ${chosen}`,
        lettersOf(told.options, ({ right }) => right),
        isMany,
      );
    }
    case "number": {
      const value = given != null && "value" in given ? formatNumber(given.value) : "";
      return verdictInWords(outcome, `said ${value}`, told.answer);
    }
    case "match": {
      const items = told.items.map(({ outcome: right }, place) => ({ place, outcome: right }));
      const matches = draftOf(given).matches;
      return matchInWords(items, matches.length === 0 ? undefined : { matches: [...matches] });
    }
    default:
      return told satisfies never;
  }
}

/** What is missing, to whoever commits too early. */
export function missingIn(asked: Asked, draft: AnswerDraft): string | null {
  switch (asked.form) {
    case "options":
      return draft.options.length > 0 ? null : asked.many ? "Choose at least one." : "Choose one.";
    case "number":
      return givenFrom(asked, draft) === undefined ? "Type a number." : null;
    case "match": {
      const open = asked.items.filter(({ place }) => (draft.matches[place] ?? NOT_MATCHED) === NOT_MATCHED);
      return open.length === 0 ? null : `Choose one for each: ${open.length} left.`;
    }
    default:
      return asked satisfies never;
  }
}
