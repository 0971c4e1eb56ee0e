/**
 * T5's relative bias (Raffel et al. 2020, arXiv 1910.10683, §2.1; HF models/t5 `_relative_position_bucket`): one trained
 * number for each head and bucket of distances. Scores are not divided by √dim; one table serves all layers of a stack, held
 * by its first layer; cross-attention has none.
 */

import { type FloatArray, type Out, resultArray, sizeOf } from "./arrays.ts";
import { countRows, refuse, requireInteger } from "./check.ts";
import { type Lengths, readLengths } from "./lengths.ts";
import { distanceRamp, fillToeplitz, rampLike } from "./toeplitz.ts";

export interface T5Buckets {
  /** true for an encoder: half of the buckets are for keys after the query. true when absent */
  bidirectional?: boolean | undefined;
  /** in all; 32 when absent */
  buckets?: number | undefined;
  /** from about here on every distance is in the last bucket; 128 when absent */
  maxDistance?: number | undefined;
}

/**
 * The bucket of a relative position. Of the n buckets for one direction the first e = ⌊n/2⌋ are single distances; distance
 * x ≥ e gets min(n − 1, e + ⌊(n − e) · ln(x/e)/ln(maxDistance/e)⌋). Bidirectional: n is half of all, and keys after the
 * query get n more. Causal: keys after the query get 0.
 *
 * @param relativePosition key − query
 * @throws {RangeError} if `relativePosition` is not an integer, there are too few buckets (2, or 4 when bidirectional), or
 *   `maxDistance` is not an integer above the single distances
 */
export function t5Bucket(relativePosition: number, options: T5Buckets = {}): number {
  return t5BucketRule(options)(relativePosition);
}

/** `t5Bucket` with its options read once. */
export function t5BucketRule({
  bidirectional = true,
  buckets = 32,
  maxDistance = 128,
}: T5Buckets = {}): (relativePosition: number) => number {
  requireInteger("buckets", buckets, bidirectional ? 4 : 2);
  const perDirection = bidirectional ? Math.floor(buckets / 2) : buckets;
  const exact = Math.floor(perDirection / 2);
  requireInteger("maxDistance", maxDistance, exact + 1);
  const steps = (perDirection - exact) / Math.log(maxDistance / exact);
  return (relativePosition) => {
    if (!Number.isInteger(relativePosition)) refuse("relativePosition", "an integer", relativePosition);
    const distance = bidirectional ? Math.abs(relativePosition) : Math.max(-relativePosition, 0);
    const side = bidirectional && relativePosition > 0 ? perDirection : 0;
    if (distance < exact) return side + distance;
    // a distance on a bucket's very border may come out a rounding error below it
    const step = Math.floor(Math.log(distance / exact) * steps + 1e-10);
    return side + Math.min(exact + step, perDirection - 1);
  };
}

/**
 * The smallest distance in each bucket of one direction: buckets merge ever more distances. The last one starts at 113 for a
 * causal 32/128, at 91 for a bidirectional one.
 *
 * @returns Int32Array of shape [buckets of one direction]; −1 where no distance falls into a bucket
 * @throws {RangeError} as `t5Bucket`
 */
export function t5BucketStarts(options: T5Buckets = {}): Int32Array {
  const { bidirectional = true, buckets = 32, maxDistance = 128 } = options;
  const bucketOf = t5BucketRule(options);
  const starts = new Int32Array(bidirectional ? Math.floor(buckets / 2) : buckets).fill(-1);
  for (let distance = maxDistance; distance >= 0; distance--) starts[bucketOf(-distance)] = distance;
  return starts;
}

/**
 * buckets[i, j] = the bucket of key j as seen from query i.
 *
 * @returns Int32Array of shape [queries, keys]
 * @throws {RangeError} if `lengths` is wrong, or as `t5Bucket`
 */
export function t5BucketMatrix(lengths: Lengths, options: T5Buckets = {}): Int32Array {
  const read = readLengths(lengths);
  const matrix = new Int32Array(sizeOf({ queries: read.queries, keys: read.keys }));
  fillToeplitz(matrix, 0, Int32Array.from(distanceRamp(read, t5BucketRule(options))), read);
  return matrix;
}

/**
 * bias[h, i, j] = table[bucket(j − i), h], to be added to q · k, which T5 does not divide by √dim.
 *
 * @param table one trained number for each bucket and head, shape [buckets, heads]
 * @returns an array of shape [heads, queries, keys]
 * @throws {RangeError} if `lengths` or `heads` is wrong, `table` does not hold buckets × heads numbers, or as `t5Bucket`
 */
export function t5Bias<T extends FloatArray = Float64Array>(
  table: ArrayLike<number>,
  lengths: Lengths,
  heads: number,
  options: T5Buckets & Out<T> = {},
): T {
  const { buckets = 32, out } = options;
  requireInteger("heads", heads, 1);
  if (countRows("table", table, heads) !== buckets) {
    refuse("table", `${buckets * heads} numbers (buckets × heads)`, `${table.length}`);
  }
  const read = readLengths(lengths);
  const bucketOf = t5BucketRule(options);
  const bias = resultArray(out, { heads, queries: read.queries, keys: read.keys });
  for (let head = 0; head < heads; head++) {
    const ramp = distanceRamp(read, (relative) => table[bucketOf(relative) * heads + head] as number);
    fillToeplitz(bias, head * read.queries * read.keys, rampLike(bias, ramp), read);
  }
  return bias;
}
