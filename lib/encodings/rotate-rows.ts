/** Turning pairs of numbers by tabulated angles: the inner loop of every rotary method. */

import { fillSinCos, pairsIn } from "./angle-table.ts";
import type { FloatArray } from "./arrays.ts";
import { type Layout, secondColumn } from "./layout.ts";
import { type Positions, slicePositions } from "./positions.ts";

/** Pairs that turn with one kind of position: all of them in RoPE, a section of them in two dimensions or three. */
export interface Axis {
  positions: Positions;
  /** one for each of the axis's pairs */
  invFreq: Float64Array;
}

/** Which columns of x, of shape [rows, heads, dim], turn. */
export interface Part {
  rows: number;
  heads: number;
  dim: number;
  /** first column that turns */
  start: number;
  /** how many columns turn */
  width: number;
  /** of the pairs among those columns */
  layout: Layout;
}

/** Rows whose sines and cosines are held at a time: few enough to stay in the cache, enough for angle addition to pay. */
const CHUNK = 256;

/**
 * rotated = source with the pairs of a part turned. Other columns are not written.
 *
 * @param source shape [rows, heads, dim]; may be `rotated` itself
 * @param axes their pairs, one axis after the other, make up the part's pairs
 * @param factor multiplies every sine and cosine
 */
export function rotatePart(
  source: FloatArray,
  rotated: FloatArray,
  axes: readonly Axis[],
  part: Part,
  factor = 1,
): void {
  const sinCos = new Float64Array(Math.min(CHUNK, part.rows) * part.width);
  for (let first = 0; first < part.rows; first += CHUNK) {
    const last = Math.min(first + CHUNK, part.rows);
    let firstPair = 0;
    for (const { positions, invFreq } of axes) {
      const target = pairsIn(sinCos.subarray(2 * firstPair), part.width, "interleaved");
      fillSinCos(target, slicePositions(positions, first, last), invFreq, factor);
      firstPair += invFreq.length;
    }
    rotateRows(source, rotated, sinCos, part, first, last);
  }
}

/** (x₁, x₂) → (x₁ cos φ − x₂ sin φ, x₂ cos φ + x₁ sin φ) for rows `first` to `last` − 1; row r's angles are r − first's. */
function rotateRows(
  source: FloatArray,
  rotated: FloatArray,
  sinCos: Float64Array,
  { heads, dim, start, width, layout }: Part,
  first: number,
  last: number,
): void {
  const stride = layout === "interleaved" ? 2 : 1;
  const gap = secondColumn(0, width / 2, layout);
  for (let row = first; row < last; row++) {
    const angles = sinCos.subarray((row - first) * width, (row - first + 1) * width);
    for (let head = 0; head < heads; head++) {
      let at = (row * heads + head) * dim + start;
      for (let i = 0; i < width; i += 2) {
        const sin = angles[i] as number;
        const cos = angles[i + 1] as number;
        const x1 = source[at] as number;
        const x2 = source[at + gap] as number;
        rotated[at] = x1 * cos - x2 * sin;
        rotated[at + gap] = x2 * cos + x1 * sin;
        at += stride;
      }
    }
  }
}
