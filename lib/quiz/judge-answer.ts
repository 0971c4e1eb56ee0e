/** Whether what was answered is right. Small, because the browser asks it too. */

import type { Chosen } from "@/lib/scheduling/types.ts";

export type Question =
  | { form: "options"; options: readonly { place: number; right: boolean }[] }
  /** right when the answer is no further away than `tolerance` */
  | { form: "number"; answer: number; tolerance: number };

/** Of several right options all must be chosen, and no wrong one. @returns null when nothing was answered */
export function isRightAnswer(question: Question, chosen: Chosen | undefined): boolean | null {
  if (question.form === "number") {
    if (chosen === undefined || !("value" in chosen)) return null;
    return Math.abs(chosen.value - question.answer) <= question.tolerance;
  }
  if (chosen === undefined || !("options" in chosen) || chosen.options.length === 0) return null;
  const places = new Set(chosen.options);
  return question.options.every(({ place, right }) => places.has(place) === right);
}
