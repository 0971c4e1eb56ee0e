/**
 * Matrices over queries and keys whose entries depend only on the distance: every row is a window on one ramp of values,
 * so the function of the distance is called once per distance, and the rest is copying.
 */

import type { FloatArray } from "./arrays.ts";
import type { ReadLengths } from "./lengths.ts";

/**
 * The values of all distances that occur, from the last query's view of key 0 to the first query's view of the last key.
 *
 * @param valueAt value at a relative position, key − query: negative for keys before the query
 * @returns Float64Array of shape [queries + keys − 1]
 */
export function distanceRamp(
  { queries, keys, firstQuery }: ReadLengths,
  valueAt: (relativePosition: number) => number,
): Float64Array {
  const first = -(firstQuery + queries - 1);
  return Float64Array.from({ length: queries + keys - 1 }, (_, n) => valueAt(first + n));
}

/**
 * matrix[i, j] = ramp[queries − 1 − i + j], written from `start` on.
 *
 * @param matrix has room for [queries, keys] from `start`
 * @param ramp as `distanceRamp` gives it; of the matrix's own type it is copied fastest
 */
export function fillToeplitz(
  matrix: FloatArray | Int32Array,
  start: number,
  ramp: FloatArray | Int32Array,
  { queries, keys }: { queries: number; keys: number },
): void {
  for (let query = 0; query < queries; query++) {
    const window = ramp.subarray(queries - 1 - query, queries - 1 - query + keys);
    matrix.set(window, start + query * keys);
  }
}

/** A ramp as the element type of `matrix`, so that rows are copied without converting each number again. */
export function rampLike<T extends FloatArray>(matrix: T, ramp: Float64Array): T {
  return (matrix instanceof Float32Array ? Float32Array.from(ramp) : ramp) as T;
}
