/**
 * KERPLE (Chi et al. 2022, arXiv 2205.09921): biases from conditionally positive definite kernels of the distance, with two
 * trained numbers for each head. ALiBi is the power kernel with r2 = 1 and a fixed r1.
 */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { refuse, requireOneOf, requirePositive, requireSize } from "./check.ts";
import { type Lengths, MASKS, type Mask, readLengths } from "./lengths.ts";
import { distanceRamp, fillToeplitz, rampLike } from "./toeplitz.ts";

/** `log`: −r1 · ln(1 + r2 · Δ). `power`: −r1 · Δ^r2, 0 < r2 ≤ 2. Δ is the distance, r1, r2 > 0 (eq. 5 and 6). */
export type KerpleKernel = "log" | "power";

/**
 * bias[h, i, j] = kernel of |i − j| with r1[h] and r2[h], to be added to scores.
 *
 * @param parameters r1 and r2, each of shape [heads]. (The authors' code calls them p, a in one variant, a, p in the other.)
 * @param options `mask`: `causal` when absent
 * @returns an array of shape [heads, queries, keys]
 * @throws {RangeError} if `kernel` is unknown, a parameter is not a positive number or r2 of `power` exceeds 2, the lists
 *   differ in length, or `lengths`, `mask` or `out` is wrong
 */
export function kerpleBias<T extends FloatArray = Float64Array>(
  kernel: KerpleKernel,
  parameters: { r1: ArrayLike<number>; r2: ArrayLike<number> },
  lengths: Lengths,
  { mask = "causal", out }: { mask?: Mask | undefined } & Out<T> = {},
): T {
  requireOneOf("kernel", kernel, ["log", "power"]);
  requireOneOf("mask", mask, MASKS);
  const { r1, r2 } = parameters;
  requireSize("r2", r2, r1.length, "as many as r1");
  const read = readLengths(lengths);
  const heads = r1.length;
  const bias = resultArray(out, { heads, queries: read.queries, keys: read.keys });
  for (let head = 0; head < heads; head++) {
    const [size, shape] = [r1[head] as number, r2[head] as number];
    requirePositive(`r1[${head}]`, size);
    requirePositive(`r2[${head}]`, shape);
    if (kernel === "power" && shape > 2) refuse(`r2[${head}]`, "a number above 0, up to 2", shape);
    const ramp = distanceRamp(read, (relative) => {
      if (relative > 0 && mask === "causal") return Number.NEGATIVE_INFINITY;
      const distance = Math.abs(relative);
      return 0 - size * (kernel === "log" ? Math.log1p(shape * distance) : distance ** shape);
    });
    fillToeplitz(bias, head * read.queries * read.keys, rampLike(bias, ramp), read);
  }
  return bias;
}
