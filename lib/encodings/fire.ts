/**
 * FIRE, functional interpolation for relative encodings (Li et al. 2023, arXiv 2310.04418, ICLR 2024, eq. 4–6): the bias is a
 * small network's value at ψ(i − j)/ψ(max(threshold, i)). Dividing by the query's own position keeps the input between 0 and
 * 1 at any length; the price is that the bias depends on i and not on i − j alone.
 */

import { sizeOf } from "./arrays.ts";
import { requireAllFinite, requireInteger, requirePositive, requireSize } from "./check.ts";

/** One input, one hidden layer of ReLU, one output for each head: w2 · relu(w1 · x + b1) + b2. */
export interface FireNetwork {
  /** shape [width] */
  w1: ArrayLike<number>;
  /** shape [width] */
  b1: ArrayLike<number>;
  /** shape [heads, width] */
  w2: ArrayLike<number>;
  /** shape [heads] */
  b2: ArrayLike<number>;
}

export interface FireBias {
  /** the network's input, shape [length, length]; NaN for keys after the query, where it has none */
  normalized: Float64Array;
  /** shape [heads, length, length]; −Infinity for keys after the query */
  bias: Float64Array;
}

/**
 * normalized[i, j] = ψ(i − j)/ψ(max(threshold, i)) for j ≤ i, with ψ(x) = ln(c·x + 1).
 *
 * @param network trained weights
 * @param length queries and keys, from position 0
 * @param options `c` and `threshold`: trained, positive. (The paper's code adds 1e-6 to the divisor; here it is exact.)
 * @throws {RangeError} if a size is wrong, a weight is not finite, or `c` or `threshold` is not a positive number
 */
export function fireBias(
  network: FireNetwork,
  length: number,
  { c, threshold }: { c: number; threshold: number },
): FireBias {
  requireInteger("length", length, 1);
  requirePositive("c", c);
  requirePositive("threshold", threshold);
  const heads = readNetwork(network);
  const psi = (distance: number) => Math.log1p(c * distance);
  const size = length * length;
  const bias = new Float64Array(sizeOf({ heads, queries: length, keys: length })).fill(
    Number.NEGATIVE_INFINITY,
  );
  const normalized = new Float64Array(size).fill(Number.NaN);
  for (let query = 0; query < length; query++) {
    for (let key = 0; key <= query; key++) {
      const input = psi(query - key) / psi(Math.max(threshold, query));
      const at = query * length + key;
      normalized[at] = input;
      for (let head = 0; head < heads; head++) bias[head * size + at] = evaluate(network, head, input);
    }
  }
  return { normalized, bias };
}

/** How many heads a network serves. */
function readNetwork({ w1, b1, w2, b2 }: FireNetwork): number {
  requireInteger("w1.length", w1.length, 1);
  requireInteger("b2.length", b2.length, 1);
  requireSize("b1", b1, w1.length, "as many as w1");
  requireSize("w2", w2, b2.length * w1.length, "heads × width");
  for (const [name, weights] of Object.entries({ w1, b1, w2, b2 })) requireAllFinite(name, weights);
  return b2.length;
}

function evaluate({ w1, b1, w2, b2 }: FireNetwork, head: number, input: number): number {
  let sum = b2[head] as number;
  for (let unit = 0; unit < w1.length; unit++) {
    const activation = Math.max(0, (w1[unit] as number) * input + (b1[unit] as number));
    sum += (w2[head * w1.length + unit] as number) * activation;
  }
  return sum;
}
