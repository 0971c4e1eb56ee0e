/**
 * One attention head over packed documents, twice: with ids that restart and with ids that go on. Its vectors are drawn
 * at random once and stand for any; what is asked is whether a score changes at all.
 */

import { alibiSlopes } from "@/lib/encodings/alibi.ts";
import { learnedLookup } from "@/lib/encodings/learned.ts";
import { rotate } from "@/lib/encodings/rotate.ts";
import { sinusoidalTable } from "@/lib/encodings/sinusoidal.ts";
import { t5BucketRule } from "@/lib/encodings/t5.ts";
import { seededNormals } from "../seeded-normals.ts";

export type EncodingName = "learned" | "sinusoidal" | "rope" | "alibi" | "t5" | "none";

/** At most so many tokens are looked at: every one, or every second, third … */
export const MOST_TOKENS = 128;

/** The most ids that a learned table has a row for; the widget's longest context. */
export const MOST_ROWS = 4096;

/** Width of the head. */
const DIM = 8;

/** Head 3 of 8. */
const SLOPE = alibiSlopes(8)[2] as number;

/** T5's decoder, with the buckets of T5-base. */
const BUCKETS = 32;
const bucketOf = t5BucketRule({ bidirectional: false, buckets: BUCKETS, maxDistance: 128 });

const queries = seededNormals(MOST_TOKENS * DIM, "packing-queries");
const keys = seededNormals(MOST_TOKENS * DIM, "packing-keys");
const bucketBias = seededNormals(BUCKETS, "packing-buckets");

let rows: Float64Array | null = null;
/** Drawn when first asked for: most never look at a learned table. */
function learnedTable(): Float64Array {
  rows ??= seededNormals(MOST_ROWS * DIM, "packing-rows");
  return rows;
}

/** The score of a query with a key, both counted among the tokens looked at. */
type Scores = (query: number, key: number) => number;

/** @param positions ids, one for each token looked at, up to MOST_TOKENS */
export function scoresAt(encoding: EncodingName, positions: ArrayLike<number>): Scores {
  const size = positions.length * DIM;
  const ids = Array.from(positions);
  const [q, k] = [queries.subarray(0, size), keys.subarray(0, size)];
  switch (encoding) {
    case "learned":
      return withAdded(q, k, learnedLookup(learnedTable(), ids, DIM));
    case "sinusoidal":
      return withAdded(q, k, sinusoidalTable(ids, DIM));
    case "rope":
      return dots(rotate(q, ids, DIM), rotate(k, ids, DIM));
    case "alibi":
      return withBias(dots(q, k), ids, (relative) => -SLOPE * Math.abs(relative));
    case "t5":
      return withBias(dots(q, k), ids, (relative) => bucketBias[bucketOf(relative)] as number);
    case "none":
      return dots(q, k);
    default:
      return encoding satisfies never;
  }
}

function dots(q: Float64Array, k: Float64Array): Scores {
  const factor = 1 / Math.sqrt(DIM);
  return (query, key) => {
    let sum = 0;
    for (let dim = 0; dim < DIM; dim++)
      sum += (q[query * DIM + dim] as number) * (k[key * DIM + dim] as number);
    return factor * sum;
  };
}

function withAdded(q: Float64Array, k: Float64Array, added: Float64Array): Scores {
  const plus = (vectors: Float64Array) => vectors.map((value, index) => value + (added[index] as number));
  return dots(plus(q), plus(k));
}

function withBias(scores: Scores, ids: readonly number[], bias: (relative: number) => number): Scores {
  return (query, key) => scores(query, key) + bias((ids[key] as number) - (ids[query] as number));
}
