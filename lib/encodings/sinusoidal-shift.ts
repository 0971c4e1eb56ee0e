/** What a shift does to sinusoids: dot products depend on the distance alone, and moving by k is a rotation. */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { requireAllFinite, requireFinite, requireInteger, requireMultiple, requireOneOf } from "./check.ts";
import { firstColumn, LAYOUTS, secondColumn } from "./layout.ts";
import { type SinusoidalOptions, sinusoidalFrequencies } from "./sinusoidal.ts";

/**
 * PE(p) · PE(q) = Σᵢ cos((p − q) · invFreq[i]): a function of |p − q| alone, so it is symmetric and shows no direction.
 * An odd `dim` has a last sine without its cosine, which adds sin(p·w) sin(q·w) and breaks the rule.
 *
 * @returns dim/2 when p = q and `dim` is even; never more
 * @throws {RangeError} if `p` or `q` is not finite, or `dim`, `base` or `spacing` is wrong
 */
export function sinusoidalDot(p: number, q: number, dim: number, options: SinusoidalOptions = {}): number {
  requireFinite("p", p);
  requireFinite("q", q);
  const invFreq = sinusoidalFrequencies(dim, options);
  const wholePairs = Math.floor(dim / 2);
  let sum = sumOfCosines(p - q, invFreq, wholePairs);
  if (invFreq.length > wholePairs) {
    const w = invFreq[wholePairs] as number;
    sum += Math.sin(p * w) * Math.sin(q * w);
  }
  return sum;
}

/**
 * dots[n] = PE(p) · PE(p + offsets[n]) = Σᵢ cos(offsets[n] · invFreq[i]), the same for every p.
 *
 * @returns an array of shape [offsets]
 * @throws {RangeError} if an offset is not finite, `dim` is not a positive even integer, or `base` or `spacing` is wrong
 */
export function sinusoidalDotByOffset<T extends FloatArray = Float64Array>(
  offsets: ArrayLike<number>,
  dim: number,
  options: SinusoidalOptions & Out<T> = {},
): T {
  requireMultiple("dim", dim, 2);
  requireAllFinite("offsets", offsets);
  const invFreq = sinusoidalFrequencies(dim, options);
  const dots = resultArray(options.out, { offsets: offsets.length });
  for (let n = 0; n < offsets.length; n++)
    dots[n] = sumOfCosines(offsets[n] as number, invFreq, invFreq.length);
  return dots;
}

/**
 * The first offset k from 0 to `maxOffset` from which similarity rises: PE(p) · PE(p + k + 1) > PE(p) · PE(p + k). It is
 * the first dip of the curve; similarity does not fall steadily with distance.
 *
 * @returns the offset, or undefined if the dot product only falls up to there
 * @throws {RangeError} if `maxOffset` is not an integer from 0, or as `sinusoidalDotByOffset`
 */
export function firstRisingOffset(
  dim: number,
  maxOffset: number,
  options: SinusoidalOptions = {},
): number | undefined {
  requireInteger("maxOffset", maxOffset, 0);
  const offsets = Float64Array.from({ length: maxOffset + 2 }, (_, k) => k);
  const dots = sinusoidalDotByOffset(offsets, dim, options);
  const dip = dots.findIndex((dot, k) => k <= maxOffset && (dots[k + 1] as number) > dot);
  return dip === -1 ? undefined : dip;
}

/**
 * The matrix M_k with M_k · PE(p) = PE(p + k) for every p (column convention). On each pair's (sin, cos) it is
 * [[cos kw, sin kw], [−sin kw, cos kw]], a rotation by −kw: transposing it is the usual error.
 *
 * @returns an array of shape [dim, dim]
 * @throws {RangeError} if `offset` is not finite, `dim` is not a positive even integer (a lone sine cannot be shifted by
 *   any matrix), or `base`, `spacing` or `layout` is wrong
 */
export function sinusoidalShiftMatrix<T extends FloatArray = Float64Array>(
  offset: number,
  dim: number,
  options: SinusoidalOptions & Out<T> = {},
): T {
  requireFinite("offset", offset);
  requireMultiple("dim", dim, 2);
  const { layout = "interleaved" } = options;
  requireOneOf("layout", layout, LAYOUTS);
  const invFreq = sinusoidalFrequencies(dim, options);
  const matrix = resultArray(options.out, { "dim rows": dim, "dim columns": dim }).fill(0) as T;
  for (let pair = 0; pair < invFreq.length; pair++) {
    const angle = offset * (invFreq[pair] as number);
    const sinRow = firstColumn(pair, layout);
    const cosRow = secondColumn(pair, invFreq.length, layout);
    matrix[sinRow * dim + sinRow] = Math.cos(angle);
    matrix[sinRow * dim + cosRow] = Math.sin(angle);
    matrix[cosRow * dim + sinRow] = -Math.sin(angle);
    matrix[cosRow * dim + cosRow] = Math.cos(angle);
  }
  return matrix;
}

/**
 * Why the encoding needs cosines too: the one number a that best maps sin(w·p) to sin(w·(p + offset)) for all
 * p = 0 … length − 1 at once, by least squares, and the largest error it leaves.
 *
 * @param invFreq w, in radians per position
 * @returns `factor` a, and `residual` = max over p of |a·sin(w·p) − sin(w·(p + offset))|
 * @throws {RangeError} if `invFreq` or `offset` is not finite, or `length` is not a positive integer
 */
export function bestSineOnlyShift(
  invFreq: number,
  offset: number,
  length: number,
): { factor: number; residual: number } {
  requireFinite("invFreq", invFreq);
  requireFinite("offset", offset);
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

function sumOfCosines(offset: number, invFreq: Float64Array, count: number): number {
  let sum = 0;
  for (let pair = 0; pair < count; pair++) sum += Math.cos(offset * (invFreq[pair] as number));
  return sum;
}
