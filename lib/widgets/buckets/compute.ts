/** Shaw's clip and T5's buckets: which distances are one and the same to a model. */

import { shawIndexMatrix, shawParameterCount } from "@/lib/encodings/shaw.ts";
import { t5BucketRule, t5BucketStarts } from "@/lib/encodings/t5.ts";
import type { Fields, ParamsOf } from "../fields.ts";

/** Tokens along each side of the matrices. */
export const TOKENS = 256;

const FARTHEST = 1280;

export const fields = {
  clip: {
    kind: "number",
    key: "k",
    label: "Shaw: clip k",
    min: 1,
    max: 64,
    default: 16,
    multipleOf: 1,
    scale: "linear",
  },
  maxDistance: {
    kind: "number",
    key: "M",
    label: "T5: max distance M",
    unit: "tokens",
    min: 16,
    max: 1024,
    default: 128,
    multipleOf: 2,
    scale: "log",
  },
  buckets: {
    kind: "number",
    key: "B",
    label: "T5: buckets B",
    min: 8,
    max: 128,
    default: 32,
    multipleOf: 2,
    scale: "log",
    // half of the buckets are single distances, and those end below the largest one
    upTo: "maxDistance",
  },
  bidirectional: { kind: "switch", key: "bi", label: "Bidirectional (an encoder)", default: false },
  query: {
    kind: "number",
    key: "q",
    label: "Query position",
    min: 0,
    max: TOKENS - 1,
    default: 200,
    multipleOf: 1,
    scale: "linear",
  },
  distance: {
    kind: "number",
    key: "x",
    label: "Key before it by",
    unit: "tokens",
    min: -FARTHEST,
    max: FARTHEST,
    default: 20,
    multipleOf: 1,
    scale: "linear",
  },
  heads: {
    kind: "number",
    key: "h",
    label: "T5: heads",
    min: 1,
    max: 128,
    default: 12,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
  headDim: {
    kind: "number",
    key: "dh",
    label: "Shaw: width of a head",
    min: 8,
    max: 256,
    default: 64,
    multipleOf: 8,
    scale: "linear",
    more: true,
  },
} as const satisfies Fields;

export type BucketsParams = ParamsOf<typeof fields>;

/** Distances that a model can't tell apart, `from` to `to`; Infinity where they have no end. */
export interface SameDistances {
  from: number;
  to: number;
}

export interface BucketsResult {
  /** whether the key may be attended to: one after the query is hidden from a causal model */
  seen: boolean;
  bucket: number;
  /** distances in that bucket, on the key's side of the query */
  inBucket: SameDistances;
  shawRow: number;
  inShawRow: SameDistances;
  /** buckets of one direction */
  perDirection: number;
  /** of those, so many are a single distance each */
  single: number;
  /** smallest distance of each bucket of one direction; −1 for one that stays empty */
  starts: Int32Array;
  /** smallest distance in the last bucket */
  lastFrom: number;
  parameters: { shawPerTable: number; shaw: number; t5: number };
}

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
const results = new WeakMap<BucketsParams, BucketsResult>();

export function compute(params: BucketsParams): BucketsResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const result = computeAll(params);
  results.set(params, result);
  return result;
}

function computeAll(params: BucketsParams): BucketsResult {
  const { distance, bidirectional, buckets, clip, heads, headDim } = params;
  const starts = t5BucketStarts(t5Options(params));
  const perDirection = starts.length;
  const bucket = bucketRule(params)(distance);
  const { perTable, keysAndValues } = shawParameterCount(clip, headDim);
  return {
    seen: bidirectional || distance >= 0,
    bucket,
    inBucket: distancesIn(bucket % perDirection, starts),
    shawRow: shawRow(distance, clip),
    inShawRow: Math.abs(distance) < clip ? single(distance) : { from: clip, to: Number.POSITIVE_INFINITY },
    perDirection,
    single: Math.floor(perDirection / 2),
    starts,
    lastFrom: starts.findLast((start) => start >= 0) as number,
    parameters: { shawPerTable: perTable, shaw: keysAndValues, t5: buckets * heads },
  };
}

function single(distance: number): SameDistances {
  return { from: Math.abs(distance), to: Math.abs(distance) };
}

export function t5Options({ bidirectional, buckets, maxDistance }: BucketsParams) {
  return { bidirectional, buckets, maxDistance };
}

/** T5's bucket by how far the key is before the query. */
export function bucketRule(params: BucketsParams): (distance: number) => number {
  const rule = t5BucketRule(t5Options(params));
  // the library counts key − query
  return (distance) => rule(0 - distance);
}

/** The row of Shaw's table for a key so far before the query. */
export function shawRow(distance: number, clip: number): number {
  return shawIndexMatrix({ queries: 1, keys: 1, firstQuery: distance }, clip)[0] as number;
}

/** From the bucket's first distance to the one before the next bucket that has any. */
function distancesIn(bucket: number, starts: Int32Array): SameDistances {
  const next = starts.subarray(bucket + 1).find((start) => start >= 0);
  return {
    from: starts[bucket] as number,
    to: next === undefined ? Number.POSITIVE_INFINITY : next - 1,
  };
}
