/** Positions: where tokens stand. Counted from 0; fractional and negative ones are legal wherever a formula is. */

import { requireAllFinite, requireInteger } from "./check.ts";

/** Either how many positions, which stands for 0, 1, …, n − 1, or the positions themselves, in any order. */
export type Positions = number | ArrayLike<number>;

/**
 * How many positions there are.
 * @throws {RangeError} if a count is not a positive integer, or a position is not finite
 */
export function countPositions(positions: Positions): number {
  if (typeof positions === "number") {
    requireInteger("positions", positions, 1);
    return positions;
  }
  requireAllFinite("positions", positions);
  requireInteger("positions.length", positions.length, 1);
  return positions.length;
}

/** The position in row `row`. */
export function positionAt(positions: Positions, row: number): number {
  return typeof positions === "number" ? row : (positions[row] as number);
}

/** The first position if each of the others is one more than the one before it, which lets tables be filled faster. */
export function consecutiveFrom(positions: Positions): number | undefined {
  if (typeof positions === "number") return 0;
  const first = positions[0] as number;
  for (let row = 1; row < positions.length; row++) {
    if (positions[row] !== first + row) return undefined;
  }
  return first;
}
