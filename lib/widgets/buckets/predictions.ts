/** What the buckets' widget asks before it shows its stairs. */

import { formatNumber } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { type BucketsParams, bucketRule, compute, shawRow } from "./compute.ts";

const direction = ({ bidirectional }: BucketsParams) => (bidirectional ? "bidirectional" : "causal");

const lastBucket: NumberPrediction<BucketsParams> = {
  id: "last-bucket",
  title: "Where the last bucket begins",
  kind: "number",
  unit: "",
  ask: (params) =>
    `T5 sorts distances into ${params.buckets} ${direction(params)} buckets with a maximum distance of ${formatNumber(params.maxDistance)}. From which distance on do all keys ${params.bidirectional ? "before the query " : ""}share the last bucket?`,
  range: ({ maxDistance }) => ({ min: 0, max: 2 * maxDistance }),
  tolerance: ({ maxDistance }) => Math.max(1, Math.round(maxDistance / 64)),
  answer: (params) => compute(params).lastFrom,
  why(params) {
    const { maxDistance } = params;
    const { perDirection, single, lastFrom } = compute(params);
    const wide = perDirection - single;
    const border = single * (maxDistance / single) ** ((wide - 1) / wide);
    const half = params.bidirectional ? `Each direction has ${perDirection} buckets, and the` : "The";
    return `${half} last of ${wide} growing ones begins at ${single} · (${formatNumber(maxDistance)}/${single})^(${wide - 1}/${wide}) = ${formatNumber(border)}, so the first whole distance in it is ${lastFrom}.`;
  },
};

/** Whether a method gives the chosen distance and the next one the same row. */
function tells(rowAt: (distance: number) => number, distance: number): boolean {
  return rowAt(distance) !== rowAt(distance + 1);
}

const tellsApart: ChoicePrediction<BucketsParams> = {
  id: "tells-apart",
  title: "Who tells two neighbours apart",
  kind: "choice",
  ask: ({ distance, clip, buckets, maxDistance, bidirectional }) =>
    `One key is ${formatNumber(distance)} tokens before the query, another ${formatNumber(distance + 1)}. Which method can tell the two distances apart: Shaw’s, clipped at ${clip}, or T5's, with ${buckets} ${bidirectional ? "bidirectional" : "causal"} buckets to ${formatNumber(maxDistance)}?`,
  options: [
    { value: "both", label: "both" },
    { value: "shaw", label: "Shaw’s only" },
    { value: "t5", label: "T5’s only" },
    { value: "neither", label: "neither" },
  ],
  answer(params) {
    const { distance, clip } = params;
    if (distance < 0) return null;
    const shaw = tells((at) => shawRow(at, clip), distance);
    const t5 = tells(bucketRule(params), distance);
    return shaw && t5 ? "both" : shaw ? "shaw" : t5 ? "t5" : "neither";
  },
  why(params) {
    const { distance, clip } = params;
    const rows = (rowAt: (at: number) => number) =>
      tells(rowAt, distance)
        ? `${rowAt(distance)} and ${rowAt(distance + 1)}`
        : `${rowAt(distance)} for both`;
    return `Shaw’s table gives row ${rows((at) => shawRow(at, clip))}, T5's bucket ${rows(bucketRule(params))}.`;
  },
};

const shawNumbers: NumberPrediction<BucketsParams> = {
  id: "shaw-numbers",
  title: "Numbers in Shaw’s table",
  kind: "number",
  unit: "numbers",
  ask: ({ clip, headDim }) =>
    `Shaw’s relative positions are clipped at ${clip} on either side, and a head is ${headDim} wide. How many numbers does the table for the keys hold?`,
  range: ({ clip, headDim }) => ({ min: 0, max: 10 * (2 * clip + 1) * headDim }),
  tolerance: () => 0,
  answer: (params) => compute(params).parameters.shawPerTable,
  why(params) {
    const { clip, headDim, buckets, heads } = params;
    const { parameters } = compute(params);
    return `Distances −${clip} to ${clip} are ${2 * clip + 1} vectors of ${headDim}: ${formatNumber(parameters.shawPerTable)}; T5 has one number for each bucket and head, ${buckets} · ${heads} = ${formatNumber(parameters.t5)}.`;
  },
};

export const predictions = [lastBucket, tellsApart, shawNumbers] as const;
