/** Whether what was answered is right. Small, because the browser asks it too. */

import type { Chosen } from "@/lib/scheduling/types.ts";

export type Question =
  | { form: "options"; options: readonly { place: number; right: boolean }[] }
  /** right when the answer is no further away than `tolerance` */
  | { form: "number"; answer: number; tolerance: number }
  | { form: "match"; items: readonly { place: number; outcome: number }[] };

/** Of several right options all must be chosen, and no wrong one; things to match are right together. @returns null when nothing was answered */
export function isRightAnswer(question: Question, chosen: Chosen | undefined): boolean | null {
  if (question.form === "number") {
    if (chosen === undefined || !("value" in chosen)) return null;
    return Math.abs(chosen.value - question.answer) <= question.tolerance;
  }
  if (question.form === "match") {
    if (chosen === undefined || !("matches" in chosen) || chosen.matches.every((place) => place < 0))
      return null;
    return question.items.every(({ place, outcome }) => chosen.matches[place] === outcome);
  }
  if (chosen === undefined || !("options" in chosen) || chosen.options.length === 0) return null;
  const places = new Set(chosen.options);
  return question.options.every(({ place, right }) => places.has(place) === right);
}
