/**
 * NoPE, no encoding at all (Haviv et al. 2022, arXiv 2203.16634; Kazemnejad et al. 2023, arXiv 2305.19466): without a mask,
 * attention is permutation equivariant; the causal mask alone breaks that, and a head can read a position off it.
 */

import { sizeOf } from "./arrays.ts";
import { requireInteger, requirePositive } from "./check.ts";

export interface UniformCausalHead {
  /** weights[t, j] = 1/(t + 1) for j ≤ t, else 0; shape [length, length] */
  weights: Float64Array;
  /** what the head gives for an input that marks the first token with 1: 1/(t + 1); shape [length] */
  firstTokenSignal: Float64Array;
}

/**
 * A head whose scores are all equal, under a causal mask: it averages, so a marked first token comes out as 1/(t + 1), an
 * absolute position (Kazemnejad et al. 2023, Theorem 1).
 *
 * @throws {RangeError} if `length` is not a positive integer
 */
export function uniformCausalHead(length: number): UniformCausalHead {
  requireInteger("length", length, 1);
  const weights = new Float64Array(sizeOf({ queries: length, keys: length }));
  const firstTokenSignal = Float64Array.from({ length }, (_, t) => 1 / (t + 1));
  for (let t = 0; t < length; t++) {
    weights.fill(firstTokenSignal[t] as number, t * length, t * length + t + 1);
  }
  return { weights, firstTokenSignal };
}

/**
 * The position a signal of 1/(t + 1) stands for: 1/signal − 1.
 *
 * @throws {RangeError} if `signal` is not a positive number
 */
export function positionFromSignal(signal: number): number {
  requirePositive("signal", signal);
  return 1 / signal - 1;
}
