/** How alike sinusoidal vectors are: their dot product depends on the distance alone. */

import { blocks, reachOfBlocks, stepTable } from "./angle-table.ts";
import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { requireInteger, requireMultiple } from "./check.ts";
import { cosAt, sinAt, writeSinCos } from "./exact-angle.ts";
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
  const first = consecutiveFrom(offsets);
  dots.set(
    first === undefined
      ? Float64Array.from(offsets, (offset) => sumOfCosines(offset, invFreq, invFreq.length))
      : consecutiveDots(first, offsets.length, invFreq),
  );
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
  const similarity = resultArray(options.out, { positions: count, "other positions": count });
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
  const dots = consecutiveDots(0, count, invFreq);
  const ramp = Float64Array.from(
    { length: 2 * count - 1 },
    (_, n) => dots[Math.abs(n - count + 1)] as number,
  );
  fillToeplitz(similarity, 0, rampLike(similarity, ramp), { queries: count, keys: count });
  return similarity;
}

/**
 * dots[n] = Σᵢ cos((first + n) · invFreq[i]) for n = 0 … count − 1, by angle addition as in angle-table.ts: from the exact
 * vectors of a block's middle m and of b, Σ cos((m ± b)w) = Σ cos mw · cos bw ∓ Σ sin mw · sin bw.
 */
function consecutiveDots(first: number, count: number, invFreq: Float64Array): Float64Array {
  const dots = new Float64Array(count);
  const width = 2 * invFreq.length;
  const reach = reachOfBlocks(count);
  const steps = stepTable(reach, invFreq);
  for (const { middle, reach: blockReach } of blocks(count, reach)) {
    dots[middle] = sumOfCosines(first + middle, invFreq, invFreq.length);
    writeSinCos(steps, 0, first + middle, invFreq); // row 0, as in angle-table.ts
    for (let b = 1; b <= blockReach; b++) {
      let sines = 0;
      let cosines = 0;
      for (let i = 0, step = b * width; i < width; i += 2, step += 2) {
        sines += (steps[i] as number) * (steps[step] as number);
        cosines += (steps[i + 1] as number) * (steps[step + 1] as number);
      }
      dots[middle + b] = cosines - sines;
      dots[middle - b] = cosines + sines;
    }
  }
  return dots;
}

function sumOfCosines(offset: number, invFreq: Float64Array, count: number): number {
  let sum = 0;
  for (let pair = 0; pair < count; pair++) sum += cosAt(offset, invFreq[pair] as number);
  return sum;
}
