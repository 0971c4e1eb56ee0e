/**
 * ALiBi, attention with linear biases (Press, Smith, Lewis 2021, arXiv 2108.12409, ICLR 2022): a score loses slope · distance,
 * with a fixed slope for each head. No parameters; nothing is added to embeddings, and values carry no position.
 */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { countRows, refuse, requireInteger, requireOneOf, requirePositive } from "./check.ts";
import { type Lengths, MASKS, type Mask, readLengths } from "./lengths.ts";
import { distanceRamp, fillToeplitz, rampLike } from "./toeplitz.ts";

/**
 * One slope for each head (§3; the authors' `get_slopes`). With n heads and m the largest power of two up to n: first
 * 2^(−8(h+1)/m) for h = 0 … m − 1, then every other slope of 2m heads, 2^(−4(2h+1)/m). The list is not sorted unless n is a
 * power of two: 12 heads have 1/2 … 1/256 and then 2^−½, 2^−1½, 2^−2½, 2^−3½.
 *
 * @returns an array of shape [heads]
 * @throws {RangeError} if `heads` is not a positive integer, or `out` has another length
 */
export function alibiSlopes<T extends FloatArray = Float64Array>(heads: number, { out }: Out<T> = {}): T {
  requireInteger("heads", heads, 1);
  const slopes = resultArray(out, { heads });
  let power = 1;
  while (2 * power <= heads) power *= 2;
  for (let head = 0; head < power; head++) slopes[head] = 2 ** ((-8 * (head + 1)) / power);
  for (let head = power; head < heads; head++) slopes[head] = 2 ** ((-4 * (2 * (head - power) + 1)) / power);
  return slopes;
}

/** Heads by their number, with ALiBi's own slopes, or by slopes of your own. */
export type Slopes = number | ArrayLike<number>;

/**
 * bias[h, i, j] = −slope[h] · (i − j), to be added to scores after they are divided by √dim. Under the mask `causal`, keys
 * after the query get −Infinity; under `none` the bias is symmetric, −slope[h] · |i − j|, as encoders use it.
 *
 * @param lengths n queries and n keys, or both counts; queries are the last of the keys unless `firstQuery` says otherwise
 * @param heads how many, with ALiBi's slopes, or a list of slopes
 * @param options `mask`: `causal` when absent
 * @returns an array of shape [heads, queries, keys]
 * @throws {RangeError} if `lengths`, `heads`, a slope or `mask` is wrong, the sizes do not fit in memory, or `out` has another
 *   length
 */
export function alibiBias<T extends FloatArray = Float64Array>(
  lengths: Lengths,
  heads: Slopes,
  { mask = "causal", out }: { mask?: Mask | undefined } & Out<T> = {},
): T {
  requireOneOf("mask", mask, MASKS);
  const slopes = readSlopes(heads);
  const read = readLengths(lengths);
  const bias = resultArray(out, { heads: slopes.length, queries: read.queries, keys: read.keys });
  slopes.forEach((slope, head) => {
    const ramp = distanceRamp(
      read,
      (relative) =>
        relative > 0 && mask === "causal" ? Number.NEGATIVE_INFINITY : 0 - slope * Math.abs(relative), // 0, not −0, at 0
    );
    fillToeplitz(bias, head * read.queries * read.keys, rampLike(bias, ramp), read);
  });
  return bias;
}

/**
 * bias[h, j] = slope[h] · j, the same for every query: what the authors' code and BLOOM add. It differs from −slope·(i − j)
 * by slope·i, which is constant along a row, so softmax gives the same weights; under a causal mask only.
 *
 * @returns an array of shape [heads, keys]
 * @throws {RangeError} if `keys` is not a positive integer, or `heads`, a slope or `out` is wrong
 */
export function alibiKeyBias<T extends FloatArray = Float64Array>(
  keys: number,
  heads: Slopes,
  { out }: Out<T> = {},
): T {
  requireInteger("keys", keys, 1);
  const slopes = readSlopes(heads);
  const bias = resultArray(out, { heads: slopes.length, keys });
  slopes.forEach((slope, head) => {
    for (let key = 0; key < keys; key++) bias[head * keys + key] = slope * key;
  });
  return bias;
}

/**
 * The key bias of padded sequences, where a key's position is the count of real tokens before it and padding gets 0:
 * bias[b, h, j] = slope[h] · ((cumsum(mask[b])[j] − 1) · mask[b, j]) (HF models/bloom `build_alibi_tensor`).
 *
 * @param attentionMask 1 for a real token, 0 for padding, shape [batch, keys]
 * @param keys width of a row of the mask
 * @returns an array of shape [batch, heads, keys]
 * @throws {RangeError} if the mask holds anything but 0 and 1 in whole rows, or `keys`, `heads` or `out` is wrong
 */
export function alibiPaddedKeyBias<T extends FloatArray = Float64Array>(
  attentionMask: ArrayLike<number>,
  keys: number,
  heads: Slopes,
  { out }: Out<T> = {},
): T {
  requireInteger("keys", keys, 1);
  const batch = countRows("attentionMask", attentionMask, keys);
  const slopes = readSlopes(heads);
  const bias = resultArray(out, { batch, heads: slopes.length, keys });
  for (let row = 0; row < batch; row++) {
    let real = 0;
    for (let key = 0; key < keys; key++) {
      const visible = attentionMask[row * keys + key] as number;
      if (visible !== 0 && visible !== 1) refuse(`attentionMask[${row * keys + key}]`, "0 or 1", visible);
      const position = visible === 1 ? real++ : 0;
      slopes.forEach((slope, head) => {
        bias[(row * slopes.length + head) * keys + key] = slope * position;
      });
    }
  }
  return bias;
}

/**
 * The distance at which a head's bias alone has brought a weight down to `share` of that at distance 0: ln(1/share)/slope.
 * With share ½ it is the head's half-distance, ln 2/slope.
 *
 * @returns a distance in positions, not rounded
 * @throws {RangeError} if `slope` is not a positive number, or `share` not above 0 and up to 1
 */
export function alibiReach(slope: number, share = 0.5): number {
  requirePositive("slope", slope);
  if (!(share > 0 && share <= 1)) refuse("share", "a number above 0, up to 1", share);
  return -Math.log(share) / slope;
}

function readSlopes(heads: Slopes): Float64Array {
  if (typeof heads === "number") return alibiSlopes(heads);
  requireInteger("heads.length", heads.length, 1);
  const slopes = Float64Array.from(heads);
  slopes.forEach((slope, head) => {
    requirePositive(`heads[${head}]`, slope);
  });
  return slopes;
}
