/** A shift by k positions of one sinusoidal pair: the matrix that makes it, and how near a lone sine comes to it. */

import { sinusoidalFrequencies } from "@/lib/encodings/sinusoidal.ts";
import { bestSineOnlyShift, sinusoidalShiftMatrix } from "@/lib/encodings/sinusoidal-shift.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { waveOf } from "../sinusoidal/compute.ts";

/** The positions that one map is to serve, all at once: 0 … 1,023. */
export const POSITIONS = 1024;

export const fields = {
  dim: {
    kind: "number",
    key: "d",
    label: "Width d",
    min: 2,
    max: 1024,
    default: 128,
    multipleOf: 2,
    scale: "log",
  },
  pairIndex: {
    kind: "number",
    key: "i",
    label: "Pair i",
    min: 0,
    max: 511,
    default: 16,
    multipleOf: 1,
    scale: "linear",
    belowHalfOf: "dim",
  },
  position: {
    kind: "number",
    key: "p",
    label: "Position p",
    min: 0,
    max: POSITIONS - 1,
    default: 5,
    multipleOf: 1,
    scale: "linear",
  },
  offset: {
    kind: "number",
    key: "k",
    label: "Shift k",
    unit: "tokens",
    min: -1000,
    max: 1000,
    default: 10,
    multipleOf: 1,
    scale: "linear",
  },
  sineOnly: { kind: "switch", key: "s", label: "Sine only", default: false },
} as const satisfies Fields;

export type ShiftParams = ParamsOf<typeof fields>;

export interface ShiftResult {
  /** radians per position */
  frequency: number;
  /** of the pair at p and at p + k */
  angleRad: number;
  shiftedRad: number;
  /** (sin, cos) at p, and at p + k */
  from: readonly [number, number];
  to: readonly [number, number];
  /** M_k, row by row; on (sin, cos) */
  matrix: readonly [number, number, number, number];
  /** matrix · from */
  mapped: readonly [number, number];
  /** the largest |error| over all POSITIONS: of M_k on the pair, and of the best single number on the sine */
  pairResidual: number;
  sine: { factor: number; residual: number };
  /** what maps by the factor miss by, at each position; shape [POSITIONS] */
  sineErrors: Float64Array;
  /** the larger error of the two of M_k · PE(p), at each position; shape [POSITIONS] */
  pairErrors: Float64Array;
}

const results = new WeakMap<ShiftParams, ShiftResult>();
/** What depends on ω and k alone; the last of them, since p moves most. */
let lastFit: { frequency: number; offset: number; fit: Fit } | undefined;

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
export function compute(params: ShiftParams): ShiftResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const { position, offset } = params;
  const frequency = frequencyOf(params);
  const from = sinCosAt(frequency, position);
  const fit = fitOf(frequency, offset);
  const result = {
    frequency,
    angleRad: frequency * position,
    shiftedRad: frequency * (position + offset),
    from,
    to: sinCosAt(frequency, position + offset),
    mapped: apply(fit.matrix, from),
    ...fit,
  };
  results.set(params, result);
  return result;
}

export function frequencyOf({ dim, pairIndex }: Pick<ShiftParams, "dim" | "pairIndex">): number {
  return sinusoidalFrequencies(dim)[pairIndex] as number;
}

type Fit = Pick<ShiftResult, "matrix" | "pairResidual" | "sine" | "sineErrors" | "pairErrors">;

function fitOf(frequency: number, offset: number): Fit {
  if (lastFit?.frequency === frequency && lastFit.offset === offset) return lastFit.fit;
  const fit = fitAll(frequency, offset);
  lastFit = { frequency, offset, fit };
  return fit;
}

function fitAll(frequency: number, offset: number): Fit {
  const matrix = matrixOf(frequency, offset);
  const sine = bestSineOnlyShift(frequency, offset, POSITIONS);
  const positions = Float64Array.from({ length: POSITIONS }, (_, p) => p);
  const shifted = positions.map((p) => p + offset);
  const [sines, cosines] = [waveOf(frequency, false, positions), waveOf(frequency, true, positions)];
  const [shiftedSines, shiftedCosines] = [
    waveOf(frequency, false, shifted),
    waveOf(frequency, true, shifted),
  ];
  const sineErrors = sines.map((value, p) => sine.factor * value - (shiftedSines[p] as number));
  const pairErrors = sines.map((value, p) => {
    const [sin, cos] = apply(matrix, [value, cosines[p] as number]);
    const errors = [sin - (shiftedSines[p] as number), cos - (shiftedCosines[p] as number)] as const;
    return Math.abs(errors[0]) > Math.abs(errors[1]) ? errors[0] : errors[1];
  });
  const pairResidual = pairErrors.reduce((most, error) => Math.max(most, Math.abs(error)), 0);
  return { matrix, sine, sineErrors, pairErrors, pairResidual };
}

/** [[cos ωk, sin ωk], [−sin ωk, cos ωk]], by the encoding of width 2, whose one pair turns by 1 rad at each position. */
export function matrixOf(frequency: number, offset: number): [number, number, number, number] {
  const [a, b, c, d] = sinusoidalShiftMatrix(frequency * offset, 2);
  return [a, b, c, d] as [number, number, number, number];
}

function apply(
  [a, b, c, d]: readonly [number, number, number, number],
  [sin, cos]: readonly [number, number],
): [number, number] {
  return [a * sin + b * cos, c * sin + d * cos];
}

function sinCosAt(frequency: number, position: number): [number, number] {
  const at = Float64Array.of(position);
  return [waveOf(frequency, false, at)[0] as number, waveOf(frequency, true, at)[0] as number];
}

/** The position nearest to `position` whose hand points nearest to an angle: where a dragged hand goes. */
export function positionTowards(angleRad: number, position: number, frequency: number): number {
  const turn = angleRad - frequency * position;
  return position + Math.round(Math.atan2(Math.sin(turn), Math.cos(turn)) / frequency);
}
