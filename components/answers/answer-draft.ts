/** What is answered on the screen before the answer is shown, as it stands there; and what of it counts. */

import type { Chosen } from "@/lib/scheduling/types.ts";
import { readNumber } from "@/lib/widgets/read-value.ts";
import type { Asked } from "./asked.ts";

export interface AnswerDraft {
  /** places of the options chosen */
  options: readonly number[];
  /** what stands in the field of a number */
  typed: string;
  /** what was thought of before there was anything to choose from, in words */
  thought: string;
  /** whether the options of a question asked openly are there to choose from */
  optionsShown: boolean;
  /** by place of the thing to match: the place of its outcome, or NOT_MATCHED */
  matches: readonly number[];
}

export const NO_ANSWER: AnswerDraft = {
  options: [],
  typed: "",
  thought: "",
  optionsShown: false,
  matches: [],
};
export const NOT_MATCHED = -1;

/** undefined while nothing is answered; a text that is no number is none. */
export function chosenFrom(asked: Asked, { options, typed, matches }: AnswerDraft): Chosen | undefined {
  switch (asked.form) {
    case "options":
      return options.length === 0 ? undefined : { options: options.toSorted((a, b) => a - b) };
    case "number": {
      const value = readNumber(typed);
      return value === null ? undefined : { value };
    }
    case "match":
      return matches.every((outcome) => outcome === NOT_MATCHED) ? undefined : { matches: [...matches] };
    default:
      return asked satisfies never;
  }
}

/** How an answer that was given stood on the screen. */
export function draftOf(chosen: Chosen | null): AnswerDraft {
  if (chosen === null) return NO_ANSWER;
  if ("options" in chosen) return { ...NO_ANSWER, options: chosen.options };
  if ("value" in chosen) return { ...NO_ANSWER, typed: String(chosen.value) };
  return { ...NO_ANSWER, matches: chosen.matches };
}
