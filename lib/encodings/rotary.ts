/**
 * Rotary position embedding, RoPE (Su et al. 2021, "RoFormer", arXiv 2104.09864): in every layer each pair of numbers of q
 * and of k is rotated by an angle in proportion to its position. Values are not rotated, nothing is learned, norms stay, and
 * the score of q at m with k at n depends on n − m only: (R_m q) · (R_n k) = q · (R_{n−m} k).
 */

import { fillSinCos, pairsIn } from "./angle-table.ts";
import { type FloatArray, resultArray } from "./arrays.ts";
import {
  refuse,
  requireAllFinite,
  requireMultiple,
  requireOneOf,
  requirePositive,
  requireSize,
} from "./check.ts";
import { DEFAULT_BASE, geometricFrequencies } from "./frequencies.ts";
import { LAYOUTS, type Layout, secondColumn } from "./layout.ts";
import { countPositions, type Positions } from "./positions.ts";

/** What turns the pairs: RoPE's own frequencies for a base, or any others, such as `scaleRotary` gives. */
export interface RotaryOptions {
  /** 10,000 when absent */
  base?: number | undefined;
  /** frequencies to use instead of base^(−2i/dim), one for each pair, in radians per position */
  invFreq?: Float64Array | undefined;
  /** multiplies every cosine and sine; 1 when absent */
  attentionFactor?: number | undefined;
}

/**
 * invFreq[i] = base^(−2i/dim), i = 0 … dim/2 − 1, in radians per position (Su et al. 2021, §3.2.2, eq. 15).
 *
 * @param dim width that is rotated: that of a head, or `rotaryDim` where only a part is
 * @returns Float64Array of shape [dim/2]
 * @throws {RangeError} if `dim` is not a positive even integer, or `base` not a positive number
 */
export function rotaryFrequencies(
  dim: number,
  { base = DEFAULT_BASE }: { base?: number | undefined } = {},
): Float64Array {
  requireMultiple("dim", dim, 2);
  return geometricFrequencies(dim / 2, dim / 2, base);
}

/**
 * Full-width frequencies of which only the first ⌊proportion · dim/2⌋ turn; the others are 0 (Gemma's `rope_proportion`).
 * Not the same numbers as a partial rotation of the same share, whose frequencies are those of the narrower width.
 *
 * @returns Float64Array of shape [dim/2]
 * @throws {RangeError} if `proportion` is not from 0 to 1, or as `rotaryFrequencies`
 */
export function proportionalFrequencies(
  proportion: number,
  dim: number,
  options: { base?: number | undefined } = {},
): Float64Array {
  if (!(proportion >= 0 && proportion <= 1)) refuse("proportion", "a number from 0 to 1", proportion);
  const turning = Math.floor((proportion * dim) / 2);
  return rotaryFrequencies(dim, options).fill(0, turning);
}

/** Cosines and sines, the usual cache of a model. */
export interface RotaryTables<T extends FloatArray = Float64Array> {
  cos: T;
  sin: T;
}

/**
 * cos[p, i] = f · cos(p · invFreq[i]), sin[p, i] = f · sin(p · invFreq[i]), one column for each pair; f = attentionFactor.
 *
 * @param positions a count n for 0 … n − 1, or any positions
 * @returns two arrays of shape [positions, dim/2]
 * @throws {RangeError} if `positions`, `dim`, `base`, `invFreq` or `attentionFactor` is wrong, or `out` has another length
 */
export function rotaryTables<T extends FloatArray = Float64Array>(
  positions: Positions,
  dim: number,
  options: RotaryOptions & { out?: RotaryTables<T> | undefined } = {},
): RotaryTables<T> {
  const { invFreq, attentionFactor } = readRotary(dim, options);
  const shape = { positions: countPositions(positions), "dim/2": dim / 2 };
  const cos = resultArray(options.out?.cos, shape);
  const sin = resultArray(options.out?.sin, shape);
  fillSinCos({ sin, cos, rowStride: dim / 2, pairStride: 1 }, positions, invFreq, attentionFactor);
  return { cos, sin };
}

/**
 * The same with a column for every number of a row, so that rotated = x · cos + partner(x) · sin elementwise: each pair's
 * cosine and sine stand in both of its columns.
 *
 * @returns two arrays of shape [positions, dim]
 * @throws {RangeError} if `layout` is unknown, or as `rotaryTables`
 */
export function expandedRotaryTables<T extends FloatArray = Float64Array>(
  positions: Positions,
  dim: number,
  options: RotaryOptions & { layout?: Layout | undefined; out?: RotaryTables<T> | undefined } = {},
): RotaryTables<T> {
  const { layout = "interleaved" } = options;
  requireOneOf("layout", layout, LAYOUTS);
  const { invFreq, attentionFactor } = readRotary(dim, options);
  const shape = { positions: countPositions(positions), dim };
  const cos = resultArray(options.out?.cos, shape);
  const sin = resultArray(options.out?.sin, shape);
  for (const column of [0, secondColumn(0, dim / 2, layout)]) {
    const target = { ...pairsIn(sin, dim, layout), sin: sin.subarray(column), cos: cos.subarray(column) };
    fillSinCos(target, positions, invFreq, attentionFactor);
  }
  return { cos, sin };
}

/**
 * The frequencies that options ask for, checked.
 * @throws {RangeError} if `dim` is not a positive even integer, or an option is wrong
 */
export function readRotary(
  dim: number,
  { base, invFreq, attentionFactor = 1 }: RotaryOptions,
): { invFreq: Float64Array; attentionFactor: number } {
  requirePositive("attentionFactor", attentionFactor);
  requireMultiple("dim", dim, 2);
  if (invFreq === undefined) return { invFreq: rotaryFrequencies(dim, { base }), attentionFactor };
  requireSize("invFreq", invFreq, dim / 2, "one for each pair");
  requireAllFinite("invFreq", invFreq);
  return { invFreq, attentionFactor };
}
