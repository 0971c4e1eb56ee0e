/** Positional encodings: every method, exact and fast. README.md lists them and states the conventions. */

export * from "./alibi.ts";
export { type FloatArray, largestDifference, type Out } from "./arrays.ts";
export * from "./attend.ts";
export * from "./combine.ts";
export * from "./cope.ts";
export * from "./equivariance.ts";
export * from "./extrapolation.ts";
export * from "./fire.ts";
export { DEFAULT_BASE, firstPairWithoutFullTurn, wavelengths } from "./frequencies.ts";
export * from "./kerple.ts";
export { LAYOUTS, type Layout, layoutPermutation } from "./layout.ts";
export * from "./learned.ts";
export * from "./learned-resize.ts";
export { type Lengths, MASKS, type Mask } from "./lengths.ts";
export { softmaxRows } from "./matrix.ts";
export * from "./nope.ts";
export * from "./packing.ts";
export type { Positions } from "./positions.ts";
export * from "./precision.ts";
export { MODEL_PRESETS, type ModelPreset, modelPreset, type PresetEncoding } from "./presets.ts";
export {
  expandedRotaryTables,
  proportionalFrequencies,
  type RotaryOptions,
  type RotaryTables,
  rotaryFrequencies,
  rotaryTables,
} from "./rotary.ts";
export * from "./rotary-scaling.ts";
export * from "./rotary-score.ts";
export * from "./rotate.ts";
export * from "./self-attention.ts";
export * from "./shaw.ts";
export * from "./sinusoidal.ts";
export * from "./sinusoidal-dot.ts";
export * from "./sinusoidal-grid.ts";
export * from "./sinusoidal-shift.ts";
export { type T5Buckets, t5Bias, t5Bucket, t5BucketMatrix, t5BucketStarts } from "./t5.ts";
export * from "./transformer-xl.ts";
export * from "./xpos.ts";
export {
  type YarnRamp,
  type YarnScaling,
  yarnCorrectionRange,
  yarnDividedShare,
  yarnKeptShare,
  yarnTemperature,
} from "./yarn.ts";
