/**
 * Stretching RoPE: how to change the frequencies of a model trained on `trainedLength` positions so that it can be asked for
 * more. Each method gives frequencies and an attention factor, which multiplies every cosine and sine.
 */

import {
  refuse,
  requireFinite,
  requireInteger,
  requireMultiple,
  requirePositive,
  requireSize,
} from "./check.ts";
import { DEFAULT_BASE } from "./frequencies.ts";
import { rotaryFrequencies } from "./rotary.ts";
import { blendByTurns, type YarnScaling, yarn } from "./yarn.ts";

/** A scaling method with its parameters. `factor` s is the wanted length over the trained one; 1 changes nothing. */
export type RotaryScaling =
  | { type: "none" }
  /** Position Interpolation (Chen et al. 2023, arXiv 2306.15595; kaiokendev): every frequency divided by s. */
  | { type: "linear"; factor: number }
  /** NTK-aware (bloc97 2023): base · s^(d/(d−2)), so the fastest pair stays and the slowest is divided by s. */
  | { type: "ntk"; factor: number }
  /** Dynamic NTK (emozilla 2023): as NTK-aware, with s following the current `length`; no change up to `trainedLength`. */
  | { type: "dynamicNtk"; factor: number; trainedLength: number; length: number }
  | YarnScaling
  | LongRopeScaling
  | Llama3Scaling;

/**
 * LongRoPE (Ding et al. 2024, arXiv 2402.13753; HF `longrope`, Phi-3): searched divisors, one for each pair, from the short
 * list up to `trainedLength` and from the long list for the whole sequence beyond. Crossing over invalidates cached keys.
 */
export interface LongRopeScaling {
  type: "longRope";
  shortFactors: ArrayLike<number>;
  longFactors: ArrayLike<number>;
  trainedLength: number;
  extendedLength: number;
  /** of the current sequence; the short list is used when absent */
  length?: number | undefined;
  /** √(1 + ln s / ln trainedLength) with s = extendedLength/trainedLength when absent */
  attentionFactor?: number | undefined;
}

/**
 * Llama 3.1 (llama-models, models/llama3/model.py `apply_scaling`): pairs that turn more than `fastTurns` times within the
 * trained length stay, those below `slowTurns` are divided by s, a ramp between. Numerically the YaRN paper's ramp with other
 * thresholds, and no attention factor.
 */
export interface Llama3Scaling {
  type: "llama3";
  factor: number;
  trainedLength: number;
  /** `low_freq_factor`; 1 when absent */
  slowTurns?: number | undefined;
  /** `high_freq_factor`; 4 when absent */
  fastTurns?: number | undefined;
}

/** Frequencies to rotate with, in the form that `rotate`, `rotaryTables` and the others take among their options. */
export interface ScaledRotary {
  /** shape [dim/2], radians per position */
  invFreq: Float64Array;
  attentionFactor: number;
}

/**
 * The frequencies and attention factor of a scaling method; see `RotaryScaling` for each method's rule and source.
 *
 * @param dim width that is rotated, even; at least 4 for the NTK methods, whose exponent is d/(d − 2)
 * @throws {RangeError} if `dim`, `base` or a parameter of the method is not what it says
 */
export function scaleRotary(
  scaling: RotaryScaling,
  dim: number,
  { base = DEFAULT_BASE }: { base?: number | undefined } = {},
): ScaledRotary {
  const invFreq = rotaryFrequencies(dim, { base });
  switch (scaling.type) {
    case "none":
      return { invFreq, attentionFactor: 1 };
    case "linear":
      requirePositive("factor", scaling.factor);
      return { invFreq: invFreq.map((w) => w / scaling.factor), attentionFactor: 1 };
    case "ntk":
      return {
        invFreq: rotaryFrequencies(dim, { base: ntkBase(scaling.factor, dim, { base }) }),
        attentionFactor: 1,
      };
    case "dynamicNtk":
      return {
        invFreq: rotaryFrequencies(dim, { base: ntkBase(dynamicFactor(scaling), dim, { base }) }),
        attentionFactor: 1,
      };
    case "yarn":
      return yarn(scaling, dim, base);
    case "longRope":
      return longRope(scaling, invFreq);
    case "llama3": {
      const { factor, trainedLength, slowTurns = 1, fastTurns = 4 } = scaling;
      return {
        invFreq: blendByTurns(invFreq, factor, trainedLength, slowTurns, fastTurns),
        attentionFactor: 1,
      };
    }
    default:
      return refuse("scaling.type", "a known method", (scaling satisfies never as { type: string }).type);
  }
}

/**
 * b′ = b · s^(d/(d−2)): the base at which the slowest frequency is divided by exactly s.
 *
 * @throws {RangeError} if `factor` or `base` is not a positive number, or `dim` not an even integer from 4
 */
export function ntkBase(
  factor: number,
  dim: number,
  { base = DEFAULT_BASE }: { base?: number | undefined } = {},
): number {
  requirePositive("factor", factor);
  requirePositive("base", base);
  requireMultiple("dim", dim, 2);
  if (dim < 4) refuse("dim", "an even integer from 4", dim);
  return base * factor ** (dim / (dim - 2));
}

/**
 * The factor that dynamic NTK uses at a length: s·L′/L − (s − 1) with L′ = max(length, L), which is 1 up to L.
 *
 * @throws {RangeError} if `factor` is not a positive number, or a length not a positive integer
 */
export function dynamicFactor(
  scaling: Pick<RotaryScaling & { type: "dynamicNtk" }, "factor" | "trainedLength" | "length">,
): number {
  const { factor, trainedLength, length } = scaling;
  requirePositive("factor", factor);
  requireInteger("trainedLength", trainedLength, 1);
  requireInteger("length", length, 1);
  return (factor * Math.max(length, trainedLength)) / trainedLength - (factor - 1);
}

function longRope(scaling: LongRopeScaling, invFreq: Float64Array): ScaledRotary {
  const { shortFactors, longFactors, trainedLength, extendedLength, length = trainedLength } = scaling;
  requireInteger("trainedLength", trainedLength, 2);
  requireInteger("extendedLength", extendedLength, 1);
  requireInteger("length", length, 1);
  const isLong = length > trainedLength;
  const name = isLong ? "longFactors" : "shortFactors";
  const divisors = isLong ? longFactors : shortFactors;
  requireSize(name, divisors, invFreq.length, "one for each pair");
  for (let pair = 0; pair < divisors.length; pair++)
    requirePositive(`${name}[${pair}]`, divisors[pair] as number);
  const stretch = Math.max(extendedLength / trainedLength, 1);
  const { attentionFactor = Math.sqrt(1 + Math.log(stretch) / Math.log(trainedLength)) } = scaling;
  requireFinite("attentionFactor", attentionFactor);
  return { invFreq: invFreq.map((w, pair) => w / (divisors[pair] as number)), attentionFactor };
}

/** What a method did to a pair: left it as it is, divided it by the whole factor, or set it in between. */
export type FrequencyBand = "kept" | "blended" | "divided";

/** How many pairs are in each band. */
export type FrequencyBands = Record<FrequencyBand, number>;

/**
 * What a scaling did to one pair, comparing within one part in 10¹². A factor of 1 keeps.
 *
 * @throws {RangeError} if `factor` is not a positive number
 */
export function frequencyBand(original: number, scaled: number, factor: number): FrequencyBand {
  requirePositive("factor", factor);
  const ratio = scaled / original;
  if (Math.abs(ratio - 1) < 1e-12) return "kept";
  return Math.abs(ratio * factor - 1) < 1e-12 ? "divided" : "blended";
}

/**
 * Sort the pairs by what a scaling did to them.
 *
 * @throws {RangeError} if the lists differ in length, or `factor` is not a positive number
 */
export function frequencyBands(
  original: ArrayLike<number>,
  scaled: ArrayLike<number>,
  factor: number,
): FrequencyBands {
  requireSize("scaled", scaled, original.length, "one for each pair");
  requirePositive("factor", factor);
  const bands: FrequencyBands = { kept: 0, blended: 0, divided: 0 };
  for (let pair = 0; pair < original.length; pair++) {
    bands[frequencyBand(original[pair] as number, scaled[pair] as number, factor)]++;
  }
  return bands;
}
