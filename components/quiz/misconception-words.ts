/** How a learner stands to a misconception, in words. */

import type { MisconceptionState } from "./protocol.ts";

export function standingInWords({ state, shown, rightSince }: MisconceptionState): string {
  const times = shown === 1 ? "once" : `${shown} times`;
  switch (state) {
    case "fallen":
      return rightSince === 0
        ? `An answer showed it ${times}. Two right answers in a row will overcome it.`
        : `An answer showed it ${times}; ${rightSince} right since. One more in a row overcomes it.`;
    case "overcome":
      return `An answer showed it ${times}; ${rightSince} right in a row since.`;
    case "clear":
      return "It was offered, and never chosen.";
    case "unmet":
      return "No question has offered it yet.";
    default:
      return state satisfies never;
  }
}

export function summaryInWords(states: readonly MisconceptionState[]): string {
  const count = (wanted: MisconceptionState["state"]) =>
    states.filter(({ state }) => state === wanted).length;
  const [fallen, overcome] = [count("fallen"), count("overcome")];
  if (fallen + overcome === 0) return "What wrong answers believe. A quiz finds out which of them are yours.";
  return `What wrong answers believe. You fell for ${fallen + overcome} of ${states.length}, and have overcome ${overcome}.`;
}
