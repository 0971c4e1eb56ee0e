/** Softmax attention of one head, exact and in float64: what every encoding in this library finally acts on. */

import { countRows, refuse, requireAllFinite, requireInteger, requireOneOf, requireSize } from "./check.ts";
import { type Lengths, MASKS, type Mask, readLengths } from "./lengths.ts";
import { dotProduct, multiply, rowOf, softmaxRows } from "./matrix.ts";

/** `none` when absent; or a list of 1 (may be attended to) and 0, shape [queries, keys], as packed documents need. */
export type MaskOption = Mask | ArrayLike<number>;

export interface Attended {
  /** before softmax, shape [queries, keys]; −Infinity where masked */
  scores: Float64Array;
  /** after softmax, shape [queries, keys]; a query that may attend to nothing has zeros */
  weights: Float64Array;
  /** weights · v, shape [queries, value width] */
  output: Float64Array;
}

/**
 * scores[i, j] = scale · qᵢ·kⱼ.
 *
 * @param q shape [queries, dim]
 * @param k shape [keys, dim]
 * @param options `scale`: 1/√dim when absent (Vaswani et al. 2017, eq. 1); T5 takes 1
 * @returns Float64Array of shape [queries, keys]
 * @throws {RangeError} if `q` or `k` does not hold whole rows of finite numbers, or `dim` is not a positive integer
 */
export function dotProductScores(
  q: ArrayLike<number>,
  k: ArrayLike<number>,
  dim: number,
  { scale }: { scale?: number | undefined } = {},
): Float64Array {
  requireInteger("dim", dim, 1);
  const [queries, keys] = [countRows("q", q, dim), countRows("k", k, dim)];
  requireAllFinite("q", q);
  requireAllFinite("k", k);
  const factor = scale ?? 1 / Math.sqrt(dim);
  const [queryRows, keyRows] = [Float64Array.from(q), Float64Array.from(k)];
  return Float64Array.from({ length: queries * keys }, (_, n) => {
    const query = rowOf(queryRows, Math.floor(n / keys), dim);
    return factor * dotProduct(query, rowOf(keyRows, n % keys, dim));
  });
}

/**
 * Put −Infinity where a query may not attend to a key.
 *
 * @param scores shape [queries, keys]
 * @returns a new Float64Array of the same shape
 * @throws {RangeError} if `scores` has another length than `lengths` says, or `mask` is unknown or of another length
 */
export function applyMask(
  scores: ArrayLike<number>,
  lengths: Lengths,
  mask: MaskOption = "none",
): Float64Array {
  const { queries, keys, firstQuery } = readLengths(lengths);
  requireSize("scores", scores, queries * keys, "queries × keys");
  if (typeof mask === "string") requireOneOf("mask", mask, MASKS);
  else requireSize("mask", mask, queries * keys, "queries × keys");
  return Float64Array.from(scores, (score, n) => {
    const query = firstQuery + Math.floor(n / keys);
    const isVisible = typeof mask === "string" ? mask === "none" || n % keys <= query : mask[n] === 1;
    return isVisible ? score : Number.NEGATIVE_INFINITY;
  });
}

/**
 * softmax(scores) · v.
 *
 * @param scores shape [queries, keys], −Infinity where masked
 * @param v values, shape [keys, width]
 * @throws {RangeError} if `v` does not hold one row of finite numbers for each key, or a score is NaN or Infinity
 */
export function attend(scores: ArrayLike<number>, v: ArrayLike<number>, keys: number): Attended {
  requireInteger("keys", keys, 1);
  countRows("scores", scores, keys);
  for (let n = 0; n < scores.length; n++) {
    if (!((scores[n] as number) < Number.POSITIVE_INFINITY)) {
      refuse(`scores[${n}]`, "a finite number or −Infinity", scores[n]);
    }
  }
  requireAllFinite("v", v);
  const width = v.length / keys;
  requireInteger("v.length / keys", width, 1);
  const weights = softmaxRows(scores, keys);
  return { scores: Float64Array.from(scores), weights, output: multiply(weights, v, keys, width) };
}
