/**
 * YaRN (Peng et al. 2023, arXiv 2309.00071): keep the fast pairs, divide the slow ones by the factor, blend between ("NTK by
 * parts", §3.2), and raise the temperature of attention a little (§3.3).
 */

import {
  refuse,
  requireFinite,
  requireInteger,
  requireMultiple,
  requireOneOf,
  requirePositive,
} from "./check.ts";
import { DEFAULT_BASE } from "./frequencies.ts";
import { rotaryFrequencies } from "./rotary.ts";

/**
 * Where the blend runs.
 * - `paper`: linear in the number of turns r = trainedLength · invFreq / 2π, from r = slowTurns to fastTurns (eq. 18).
 * - `released`: linear in the pair's index, between the pairs that make so many turns, rounded outwards. The authors' code,
 *   Hugging Face and every copy do this. The two differ by up to 16 % in a frequency (dim 128, 2048 to 3000).
 */
export type YarnRamp = "paper" | "released";

export interface YarnScaling {
  type: "yarn";
  factor: number;
  trainedLength: number;
  /** `released` when absent */
  ramp?: YarnRamp | undefined;
  /** pairs with more turns than this within the trained length are kept (β, `beta_fast`); 32 when absent */
  fastTurns?: number | undefined;
  /** pairs with fewer turns than this are divided (α, `beta_slow`); 1 when absent */
  slowTurns?: number | undefined;
  /** whether the released ramp's ends are rounded to whole pairs; true when absent, false in gpt-oss */
  truncate?: boolean | undefined;
  /** in place of 0.1 ln s + 1 */
  attentionFactor?: number | undefined;
  /** DeepSeek: the factor is (0.1 · mscale · ln s + 1)/(0.1 · mscaleAllDim · ln s + 1) when both are given and not 0 */
  mscale?: number | undefined;
  mscaleAllDim?: number | undefined;
}

/** Frequencies and attention factor of a YaRN scaling; arguments as checked by `scaleRotary`. */
export function yarn(
  scaling: YarnScaling,
  dim: number,
  base: number,
): { invFreq: Float64Array; attentionFactor: number } {
  const { factor, trainedLength, ramp = "released", fastTurns = 32, slowTurns = 1 } = scaling;
  requireOneOf("ramp", ramp, ["paper", "released"]);
  const invFreq = rotaryFrequencies(dim, { base });
  const attentionFactor = yarnAttentionFactor(scaling);
  if (ramp === "paper") {
    return { invFreq: blendByTurns(invFreq, factor, trainedLength, slowTurns, fastTurns), attentionFactor };
  }
  const range = yarnCorrectionRange(scaling, dim, { base });
  const blended = invFreq.map((w, pair) => {
    const share = yarnDividedShare(pair, range);
    return share * (w / factor) + (1 - share) * w;
  });
  return { invFreq: blended, attentionFactor };
}

/**
 * NTK by parts: a pair with r turns within the trained length keeps the share γ = (r − slowTurns)/(fastTurns − slowTurns),
 * held to 0 … 1, of its frequency w and takes the rest of w/s: w′ = (1 − γ) w/s + γ w (Peng et al. 2023, eq. 17–19).
 *
 * @throws {RangeError} if `factor` is not a positive number, `trainedLength` not a positive integer, or `fastTurns` does not
 *   exceed `slowTurns`
 */
export function blendByTurns(
  invFreq: Float64Array,
  factor: number,
  trainedLength: number,
  slowTurns: number,
  fastTurns: number,
): Float64Array {
  requirePositive("factor", factor);
  requireInteger("trainedLength", trainedLength, 1);
  requireFinite("slowTurns", slowTurns);
  if (!(Number.isFinite(fastTurns) && fastTurns > slowTurns)) {
    refuse("fastTurns", `a number above slowTurns = ${slowTurns}`, fastTurns);
  }
  return invFreq.map((w) => {
    const turns = (trainedLength * w) / (2 * Math.PI);
    const kept = yarnKeptShare(turns, slowTurns, fastTurns);
    return (1 - kept) * (w / factor) + kept * w;
  });
}

/** γ = (turns − slowTurns)/(fastTurns − slowTurns), held to 0 … 1: the share of its frequency that a pair keeps (eq. 18). */
export function yarnKeptShare(turns: number, slowTurns: number, fastTurns: number): number {
  return clampToUnit((turns - slowTurns) / (fastTurns - slowTurns));
}

/** (pair − low)/(high − low), held to 0 … 1: the share that the released ramp divides, `range` as `yarnCorrectionRange`. */
export function yarnDividedShare(pair: number, { low, high }: { low: number; high: number }): number {
  const span = high === low ? 0.001 : high - low; // as released: an empty range is a step, not a division by zero
  return clampToUnit((pair - low) / span);
}

/**
 * The pairs between which the released ramp runs: those that make `fastTurns` and `slowTurns` turns within the trained
 * length, c(r) = d ln(L/2πr) / (2 ln b), rounded outwards and held to 0 … d − 1 (d − 1, not d/2 − 1: as released).
 *
 * @throws {RangeError} if `trainedLength` is not a positive integer, a number of turns or `factor` not a positive number,
 *   `dim` not a positive even integer, or `base` not a number above 1
 */
export function yarnCorrectionRange(
  scaling: Pick<YarnScaling, "factor" | "trainedLength" | "fastTurns" | "slowTurns" | "truncate">,
  dim: number,
  { base = DEFAULT_BASE }: { base?: number | undefined } = {},
): { low: number; high: number } {
  const { factor, trainedLength, fastTurns = 32, slowTurns = 1, truncate = true } = scaling;
  requirePositive("factor", factor);
  requireInteger("trainedLength", trainedLength, 1);
  requirePositive("fastTurns", fastTurns);
  requirePositive("slowTurns", slowTurns);
  requireMultiple("dim", dim, 2);
  if (!(Number.isFinite(base) && base > 1)) refuse("base", "a number above 1", base);
  const pairWithTurns = (turns: number) =>
    (dim * Math.log(trainedLength / (turns * 2 * Math.PI))) / (2 * Math.log(base));
  const low = pairWithTurns(fastTurns);
  const high = pairWithTurns(slowTurns);
  return {
    low: Math.max(truncate ? Math.floor(low) : low, 0),
    high: Math.min(truncate ? Math.ceil(high) : high, dim - 1),
  };
}

/**
 * What YaRN does to attention at a factor s: cosines and sines times 0.1 ln s + 1, so that logits are multiplied by its
 * square, which is 1/t for the temperature t (eq. 22). No change for s ≤ 1.
 *
 * @throws {RangeError} if `factor` is not a positive number
 */
export function yarnTemperature(factor: number): {
  attentionFactor: number;
  temperature: number;
  logitScale: number;
} {
  requirePositive("factor", factor);
  const attentionFactor = magnitude(factor, 1);
  return { attentionFactor, temperature: 1 / attentionFactor ** 2, logitScale: attentionFactor ** 2 };
}

function yarnAttentionFactor({ factor, attentionFactor, mscale, mscaleAllDim }: YarnScaling): number {
  requirePositive("factor", factor);
  if (attentionFactor !== undefined) {
    requirePositive("attentionFactor", attentionFactor);
    return attentionFactor;
  }
  return mscale && mscaleAllDim
    ? magnitude(factor, mscale) / magnitude(factor, mscaleAllDim)
    : magnitude(factor, 1);
}

function magnitude(factor: number, mscale: number): number {
  return factor <= 1 ? 1 : 0.1 * mscale * Math.log(factor) + 1;
}

function clampToUnit(x: number): number {
  return Math.min(Math.max(x, 0), 1);
}
