/** What the order widget asks before it shows its figure. */

import { EQUIVARIANCE_TOLERANCE } from "@/lib/encodings/equivariance.ts";
import { formatNumber } from "../format.ts";
import type { ChoicePrediction } from "../predictions.ts";
import { compute, largestAmong, type OrderParams, repeatedWord } from "./compute.ts";
import { formatDifference, leftOver, quoted, setting, sharedDifference } from "./words.ts";

const afterReordering: ChoicePrediction<OrderParams> = {
  id: "after-reordering",
  title: "The outputs after reordering",
  kind: "choice",
  options: [
    { value: "printed", label: "identical as printed, row by row" },
    { value: "matched", label: "identical after matching words" },
    { value: "different", label: "different" },
  ],
  ask: (params) =>
    `An attention head with ${setting(params)} reads ${quoted(params.first)}, then ${quoted(params.second)}. Each time it puts out one vector for each word. How do the two tables of vectors compare?`,
  answer: (params) => compute(params).outcome,
  why: whyOutcome,
};

function whyOutcome(params: OrderParams): string {
  const result = compute(params);
  const { outcome, matched, printed } = result;
  switch (outcome) {
    case "printed":
      return `To this head both sentences are the same input, so row by row the outputs differ by ${formatDifference(printed as number)}.`;
    case "matched": {
      const blind = isBlind(params)
        ? "Nothing tells the head where a word stands"
        : "In this order every distance that the bias looks at stays as it was";
      return `${blind}: each word keeps its output, with a difference of ${formatDifference(matched as number)}, while the rows trade places and so differ by up to ${formatNumber(printed as number)} as printed.`;
    }
    case "different": {
      const others = leftOver(result);
      return others === ""
        ? `${whatTells(params)}: a word and itself in the other order differ by up to ${formatNumber(matched as number)}.`
        : `The second sentence is no reordering of the first (${others}), and ${sharedDifference(result)}.`;
    }
    default:
      return outcome satisfies never;
  }
}

/** Neither mask nor encoding. */
function isBlind({ encoding, masking }: OrderParams): boolean {
  return encoding === "none" && masking === "none";
}

/** What brings order in, as the beginning of a sentence. */
function whatTells({ encoding, masking }: OrderParams): string {
  const byEncoding = {
    none: [],
    sinusoidal: ["the sinusoids give a word another vector at each place"],
    learned: ["the table gives a word another vector at each place"],
    rotary: ["RoPE makes a score depend on how far apart two words stand, and on which side"],
    alibi: ["ALiBi lowers a score by the distance of its two words"],
  }[encoding];
  const byMask = masking === "causal" ? ["the mask shows a word only what came before it"] : [];
  const told = [...byMask, ...byEncoding].join(", and ");
  return told.charAt(0).toUpperCase() + told.slice(1);
}

const equalWords: ChoicePrediction<OrderParams> = {
  id: "equal-words",
  title: "One word, twice",
  kind: "choice",
  options: [
    { value: "equal", label: "equal" },
    { value: "different", label: "different" },
  ],
  ask(params) {
    const repeated = repeatedWord(compute(params).first.words);
    const word = quoted(repeated?.word.token ?? "");
    return `An attention head with ${setting(params)} reads ${quoted(params.first)}. Are its outputs for the ${repeated?.rows.length ?? 0} occurrences of ${word} equal or different?`;
  },
  answer(params) {
    const { first } = compute(params);
    const repeated = repeatedWord(first.words);
    if (repeated === null) return null;
    return largestAmong(first, repeated.rows) < EQUIVARIANCE_TOLERANCE ? "equal" : "different";
  },
  why(params) {
    const { first } = compute(params);
    const repeated = repeatedWord(first.words);
    if (repeated === null) return `No word occurs twice in ${quoted(params.first)}.`;
    const difference = largestAmong(first, repeated.rows);
    if (difference >= EQUIVARIANCE_TOLERANCE)
      return `They differ by up to ${formatNumber(difference)}: ${lowerFirst(whatTells(params))}.`;
    const reason = isBlind(params)
      ? "swapping equal words leaves the input as it was"
      : "what each of them sees comes to the same here";
    return `They are equal, with a difference of ${formatDifference(difference)}: ${reason}.`;
  },
};

function lowerFirst(text: string): string {
  return text.startsWith("ALiBi") || text.startsWith("RoPE")
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

export const predictions = [afterReordering, equalWords] as const;
