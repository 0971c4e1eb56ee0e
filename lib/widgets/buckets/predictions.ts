/** What the buckets' widget asks before it shows its stairs. */

import { formatNumber } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { type BucketsParams, bucketRule, compute, shawRow } from "./compute.ts";

const direction = ({ bidirectional }: BucketsParams) => (bidirectional ? "bidirectional" : "causal");

const lastBucket: NumberPrediction<BucketsParams> = {
  id: "last-bucket",
  title: "The last bucket",
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

/** Two distances next to each other on the key’s side of the query; a causal model has one side only. */
function neighbours({ distance, bidirectional }: BucketsParams): [near: number, far: number] {
  const side = bidirectional && distance < 0 ? -1 : 1;
  return [side * Math.abs(distance), side * (Math.abs(distance) + 1)];
}

/** “17 and 18”, or “0 for both” where the method can’t tell them apart. */
function rowsOf(
  params: BucketsParams,
  rowAt: (distance: number) => number,
): { differ: boolean; said: string } {
  const [one, other] = neighbours(params).map(rowAt);
  return one === other
    ? { differ: false, said: `${one} for both` }
    : { differ: true, said: `${one} and ${other}` };
}

const shawRows = (params: BucketsParams) => rowsOf(params, (distance) => shawRow(distance, params.clip));
const t5Rows = (params: BucketsParams) => rowsOf(params, bucketRule(params));

const tellsApart: ChoicePrediction<BucketsParams> = {
  id: "tells-apart",
  title: "Two neighbours",
  kind: "choice",
  ask(params) {
    const { clip, buckets, maxDistance } = params;
    const [one, other] = neighbours(params);
    const side = other < 0 ? "after" : "before";
    return `One key is ${formatNumber(Math.abs(one))} tokens ${side} the query, another ${formatNumber(Math.abs(other))}. Which method can tell the two distances apart: Shaw’s, clipped at ${clip}, or T5’s, with ${buckets} ${direction(params)} buckets to ${formatNumber(maxDistance)}?`;
  },
  options: [
    { value: "both", label: "both" },
    { value: "shaw", label: "Shaw’s only" },
    { value: "t5", label: "T5’s only" },
    { value: "neither", label: "neither" },
  ],
  answer(params) {
    const [shaw, t5] = [shawRows(params).differ, t5Rows(params).differ];
    return shaw && t5 ? "both" : shaw ? "shaw" : t5 ? "t5" : "neither";
  },
  why: (params) => `Shaw’s table gives row ${shawRows(params).said}, T5’s bucket ${t5Rows(params).said}.`,
};

const shawNumbers: NumberPrediction<BucketsParams> = {
  id: "shaw-numbers",
  title: "Shaw’s numbers",
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
