/** What the RoPE lab asks before it shows its figure. */

import { formatNumber } from "../format.ts";
import type { ChoicePrediction, DrawPrediction, NumberPrediction } from "../predictions.ts";
import { formatResidue } from "../residue.ts";
import { compute, frequencyOf, largestScore, nearCurve, PAGE, scoreAt } from "./compute.ts";
import { fields, type RopeParams } from "./fields.ts";

/** How far both slide in the question, in tokens. */
const SLIDES = [0, 250, 500, 750, 1000];

/** The score's axis is as long as the score could be, rounded up to two digits. */
function scoreRange(params: RopeParams): { min: number; max: number } {
  const largest = largestScore(params);
  if (largest === 0) return { min: -1, max: 1 };
  const unit = 10 ** (Math.floor(Math.log10(largest)) - 1);
  const max = Math.ceil(largest / unit + 1e-9) * unit;
  return { min: -max, max };
}

const slideBoth: DrawPrediction<RopeParams> = {
  id: "slide",
  title: "Slide both tokens",
  kind: "draw",
  across: "t",
  up: "score",
  ask: (params) =>
    `With RoPE a query at position ${params.queryPosition} and a key at position ${params.keyPosition} have the score ${formatNumber(scoreAt(params, params.queryPosition, params.keyPosition))}. Now both stand t tokens further on. Draw the score for t from 0 to ${formatNumber(SLIDES.at(-1) as number)}.`,
  places: () => SLIDES,
  range: scoreRange,
  // a twentieth of the axis: a hand that draws a level line doesn't hit its height exactly
  tolerance: (params) => scoreRange(params).max / 10,
  answer: (params) => SLIDES.map((t) => scoreAt(params, params.queryPosition + t, params.keyPosition + t)),
  why(params) {
    const { queryPosition: m, keyPosition: n } = params;
    const changes = SLIDES.map((t) => Math.abs(scoreAt(params, m + t, n + t) - scoreAt(params, m, n)));
    return `Both turn on by the same angle, so between them stays (m − n)·θ with m − n = ${formatNumber(m - n)}; in float64 the score changes by ${formatResidue(Math.max(...changes))}, no more than rounding.`;
  },
};

const valueRotated: ChoicePrediction<RopeParams> = {
  id: "value",
  title: "Is the value turned?",
  kind: "choice",
  options: [
    { value: "no", label: "no" },
    { value: "own", label: "yes, by its own position" },
    { value: "query", label: "yes, by the query’s position" },
  ],
  ask: () => "RoPE turns queries and keys by their positions. Does it turn the value vectors, too?",
  answer: () => "no",
  why: () =>
    "Only the score is to know the positions: q and k are turned before they are multiplied, and v is passed on as it is.",
};

/** The first distance at which the score is larger than one token nearer; null if there is none up to PAGE. */
export function firstRise({ scores }: { scores: Float64Array }): number | null {
  const rise = scores.findIndex(
    (score, distance) => distance > 0 && score > (scores[distance - 1] as number),
  );
  return rise === -1 ? null : rise;
}

/** Scores in float64 closer than this are the same. */
const SAME = 1e-9;

function isLevel({ scores }: { scores: Float64Array }): boolean {
  return scores.every((score) => Math.abs(score - (scores[0] as number)) < SAME);
}

const steadyFall: ChoicePrediction<RopeParams> = {
  id: "falls",
  title: "Does distance lower the score?",
  kind: "choice",
  options: [
    { value: "falls", label: "yes, at every step" },
    { value: "rises", label: "no, it rises somewhere" },
  ],
  ask: (params) =>
    `${describeVectors(params)} The key stays, and the query moves away from it, from distance 0 to ${PAGE}. Does the score fall at every step?`,
  answer(params) {
    const curve = nearCurve(params);
    if (isLevel(curve)) return null;
    return firstRise(curve) === null ? "falls" : "rises";
  },
  why(params) {
    const curve = nearCurve(params);
    if (isLevel(curve))
      return "Nothing turns here that has any length, so the score is the same at every distance.";
    const rise = firstRise(curve);
    const score = (distance: number) => formatNumber(curve.scores[distance] as number);
    if (rise === null) {
      return `It falls from ${score(0)} to ${score(PAGE)}: no pair that counts comes to half a turn.`;
    }
    const highest = curve.scores.indexOf(Math.max(...curve.scores));
    return `It first rises at distance ${rise} and is largest at distance ${highest}, where it is ${score(highest)} against ${score(0)} at distance 0: what q and k are decides it, not distance alone (Barbero et al. 2024).`;
  },
};

const OTHER_PAIRS: Record<RopeParams["others"], string> = {
  seeded: "random numbers",
  alike: "the same in every pair",
  aimed: "a random query and a key like it, turned on by 100 positions",
  zero: "zero but for one pair",
};

function describeVectors({ others, dim, base }: RopeParams): string {
  return `With RoPE (head width ${dim}, base ${formatNumber(base)}) q and k are ${OTHER_PAIRS[others]}.`;
}

const relativeAngle: NumberPrediction<RopeParams> = {
  id: "angle",
  title: "The angle between them",
  kind: "number",
  unit: "rad",
  ask: (params) =>
    `RoPE turns pair ${params.pairIndex} by ${formatNumber(frequencyOf(params))} rad at each position. By how much more is a query at position ${compute(params).m} turned than a key at position ${compute(params).n}, in radians?`,
  range: () => ({ min: -fields.queryPosition.max, max: fields.queryPosition.max }),
  tolerance: (params) => Math.max(Math.abs(compute(params).relativeRad) / 100, 1e-6),
  // a pair past those that turn has nothing to ask about
  answer: (params) => (frequencyOf(params) === 0 ? null : compute(params).relativeRad),
  why(params) {
    const { m, n, frequency, relativeRad } = compute(params);
    const own = (at: number) => formatNumber(at * frequency);
    return `The query has turned by ${own(m)} rad, the key by ${own(n)} rad; the difference is ${formatNumber(m - n)} · ${formatNumber(frequency)} = ${formatNumber(relativeRad)} rad.`;
  },
};

export const predictions = [slideBoth, valueRotated, steadyFall, relativeAngle] as const;
