/** How an answer turned out, in one sentence: what was chosen and what is right, by the letters on the screen. */

import { letterOfPlace } from "@/lib/cards/questions/answer-key.ts";
import { isRightAnswer } from "@/lib/quiz/judge-answer.ts";
import type { Chosen, Grade } from "@/lib/scheduling/types.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { ShownAsk } from "./asked.ts";

export function answerInWords(ask: ShownAsk, chosen: Chosen | undefined): string {
  if (ask.form === "match") return matchInWords(ask.items, chosen);
  const answer = ask.form === "number" ? ask.said : lettersOf(ask.options, (option) => option.right);
  const isMany = ask.form === "options" && ask.many;
  return verdictInWords(isRightAnswer(ask, chosen), said(ask, chosen), answer, isMany);
}

/**
 * @param outcome null where nothing was answered
 * @param said such as `chose B`
 */
export function verdictInWords(
  outcome: boolean | null,
  said: string,
  answer: string,
  isMany = false,
): string {
  if (outcome === true) return `Right: ${answer}.`;
  const told = `${isMany ? "Right are" : "Right is"} ${answer}.`;
  return outcome === null ? told : `Not right: you ${said}. ${told}`;
}

/** The grade to offer: never easy, since an answer can't show how hard it was to think of. */
export function gradeSuggestedBy(ask: ShownAsk, chosen: Chosen | undefined): Grade | undefined {
  const outcome = isRightAnswer(ask, chosen);
  return outcome === null ? undefined : outcome ? "good" : "again";
}

function said(ask: Exclude<ShownAsk, { form: "match" }>, chosen: Chosen | undefined): string {
  if (chosen !== undefined && "value" in chosen) return `said ${formatNumber(chosen.value)}`;
  const places = new Set(chosen !== undefined && "options" in chosen ? chosen.options : []);
  return ask.form === "number" ? "" : `chose ${lettersOf(ask.options, ({ place }) => places.has(place))}`;
}

/** They count together, and one that is wrong is told beside it. */
export function matchInWords(
  items: readonly { place: number; outcome: number }[],
  chosen: Chosen | undefined,
): string {
  const matches = chosen !== undefined && "matches" in chosen ? chosen.matches : [];
  const right = items.filter(({ place, outcome }) => matches[place] === outcome).length;
  if (right === items.length) return `Right: all ${items.length}.`;
  return matches.length === 0
    ? "Below is what each goes with."
    : `Not right: ${right} of ${items.length} are, and all count together.`;
}

export function lettersOf<Option>(options: readonly Option[], wanted: (option: Option) => boolean): string {
  const found = options.flatMap((option, index) => (wanted(option) ? [letterOfPlace(index)] : []));
  return new Intl.ListFormat("en", { type: "conjunction" }).format(found);
}
