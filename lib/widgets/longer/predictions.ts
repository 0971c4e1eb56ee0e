/** What the comparator asks before it shows its lanes. */

import { unseenPositions } from "@/lib/encodings/extrapolation.ts";
import { formatNumber } from "../format.ts";
import type { ChoicePrediction, MatchPrediction, NumberPrediction } from "../predictions.ts";
import { compute, type Lane } from "./compute.ts";
import type { LongerParams } from "./fields.ts";
import { type Outcome, publishedOf } from "./published.ts";

export const OUTCOMES: readonly { value: Outcome; label: string }[] = [
  { value: "error", label: "error" },
  { value: "silent", label: "silent degradation" },
  { value: "graceful", label: "graceful" },
  { value: "unaffected", label: "unaffected" },
];

type SettledLane = Lane & { outcome: Outcome };

/** Lanes whose outcome at these lengths is published. */
function settled(params: LongerParams): SettledLane[] {
  return compute(params).lanes.filter((lane): lane is SettledLane => lane.outcome !== null);
}

/** “trained on 2,048 tokens and given 3,000” */
function trainedAndGiven({ trained, length }: LongerParams): string {
  return `trained on texts of up to ${formatNumber(trained)} tokens and then given ${formatNumber(length)}`;
}

const outcomes: MatchPrediction<LongerParams> = {
  id: "outcomes",
  title: "The outcomes",
  kind: "match",
  ask: (params) =>
    `One model for each encoding, with a ${params.maskKind} mask, is ${trainedAndGiven(params)} at once. By published results, what becomes of each? (Error: it stops. Silent degradation: it runs, and its predictions get worse. Graceful: they stay as good. Unaffected: nothing is new to it.)`,
  rows: (params) =>
    settled(params).map(({ encoding, label }) => {
      const { after } = publishedOf(encoding, params);
      const isStretched = params.length > params.trained && after !== undefined;
      return { value: encoding, label: isStretched ? `${label}, ${after}` : label };
    }),
  options: OUTCOMES,
  answer(params) {
    const lanes = settled(params);
    return lanes.length >= 2 ? lanes.map(({ outcome }) => outcome) : null;
  },
  why(params) {
    const { trained, length } = params;
    if (length <= trained)
      return `All ${formatNumber(length)} positions are among the ${formatNumber(trained)} of training, so nothing is new to any of them.`;
    const groups = OUTCOMES.map(({ value, label }) => {
      const lanes = settled(params).filter(({ outcome }) => outcome === value);
      const named = lanes.map((lane) => `${lane.label} (${sourcesOf(lane, params)})`).join(", ");
      return lanes.length === 0 ? null : `${label}: ${named}`;
    }).filter((group) => group !== null);
    return groups.length === 0
      ? "Nothing published here speaks of these lengths."
      : `${capitalised(groups.join("; "))}.`;
  },
};

function sourcesOf({ encoding }: Lane, params: LongerParams): string {
  const [finding] = publishedOf(encoding, params).findings;
  return finding === undefined ? "" : finding.source.label.replace(/ \(.*\)$/, "");
}

const missingRows: NumberPrediction<LongerParams> = {
  id: "missing-rows",
  title: "Missing rows",
  kind: "number",
  unit: "positions",
  ask: ({ trained, length, spareRows }) =>
    `A learned table has ${formatNumber(trained + spareRows)} rows. For how many of ${formatNumber(length)} positions is there no row?`,
  range: ({ length }) => ({ min: 0, max: length }),
  tolerance: () => 0,
  answer: ({ trained, length, spareRows }) => unseenPositions(trained + spareRows, length),
  why({ trained, length, spareRows }) {
    const rows = trained + spareRows;
    const served = `Rows 0 to ${formatNumber(rows - 1)} serve the first ${formatNumber(rows)} positions`;
    return length <= rows
      ? `${served}, and there are only ${formatNumber(length)}.`
      : `${served}; ${formatNumber(length)} − ${formatNumber(rows)} = ${formatNumber(length - rows)} are left, the first of them position ${formatNumber(rows)}.`;
  },
};

/** An error of so many percentage points counts as right. */
const SHARE_TOLERANCE = 1;

const unseenShare: NumberPrediction<LongerParams> = {
  id: "unseen-share",
  title: "Unseen pairs",
  kind: "number",
  unit: "%",
  ask: (params) =>
    `A model is ${trainedAndGiven(params)}. What share of the pairs of a query and a key that it may see (${params.maskKind === "causal" ? "at or before it" : "before or after it"}) are ${formatNumber(params.trained)} or more tokens apart, in percent?`,
  range: () => ({ min: 0, max: 100 }),
  tolerance: () => SHARE_TOLERANCE,
  answer: (params) => 100 * compute(params).pairs.share,
  why(params) {
    const { newPositions, pairs } = compute(params);
    if (newPositions === 0)
      return `No two of ${formatNumber(params.length)} tokens are ${formatNumber(params.trained)} apart.`;
    const corners = params.maskKind === "causal" ? "a corner of the triangle" : "two corners of the square";
    return `They fill ${corners} of pairs, ${formatNumber(newPositions)} tokens wide: ${formatNumber(pairs.unseen)} of ${formatNumber(pairs.total)}.`;
  },
};

const firstTokens: ChoicePrediction<LongerParams> = {
  id: "first-tokens",
  title: "First tokens",
  kind: "choice",
  ask: (params) =>
    `A model with plain RoPE and a ${params.maskKind} mask is ${trainedAndGiven(params)}. At which of its first ${formatNumber(params.trained)} tokens does the output differ from what it was without the others?`,
  options: [
    { value: "none", label: "at none of them" },
    { value: "last", label: "only at the last of them" },
    { value: "all", label: "at all of them" },
  ],
  answer: ({ trained, length, maskKind }) =>
    length <= trained ? null : maskKind === "causal" ? "none" : "all",
  why: ({ trained, maskKind }) =>
    maskKind === "causal"
      ? `Under a causal mask a token sees no later one, so tokens 0 to ${formatNumber(trained - 1)} compute what they always did; this would change if the frequencies followed the length.`
      : "Without a causal mask every token attends to the added ones too, so every output moves.",
};

export const predictions = [outcomes, missingRows, unseenShare, firstTokens] as const;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
