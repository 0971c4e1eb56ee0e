/** Results: flat typed arrays, row-major, fresh or into memory the caller already has. */

import { MAX_NUMBERS, refuse } from "./check.ts";

/** What results are made of. Arithmetic is float64 in either case; a Float32Array is rounded to once, at the end. */
export type FloatArray = Float32Array | Float64Array;

/** Options of a function that returns one array. */
export interface Out<T extends FloatArray> {
  /** where to write the result; its type decides float32 or float64. A fresh Float64Array when absent */
  out?: T | undefined;
}

/**
 * How many numbers an array of some shape holds.
 *
 * @param shape the axes by name, outermost first, such as `{ length, dim }`; the names are for the error message
 * @throws {RangeError} if that is more than fits in memory
 */
export function sizeOf(shape: Record<string, number>): number {
  const size = Object.values(shape).reduce((product, axis) => product * axis, 1);
  if (!(size <= MAX_NUMBERS)) refuse(axesOf(shape), `at most ${MAX_NUMBERS} numbers, to fit in memory`, size);
  return size;
}

/**
 * The array a function writes its result into: `out` when given, else a fresh Float64Array.
 *
 * @throws {RangeError} if the shape holds more numbers than fit in memory, or `out` has another length
 */
export function resultArray<T extends FloatArray>(out: T | undefined, shape: Record<string, number>): T {
  const size = sizeOf(shape);
  if (out === undefined) return new Float64Array(size) as T; // T is Float64Array when no `out` fixes it
  if (out.length !== size) refuse("out", `of length ${size} (${axesOf(shape)})`, out.length);
  return out;
}

function axesOf(shape: Record<string, number>): string {
  return Object.keys(shape).join(" × ");
}

/** The numbers as a typed array, without a copy where they are one already. */
export function floats(values: ArrayLike<number>): FloatArray {
  return values instanceof Float32Array || values instanceof Float64Array
    ? values
    : Float64Array.from(values);
}

/**
 * max over i of |a[i] − b[i]|; equal infinities, such as masked scores, differ by 0.
 *
 * @throws {RangeError} if the lengths differ
 */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) refuse("b", `as long as a, ${a.length} numbers`, b.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = a[i] === b[i] ? 0 : Math.abs((a[i] as number) - (b[i] as number));
    if (!(difference <= largest)) largest = difference; // written so that a NaN is kept, not skipped
  }
  return largest;
}
