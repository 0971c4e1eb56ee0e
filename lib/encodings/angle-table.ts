/**
 * Tables of sines and cosines of position · frequency: the work that sinusoidal and rotary encodings share.
 *
 * Consecutive positions are filled by angle addition in two levels. A block of rows has its middle row computed exactly,
 * and the rows b above and below it follow from sin and cos of b·w, which are computed once for all blocks:
 * sin(m ± b) = sin m · cos b ± cos m · sin b and cos(m ± b) = cos m · cos b ∓ sin m · sin b, four products for both rows.
 * Nothing is carried from row to row, so no error builds up: each number is as exact as its own formula, within 1e-15.
 */

import type { FloatArray } from "./arrays.ts";
import { cosAt, sinAt } from "./exact-angle.ts";
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
  const first = consecutiveFrom(positions);
  // how far a block reaches either way: sqrt(rows / 2) balances exact rows against rows of steps
  const reach = first === undefined ? 0 : Math.floor(Math.sqrt(rows / 2));
  const width = 2 * invFreq.length;
  const steps = new Float64Array((reach + 1) * width); // row 0 holds a block's middle, row b sin and cos of b·w
  for (let b = 1; b <= reach; b++) writeExactRow(steps, b * width, b, invFreq, 1);

  for (let start = 0; start < rows; ) {
    const blockReach = Math.min(reach, (rows - start - 1) >> 1);
    const middle = start + blockReach;
    writeExactRow(steps, 0, positionAt(positions, middle), invFreq, scale);
    copyMiddleRow(target, middle, steps, width);
    for (let b = 1; b <= blockReach; b++) addAngles(target, middle, b, steps, width);
    start += 2 * blockReach + 1;
  }
}

/** Write sin, cos, sin, cos, … of one position, times `scale`. */
function writeExactRow(
  into: Float64Array,
  start: number,
  position: number,
  invFreq: Float64Array,
  scale: number,
): void {
  for (let pair = 0; pair < invFreq.length; pair++) {
    const w = invFreq[pair] as number;
    into[start + 2 * pair] = scale * sinAt(position, w);
    into[start + 2 * pair + 1] = scale * cosAt(position, w);
  }
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
