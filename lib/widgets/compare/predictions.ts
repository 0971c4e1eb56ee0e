/** What the compare widget asks before it shows its figure. */

import type { ChoicePrediction, MatchPrediction } from "../predictions.ts";
import type { CompareParams } from "./compute.ts";
import { ENCODINGS, FACTS, nameOf, PLACES } from "./encodings.ts";

const placeOfB: ChoicePrediction<CompareParams> = {
  id: "where",
  title: "Where B enters",
  kind: "choice",
  options: PLACES,
  ask: ({ other }) =>
    `A transformer layer goes from word vectors to queries, keys and values, to logits, to a softmax. How does position enter with ${nameOf(other)}?`,
  answer: ({ other }) => FACTS[other].place,
  why: ({ other }) => FACTS[other].how,
};

const everyPlace: MatchPrediction<CompareParams> = {
  id: "every-place",
  title: "Where each enters",
  kind: "match",
  rows: () => ENCODINGS,
  options: PLACES,
  ask: () => "Where does each encoding bring position into a transformer?",
  answer: () => ENCODINGS.map(({ value }) => FACTS[value].place),
  why: () =>
    "Sinusoids and learned rows join the sum at the input, RoPE turns queries and keys, Shaw adds vectors to keys and values, ALiBi and T5 add to the logits, and without an encoding only a mask tells.",
};

export const predictions = [placeOfB, everyPlace] as const;
