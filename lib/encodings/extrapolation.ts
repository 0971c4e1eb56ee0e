/** What is new to a model trained on `trainedLength` positions when it is given more: counted, not guessed. */

import { requireInteger, requireOneOf } from "./check.ts";
import { MASKS, type Mask } from "./lengths.ts";

export interface UnseenPairs {
  /** pairs of query and key that may meet and are at least `trainedLength` apart */
  unseen: number;
  /** all pairs of query and key that may meet */
  total: number;
  /** unseen / total */
  share: number;
}

/**
 * How many of `length` positions lie past the last trained one: those for which a learned table has no row.
 *
 * @throws {RangeError} if a length is not a positive integer
 */
export function unseenPositions(trainedLength: number, length: number): number {
  requireInteger("trainedLength", trainedLength, 1);
  requireInteger("length", length, 1);
  return Math.max(0, length - trainedLength);
}

/**
 * How many pairs are at a distance no training sequence had: with n = length − trainedLength, n(n + 1)/2 of
 * length(length + 1)/2 under a causal mask, n(n + 1) of length² without one.
 *
 * @param options `mask`: `causal` when absent
 * @throws {RangeError} if a length is not a positive integer, or `mask` is wrong
 */
export function unseenPairs(
  trainedLength: number,
  length: number,
  { mask = "causal" }: { mask?: Mask | undefined } = {},
): UnseenPairs {
  requireOneOf("mask", mask, MASKS);
  const beyond = unseenPositions(trainedLength, length);
  const bothWays = beyond * (beyond + 1);
  const unseen = mask === "causal" ? bothWays / 2 : bothWays;
  const total = mask === "causal" ? (length * (length + 1)) / 2 : length ** 2;
  return { unseen, total, share: unseen / total };
}
