/**
 * Stretching a learned table to another length, as vision transformers do for another image size. A class token's row is not
 * part of the grid: take it off first and put it back afterwards.
 */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { countRows, refuse, requireInteger } from "./check.ts";

export interface ResizeOptions {
  /**
   * true: the first and last rows keep their places, x = i · (old − 1)/(new − 1) (scipy's zoom, Google's ViT).
   * false, the default: rows are the middles of equal stretches, x = (i + ½) · old/new − ½, held to the ends (torch).
   */
  alignCorners?: boolean | undefined;
}

/** The two rows a new row lies between, and how far it is from the first towards the second, 0 to 1. */
interface Sample {
  before: number;
  after: number;
  share: number;
}

function samples(oldLength: number, newLength: number, alignCorners: boolean): Sample[] {
  return Array.from({ length: newLength }, (_, i) => {
    const place = alignCorners
      ? newLength === 1
        ? 0
        : (i * (oldLength - 1)) / (newLength - 1)
      : ((i + 0.5) * oldLength) / newLength - 0.5;
    const held = Math.min(Math.max(place, 0), oldLength - 1);
    const before = Math.floor(held);
    return { before, after: Math.min(before + 1, oldLength - 1), share: held - before };
  });
}

/**
 * Linear interpolation of a table's rows.
 *
 * @param table shape [length, dim]
 * @returns an array of shape [newLength, dim]
 * @throws {RangeError} if `newLength` or `dim` is not a positive integer, or `table` does not hold whole rows
 */
export function resizeTable<T extends FloatArray = Float64Array>(
  table: ArrayLike<number>,
  newLength: number,
  dim: number,
  options: ResizeOptions & Out<T> = {},
): T {
  requireInteger("newLength", newLength, 1);
  requireInteger("dim", dim, 1);
  const from = { height: countRows("table", table, dim), width: 1 };
  return resizeGrid(table, from, { height: newLength, width: 1 }, dim, options);
}

/**
 * Bilinear interpolation of a grid of rows. (HF, timm and MAE resize bicubically, which gives other numbers.)
 *
 * @param grid shape [from.height, from.width, dim]
 * @returns an array of shape [to.height, to.width, dim]
 * @throws {RangeError} if a size or `dim` is not a positive integer, or `grid` has another length than they say
 */
export function resizeGrid<T extends FloatArray = Float64Array>(
  grid: ArrayLike<number>,
  from: { height: number; width: number },
  to: { height: number; width: number },
  dim: number,
  { alignCorners = false, out }: ResizeOptions & Out<T> = {},
): T {
  requireInteger("from.height", from.height, 1);
  requireInteger("from.width", from.width, 1);
  requireInteger("to.height", to.height, 1);
  requireInteger("to.width", to.width, 1);
  requireInteger("dim", dim, 1);
  const expected = from.height * from.width * dim;
  if (grid.length !== expected) {
    refuse("grid", `${expected} numbers (from.height × from.width × dim)`, `${grid.length}`);
  }
  const resized = resultArray(out, { "to.height": to.height, "to.width": to.width, dim });
  const columns = samples(from.width, to.width, alignCorners);
  let at = 0;
  for (const row of samples(from.height, to.height, alignCorners)) {
    for (const column of columns) {
      const cell = (r: number, c: number) => (r * from.width + c) * dim;
      const corners = [
        { start: cell(row.before, column.before), weight: (1 - row.share) * (1 - column.share) },
        { start: cell(row.before, column.after), weight: (1 - row.share) * column.share },
        { start: cell(row.after, column.before), weight: row.share * (1 - column.share) },
        { start: cell(row.after, column.after), weight: row.share * column.share },
      ];
      for (let i = 0; i < dim; i++) {
        resized[at++] = corners.reduce(
          (sum, { start, weight }) => sum + weight * (grid[start + i] as number),
          0,
        );
      }
    }
  }
  return resized;
}
