/**
 * The heatmap's pixels, fast enough to recompute while a slider moves: 512 × 2048 within a frame. Values go straight
 * through the colour table, because keeping them in a Float32Array first took twice as long (8.7 ms against 4.5 ms of
 * processor time, Node 20). Numbers that are shown come from lib/encodings and never from here.
 */

import { firstColumn, secondColumn } from "@/lib/encodings/layout.ts";
import { sinusoidalFrequencies } from "@/lib/encodings/sinusoidal.ts";
import { encodingOptions, type SinusoidalParams } from "./compute.ts";

/**
 * About as many as the figure has pixels. Where positions are more, a column is the mean of two, three … of them, as a
 * smaller picture would be: to pick some draws waves that aren't there. Of more pairs every second one is drawn.
 */
const MAX_COLUMNS = 704;
const MAX_PAIRS = 256;

/** The recurrence's rounding error grows with its length, so it starts anew from exact values this often. */
const RESEED_EVERY = 256;

export interface RasterSize {
  columns: number;
  /** positions to each column, from left to right */
  columnStep: number;
  /** dimensions drawn, from top to bottom, in the widget's own order */
  rows: number;
  /** every so many pairs are drawn */
  pairStep: number;
}

export function rasterSize({ dim, length }: Pick<SinusoidalParams, "dim" | "length">): RasterSize {
  const columnStep = Math.ceil(length / MAX_COLUMNS);
  const pairStep = Math.ceil(dim / 2 / MAX_PAIRS);
  return {
    columns: Math.ceil(length / columnStep),
    columnStep,
    rows: 2 * Math.ceil(dim / 2 / pairStep),
    pairStep,
  };
}

/**
 * @param colors 256 pixels, for values from −1 (index 0) to 1 (index 255)
 * @param pixels shape [rows, columns] of `rasterSize(params)`; written whole
 */
export function paintRaster(
  params: Pick<SinusoidalParams, "dim" | "length" | "base" | "layout">,
  colors: Int32Array,
  pixels: Int32Array,
): void {
  const { columns, columnStep, rows, pairStep } = rasterSize(params);
  const { layout, ...options } = encodingOptions(params);
  const invFreq = sinusoidalFrequencies(params.dim, options);
  const rowAt = (row: number) => pixels.subarray(row * columns, (row + 1) * columns);
  for (let index = 0; index < rows / 2; index++) {
    const frequency = invFreq[index * pairStep] as number;
    const sines = rowAt(firstColumn(index, layout));
    const cosines = rowAt(secondColumn(index, rows / 2, layout));
    paintPair(sines, cosines, frequency, columnStep, colors);
  }
}

/**
 * The colours of the mean of sin(p · w), and of cos(p · w), over the positions p of each column. The mean of s angles
 * that are w apart is the sine of the middle one times sin(s · w / 2) / (s · sin(w / 2)), and each column turns the one
 * before it by s · w: no call to sin or cos for any of them.
 */
function paintPair(
  sines: Int32Array,
  cosines: Int32Array,
  w: number,
  step: number,
  colors: Int32Array,
): void {
  const depth = 127.5 * (Math.sin((step * w) / 2) / (step * Math.sin(w / 2)));
  const sinStep = Math.sin(step * w);
  const cosStep = Math.cos(step * w);
  for (let seed = 0; seed < sines.length; seed += RESEED_EVERY) {
    const middle = seed * step + (step - 1) / 2;
    let sine = Math.sin(middle * w);
    let cosine = Math.cos(middle * w);
    const end = Math.min(seed + RESEED_EVERY, sines.length);
    for (let column = seed; column < end; column++) {
      // 127.5 v + 128 rounds to 0 … 255; a rounding error past −1 or 1 changes nothing
      sines[column] = colors[(depth * sine + 128) | 0] as number;
      cosines[column] = colors[(depth * cosine + 128) | 0] as number;
      const turned = sine * cosStep + cosine * sinStep;
      cosine = cosine * cosStep - sine * sinStep;
      sine = turned;
    }
  }
}
