/** Sinusoids in two dimensions: half of the columns say which row of an image a patch is in, half which column. */

import { fillSinCos, pairsIn } from "./angle-table.ts";
import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { requireInteger, requireMultiple, requireOneOf } from "./check.ts";
import { DEFAULT_BASE, geometricFrequencies } from "./frequencies.ts";

/**
 * The order of the four quarters of a vector.
 * - `timm`: sin(row), sin(col), cos(row), cos(col) (timm/layers/pos_embed_sincos.py).
 * - `mae`: sin(col), cos(col), sin(row), cos(row) (facebookresearch/mae util/pos_embed.py, whose variable for the first
 *   half is called emb_h although it holds the column).
 */
export type GridOrder = "timm" | "mae";

/** Where each quarter stands, in quarters of a vector. */
const QUARTERS = {
  timm: { sinRow: 0, sinCol: 1, cosRow: 2, cosCol: 3 },
  mae: { sinCol: 0, cosCol: 1, sinRow: 2, cosRow: 3 },
} as const;

/**
 * Vectors for the cells of a grid, with dim/4 frequencies invFreq[i] = base^(−4i/dim) for each of the two axes.
 *
 * @returns an array of shape [height, width, dim]
 * @throws {RangeError} if `height` or `width` is not a positive integer, `dim` is not a positive multiple of 4, `base` is
 *   not a positive number, `order` is unknown, or `out` has another length
 */
export function sinusoidalGrid<T extends FloatArray = Float64Array>(
  height: number,
  width: number,
  dim: number,
  {
    base = DEFAULT_BASE,
    order = "timm",
    out,
  }: { base?: number | undefined; order?: GridOrder | undefined } & Out<T> = {},
): T {
  requireInteger("height", height, 1);
  requireInteger("width", width, 1);
  requireMultiple("dim", dim, 4);
  requireOneOf("order", order, ["timm", "mae"]);
  const quarter = dim / 4;
  const invFreq = geometricFrequencies(quarter, quarter, base);
  const grid = resultArray(out, { height, width, dim });
  const rows = axisTable(height, invFreq);
  const cols = axisTable(width, invFreq);
  const { sinRow, cosRow, sinCol, cosCol } = QUARTERS[order];
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const cell = (row * width + col) * dim;
      grid.set(rows.sin(row), cell + sinRow * quarter);
      grid.set(rows.cos(row), cell + cosRow * quarter);
      grid.set(cols.sin(col), cell + sinCol * quarter);
      grid.set(cols.cos(col), cell + cosCol * quarter);
    }
  }
  return grid;
}

/** Sines and cosines of 0 … length − 1 along one axis, by position. */
function axisTable(length: number, invFreq: Float64Array) {
  const pairs = invFreq.length;
  const table = new Float64Array(length * 2 * pairs);
  fillSinCos(pairsIn(table, 2 * pairs, "half"), length, invFreq);
  const slice = (position: number, half: 0 | 1) =>
    table.subarray((2 * position + half) * pairs, (2 * position + half + 1) * pairs);
  return { sin: (position: number) => slice(position, 0), cos: (position: number) => slice(position, 1) };
}
