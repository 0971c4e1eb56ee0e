/** What the NoPE widget asks before it shows its figure. */

import { formatNumber } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { fields, firstWrong, type NopeParams, orderOf, seen, signals } from "./compute.ts";
import { comparison, fractionOf } from "./words.ts";

const maskInWords = ({ masking, length }: NopeParams) =>
  masking === "causal" ? "under a causal mask" : `to all of ${length} tokens, without a mask`;

const output: NumberPrediction<NopeParams> = {
  id: "output",
  title: "What the head gives",
  kind: "number",
  unit: "",
  ask: (params) =>
    `Nothing encodes position. Token ${params.row}, counted from 0, attends uniformly ${maskInWords(params)}; a marker is 1 at token 0 and 0 at all others. What does the head give? (a decimal number)`,
  range: () => ({ min: 0, max: 1 }),
  tolerance: (params) => 0.01 * (signals(params)[params.row] as number),
  answer: (params) => signals(params)[params.row] as number,
  why: (params) =>
    `It averages the marker over ${seen(params.row, params)} ${seen(params.row, params) === 1 ? "token" : "tokens"} of which one has it: ${fractionOf(params)}.`,
};

const unmasked: ChoicePrediction<NopeParams> = {
  id: "unmasked",
  title: "Without the mask",
  kind: "choice",
  options: [
    { value: "same", label: "the same at every token: 1/n" },
    { value: "falls", label: "1/(t + 1) at token t, as before" },
    { value: "zero", label: "0 at every token but the first" },
  ],
  ask: ({ length }) =>
    `The causal mask is taken away, and each of ${length} tokens attends uniformly to all. What does the head now give of a marker that is 1 at token 0 and 0 elsewhere?`,
  answer(params) {
    const all = signals({ ...params, masking: "none" });
    return all.every((signal) => signal === all[0]) ? "same" : "falls";
  },
  why: ({ length }) =>
    `Every token averages over the same ${length}, and so gets 1/${length} = ${formatNumber(1 / length)}: position has vanished.`,
};

const compareTokens: ChoicePrediction<NopeParams> = {
  id: "compare",
  title: "Which token comes first",
  kind: "choice",
  options: [
    { value: "earlier", label: "that it comes earlier" },
    { value: "later", label: "that it comes later" },
    { value: "same", label: "nothing: the two are equal" },
  ],
  ask: (params) =>
    `A uniform head has averaged a marker of the first token ${maskInWords(params)}, and its outputs are kept in ${params.precision}. A second head compares those of tokens ${params.row} and ${params.other}. What can it tell of token ${params.row}?`,
  answer: (params) => (params.row === params.other ? null : orderOf(params)),
  why: comparison,
};

const firstLost: NumberPrediction<NopeParams> = {
  id: "first-lost",
  title: "Where the count goes wrong",
  kind: "number",
  unit: "",
  ask: ({ precision }) =>
    `A causal uniform head's 1/(t + 1) is kept in ${precision}. At which token t does the position read off it, 1/x − 1, first miss by half a token or more?`,
  range: () => ({ min: 0, max: fields.length.max - 1 }),
  tolerance: () => 4,
  answer: (params) => (params.masking === "causal" ? firstWrong(params) : null),
  why(params) {
    const wrong = firstWrong(params);
    return wrong === null
      ? `In ${params.precision} none of ${params.length} positions is lost.`
      : `Neighbours differ by about 1/(t + 1)², a part in ${wrong + 1} of the number itself, and ${params.precision} rounds numbers by up to a part in ${params.precision === "bfloat16" ? "512" : formatNumber(2 ** 25)}.`;
  },
};

export const predictions = [output, unmasked, compareTokens, firstLost] as const;
