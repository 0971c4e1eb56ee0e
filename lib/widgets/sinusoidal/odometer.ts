/** Binary digits beside sines: each digit of a counter has its period, and so does each pair of dimensions. */

import { wavelengths } from "@/lib/encodings/frequencies.ts";
import { finePositions, pointAt, type SinusoidalParams, waveOf } from "./compute.ts";

export interface Odometer {
  /** the positions shown, around the chosen one */
  first: number;
  count: number;
  /** one for each binary digit that positions below the length need, the fastest first */
  rows: OdometerRow[];
}

export interface OdometerRow {
  /** 0 is the last binary digit, which changes at every position */
  bit: number;
  /** positions after which the digit's pattern repeats: 2^(bit + 1) */
  period: number;
  /** at each position shown */
  digits: Uint8Array;
  /** the pair that turns most nearly as fast; null if none comes near */
  match: { pair: number; wavelength: number; curve: Float64Array } | null;
}

const WINDOW = 64;

/** Values of `curve` to each position. */
export const CURVE_STEPS = 4;

/** Periods of neighbouring digits differ by 2, so a pair farther off than this belongs to another digit, or to none. */
const NEAR_FACTOR = Math.SQRT2;

export function odometer(params: SinusoidalParams): Odometer {
  const { length, position } = params;
  const { invFreq } = pointAt(params);
  const lambdas = wavelengths(invFreq);
  const count = Math.min(WINDOW, length);
  const first = Math.floor(Math.min(Math.max(position - count / 2, 0), length - count));
  const rows = Array.from({ length: Math.ceil(Math.log2(length)) }, (_, bit): OdometerRow => {
    const period = 2 ** (bit + 1);
    const pair = nearestPair(period, lambdas);
    return {
      bit,
      period,
      digits: Uint8Array.from({ length: count }, (_, index) => digitAt(first + index, bit)),
      match: pair === null ? null : matched(pair),
    };
  });
  return { first, count, rows };

  function matched(pair: number): OdometerRow["match"] {
    const curve = waveOf(invFreq[pair] as number, false, finePositions(first, count, CURVE_STEPS));
    return { pair, wavelength: lambdas[pair] as number, curve };
  }
}

export function digitAt(position: number, bit: number): 0 | 1 {
  return Math.floor(position / 2 ** bit) % 2 === 0 ? 0 : 1;
}

function nearestPair(period: number, lambdas: Float64Array): number | null {
  let nearest = 0;
  lambdas.forEach((wavelength, pair) => {
    if (factorBetween(wavelength, period) < factorBetween(lambdas[nearest] as number, period)) nearest = pair;
  });
  return factorBetween(lambdas[nearest] as number, period) <= NEAR_FACTOR ? nearest : null;
}

function factorBetween(a: number, b: number): number {
  return a > b ? a / b : b / a;
}
