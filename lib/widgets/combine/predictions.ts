/** What the combining widget asks before it shows its figure. */

import { layerWeightCount } from "@/lib/encodings/combine.ts";
import { formatNumber } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { type CombineParams, costOf } from "./compute.ts";
import { typicalCosine } from "./cosines.ts";
import { ROUNDING, scoreParts } from "./score-parts.ts";

function doubledFactor({ tokenDim, feedForwardRatio }: CombineParams): number {
  const count = (dim: number) => layerWeightCount(dim, { feedForwardRatio });
  return count(2 * tokenDim) / count(tokenDim);
}

const doubled: NumberPrediction<CombineParams> = {
  id: "doubled",
  title: "A position as wide as the token",
  kind: "number",
  unit: "",
  ask: ({ tokenDim }) =>
    `A token's vector has ${formatNumber(tokenDim)} numbers. A position vector just as wide is concatenated to it, and every layer is widened to match. By what factor do the weights of a layer grow?`,
  range: () => ({ min: 0, max: 16 }),
  tolerance: () => 0.1,
  answer: doubledFactor,
  why: (params) =>
    `The weights of a layer grow as the square of its width: (2 · ${formatNumber(params.tokenDim)})² is ${formatNumber(doubledFactor(params))} times ${formatNumber(params.tokenDim)}².`,
};

const percent = (params: CombineParams) => 100 * (costOf("widen", params).factor - 1);

const growth: NumberPrediction<CombineParams> = {
  id: "growth",
  title: "What some width more costs",
  kind: "number",
  unit: "percent",
  ask: ({ tokenDim, positionDim }) =>
    `${formatNumber(positionDim)} numbers for the position are concatenated to ${formatNumber(tokenDim)} for the token, and every layer is widened to match. By how many percent do the weights of a layer grow?`,
  range: () => ({ min: 0, max: 300 }),
  tolerance: (params) => Math.max(1, 0.05 * percent(params)),
  answer: percent,
  why(params) {
    const { stream, perLayer } = costOf("widen", params);
    const before = costOf("add", params).perLayer;
    return `A layer of width ${formatNumber(stream)} has ${formatNumber(perLayer)} weights, one of width ${formatNumber(params.tokenDim)} only ${formatNumber(before)}.`;
  },
};

const sameKind: ChoicePrediction<CombineParams> = {
  id: "same-kind",
  title: "Concatenate, or project and add",
  kind: "choice",
  options: [
    { value: "different", label: "yes: concatenation keeps the two apart" },
    { value: "same", label: "no: it is the same number for number" },
  ],
  ask: () =>
    "A token vector x and a position vector p are concatenated and go through one weight matrix: [x; p]W. Is that different in kind from projecting each by its own matrix and adding, xW₁ + pW₂?",
  answer: (params) =>
    scoreParts(params.mode, shareOf(params)).concatenationGap < ROUNDING ? "same" : "different",
  why: () =>
    `W₁ is the upper part of W and W₂ the lower: computed both ways, the results differ by less than ${formatNumber(ROUNDING)}, which is rounding.`,
};

const terms: NumberPrediction<CombineParams> = {
  id: "terms",
  title: "Terms of a score",
  kind: "number",
  unit: "terms",
  ask: () =>
    "Query and key are each made of content plus position: (x + p)W_q and (y + r)W_k. Into how many terms does their dot product fall?",
  range: () => ({ min: 1, max: 16 }),
  tolerance: () => 0,
  answer: () => SIDES.length ** 2,
  why: () =>
    "Content or position of the query meets content or position of the key: two choices on either side make four terms.",
};

const SIDES = ["content", "position"] as const;

const cosine: NumberPrediction<CombineParams> = {
  id: "cosine",
  title: "How orthogonal random vectors are",
  kind: "number",
  unit: "",
  ask: ({ tokenDim }) =>
    `Two random vectors of ${formatNumber(tokenDim)} numbers: how large is the cosine between them on average, without its sign?`,
  range: () => ({ min: 0, max: 1 }),
  tolerance: ({ tokenDim }) => 0.3 * typicalCosine(tokenDim),
  answer: ({ tokenDim }) => typicalCosine(tokenDim),
  why: ({ tokenDim }) =>
    `Cosines spread by 1/√d = ${formatNumber(1 / Math.sqrt(tokenDim))} around zero, and their average size is √(2/(πd)) = ${formatNumber(typicalCosine(tokenDim))}.`,
};

function shareOf(params: CombineParams): number {
  const { position, stream } = costOf(params.mode, params);
  return position / stream;
}

export const predictions = [doubled, growth, sameKind, terms, cosine] as const;
