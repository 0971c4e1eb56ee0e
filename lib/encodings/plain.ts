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

/** RoPE in the half layout on x of shape [length, heads, 2 · pairs], with cosines and sines formed for each position. */
export function plainRotate(
  rotated: FloatArray,
  x: FloatArray,
  length: number,
  heads: number,
  invFreq: Float64Array,
): void {
  const pairs = invFreq.length;
  for (let position = 0; position < length; position++) {
    const cos = invFreq.map((w) => Math.cos(position * w));
    const sin = invFreq.map((w) => Math.sin(position * w));
    for (let head = 0; head < heads; head++) {
      const start = (position * heads + head) * 2 * pairs;
      for (let pair = 0; pair < pairs; pair++) {
        const x1 = x[start + pair] as number;
        const x2 = x[start + pairs + pair] as number;
        rotated[start + pair] = x1 * (cos[pair] as number) - x2 * (sin[pair] as number);
        rotated[start + pairs + pair] = x2 * (cos[pair] as number) + x1 * (sin[pair] as number);
      }
    }
  }
}

/** Causal ALiBi of shape [heads, length, length]. */
export function plainAlibiBias(bias: FloatArray, length: number, slopes: Float64Array): void {
  for (let head = 0; head < slopes.length; head++) {
    for (let query = 0; query < length; query++) {
      for (let key = 0; key < length; key++) {
        const at = (head * length + query) * length + key;
        bias[at] = key > query ? Number.NEGATIVE_INFINITY : -(slopes[head] as number) * (query - key);
      }
    }
  }
}

/** table · tableᵀ of shape [length, length] for a table of shape [length, dim]. */
export function plainSimilarity(
  similarity: FloatArray,
  table: FloatArray,
  length: number,
  dim: number,
): void {
  for (let row = 0; row < length; row++) {
    for (let column = 0; column < length; column++) {
      let sum = 0;
      for (let i = 0; i < dim; i++)
        sum += (table[row * dim + i] as number) * (table[column * dim + i] as number);
      similarity[row * length + column] = sum;
    }
  }
}
