/** How alike sinusoidal vectors are: their dot product depends on the distance alone. */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { requireInteger, requireMultiple } from "./check.ts";
import { cosAt, sinAt } from "./exact-angle.ts";
import { dotProduct } from "./matrix.ts";
import {
  consecutiveFrom,
  countPositions,
  type Positions,
  positionAt,
  requireAllPositions,
  requirePosition,
} from "./positions.ts";
import { type SinusoidalOptions, sinusoidalFrequencies } from "./sinusoidal.ts";
import { fillToeplitz, rampLike } from "./toeplitz.ts";

/**
 * PE(p) · PE(q) = Σᵢ cos((p − q) · invFreq[i]): a function of |p − q| alone, so it is symmetric and shows no direction.
 * An odd `dim` has a last sine without its cosine, which adds sin(p·w) sin(q·w) and breaks the rule.
 *
 * @returns dim/2 when p = q and `dim` is even; never more
 * @throws {RangeError} if `p` or `q` is not a position, or `dim`, `base` or `spacing` is wrong
 */
export function sinusoidalDot(p: number, q: number, dim: number, options: SinusoidalOptions = {}): number {
  requirePosition("p", p);
  requirePosition("q", q);
  const invFreq = sinusoidalFrequencies(dim, options);
  const wholePairs = Math.floor(dim / 2);
  let sum = sumOfCosines(p - q, invFreq, wholePairs);
  if (invFreq.length > wholePairs) {
    const w = invFreq[wholePairs] as number;
    sum += sinAt(p, w) * sinAt(q, w);
  }
  return sum;
}

/**
 * dots[n] = PE(p) · PE(p + offsets[n]) = Σᵢ cos(offsets[n] · invFreq[i]), the same for every p.
 *
 * @returns an array of shape [offsets]
 * @throws {RangeError} if an offset is not a position, `dim` is not a positive even integer, or `base` or `spacing` is wrong
 */
export function sinusoidalDotByOffset<T extends FloatArray = Float64Array>(
  offsets: ArrayLike<number>,
  dim: number,
  options: SinusoidalOptions & Out<T> = {},
): T {
  requireMultiple("dim", dim, 2);
  requireAllPositions("offsets", offsets);
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
 * similarity[p, q] = PE(p) · PE(q) for all pairs of positions, which is the matrix PE · PEᵀ.
 *
 * For consecutive positions it is a Toeplitz matrix: as many dot products as rows, and every row a window on them.
 *
 * @param positions a count n for 0 … n − 1, or any positions
 * @returns an array of shape [positions, positions]
 * @throws {RangeError} if `positions` is wrong, or as `sinusoidalDotByOffset`
 */
export function sinusoidalSimilarity<T extends FloatArray = Float64Array>(
  positions: Positions,
  dim: number,
  options: SinusoidalOptions & Out<T> = {},
): T {
  requireMultiple("dim", dim, 2);
  const count = countPositions(positions);
  const similarity = resultArray(options.out, { positions: count, "positions again": count });
  const invFreq = sinusoidalFrequencies(dim, options);
  if (consecutiveFrom(positions) === undefined) {
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        const offset = positionAt(positions, column) - positionAt(positions, row);
        similarity[row * count + column] = sumOfCosines(offset, invFreq, invFreq.length);
      }
    }
    return similarity;
  }
  const dots = new Float64Array(count);
  fillDots(dots, 0, invFreq);
  const ramp = Float64Array.from(
    { length: 2 * count - 1 },
    (_, n) => dots[Math.abs(n - count + 1)] as number,
  );
  fillToeplitz(similarity, 0, rampLike(similarity, ramp), { queries: count, keys: count });
  return similarity;
}

/**
 * dots[n] = Σᵢ cos((first + n) · invFreq[i]), by angle addition as in angle-table.ts: from the exact vectors of a block's
 * middle m and of b, Σ cos((m ± b)w) = Σ cos mw · cos bw ∓ Σ sin mw · sin bw.
 */
function fillDots(dots: FloatArray, first: number, invFreq: Float64Array): void {
  const reach = Math.floor(Math.sqrt(dots.length / 2));
  const sines = Array.from({ length: reach + 1 }, (_, b) => invFreq.map((w) => sinAt(b, w)));
  const cosines = Array.from({ length: reach + 1 }, (_, b) => invFreq.map((w) => cosAt(b, w)));
  for (let start = 0; start < dots.length; ) {
    const blockReach = Math.min(reach, (dots.length - start - 1) >> 1);
    const middle = start + blockReach;
    const sinM = invFreq.map((w) => sinAt(first + middle, w));
    const cosM = invFreq.map((w) => cosAt(first + middle, w));
    for (let b = 0; b <= blockReach; b++) {
      const even = dotProduct(cosM, cosines[b] as Float64Array);
      const odd = dotProduct(sinM, sines[b] as Float64Array);
      dots[middle + b] = even - odd;
      dots[middle - b] = even + odd;
    }
    start += 2 * blockReach + 1;
  }
}

function sumOfCosines(offset: number, invFreq: Float64Array, count: number): number {
  let sum = 0;
  for (let pair = 0; pair < count; pair++) sum += cosAt(offset, invFreq[pair] as number);
  return sum;
}
