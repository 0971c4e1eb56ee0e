/**
 * Multi-head self-attention with any of the encodings, small and exact: to see where in attention each one acts, and what it
 * does to the result.
 */

import { alibiBias, type Slopes } from "./alibi.ts";
import { sizeOf } from "./arrays.ts";
import { type Attended, applyMask, attend, dotProductScores, type MaskOption } from "./attend.ts";
import { countRows, refuse, requireAllFinite, requireInteger, requireSize } from "./check.ts";
import { copeBias } from "./cope.ts";
import { type FireNetwork, fireBias } from "./fire.ts";
import { type KerpleKernel, kerpleBias } from "./kerple.ts";
import { learnedLookup } from "./learned.ts";
import { multiply } from "./matrix.ts";
import { type RotateOptions, rotate } from "./rotate.ts";
import { type ShawTables, shawAttention } from "./shaw.ts";
import { type SinusoidalOptions, sinusoidalTable } from "./sinusoidal.ts";
import { type T5Buckets, t5Bias } from "./t5.ts";
import { type TransformerXlWeights, transformerXlScores } from "./transformer-xl.ts";
import { rotateXpos, type XposOptions } from "./xpos.ts";

/** An encoding with what it needs, by where it acts. */
export type AttentionEncoding =
  | { kind: "none" }
  // added to the input
  | ({ kind: "sinusoidal" } & SinusoidalOptions)
  | { kind: "learned"; table: ArrayLike<number>; rowOffset?: number }
  // rotates queries and keys
  | ({ kind: "rotary" } & Omit<RotateOptions, "heads">)
  | ({ kind: "xpos" } & XposOptions)
  // added to the scores
  | { kind: "alibi"; slopes?: Slopes }
  | ({ kind: "t5"; table: ArrayLike<number> } & T5Buckets)
  | { kind: "kerple"; kernel: KerpleKernel; r1: ArrayLike<number>; r2: ArrayLike<number> }
  | { kind: "fire"; network: FireNetwork; c: number; threshold: number }
  | { kind: "cope"; positionRows: ArrayLike<number> }
  // takes part in making them
  | ({ kind: "shaw" } & ShawTables)
  | ({ kind: "transformerXl"; base?: number } & TransformerXlWeights);

/** Projections of the input, each of shape [dim, heads · headDim] (row vectors: Q = x · W_q). */
export interface AttentionWeights {
  wq: ArrayLike<number>;
  wk: ArrayLike<number>;
  wv: ArrayLike<number>;
  /** of the joined heads, shape [heads · headDim, any]; left out, the heads are joined and nothing more */
  wo?: ArrayLike<number> | undefined;
}

export interface SelfAttentionOptions {
  /** 1 when absent */
  heads?: number | undefined;
  /** `{ kind: "none" }` when absent */
  encoding?: AttentionEncoding | undefined;
  /** `none` when absent; FIRE is defined under `causal` alone and xPos meant for it */
  mask?: MaskOption | undefined;
}

export interface SelfAttention {
  /** before softmax, shape [heads, length, length]; −Infinity where masked */
  scores: Float64Array;
  /** after softmax, shape [heads, length, length] */
  weights: Float64Array;
  /** shape [length, heads · headDim], or as wide as `wo` makes it */
  output: Float64Array;
}

/**
 * softmax(QKᵀ/√headDim)·V for each head (Vaswani et al. 2017, §3.2), with the encoding where it belongs: added to x, turning q
 * and k, added to the scores, or part of them. T5's scores are not divided by √headDim.
 *
 * @param x input, shape [length, dim]
 * @param dim width of the input
 * @throws {RangeError} if an array does not hold whole rows of finite numbers, the weights' width is no multiple of `heads`, or
 *   the encoding's own arguments are wrong
 */
export function selfAttention(
  x: ArrayLike<number>,
  weights: AttentionWeights,
  dim: number,
  { heads = 1, encoding = { kind: "none" }, mask = "none" }: SelfAttentionOptions = {},
): SelfAttention {
  requireInteger("dim", dim, 1);
  requireInteger("heads", heads, 1);
  requireAllFinite("x", x);
  const length = countRows("x", x, dim);
  const { wq, wk, wv, wo } = weights;
  requireSize("wk", wk, wq.length, "as many as wq");
  requireSize("wv", wv, wq.length, "as many as wq");
  const joined = countRows("wq", wq, dim);
  if (joined % heads !== 0) refuse("heads", `a divisor of the weights' width, ${joined}`, heads);
  const headDim = joined / heads;
  const input = addToInput(x, length, dim, encoding);
  const project = (matrix: ArrayLike<number>) => multiply(input, matrix, dim, joined);
  const [q, k, v] = [project(wq), project(wk), project(wv)];

  const size = length * length;
  const scoreCount = sizeOf({ heads, queries: length, keys: length });
  const result: SelfAttention = {
    scores: new Float64Array(scoreCount),
    weights: new Float64Array(scoreCount),
    output: new Float64Array(length * joined),
  };
  for (let head = 0; head < heads; head++) {
    const columns = (matrix: Float64Array) => headColumns(matrix, head, headDim, joined);
    const one = { q: columns(q), k: columns(k), v: columns(v), head, heads, headDim, length };
    const attended = attendWith(encoding, one, mask);
    result.scores.set(attended.scores, head * size);
    result.weights.set(attended.weights, head * size);
    for (let row = 0; row < length; row++) {
      const own = attended.output.subarray(row * headDim, (row + 1) * headDim);
      result.output.set(own, row * joined + head * headDim);
    }
  }
  if (wo === undefined) return result;
  return { ...result, output: multiply(result.output, wo, joined, countRows("wo", wo, joined)) };
}

/** x with absolute positions added, for the encodings that do that. */
function addToInput(
  x: ArrayLike<number>,
  length: number,
  dim: number,
  encoding: AttentionEncoding,
): Float64Array {
  const positions =
    encoding.kind === "sinusoidal"
      ? sinusoidalTable(length, dim, encoding)
      : encoding.kind === "learned"
        ? learnedLookup(encoding.table, length, dim, encoding)
        : undefined;
  return Float64Array.from(x, (value, n) => value + (positions?.[n] ?? 0));
}

/** One head's columns of a matrix of shape [length, joined], as a matrix of its own. */
function headColumns(matrix: Float64Array, head: number, headDim: number, joined: number): Float64Array {
  return matrix.filter((_, n) => Math.floor((n % joined) / headDim) === head);
}

interface Head {
  /** shape [length, headDim], as k and v are */
  q: Float64Array;
  k: Float64Array;
  v: Float64Array;
  head: number;
  heads: number;
  headDim: number;
  length: number;
}

function attendWith(encoding: AttentionEncoding, one: Head, mask: MaskOption): Attended {
  const { q, k, v, headDim, length } = one;
  if (encoding.kind === "shaw") return shawAttention(q, k, v, encoding, headDim, { mask });
  const masked = applyMask(unmaskedScores(encoding, one), length, mask);
  if (encoding.kind !== "cope") return attend(masked, v, length);
  // CoPE's gates look at the scores, after the mask
  const { bias } = copeBias(q, masked, encoding.positionRows, headDim);
  const scores = masked.map((score, n) =>
    score === Number.NEGATIVE_INFINITY ? score : score + (bias[n] as number),
  );
  return attend(scores, v, length);
}

function unmaskedScores(
  encoding: AttentionEncoding,
  { q, k, head, heads, headDim, length }: Head,
): Float64Array {
  // this head's part of a bias of shape [heads, length, length], added to the scores
  const withBias = (bias: Float64Array, scores = dotProductScores(q, k, headDim)) => {
    requireSize("the encoding's bias", bias, heads * scores.length, "heads × length × length");
    return scores.map((score, n) => score + (bias[head * scores.length + n] as number));
  };
  switch (encoding.kind) {
    case "none":
    case "sinusoidal":
    case "learned":
    case "shaw":
    case "cope":
      return dotProductScores(q, k, headDim);
    case "rotary":
      return dotProductScores(
        rotate(q, length, headDim, encoding),
        rotate(k, length, headDim, encoding),
        headDim,
      );
    case "xpos":
      return dotProductScores(
        rotateXpos(q, length, headDim, { ...encoding, role: "query" }),
        rotateXpos(k, length, headDim, { ...encoding, role: "key" }),
        headDim,
      );
    case "alibi":
      return withBias(alibiBias(length, encoding.slopes ?? heads, { mask: "none" }));
    case "kerple":
      return withBias(kerpleBias(encoding.kernel, encoding, length, { mask: "none" }));
    case "fire":
      return withBias(fireBias(encoding.network, length, encoding).bias);
    case "t5":
      return withBias(
        t5Bias(encoding.table, length, heads, encoding),
        dotProductScores(q, k, headDim, { scale: 1 }),
      );
    case "transformerXl":
      return transformerXlScores(q, k, encoding, headDim, encoding).scores;
    default:
      return refuse("encoding.kind", "a known encoding", (encoding satisfies never as { kind: string }).kind);
  }
}
