/** The sinusoidal widget's parameters, and every number its figure shows. */

import { firstPairWithoutFullTurn, wavelengths } from "@/lib/encodings/frequencies.ts";
import { pairOfColumn } from "@/lib/encodings/layout.ts";
import {
  type SinusoidalOptions,
  sinusoidalFrequencies,
  sinusoidalTable,
  sinusoidalValue,
  sinusoidalVector,
} from "@/lib/encodings/sinusoidal.ts";
import type { Fields, ParamsOf } from "../fields.ts";

export const fields = {
  dim: {
    kind: "number",
    key: "d",
    label: "Width d",
    min: 4,
    max: 1024,
    default: 128,
    multipleOf: 2,
    scale: "log",
  },
  length: {
    kind: "number",
    key: "n",
    label: "Positions n",
    unit: "tokens",
    min: 16,
    max: 4096,
    default: 512,
    multipleOf: 1,
    scale: "log",
  },
  base: { kind: "number", key: "b", label: "Base", min: 10, max: 1_000_000, default: 10_000, scale: "log" },
  position: {
    kind: "number",
    key: "p",
    label: "Position p",
    min: 0,
    max: 4095,
    default: 50,
    multipleOf: 1,
    scale: "linear",
    below: "length",
  },
  component: {
    kind: "number",
    key: "k",
    label: "Dimension k",
    min: 0,
    max: 1023,
    default: 32,
    multipleOf: 1,
    scale: "linear",
    below: "dim",
  },
  layout: {
    kind: "choice",
    key: "lay",
    label: "Order of the dimensions",
    options: [
      { value: "interleaved", label: "sine, cosine, sine, … (the paper)" },
      { value: "half", label: "all sines, then all cosines" },
      { value: "t2t", label: "halves, spaced as in Tensor2Tensor" },
    ],
    default: "interleaved",
    more: true,
  },
  odometer: { kind: "switch", key: "odo", label: "Compare with binary digits", default: false, more: true },
} as const satisfies Fields;

export type SinusoidalParams = ParamsOf<typeof fields>;

/** How lib/encodings names what `layout` chooses: Tensor2Tensor differs in order and in spacing. */
export function encodingOptions({ base, layout }: Pick<SinusoidalParams, "base" | "layout">) {
  return {
    base,
    layout: layout === "interleaved" ? "interleaved" : "half",
    spacing: layout === "t2t" ? "t2t" : "paper",
  } satisfies SinusoidalOptions;
}

/** What stands under the crosshair. */
export interface SinusoidalPoint {
  /** radians per position, by pair */
  invFreq: Float64Array;
  /** pair of the chosen dimension */
  pair: number;
  /** its frequency, in radians per position */
  frequency: number;
  isCosine: boolean;
  /** position · frequency of the chosen pair */
  angleRad: number;
  /** in positions, of the chosen pair */
  wavelength: number;
  /** PE(position, component), in float64 */
  value: number;
}

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
const points = new WeakMap<SinusoidalParams, SinusoidalPoint>();

export function pointAt(params: SinusoidalParams): SinusoidalPoint {
  const known = points.get(params);
  if (known !== undefined) return known;
  const point = computePoint(params);
  points.set(params, point);
  return point;
}

function computePoint(params: SinusoidalParams): SinusoidalPoint {
  const { dim, position, component } = params;
  const options = encodingOptions(params);
  const invFreq = sinusoidalFrequencies(dim, options);
  const { pair, isSecond: isCosine } = pairOfColumn(component, dim / 2, options.layout);
  const frequency = invFreq[pair] as number;
  return {
    invFreq,
    pair,
    frequency,
    isCosine,
    angleRad: position * frequency,
    wavelength: wavelengths([frequency])[0] as number,
    value: sinusoidalValue(position, component, dim, options),
  };
}

export interface SinusoidalResult extends SinusoidalPoint {
  /** in positions, by pair */
  wavelengths: Float64Array;
  /** PE(position, ·), shape [dim] */
  vector: Float64Array;
  firstUnturned: number | null;
}

export function compute(params: SinusoidalParams): SinusoidalResult {
  const { dim, length, position } = params;
  const point = pointAt(params);
  return {
    ...point,
    wavelengths: wavelengths(point.invFreq),
    vector: sinusoidalVector(position, dim, encodingOptions(params)),
    firstUnturned: firstUnturned(point.invFreq, length),
  };
}

/** The first pair that completes no turn within the length; null if all of them do. */
export function firstUnturned(invFreq: Float64Array, length: number): number | null {
  const pair = firstPairWithoutFullTurn(invFreq, length);
  return pair < invFreq.length ? pair : null;
}

/**
 * One dimension along the positions, fractional ones too, or along 0 … n − 1. Apart from `compute`, since it stays the
 * same while the crosshair moves along it.
 *
 * @param frequency radians per position
 */
export function waveOf(frequency: number, isCosine: boolean, positions: number | Float64Array): Float64Array {
  const angles =
    typeof positions === "number"
      ? Float64Array.from({ length: positions }, (_, position) => position * frequency)
      : positions.map((position) => position * frequency);
  // an encoding of width 2 is one pair of frequency 1, so that its positions are angles
  const sinCos = sinusoidalTable(angles, 2);
  return angles.map((_, index) => sinCos[2 * index + Number(isCosine)] as number);
}

/** Positions with `perPosition` steps to each, from the first to the last of `count`: for the curve between them. */
export function finePositions(first: number, count: number, perPosition: number): Float64Array {
  return Float64Array.from(
    { length: (count - 1) * perPosition + 1 },
    (_, step) => first + step / perPosition,
  );
}
