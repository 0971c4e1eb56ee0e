/**
 * Relative position representations (Shaw, Uszkoreit, Vaswani 2018, arXiv 1803.02155): a trained vector for each clipped
 * distance is added to the keys and to the values, shared by the heads. Distances beyond the clip are one and the same: order
 * is invisible there, but attention does not stop.
 */

import { sizeOf } from "./arrays.ts";
import { type Attended, applyMask, attend, dotProductScores, type MaskOption } from "./attend.ts";
import { countRows, refuse, requireAllFinite, requireInteger, requireSize } from "./check.ts";
import { type Lengths, readLengths } from "./lengths.ts";
import { dotProduct, rowOf } from "./matrix.ts";
import { distanceRamp, fillToeplitz } from "./toeplitz.ts";

/**
 * index[i, j] = clip(j − i, −clip, clip) + clip: the row of a trained table for key j as seen from query i (§3.2, eq. 5;
 * tensor2tensor `_generate_relative_positions_matrix`).
 *
 * @returns Int32Array of shape [queries, keys], numbers from 0 to 2 · clip
 * @throws {RangeError} if `lengths` is wrong, or `clip` is not an integer from 0
 */
export function shawIndexMatrix(lengths: Lengths, clip: number): Int32Array {
  requireInteger("clip", clip, 0);
  const read = readLengths(lengths);
  const matrix = new Int32Array(sizeOf({ queries: read.queries, keys: read.keys }));
  const ramp = distanceRamp(read, (relative) => Math.min(Math.max(relative, -clip), clip) + clip);
  fillToeplitz(matrix, 0, Int32Array.from(ramp), read);
  return matrix;
}

/**
 * Parameters of the tables: (2 · clip + 1) · dim each.
 *
 * @param dim width of a head
 * @throws {RangeError} if `clip` is not an integer from 0, or `dim` not a positive integer
 */
export function shawParameterCount(clip: number, dim: number): { perTable: number; keysAndValues: number } {
  requireInteger("clip", clip, 0);
  requireInteger("dim", dim, 1);
  const perTable = (2 * clip + 1) * dim;
  return { perTable, keysAndValues: 2 * perTable };
}

/** Trained vectors for the distances −clip … clip, each of shape [2 · clip + 1, dim]. */
export interface ShawTables {
  relativeKeys: ArrayLike<number>;
  relativeValues: ArrayLike<number>;
}

/**
 * scores[i, j] = qᵢ · (kⱼ + relativeKeys[index[i, j]]) / √dim (eq. 4), and
 * output[i] = Σⱼ weights[i, j] · (vⱼ + relativeValues[index[i, j]]) (eq. 3).
 *
 * @param q shape [queries, dim]; the queries are the last of the keys
 * @param k shape [keys, dim]
 * @param v shape [keys, dim]
 * @param dim width of a head
 * @param options `mask`: `none` when absent
 * @throws {RangeError} if an array does not hold whole rows of finite numbers, the tables are not of one odd height, or
 *   `mask` is wrong
 */
export function shawAttention(
  q: ArrayLike<number>,
  k: ArrayLike<number>,
  v: ArrayLike<number>,
  { relativeKeys, relativeValues }: ShawTables,
  dim: number,
  { mask = "none" }: { mask?: MaskOption | undefined } = {},
): Attended {
  const content = dotProductScores(q, k, dim);
  requireSize("v", v, k.length, "as many as k");
  const rows = countRows("relativeKeys", relativeKeys, dim);
  if (rows % 2 === 0) refuse("relativeKeys", "an odd number of rows, 2 · clip + 1", `${rows}`);
  requireSize("relativeValues", relativeValues, relativeKeys.length, "as many as relativeKeys");
  requireAllFinite("relativeKeys", relativeKeys);
  requireAllFinite("relativeValues", relativeValues);
  const lengths = { queries: q.length / dim, keys: k.length / dim };
  const index = shawIndexMatrix(lengths, (rows - 1) / 2);
  const [queryRows, keyTable] = [Float64Array.from(q), Float64Array.from(relativeKeys)];
  const scores = content.map((score, n) => {
    const query = rowOf(queryRows, Math.floor(n / lengths.keys), dim);
    return score + dotProduct(query, rowOf(keyTable, index[n] as number, dim)) / Math.sqrt(dim);
  });
  const attended = attend(applyMask(scores, lengths, mask), v, lengths.keys);
  attended.weights.forEach((weight, n) => {
    const query = Math.floor(n / lengths.keys);
    for (let column = 0; column < dim; column++) {
      const at = query * dim + column;
      const relativeValue = relativeValues[(index[n] as number) * dim + column] as number;
      attended.output[at] = (attended.output[at] as number) + weight * relativeValue;
    }
  });
  return attended;
}
