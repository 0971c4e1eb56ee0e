/** What is answered on the screen before the answer is shown, as it stands there; and what of it counts. */

import type { Chosen } from "@/lib/scheduling/types.ts";
import { readNumber } from "@/lib/widgets/read-value.ts";
import type { ShownAsk } from "./session.ts";

export interface AnswerDraft {
  /** places of the options chosen */
  options: readonly number[];
  /** what stands in the field of a number */
  typed: string;
}

export const NO_ANSWER: AnswerDraft = { options: [], typed: "" };

/** undefined while nothing is answered; a text that is no number is none. */
export function chosenFrom(ask: ShownAsk, { options, typed }: AnswerDraft): Chosen | undefined {
  if (ask.form === "options") {
    return options.length === 0 ? undefined : { options: options.toSorted((a, b) => a - b) };
  }
  const value = readNumber(typed);
  return value === null ? undefined : { value };
}
