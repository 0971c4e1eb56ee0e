/** What the ALiBi widget asks before it shows its figure. */

import { alibiReach, alibiSlopes } from "@/lib/encodings/alibi.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { formatResidue } from "../residue.ts";
import { type AlibiParams, attentionRow, compute, FAINT } from "./compute.ts";
import { exactSlope, slopeText, wholeSeries } from "./slope.ts";

const slopeOfHead: NumberPrediction<AlibiParams> = {
  id: "slope",
  title: "The slope of a head",
  kind: "number",
  unit: "",
  ask: ({ heads, head }) =>
    `ALiBi with ${heads === 1 ? "one head" : `${heads} heads`}: what is the slope m of head ${head}, counted from 1?`,
  range: () => ({ min: 0, max: 1 }),
  tolerance: (params) => 0.02 * compute(params).slope,
  answer: (params) => compute(params).slope,
  why({ heads, head }) {
    const slope = exactSlope(heads, head);
    const own = `Head ${head} has 2^(−8 · ${slope.place}/${slope.of}) = ${slopeText(slope)}`;
    const whole = wholeSeries(heads);
    if (whole === heads) return `${own}.`;
    const rest = `${heads} is no power of two: the first ${whole} heads have the slopes of ${whole}, the others every second slope of ${2 * whole}.`;
    return `${rest} ${own}, where 2^(−8 · ${head}/${heads}) would be ${formatNumber(2 ** ((-8 * head) / heads))}.`;
  },
};

/** Tokens; what is as far away or farther. */
export const FAR = 100;

/** The question's query has so many keys, itself among them: enough for every head that could be the answer. */
export const FAR_KEYS = 2048;

/** Heads from the gentlest slope to the steepest, counted from 1. */
function headsByReach(slopes: Float64Array): number[] {
  const slope = (head: number) => slopes[head - 1] as number;
  return Array.from(slopes, (_, index) => index + 1).sort((a, b) => slope(a) - slope(b));
}

/** Where the first head stands, in that order, that has fallen to FAINT before FAR; −1 if none has. */
function firstShortSighted(slopes: Float64Array, byReach: readonly number[]): number {
  return byReach.findIndex((head) => alibiReach(slopes[head - 1] as number, FAINT) < FAR);
}

/** The share of a query's weight that all keys FAR or more tokens away get, by softmax, without content. */
export function farWeight(slope: number): number {
  const query = FAR_KEYS - 1;
  const { weights } = attentionRow(slope, { length: FAR_KEYS, query, masking: "causal", content: 0 });
  return weights.subarray(0, query - FAR + 1).reduce((sum, weight) => sum + weight, 0);
}

/**
 * ln(100)/m < 100. It answers for one key (its weight against that of distance 0) and for all keys from there on together:
 * of a geometric series, the terms from d on are e^(−md) of the whole.
 */
const shortSightedHead: NumberPrediction<AlibiParams> = {
  id: "short-sighted",
  title: "The first head that sees no further than 100 tokens",
  kind: "point",
  unit: "",
  ask: ({ heads }) =>
    `ALiBi with ${heads} heads, a query at the end of ${formatNumber(FAR_KEYS)} tokens, no content. Going from the gentlest slope to the steepest, which head, counted from 1, is the first to give all keys ${FAR} or more tokens away together less than 1 % of its weight?`,
  range: ({ heads }) => ({ min: 1, max: heads }),
  tolerance: ({ heads }) => Math.floor(heads / 32),
  answer({ heads }) {
    const slopes = alibiSlopes(heads);
    const byReach = headsByReach(slopes);
    return byReach[firstShortSighted(slopes, byReach)] ?? null;
  },
  why({ heads }) {
    const slopes = alibiSlopes(heads);
    const byReach = headsByReach(slopes);
    const first = firstShortSighted(slopes, byReach);
    const reaches = (head: number) => {
      const slope = slopes[head - 1] as number;
      return `head ${head} at ${formatWithUnit(alibiReach(slope, FAINT), "tokens")} (softmax leaves ${formatNumber(100 * farWeight(slope))} % beyond ${FAR})`;
    };
    const rule =
      "The keys d or more tokens away share e^(−m · d) of the weight, which is 1 % at d = ln(100)/m:";
    const shown = byReach.slice(Math.max(first - 1, 0), first + 1);
    return first < 0
      ? `${rule} ${reaches(byReach.at(-1) as number)}.`
      : `${rule} ${shown.map(reaches).join(", ")}.`;
  },
};

/** Rounding of float64 stays far below, a real difference far above. */
const SAME = 1e-9;

const shiftTrick: ChoicePrediction<AlibiParams> = {
  id: "shift",
  title: "Adding m · j instead",
  kind: "choice",
  ask: ({ query, length, masking }) =>
    `Released ALiBi code adds m · j to the score of key j, the same for every query, instead of −m · |i − j|. Take query ${formatNumber(query)} of ${formatNumber(length)} tokens, where keys after the query are ${masking === "causal" ? "masked" : "seen"}: which keys gain weight by this?`,
  options: [
    { value: "none", label: "none, every weight stays" },
    { value: "earlier", label: "earlier keys" },
    { value: "later", label: "later keys" },
  ],
  answer(params) {
    const { weights, shiftedWeights, shiftDifference } = compute(params);
    if (shiftDifference < SAME) return "none";
    return meanKey(shiftedWeights) > meanKey(weights) ? "later" : "earlier";
  },
  why(params) {
    const { shiftDifference } = compute(params);
    return shiftDifference < SAME
      ? `For the keys it sees, m · j is −m · (i − j) + m · i, and softmax takes no notice of what all keys of a row share: ${shiftText(shiftDifference)}.`
      : `For keys after the query m · j grows where −m · |i − j| falls, so the last keys gain: ${shiftText(shiftDifference)}. The trick needs the causal mask.`;
  },
};

/** How far the weights by m · j are from those by −m · |i − j|. */
export function shiftText(difference: number): string {
  return difference < SAME
    ? `what float64’s rounding leaves between the weights is ${formatResidue(difference)}`
    : `a weight differs by up to ${formatNumber(difference)}`;
}

function meanKey(weights: Float64Array): number {
  return weights.reduce((sum, weight, key) => sum + weight * key, 0);
}

export const predictions = [slopeOfHead, shortSightedHead, shiftTrick] as const;
