/**
 * Sinusoidal positions (Vaswani et al. 2017, "Attention Is All You Need", arXiv 1706.03762, §3.5): each position gets a
 * fixed vector of sines and cosines, which is added to the token's embedding once, before the first layer.
 */

import { fillSinCos, pairsIn } from "./angle-table.ts";
import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { MAX_DIM, requireInteger, requireOneOf } from "./check.ts";
import { cosAt, sinAt } from "./exact-angle.ts";
import { DEFAULT_BASE, geometricFrequencies } from "./frequencies.ts";
import { LAYOUTS, type Layout, pairOfColumn } from "./layout.ts";
import { countPositions, type Positions, requirePosition } from "./positions.ts";

/**
 * - `paper`: exponent 2i/dim, so the last wavelength stays short of base · 2π. ⌈dim/2⌉ frequencies.
 * - `t2t`: exponent i/(⌊dim/2⌋ − 1), so the last wavelength is base · 2π exactly (Tensor2Tensor, the paper authors' own
 *   code, `get_timing_signal_1d`; fairseq copies it). ⌊dim/2⌋ frequencies; a single one is 1.
 */
export type Spacing = "paper" | "t2t";

const SPACINGS: readonly Spacing[] = ["paper", "t2t"];

/** What fixes a family of sinusoids besides its width. */
export interface SinusoidalOptions {
  /** base^(dim steps) between the fastest and the slowest pair; 10,000 when absent */
  base?: number | undefined;
  /** `paper` when absent */
  spacing?: Spacing | undefined;
  /** `interleaved` when absent, as in the paper */
  layout?: Layout | undefined;
}

/**
 * invFreq[i] = base^(−2i/dim) (`paper`), or base^(−i/(⌊dim/2⌋ − 1)) (`t2t`), in radians per position.
 *
 * @param dim width of the encoding; an odd one has a last sine without its cosine (`paper`), or a last column of zeros (`t2t`)
 * @returns Float64Array of shape [⌈dim/2⌉] (`paper`) or [⌊dim/2⌋] (`t2t`)
 * @throws {RangeError} if `dim` is not a positive integer, `base` not a positive number, `spacing` unknown
 */
export function sinusoidalFrequencies(
  dim: number,
  { base = DEFAULT_BASE, spacing = "paper" }: SinusoidalOptions = {},
): Float64Array {
  requireInteger("dim", dim, 1, MAX_DIM);
  requireOneOf("spacing", spacing, SPACINGS);
  if (spacing === "paper") return geometricFrequencies(Math.ceil(dim / 2), dim / 2, base);
  const pairs = Math.floor(dim / 2);
  return geometricFrequencies(pairs, Math.max(pairs - 1, 1), base);
}

/**
 * PE(position, column): one number, computed on its own and exact to the last digit or two; a table holds the same within
 * 5e-15. Use this where a single number is shown.
 *
 * @throws {RangeError} if `position` is not a number from −2^53 to 2^53, `column` is not an integer from 0 to dim − 1, or `dim`, `base`,
 *   `spacing` or `layout` is wrong
 */
export function sinusoidalValue(
  position: number,
  column: number,
  dim: number,
  options: SinusoidalOptions = {},
): number {
  requirePosition("position", position);
  const { layout = "interleaved" } = options;
  requireOneOf("layout", layout, LAYOUTS);
  const invFreq = sinusoidalFrequencies(dim, options);
  requireInteger("column", column, 0, dim - 1);
  if (column >= 2 * invFreq.length) return 0; // Tensor2Tensor's padding column of an odd dim
  const { pair, isSecond } = pairOfColumn(column, invFreq.length, layout);
  const w = invFreq[pair] as number;
  return isSecond ? cosAt(position, w) : sinAt(position, w);
}

/**
 * PE(position) = [sin(p·w₀), cos(p·w₀), sin(p·w₁), …] in the chosen layout.
 *
 * @returns an array of shape [dim]
 * @throws {RangeError} if `position` is not finite, or as `sinusoidalTable`
 */
export function sinusoidalVector<T extends FloatArray = Float64Array>(
  position: number,
  dim: number,
  options: SinusoidalOptions & Out<T> = {},
): T {
  requirePosition("position", position);
  return sinusoidalTable([position], dim, options);
}

/**
 * table[p, 2i] = sin(p · invFreq[i]), table[p, 2i+1] = cos(p · invFreq[i]) when interleaved; all sines, then all cosines
 * in the `half` layout. Every row of an even `dim` has norm √(dim/2); row 0 is (0, 1, 0, 1, …), not zero.
 *
 * @param positions a count n for 0 … n − 1, or any finite positions
 * @returns an array of shape [positions, dim], row-major; a fresh Float64Array, or `out`
 * @throws {RangeError} if `positions`, `dim`, `base`, `spacing` or `layout` is wrong, or `out` has another length
 */
export function sinusoidalTable<T extends FloatArray = Float64Array>(
  positions: Positions,
  dim: number,
  options: SinusoidalOptions & Out<T> = {},
): T {
  const { layout = "interleaved" } = options;
  requireOneOf("layout", layout, LAYOUTS);
  const invFreq = sinusoidalFrequencies(dim, options);
  const rows = countPositions(positions);
  const table = resultArray(options.out, { positions: rows, dim });
  const width = 2 * invFreq.length; // of whole pairs: dim, or one column more or less when dim is odd
  if (width === dim) {
    fillSinCos(pairsIn(table, dim, layout), positions, invFreq);
    return table;
  }
  const whole = new Float64Array(rows * width);
  fillSinCos(pairsIn(whole, width, layout), positions, invFreq);
  table.fill(0);
  for (let row = 0; row < rows; row++) {
    table.set(whole.subarray(row * width, row * width + Math.min(width, dim)), row * dim);
  }
  return table;
}
