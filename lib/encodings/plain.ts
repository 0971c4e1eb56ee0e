/**
 * The formulas as they are written, with nested loops and nothing clever: what the fast forms are tested and timed
 * against. Not exported from the library.
 */

import type { FloatArray } from "./arrays.ts";

/** Interleaved sinusoids of positions 0 … length − 1, shape [length, 2 · pairs]. */
export function plainSinusoidalTable(table: FloatArray, length: number, invFreq: Float64Array): void {
  for (let position = 0; position < length; position++) {
    for (let pair = 0; pair < invFreq.length; pair++) {
      const angle = position * (invFreq[pair] as number);
      table[(position * invFreq.length + pair) * 2] = Math.sin(angle);
      table[(position * invFreq.length + pair) * 2 + 1] = Math.cos(angle);
    }
  }
}

/** cos and sin of every position and pair, shape [length, dim/2] each. */
export function plainRotaryTables(
  cos: FloatArray,
  sin: FloatArray,
  length: number,
  invFreq: Float64Array,
): void {
  for (let position = 0; position < length; position++) {
    for (let pair = 0; pair < invFreq.length; pair++) {
      const angle = position * (invFreq[pair] as number);
      cos[position * invFreq.length + pair] = Math.cos(angle);
      sin[position * invFreq.length + pair] = Math.sin(angle);
    }
  }
}
