/** Binary digits beside sines: each digit of a counter has its period, and so does each pair of dimensions. */

import { wavelengths } from "@/lib/encodings/frequencies.ts";
import { sinusoidalValue } from "@/lib/encodings/sinusoidal.ts";
import { encodingOptions, pointAt, type SinusoidalParams } from "./compute.ts";

export interface OdometerRow {
  /** 0 is the last binary digit, which changes at every position */
  bit: number;
  /** positions after which the digit's pattern repeats: 2^(bit + 1) */
  period: number;
  /** the digit of the position */
  digit: 0 | 1;
  /** the pair that turns most nearly as fast, and its sine at the position; null if none comes near */
  match: { pair: number; wavelength: number; sine: number } | null;
}

/** Periods of neighbouring digits differ by 2, so a pair farther off than this belongs to another digit, or to none. */
const NEAR_FACTOR = Math.SQRT2;

/** One row for each binary digit that positions below the length need, the fastest first. */
export function odometer(params: SinusoidalParams): OdometerRow[] {
  const lambdas = wavelengths(pointAt(params).invFreq);
  const digits = Math.ceil(Math.log2(params.length));
  return Array.from({ length: digits }, (_, bit) => {
    const period = 2 ** (bit + 1);
    return { bit, period, digit: digitAt(params.position, bit), match: matchFor(period, lambdas, params) };
  });
}

export function digitAt(position: number, bit: number): 0 | 1 {
  return Math.floor(position / 2 ** bit) % 2 === 0 ? 0 : 1;
}

function matchFor(period: number, lambdas: Float64Array, params: SinusoidalParams): OdometerRow["match"] {
  let pair = 0;
  lambdas.forEach((wavelength, candidate) => {
    if (factorBetween(wavelength, period) < factorBetween(lambdas[pair] as number, period)) pair = candidate;
  });
  const wavelength = lambdas[pair] as number;
  if (factorBetween(wavelength, period) > NEAR_FACTOR) return null;
  const options = { ...encodingOptions(params), layout: "interleaved" as const };
  return { pair, wavelength, sine: sinusoidalValue(params.position, 2 * pair, params.dim, options) };
}

function factorBetween(a: number, b: number): number {
  return a > b ? a / b : b / a;
}
