/**
 * Tables of sines and cosines of position · frequency: the work that sinusoidal and rotary encodings share.
 *
 * Consecutive positions are filled by angle addition in two levels. A block of rows has its middle row computed exactly,
 * and the rows b above and below it follow from sin and cos of b·w, which are computed once for all blocks:
 * sin(m ± b) = sin m · cos b ± cos m · sin b and cos(m ± b) = cos m · cos b ∓ sin m · sin b, four products for both rows.
 * Nothing is carried from row to row, so no error builds up: each number is as exact as its own formula, within 1e-15.
 */

import type { FloatArray } from "./arrays.ts";
import { writeSinCos } from "./exact-angle.ts";
import { type Layout, secondColumn } from "./layout.ts";
import { consecutiveFrom, countPositions, type Positions, positionAt } from "./positions.ts";

/** Where a table's numbers go: the sine of row r, pair i to sin[r · rowStride + i · pairStride], the cosine likewise. */
export interface SinCosTarget {
  sin: FloatArray;
  /** may be a view into the same memory, shifted to where the cosines start */
  cos: FloatArray;
  rowStride: number;
  pairStride: number;
}

/** Rows of whole pairs in one table, laid out as asked; `dim` is even. */
export function pairsIn(table: FloatArray, dim: number, layout: Layout): SinCosTarget {
  return {
    sin: table,
    cos: table.subarray(secondColumn(0, dim / 2, layout)),
    rowStride: dim,
    pairStride: layout === "interleaved" ? 2 : 1,
  };
}

/**
 * Fill a table with sin and cos of positions[r] · invFreq[i].
 *
 * @param scale factor on every number; rotary scaling multiplies both by an attention factor
 */
export function fillSinCos(
  target: SinCosTarget,
  positions: Positions,
  invFreq: Float64Array,
  scale = 1,
): void {
  const rows = countPositions(positions);
  const reach = consecutiveFrom(positions) === undefined ? 0 : reachOfBlocks(rows);
  const width = 2 * invFreq.length;
  const steps = stepTable(reach, invFreq);

  for (const block of blocks(rows, reach)) {
    writeSinCos(steps, 0, positionAt(positions, block.middle), invFreq, scale);
    copyMiddleRow(target, block.middle, steps, width);
    for (let b = 1; b <= block.reach; b++) addAngles(target, block.middle, b, steps, width);
  }
}

/** How many rows a block reaches up and down: about as many as there are blocks, so that neither weighs. */
export function reachOfBlocks(rows: number): number {
  return Math.min(Math.floor(Math.sqrt(2 * rows)), (rows - 1) >> 1);
}

/** Cut rows into blocks around a middle row; the last ones reach less far, so that nothing sticks out. */
export function* blocks(rows: number, reach: number): Generator<{ middle: number; reach: number }> {
  for (let start = 0; start < rows; ) {
    const blockReach = Math.min(reach, (rows - start - 1) >> 1);
    yield { middle: start + blockReach, reach: blockReach };
    start += 2 * blockReach + 1;
  }
}

/**
 * sin and cos of b·w for b = 0 … reach, side by side: a table of consecutive positions, and so filled in the same way. A row 0
 * of no step is not needed; the middle of the current block takes its place.
 *
 * @returns Float64Array of shape [reach + 1, 2 · invFreq.length]
 */
export function stepTable(reach: number, invFreq: Float64Array): Float64Array {
  const width = 2 * invFreq.length;
  const steps = new Float64Array((reach + 1) * width);
  if (reach > 0) fillSinCos(pairsIn(steps, width, "interleaved"), reach + 1, invFreq);
  return steps;
}

function copyMiddleRow(target: SinCosTarget, middle: number, steps: Float64Array, width: number): void {
  const { sin, cos, rowStride, pairStride } = target;
  let at = middle * rowStride;
  for (let i = 0; i < width; i += 2) {
    sin[at] = steps[i] as number;
    cos[at] = steps[i + 1] as number;
    at += pairStride;
  }
}

/** Fill the rows b above and b below the middle, whose own sines and cosines are row 0 of `steps`. */
function addAngles(
  target: SinCosTarget,
  middle: number,
  b: number,
  steps: Float64Array,
  width: number,
): void {
  const { sin, cos, rowStride, pairStride } = target;
  let above = (middle + b) * rowStride;
  let below = (middle - b) * rowStride;
  const step = b * width;
  for (let i = 0; i < width; i += 2) {
    const sinM = steps[i] as number;
    const cosM = steps[i + 1] as number;
    const sinB = steps[step + i] as number;
    const cosB = steps[step + i + 1] as number;
    const sinMcosB = sinM * cosB;
    const cosMsinB = cosM * sinB;
    const cosMcosB = cosM * cosB;
    const sinMsinB = sinM * sinB;
    sin[above] = sinMcosB + cosMsinB;
    cos[above] = cosMcosB - sinMsinB;
    sin[below] = sinMcosB - cosMsinB;
    cos[below] = cosMcosB + sinMsinB;
    above += pairStride;
    below += pairStride;
  }
}
