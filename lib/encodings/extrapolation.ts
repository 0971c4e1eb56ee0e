/** What is new to a model trained on `trainedLength` positions when it is given more: counted, not guessed. */

import { requireInteger } from "./check.ts";

export interface UnseenPairs {
  /** pairs of query and key, key not after the query, at least `trainedLength` apart */
  unseen: number;
  /** all pairs of query and key, key not after the query */
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
 * How many causal pairs are at a distance no training sequence had: with n = length − trainedLength, n(n + 1)/2 of
 * length(length + 1)/2.
 *
 * @throws {RangeError} if a length is not a positive integer
 */
export function unseenPairs(trainedLength: number, length: number): UnseenPairs {
  const beyond = unseenPositions(trainedLength, length);
  const unseen = (beyond * (beyond + 1)) / 2;
  const total = (length * (length + 1)) / 2;
  return { unseen, total, share: unseen / total };
}
