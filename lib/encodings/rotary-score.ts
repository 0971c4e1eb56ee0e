/** What RoPE does to scores: they depend on the distance between query and key, and on nothing else of their positions. */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { requireMultiple, requireOneOf, requireSize } from "./check.ts";
import { cosAt, sinAt } from "./exact-angle.ts";
import { firstColumn, LAYOUTS, type Layout, secondColumn } from "./layout.ts";
import { dotProduct } from "./matrix.ts";
import { requireAllPositions, requirePosition } from "./positions.ts";
import { type RotaryOptions, readRotary } from "./rotary.ts";
import { type RotateOptions, rotate } from "./rotate.ts";

/**
 * R_p with rotated = R_p · x (column convention; Su et al. 2021, eq. 15): [[cos φ, −sin φ], [sin φ, cos φ]] on each pair.
 *
 * @returns an array of shape [dim, dim]
 * @throws {RangeError} if `position` is not a position, `dim` is not a positive even integer, or an option is wrong
 */
export function rotaryMatrix<T extends FloatArray = Float64Array>(
  position: number,
  dim: number,
  options: RotaryOptions & { layout?: Layout | undefined } & Out<T> = {},
): T {
  requirePosition("position", position);
  const { layout = "interleaved", out } = options;
  requireOneOf("layout", layout, LAYOUTS);
  const { invFreq, attentionFactor } = readRotary(dim, options);
  const matrix = resultArray(out, { "dim rows": dim, "dim columns": dim });
  matrix.fill(0);
  invFreq.forEach((w, pair) => {
    const first = firstColumn(pair, layout);
    const second = secondColumn(pair, invFreq.length, layout);
    const cos = attentionFactor * cosAt(position, w);
    const sin = attentionFactor * sinAt(position, w);
    matrix[first * dim + first] = cos;
    matrix[first * dim + second] = -sin;
    matrix[second * dim + first] = sin;
    matrix[second * dim + second] = cos;
  });
  return matrix;
}

/**
 * (R_m q) · (R_n k) as a model computes it: both are rotated, then multiplied. Not divided by √dim.
 *
 * @param q one query, shape [dim]
 * @param k one key, shape [dim]
 * @throws {RangeError} if `q` and `k` differ in length or that is odd, a position is wrong, or an option is
 */
export function rotaryScore(
  q: ArrayLike<number>,
  k: ArrayLike<number>,
  queryPosition: number,
  keyPosition: number,
  options: RotateOptions = {},
): number {
  requireSize("k", k, q.length, "as many as q");
  const dim = q.length;
  return dotProduct(rotate(q, [queryPosition], dim, options), rotate(k, [keyPosition], dim, options));
}

/**
 * The same score from the relative position alone:
 * scores[n] = f² · Σᵢ [(q₁k₁ + q₂k₂) cos(rₙ wᵢ) + (q₂k₁ − q₁k₂) sin(rₙ wᵢ)], r = key − query, f = attentionFactor.
 *
 * @param relativePositions key position − query position
 * @returns Float64Array of shape [relativePositions]
 * @throws {RangeError} if `q` and `k` differ in length or that is odd, a relative position is wrong, or an option is
 */
export function rotaryScoresByOffset(
  q: ArrayLike<number>,
  k: ArrayLike<number>,
  relativePositions: ArrayLike<number>,
  options: RotaryOptions & { layout?: Layout | undefined } = {},
): Float64Array {
  requireSize("k", k, q.length, "as many as q");
  requireAllPositions("relativePositions", relativePositions);
  const { layout = "interleaved" } = options;
  requireOneOf("layout", layout, LAYOUTS);
  const { invFreq, attentionFactor } = readRotary(q.length, options);
  const products = Array.from(invFreq, (w, pair) => {
    const first = firstColumn(pair, layout);
    const second = secondColumn(pair, invFreq.length, layout);
    const [q1, q2] = [q[first] as number, q[second] as number];
    const [k1, k2] = [k[first] as number, k[second] as number];
    return { w, along: q1 * k1 + q2 * k2, across: q2 * k1 - q1 * k2 };
  });
  return Float64Array.from(
    relativePositions,
    (offset) =>
      attentionFactor ** 2 *
      products.reduce(
        (sum, { w, along, across }) => sum + along * cosAt(offset, w) + across * sinAt(offset, w),
        0,
      ),
  );
}

/** The two curves that stand for RoPE's "long-term decay". */
export interface RotaryDecay {
  /** (R_o 1) · 1 = 2 Σᵢ cos(o wᵢ): the score of two vectors of ones */
  onesScore: Float64Array;
  /** the mean over i of |Σ_{j≤i} e^{i·o·wⱼ}|: the paper's bound */
  meanPartialSum: Float64Array;
}

/**
 * How scores are bounded at each distance (Su et al. 2021, §3.4.3, eq. 35–37, Fig. 2). It is an upper bound for q and k whose
 * neighbouring pairs are alike, not a decay of attention: models put heads where they do not decay at all (Barbero et al.
 * 2024, arXiv 2410.06205).
 *
 * @param offsets distances o
 * @returns two arrays of shape [offsets]
 * @throws {RangeError} if an offset is wrong, `dim` is not a positive even integer, or `base` or `invFreq` is wrong
 */
export function rotaryDecay(
  offsets: ArrayLike<number>,
  dim: number,
  options: Pick<RotaryOptions, "base" | "invFreq"> = {},
): RotaryDecay {
  requireMultiple("dim", dim, 2);
  requireAllPositions("offsets", offsets);
  const { invFreq } = readRotary(dim, options);
  const onesScore = new Float64Array(offsets.length);
  const meanPartialSum = new Float64Array(offsets.length);
  for (let n = 0; n < offsets.length; n++) {
    let real = 0;
    let imaginary = 0;
    let sizes = 0;
    for (const w of invFreq) {
      real += cosAt(offsets[n] as number, w);
      imaginary += sinAt(offsets[n] as number, w);
      sizes += Math.hypot(real, imaginary);
    }
    onesScore[n] = 2 * real;
    meanPartialSum[n] = sizes / invFreq.length;
  }
  return { onesScore, meanPartialSum };
}
