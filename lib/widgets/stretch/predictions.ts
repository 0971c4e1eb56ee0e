/** What the widget of stretched RoPE asks before it shows its figure. */

import { ntkBase } from "@/lib/encodings/rotary-scaling.ts";
import { formatNumber } from "../format.ts";
import type { ChoicePrediction, MatchPrediction, NumberPrediction, Option } from "../predictions.ts";
import { compute, lengthRatio, methodLabel, type StretchParams } from "./compute.ts";
import { formatPlace } from "./places.ts";

/** `A RoPE model was trained on 2,048 positions and is given 3,000.` */
function situation({ length, target }: StretchParams): string {
  return `A RoPE model was trained on ${formatNumber(length)} positions and is given ${formatNumber(target)}.`;
}

function isLonger({ length, target }: StretchParams): boolean {
  return target > length;
}

const pairs = ({ dim }: StretchParams) => ({ min: 0, max: dim / 2 });
const fewPairs = ({ dim }: StretchParams) => Math.max(1, Math.round(dim / 128));

const unseenUnchanged: NumberPrediction<StretchParams> = {
  id: "unseen",
  title: "Angles never seen",
  kind: "number",
  unit: "pairs",
  ask: (params) =>
    `${situation(params)} Nothing is changed: width ${params.dim}, base ${formatNumber(params.base)}. How many of its ${params.dim / 2} pairs reach an angle that they never had in training?`,
  range: pairs,
  tolerance: fewPairs,
  answer: (params) => compute(params).byMethod.none.unseen,
  why(params) {
    const { length, dim } = params;
    if (!isLonger(params)) return `No position lies beyond the ${formatNumber(length)} of training.`;
    const { firstUnturned: first, wavelengths } = compute(params);
    const last = dim / 2 - 1;
    if (first > last) return `Every pair completes a turn within ${formatNumber(length)} positions.`;
    const turn = formatNumber(wavelengths[first] as number);
    return `Pair ${first} needs ${turn} positions for one turn, so training never took it round; so it is with every pair from ${first} to ${last}.`;
  },
};

const interpolatedLast: NumberPrediction<StretchParams> = {
  id: "pi-last",
  title: "The last position, interpolated",
  kind: "number",
  unit: "",
  ask: (params) =>
    `${situation(params)} With position interpolation, like which position of training is position ${formatNumber(params.target - 1)} turned?`,
  range: ({ target }) => ({ min: 0, max: target - 1 }),
  tolerance: () => 1,
  answer: (params) => (isLonger(params) ? (params.target - 1) / lengthRatio(params) : null),
  why(params) {
    const { length, target } = params;
    const ratio = lengthRatio(params);
    const last = target - 1;
    return `Every position is multiplied by L/L′: ${formatNumber(last)} · ${formatNumber(length)}/${formatNumber(target)} = ${formatPlace(last / ratio)}, and neighbours stand ${formatNumber(1 / ratio)} of a step apart.`;
  },
};

const changedBase: NumberPrediction<StretchParams> = {
  id: "ntk-base",
  title: "The NTK-aware base",
  kind: "number",
  unit: "",
  ask: (params) =>
    `${situation(params)} NTK-aware scaling changes only the base, ${formatNumber(params.base)} at head width ${params.dim}. What does the base become?`,
  range: ({ base, ...params }) => ({ min: base, max: base * lengthRatio(params) ** 2 }),
  tolerance: (params) => 0.02 * ntkBase(lengthRatio(params), params.dim, params),
  answer: (params) => (isLonger(params) ? ntkBase(lengthRatio(params), params.dim, params) : null),
  why(params) {
    const { base, dim } = params;
    const ratio = lengthRatio(params);
    const changed = ntkBase(ratio, dim, params);
    return `b · s^(d/(d − 2)) = ${formatNumber(base)} · ${formatNumber(ratio)}^(${dim}/${dim - 2}) = ${formatNumber(changed)}: pair 0 stays as it is, and the slowest pair is divided by s = ${formatNumber(ratio)}.`;
  },
};

const BANDS: readonly Option[] = [
  { value: "kept", label: "kept" },
  { value: "blended", label: "in between" },
  { value: "divided", label: "divided by all of s" },
];

/** Five pairs from the fastest to the slowest, or as many as there are. */
function matchedPairs({ dim }: StretchParams): number[] {
  const last = dim / 2 - 1;
  return [...new Set([0, 1, 2, 3, 4].map((step) => Math.round((step * last) / 4)))];
}

const yarnBands: MatchPrediction<StretchParams> = {
  id: "yarn-bands",
  title: "What YaRN does to five pairs",
  kind: "match",
  ask: (params) =>
    `${situation(params)} YaRN keeps pairs of more than ${params.fastTurns} turns in training, and divides those of fewer than ${params.slowTurns}. What becomes of these pairs, at width ${params.dim} and base ${formatNumber(params.base)}?`,
  rows: (params) => matchedPairs(params).map((pair) => ({ value: String(pair), label: `pair ${pair}` })),
  options: BANDS,
  answer(params) {
    if (!isLonger(params)) return null;
    const { bands } = compute(params).byMethod.yarn;
    return matchedPairs(params).map((pair) => bands[pair] as string);
  },
  why(params) {
    const { kept, blended, divided } = compute(params).byMethod.yarn.counts;
    const turns = matchedPairs(params)
      .map((pair) => formatNumber(params.length / (compute(params).wavelengths[pair] as number)))
      .join(", ");
    return `In ${formatNumber(params.length)} positions they make ${turns} turns; of all ${params.dim / 2} pairs, ${kept} are kept, ${blended} in between and ${divided} divided.`;
  },
};

const stillUnseen: NumberPrediction<StretchParams> = {
  id: "still-unseen",
  title: "What the method leaves unseen",
  kind: "number",
  unit: "pairs",
  ask: (params) =>
    `${situation(params)} Its ${params.dim / 2} pairs (base ${formatNumber(params.base)}) are stretched by this method: ${methodLabel(params.method)}. How many still reach an angle that they never had in training?`,
  range: pairs,
  tolerance: fewPairs,
  answer: (params) => (isLonger(params) && params.method !== "none" ? compute(params).unseen : null),
  why(params) {
    const { unseen, byMethod, ratios } = compute(params);
    const last = ratios.length - 1;
    return `Unchanged, ${byMethod.none.unseen} would. The slowest pair, ${last}, is divided by ${formatNumber(1 / (ratios[last] as number))}, where ${formatNumber(lengthRatio(params))} is needed; with all pairs counted, ${unseen} still go too far.`;
  },
};

/** Which rule blurs neighbours: the fastest pair tells them apart, so the one that slows it. */
const blurred: ChoicePrediction<StretchParams> = {
  id: "blurred",
  title: "Which rule blurs neighbours",
  kind: "choice",
  options: [
    { value: "pi", label: "position interpolation" },
    { value: "ntk", label: "NTK-aware scaling" },
    { value: "yarn", label: "YaRN" },
  ],
  ask: (params) =>
    `${situation(params)} The fastest pair tells neighbours apart best. Which of these rules slows it?`,
  answer(params) {
    const { byMethod } = compute(params);
    const slowing = (["pi", "ntk", "yarn"] as const).filter(
      (method) => (byMethod[method].ratios[0] as number) < 1,
    );
    return slowing.length === 1 ? (slowing[0] as string) : null;
  },
  why(params) {
    const { byMethod } = compute(params);
    const step = (method: "pi" | "ntk" | "yarn") => formatNumber(byMethod[method].invFreq[0] as number);
    return `From one position to the next, pair 0 turns by ${step("pi")} rad with position interpolation, ${step("ntk")} rad with NTK-aware scaling and ${step("yarn")} rad with YaRN; 1 rad in training.`;
  },
};

export const predictions = [
  unseenUnchanged,
  interpolatedLast,
  changedBase,
  yarnBands,
  stillUnseen,
  blurred,
] as const;
