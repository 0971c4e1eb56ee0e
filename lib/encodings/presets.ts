/** How known models encode positions: data, each with where it comes from. */

import type { Layout } from "./layout.ts";
import { ABSOLUTE_PRESETS } from "./presets-absolute.ts";
import { ROTARY_PRESETS } from "./presets-rotary.ts";
import { STRETCHED_PRESETS } from "./presets-stretched.ts";
import type { RotaryScaling } from "./rotary-scaling.ts";

/** A model's positional encoding, by kind. Widths in numbers, lengths in positions. */
export type PresetEncoding =
  | { kind: "sinusoidal"; dim: number; base: number }
  /** `rowOffset`: rows before that of position 0, so rows − rowOffset positions are usable */
  | { kind: "learned"; rows: number; rowOffset: number; dim: number }
  | { kind: "t5"; buckets: number; maxDistance: number; heads: number }
  | { kind: "alibi"; heads: number }
  | {
      kind: "rotary";
      /** width of a query or key of one head */
      headDim: number;
      /** how much of it turns */
      rotaryDim: number;
      layout: Layout;
      base: number;
      scaling: RotaryScaling;
      /** pairs for time, height and width (M-RoPE) */
      sections?: readonly number[];
      /** every n-th layer has no encoding at all */
      noneEvery?: number;
    };

export interface ModelPreset {
  id: string;
  /** as people call it */
  model: string;
  encoding: PresetEncoding;
  /** positions in training, before any stretching */
  trainedLength: number;
  /** positions it is meant to serve */
  length: number;
  /** paper, or repository and file */
  source: string;
  url: string;
  /** whether the numbers were read in that source itself; else they are as commonly reported and still to be checked */
  readInSource: boolean;
  note?: string;
}

export const MODEL_PRESETS: readonly ModelPreset[] = [
  ...ABSOLUTE_PRESETS,
  ...ROTARY_PRESETS,
  ...STRETCHED_PRESETS,
];

/** The preset with an id, such as `llama-3.1-8b`; undefined if there is none. */
export function modelPreset(id: string): ModelPreset | undefined {
  return MODEL_PRESETS.find((preset) => preset.id === id);
}
