/** Moving a sinusoidal vector by k positions is a rotation, which needs the cosines as much as the sines. */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { requireFinite, requireInteger, requireMultiple, requireOneOf } from "./check.ts";
import { cosAt, sinAt } from "./exact-angle.ts";
import { firstColumn, LAYOUTS, secondColumn } from "./layout.ts";
import { requirePosition } from "./positions.ts";
import { type SinusoidalOptions, sinusoidalFrequencies } from "./sinusoidal.ts";

/**
 * The matrix M_k with M_k · PE(p) = PE(p + k) for every p (column convention). On each pair's (sin, cos) it is
 * [[cos kw, sin kw], [−sin kw, cos kw]], a rotation by −kw: transposing it is the usual error.
 *
 * @returns an array of shape [dim, dim]
 * @throws {RangeError} if `offset` is not a position, `dim` is not a positive even integer (a lone sine cannot be shifted by
 *   any matrix), or `base`, `spacing` or `layout` is wrong
 */
export function sinusoidalShiftMatrix<T extends FloatArray = Float64Array>(
  offset: number,
  dim: number,
  options: SinusoidalOptions & Out<T> = {},
): T {
  requirePosition("offset", offset);
  requireMultiple("dim", dim, 2);
  const { layout = "interleaved" } = options;
  requireOneOf("layout", layout, LAYOUTS);
  const invFreq = sinusoidalFrequencies(dim, options);
  const matrix = resultArray(options.out, { "dim rows": dim, "dim columns": dim }).fill(0) as T;
  for (let pair = 0; pair < invFreq.length; pair++) {
    const cos = cosAt(offset, invFreq[pair] as number);
    const sin = sinAt(offset, invFreq[pair] as number);
    const sinRow = firstColumn(pair, layout);
    const cosRow = secondColumn(pair, invFreq.length, layout);
    matrix[sinRow * dim + sinRow] = cos;
    matrix[sinRow * dim + cosRow] = sin;
    matrix[cosRow * dim + sinRow] = -sin;
    matrix[cosRow * dim + cosRow] = cos;
  }
  return matrix;
}

/**
 * Why the encoding needs cosines too: the one number a that best maps sin(w·p) to sin(w·(p + offset)) for all
 * p = 0 … length − 1 at once, by least squares, and the largest error it leaves.
 *
 * @param invFreq w, in radians per position
 * @returns `factor` a, and `residual` = max over p of |a·sin(w·p) − sin(w·(p + offset))|
 * @throws {RangeError} if `invFreq` or `offset` is not a position, or `length` is not a positive integer
 */
export function bestSineOnlyShift(
  invFreq: number,
  offset: number,
  length: number,
): { factor: number; residual: number } {
  requireFinite("invFreq", invFreq);
  requirePosition("offset", offset);
  requireInteger("length", length, 1);
  let product = 0;
  let square = 0;
  for (let p = 0; p < length; p++) {
    product += Math.sin(invFreq * p) * Math.sin(invFreq * (p + offset));
    square += Math.sin(invFreq * p) ** 2;
  }
  const factor = square === 0 ? 0 : product / square;
  let residual = 0;
  for (let p = 0; p < length; p++) {
    const error = factor * Math.sin(invFreq * p) - Math.sin(invFreq * (p + offset));
    residual = Math.max(residual, Math.abs(error));
  }
  return { factor, residual };
}
