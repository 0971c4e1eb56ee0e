/** Where the two numbers of a pair stand in a row: side by side, or half a row apart. */

import { requireMultiple, requireOneOf } from "./check.ts";

/**
 * - `interleaved`: pair i in columns 2i and 2i + 1 (Vaswani et al. 2017; RoPE as published, GPT-J, Meta's LLaMA).
 * - `half`: pair i in columns i and ⌈dim/2⌉ + i, "concatenated" for sinusoids (Tensor2Tensor; GPT-NeoX, LLaMA in HF).
 */
export type Layout = "interleaved" | "half";

export const LAYOUTS: readonly Layout[] = ["interleaved", "half"];

/** The column where pair `pair` has its first number (the sine, or x₁ of a rotation). */
export function firstColumn(pair: number, layout: Layout): number {
  return layout === "interleaved" ? 2 * pair : pair;
}

/** The column where pair `pair`, of `pairs` in all, has its second number (the cosine, or x₂ of a rotation). */
export function secondColumn(pair: number, pairs: number, layout: Layout): number {
  return layout === "interleaved" ? 2 * pair + 1 : pairs + pair;
}

/** The pair that a column belongs to, and whether it holds the pair's second number. */
export function pairOfColumn(
  column: number,
  pairs: number,
  layout: Layout,
): { pair: number; isSecond: boolean } {
  if (layout === "interleaved") return { pair: column >> 1, isSecond: column % 2 === 1 };
  return { pair: column % pairs, isSecond: column >= pairs };
}

/**
 * The permutation between layouts: out[j] = in[perm[j]].
 *
 * Both layouts hold the same numbers, so permuting the rows of W_Q and W_K turns a model of one kind into the other;
 * mixing them up without that runs without error and ruins the model.
 *
 * @param dim row width, even
 * @returns Int32Array of shape [dim]
 * @throws {RangeError} if `dim` is not a positive even integer, or a layout is unknown
 */
export function layoutPermutation(dim: number, from: Layout, to: Layout): Int32Array {
  requireMultiple("dim", dim, 2);
  requireOneOf("from", from, LAYOUTS);
  requireOneOf("to", to, LAYOUTS);
  const perm = new Int32Array(dim);
  const pairs = dim / 2;
  for (let pair = 0; pair < pairs; pair++) {
    perm[firstColumn(pair, to)] = firstColumn(pair, from);
    perm[secondColumn(pair, pairs, to)] = secondColumn(pair, pairs, from);
  }
  return perm;
}
