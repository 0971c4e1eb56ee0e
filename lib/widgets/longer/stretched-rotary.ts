/** RoPE as it is and stretched, by one question: from which distance on does a pair turn further than it ever did in training? */

import { firstPairWithoutFullTurn } from "@/lib/encodings/frequencies.ts";
import { rotaryFrequencies } from "@/lib/encodings/rotary.ts";
import {
  type FrequencyBands,
  frequencyBands,
  ntkBase,
  type RotaryScaling,
  scaleRotary,
} from "@/lib/encodings/rotary-scaling.ts";
import type { LongerParams } from "./fields.ts";

/** LLaMA's heads: 128 numbers, 64 pairs, base 10,000. */
export const HEAD_DIM = 128;

export type RotaryName = "rope" | "pi" | "ntk" | "yarn";

export interface StretchedRotary {
  /** N/L, or 1 where nothing must be stretched */
  factor: number;
  /** distance, in tokens, from which on a pair is beyond its trained angles; for each pair that made no full turn in training */
  newFrom: Float64Array;
  attentionFactor: number;
  bands: FrequencyBands;
  /** what stands in place of 10,000, for the method that changes it */
  base: number;
}

/** A lane and what is said under it both ask; parameters never change in place. */
const known = new WeakMap<LongerParams, Partial<Record<RotaryName, StretchedRotary>>>();

/** A quotient that should be whole may come out just above it. */
const ROUNDING = 1e-6;

/**
 * Training shows a pair with frequency θ the angles below L · θ, and all angles once it has turned fully. With the frequency
 * θ′ it leaves them from the distance L · θ/θ′ on.
 */
export function stretchedRotary(name: RotaryName, params: LongerParams): StretchedRotary {
  const ofParams = known.get(params) ?? {};
  known.set(params, ofParams);
  ofParams[name] ??= computeRotary(name, params);
  return ofParams[name];
}

function computeRotary(name: RotaryName, { trained, length }: LongerParams): StretchedRotary {
  const factor = Math.max(1, length / trained);
  const original = rotaryFrequencies(HEAD_DIM);
  const { invFreq, attentionFactor } = scaleRotary(scalingOf(name, factor, trained), HEAD_DIM);
  const first = firstPairWithoutFullTurn(original, trained);
  const newFrom = invFreq
    .subarray(first)
    .map((scaled, index) => Math.ceil((trained * (original[first + index] as number)) / scaled - ROUNDING));
  return {
    factor,
    newFrom,
    attentionFactor,
    bands: frequencyBands(original, invFreq, factor),
    base: ntkBase(factor, HEAD_DIM),
  };
}

function scalingOf(name: RotaryName, factor: number, trainedLength: number): RotaryScaling {
  switch (name) {
    case "rope":
      return { type: "none" };
    case "pi":
      return { type: "linear", factor };
    case "ntk":
      return { type: "ntk", factor };
    case "yarn":
      return { type: "yarn", factor, trainedLength };
    default:
      return name satisfies never;
  }
}

/** How many pairs reach angles they never had in training, at distances up to this one. */
export function newPairs({ newFrom }: StretchedRotary, farthest: number): number {
  return newFrom.reduce((count, from) => count + Number(farthest >= from), 0);
}
