/** Is attention blind to order? Permute the input and see whether the outputs move with their tokens. */

import { largestDifference } from "./arrays.ts";
import { countRows, refuse, requireInteger, requireSize } from "./check.ts";
import { rowOf } from "./matrix.ts";
import { type AttentionWeights, type SelfAttentionOptions, selfAttention } from "./self-attention.ts";

/** Differences below this are rounding. */
export const EQUIVARIANCE_TOLERANCE = 1e-9;

export interface PermutationEffect {
  /** for the input as it is, shape [length, width] */
  output: Float64Array;
  /** for the permuted input, whose row i is x[permutation[i]]; shape [length, width] */
  outputOfPermutedInput: Float64Array;
  /** between each token's two outputs, that is after matching them by token */
  maxAbsDifference: number;
  /** between the two outputs as printed, row by row */
  maxAbsDifferenceAsPrinted: number;
  /** whether the outputs moved with their tokens. Not the same as invariant: the rows do trade places */
  equivariant: boolean;
}

/**
 * What a permutation of the tokens does to self-attention. Without encoding and mask nothing but the order of the rows
 * changes; a causal mask, or any encoding, shows the order.
 *
 * @param x input, shape [length, dim]
 * @param permutation row i of the permuted input is x[permutation[i]]
 * @throws {RangeError} if `permutation` does not hold each row's number once, or as `selfAttention`
 */
export function permutationEffect(
  x: ArrayLike<number>,
  weights: AttentionWeights,
  permutation: ArrayLike<number>,
  dim: number,
  options: SelfAttentionOptions = {},
): PermutationEffect {
  requireInteger("dim", dim, 1);
  const length = countRows("x", x, dim);
  requireSize("permutation", permutation, length, "one for each row of x");
  const rows = new Set(Array.from(permutation));
  for (let row = 0; row < length; row++) {
    if (!rows.has(row))
      refuse("permutation", `each of 0 to ${length - 1} once`, Array.from(permutation).join(", "));
  }
  const permute = (matrix: Float64Array) =>
    Float64Array.from(
      Array.from(permutation).flatMap((row) => [...rowOf(matrix, row, matrix.length / length)]),
    );
  const input = Float64Array.from(x);
  const { output } = selfAttention(input, weights, dim, options);
  const outputOfPermutedInput = selfAttention(permute(input), weights, dim, options).output;
  const maxAbsDifference = largestDifference(permute(output), outputOfPermutedInput);
  return {
    output,
    outputOfPermutedInput,
    maxAbsDifference,
    maxAbsDifferenceAsPrinted: largestDifference(output, outputOfPermutedInput),
    equivariant: maxAbsDifference < EQUIVARIANCE_TOLERANCE,
  };
}
