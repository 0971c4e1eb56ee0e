/** Frequencies: how fast each pair of dimensions turns as the position grows. */

import { requireInteger, requirePositive } from "./check.ts";

/** The base of the original papers. */
export const DEFAULT_BASE = 10_000;

/**
 * invFreq[i] = base^(−i/steps), i = 0 … count − 1: a geometric series from 1 downwards, in radians per position.
 *
 * @param count how many pairs
 * @param steps how many steps it takes to fall to 1/base; need not be an integer
 * @returns Float64Array of shape [count]
 */
export function geometricFrequencies(count: number, steps: number, base: number): Float64Array {
  requirePositive("base", base);
  return Float64Array.from({ length: count }, (_, i) => base ** -(i / steps));
}

/**
 * λᵢ = 2π / invFreq[i]: how many positions pair i takes for one full turn. A frequency of 0 never turns: Infinity.
 *
 * @param invFreq frequencies in radians per position
 * @returns Float64Array of shape [invFreq.length], in positions
 */
export function wavelengths(invFreq: ArrayLike<number>): Float64Array {
  return Float64Array.from(invFreq, (w) => (2 * Math.PI) / w);
}

/**
 * The first pair that does not complete a turn within `length` positions: min i with λᵢ > length.
 * From this pair on, longer inputs bring angles that shorter ones never showed.
 *
 * @param invFreq frequencies in radians per position, falling
 * @returns a pair's index; `invFreq.length` if every pair completes a turn
 * @throws {RangeError} if `length` is not a positive integer
 */
export function firstPairWithoutFullTurn(invFreq: ArrayLike<number>, length: number): number {
  requireInteger("length", length, 1);
  let pair = 0;
  while (pair < invFreq.length && (2 * Math.PI) / (invFreq[pair] as number) <= length) pair++;
  return pair;
}
