/** Positions: where tokens stand. Counted from 0; fractional and negative ones are legal wherever a formula is. */

import { refuse, requireInteger } from "./check.ts";

/** Either how many positions, which stands for 0, 1, …, n − 1, or the positions themselves, in any order. */
export type Positions = number | ArrayLike<number>;

/**
 * A position, an offset or a distance. Past 2^53 a float64 cannot tell it from its neighbour.
 * @throws {RangeError} unless `value` is a number from −2^53 to 2^53
 */
export function requirePosition(name: string, value: number): void {
  if (!isPosition(value)) refuse(name, "a number from −2^53 to 2^53", value);
}

function isPosition(value: number): boolean {
  return Math.abs(value) <= 2 ** 53;
}

/** @throws {RangeError} unless each of `values` is a position */
export function requireAllPositions(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (!isPosition(values[i] as number)) requirePosition(`${name}[${i}]`, values[i] as number);
  }
}

/**
 * How many positions there are.
 * @throws {RangeError} if a count is not a positive integer, or there is no position, or one is not a position
 */
export function countPositions(positions: Positions): number {
  if (typeof positions === "number") {
    requireInteger("positions", positions, 1);
    return positions;
  }
  requireAllPositions("positions", positions);
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

/** Positions `first` to `last` − 1 of a list, as a list. */
export function slicePositions(positions: Positions, first: number, last: number): Float64Array {
  return Float64Array.from({ length: last - first }, (_, n) => positionAt(positions, first + n));
}
