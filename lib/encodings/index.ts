/** Positional encodings: every method, exact and fast. See README.md for the conventions. */

export { type FloatArray, largestDifference, type Out } from "./arrays.ts";
export { DEFAULT_BASE, firstPairWithoutFullTurn, wavelengths } from "./frequencies.ts";
export { LAYOUTS, type Layout, layoutPermutation } from "./layout.ts";
export type { Positions } from "./positions.ts";
export {
  type SinusoidalOptions,
  type Spacing,
  sinusoidalFrequencies,
  sinusoidalTable,
  sinusoidalValue,
  sinusoidalVector,
} from "./sinusoidal.ts";
export {
  firstRisingOffset,
  sinusoidalDot,
  sinusoidalDotByOffset,
  sinusoidalSimilarity,
} from "./sinusoidal-dot.ts";
export { type GridOrder, sinusoidalGrid } from "./sinusoidal-grid.ts";
export { bestSineOnlyShift, sinusoidalShiftMatrix } from "./sinusoidal-shift.ts";
