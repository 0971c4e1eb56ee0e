/** The heatmap's values, fast enough to recompute while a slider moves: 512 × 2048 within a frame. */

import { firstColumn, secondColumn } from "@/lib/encodings/layout.ts";
import { sinusoidalFrequencies } from "@/lib/encodings/sinusoidal.ts";
import { encodingOptions, type SinusoidalParams } from "./compute.ts";

/** No screen shows more; beyond it every second, third … position or pair is drawn. */
const MAX_COLUMNS = 2048;
const MAX_PAIRS = 256;

/** The recurrence's rounding error grows with its length, so it starts anew from exact values this often. */
const RESEED_EVERY = 256;

export interface Raster {
  /** positions drawn, from left to right: 0, columnStep, 2 · columnStep, … */
  columns: number;
  columnStep: number;
  /** dimensions drawn, from top to bottom, in the widget's own order */
  rows: number;
  /** every so many pairs are drawn */
  pairStep: number;
  /** shape [rows, columns]; for colours only, numbers shown are computed exactly */
  values: Float32Array<ArrayBuffer>;
}

/**
 * @param reuse an earlier raster, whose memory serves again where its size fits
 */
export function rasterize(
  params: Pick<SinusoidalParams, "dim" | "length" | "base" | "layout">,
  reuse?: Raster,
): Raster {
  const columnStep = Math.ceil(params.length / MAX_COLUMNS);
  const pairStep = Math.ceil(params.dim / 2 / MAX_PAIRS);
  const columns = Math.ceil(params.length / columnStep);
  const pairs = Math.ceil(params.dim / 2 / pairStep);
  const size = 2 * pairs * columns;
  const values = reuse?.values.length === size ? reuse.values : new Float32Array(size);
  const options = encodingOptions(params);
  const invFreq = sinusoidalFrequencies(params.dim, options);
  for (let index = 0; index < pairs; index++) {
    const radPerColumn = (invFreq[index * pairStep] as number) * columnStep;
    const sines = rowOf(values, firstColumn(index, options.layout), columns);
    const cosines = rowOf(values, secondColumn(index, pairs, options.layout), columns);
    fillPair(sines, cosines, radPerColumn);
  }
  return { columns, columnStep, rows: 2 * pairs, pairStep, values };
}

/** sines[c] = sin(c · w), cosines[c] = cos(c · w): each column turns the one before it by w, with no call to sin or cos. */
function fillPair(sines: Float32Array, cosines: Float32Array, w: number): void {
  const sinStep = Math.sin(w);
  const cosStep = Math.cos(w);
  for (let seed = 0; seed < sines.length; seed += RESEED_EVERY) {
    let sine = Math.sin(seed * w);
    let cosine = Math.cos(seed * w);
    const end = Math.min(seed + RESEED_EVERY, sines.length);
    for (let column = seed; column < end; column++) {
      sines[column] = sine;
      cosines[column] = cosine;
      const turned = sine * cosStep + cosine * sinStep;
      cosine = cosine * cosStep - sine * sinStep;
      sine = turned;
    }
  }
}

function rowOf(values: Float32Array, row: number, columns: number): Float32Array {
  return values.subarray(row * columns, (row + 1) * columns);
}
