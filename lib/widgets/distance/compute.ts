/** The widget of dot products and distance: its parameters, and every number its figure shows. */

import { dotProductScores } from "@/lib/encodings/attend.ts";
import { dotProduct, multiply } from "@/lib/encodings/matrix.ts";
import { rotaryTables } from "@/lib/encodings/rotary.ts";
import { sinusoidalFrequencies, sinusoidalTable, sinusoidalVector } from "@/lib/encodings/sinusoidal.ts";
import {
  firstRisingOffset,
  sinusoidalDot,
  sinusoidalDotByOffset,
  sinusoidalSimilarity,
} from "@/lib/encodings/sinusoidal-dot.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { keepLast } from "../keep-last.ts";
import { seededNormals } from "../seeded-normals.ts";

export const fields = {
  dim: {
    kind: "number",
    key: "d",
    label: "Width d",
    min: 4,
    max: 1024,
    default: 512,
    multipleOf: 2,
    scale: "log",
  },
  base: { kind: "number", key: "b", label: "Base", min: 10, max: 1_000_000, default: 10_000, scale: "log" },
  position: {
    kind: "number",
    key: "p",
    label: "Position p",
    min: 0,
    max: 4095,
    default: 256,
    multipleOf: 1,
    scale: "linear",
  },
  reach: {
    kind: "number",
    key: "n",
    label: "Largest offset",
    unit: "tokens",
    min: 8,
    max: 2048,
    default: 200,
    multipleOf: 1,
    scale: "log",
  },
  offset: {
    kind: "number",
    key: "k",
    label: "Offset k",
    unit: "tokens",
    min: 0,
    max: 2048,
    default: 50,
    multipleOf: 1,
    scale: "linear",
    upTo: "reach",
  },
  weights: { kind: "switch", key: "wqk", label: "With random W_q and W_k", default: false },
  normalise: { kind: "switch", key: "norm", label: "Divide by d/2", default: false, more: true },
  weightSeed: {
    kind: "number",
    key: "seed",
    label: "Seed of the weights",
    min: 1,
    max: 999,
    default: 1,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
} as const satisfies Fields;

export type DistanceParams = ParamsOf<typeof fields>;

/** Width of the random head: what it shows doesn't depend on it. */
export const HEAD_WIDTH = 16;

/** PE(p) · PE(p), and what it is divided by when normalised. */
export function selfDot({ dim }: Pick<DistanceParams, "dim">): number {
  return dim / 2;
}

/** What every score is multiplied by. */
export function scaleOf(params: Pick<DistanceParams, "dim" | "normalise">): number {
  return params.normalise ? 1 / selfDot(params) : 1;
}

export interface DistanceResult {
  /** radians per position, by pair */
  invFreq: Float64Array;
  /** PE(p) · PE(p + k) for k = 0 … reach, the same for every p and both directions */
  dots: Float64Array;
  /** the smallest of them */
  lowest: number;
  /** the first offset after which the dot product rises; null if it only falls up to `reach` */
  firstRise: number | null;
}

/** Depends on the width, the base and the reach alone: p, k and the weights move without it. */
export const compute = keepLast(
  ({ dim, base, reach }: DistanceParams) => `${dim} ${base} ${reach}`,
  ({ dim, base, reach }): DistanceResult => {
    const offsets = Float64Array.from({ length: reach + 1 }, (_, offset) => offset);
    const dots = sinusoidalDotByOffset(offsets, dim, { base });
    return {
      invFreq: sinusoidalFrequencies(dim, { base }),
      dots,
      lowest: dots.reduce((least, dot) => Math.min(least, dot)),
      firstRise: firstRisingOffset(dim, reach - 1, { base }) ?? null,
    };
  },
);

/** W_q and W_k of a head, shape [HEAD_WIDTH, dim], so scaled that scores are of the order of the plain dot products. */
const head = keepLast(
  ({ dim, weightSeed }: DistanceParams) => `${dim} ${weightSeed}`,
  ({ dim, weightSeed }) => {
    const draw = (name: string) =>
      seededNormals(HEAD_WIDTH * dim, `distance ${name} ${weightSeed}`).map(
        (value) => value / Math.sqrt(HEAD_WIDTH),
      );
    return { wq: draw("query"), wk: draw("key") };
  },
);

/** W_q PE(p), shape [HEAD_WIDTH]. */
function query(params: DistanceParams): Float64Array {
  const { dim, base, position } = params;
  return multiply(head(params).wq, sinusoidalVector(position, dim, { base }), dim, 1);
}

/**
 * What stands before each pair's cosine and sine in the score at offset k, Σᵢ aᵢ cos(ωᵢk) + bᵢ sin(ωᵢk): 1 and 0 for the
 * plain dot product. With weights, u = W_kᵀ W_q PE(p) is multiplied with PE(p + k), whose angles are added up.
 */
export const coefficients = keepLast(
  ({ dim, base, position, weights, weightSeed }: DistanceParams) =>
    weights ? `${dim} ${base} ${position} ${weightSeed}` : `${dim}`,
  (params): { along: Float64Array; across: Float64Array } => {
    const { dim, base, position, weights } = params;
    const along = new Float64Array(dim / 2).fill(1);
    const across = new Float64Array(dim / 2);
    if (!weights) return { along, across };
    const u = multiply(query(params), head(params).wk, HEAD_WIDTH, dim);
    const own = sinusoidalVector(position, dim, { base });
    for (let pair = 0; pair < dim / 2; pair++) {
      const [uSin, uCos] = [u[2 * pair] as number, u[2 * pair + 1] as number];
      const [sin, cos] = [own[2 * pair] as number, own[2 * pair + 1] as number];
      along[pair] = uSin * sin + uCos * cos;
      across[pair] = uSin * cos - uCos * sin;
    }
    return { along, across };
  },
);

/**
 * The score of the anchor p with position p + offset, exact: plain PE(p) · PE(p + k), or (W_q PE(p)) · (W_k PE(p + k)).
 *
 * @returns null before position 0, where there is no position
 */
export function scoreAt(params: DistanceParams, offset: number): number | null {
  const { dim, base, position, weights } = params;
  const other = position + offset;
  if (other < 0) return null;
  const score = weights
    ? dotProduct(query(params), multiply(head(params).wk, sinusoidalVector(other, dim, { base }), dim, 1))
    : sinusoidalDot(position, other, dim, { base });
  return scaleOf(params) * score;
}

/** Up to so many offsets are drawn of what must be summed anew for each: the stack, and scores with weights. */
const SAMPLES = 256;

/** Cosines and sines at every `stride`th offset from 0 to the reach. */
const samples = keepLast(
  ({ dim, base, reach }: DistanceParams) => `${dim} ${base} ${reach}`,
  (params) => {
    const { dim, reach } = params;
    const stride = 2 ** Math.max(Math.ceil(Math.log2(reach / SAMPLES)), 0);
    const count = Math.floor(reach / stride) + 1;
    const invFreq = compute(params).invFreq.map((frequency) => frequency * stride);
    return { stride, count, ...rotaryTables(count, dim, { invFreq }) };
  },
);

/** Scores at the offsets from −reach to reach that are drawn; NaN before position 0. */
export interface Curve {
  offsets: Float64Array;
  scores: Float64Array;
}

export function scoreCurve(params: DistanceParams): Curve {
  return params.weights ? weightedCurve(params) : plainCurve(params);
}

function plainCurve(params: DistanceParams): Curve {
  const { position, reach } = params;
  const { dots } = compute(params);
  const scale = scaleOf(params);
  const offsets = Float64Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const scores = offsets.map((offset) =>
    position + offset < 0 ? Number.NaN : scale * (dots[Math.abs(offset)] as number),
  );
  return { offsets, scores };
}

function weightedCurve(params: DistanceParams): Curve {
  const { dim, position } = params;
  const { along, across } = coefficients(params);
  const { stride, count, cos, sin } = samples(params);
  const scale = scaleOf(params);
  const pairs = dim / 2;
  const offsets = Float64Array.from({ length: 2 * count - 1 }, (_, index) => (index - count + 1) * stride);
  const scores = new Float64Array(2 * count - 1).fill(Number.NaN);
  for (let step = 0; step < count; step++) {
    let [even, odd] = [0, 0]; // cosines are the same on both sides, sines change their sign
    for (let pair = 0; pair < pairs; pair++) {
      even += (along[pair] as number) * (cos[step * pairs + pair] as number);
      odd += (across[pair] as number) * (sin[step * pairs + pair] as number);
    }
    scores[count - 1 + step] = scale * (even + odd);
    if (position - step * stride >= 0) scores[count - 1 - step] = scale * (even - odd);
  }
  return { offsets, scores };
}

/** How many layers the stack has, or as many as there are pairs. */
const LAYERS = 4;

/** Sums over the slowest pairs, then over more and more, until the last is the whole score. */
export interface Layer {
  /** how many of the slowest pairs are in it */
  pairs: number;
  sums: Float64Array;
}

export function stack(params: DistanceParams): { offsets: Float64Array; layers: Layer[] } {
  const { dim } = params;
  const { along, across } = coefficients(params);
  const { stride, count, cos, sin } = samples(params);
  const scale = scaleOf(params);
  const pairs = dim / 2;
  const layerCount = Math.min(LAYERS, pairs);
  const layers = Array.from({ length: layerCount }, (_, layer) => ({
    pairs: Math.round(((layer + 1) * pairs) / layerCount),
    sums: new Float64Array(count),
  }));
  for (let step = 0; step < count; step++) {
    let [sum, pair] = [0, pairs - 1];
    for (const layer of layers) {
      for (; pair >= pairs - layer.pairs; pair--) {
        const at = step * pairs + pair;
        sum += (along[pair] as number) * (cos[at] as number) + (across[pair] as number) * (sin[at] as number);
      }
      layer.sums[step] = scale * sum;
    }
  }
  return { offsets: Float64Array.from({ length: count }, (_, step) => step * stride), layers };
}

/** What each pair adds to the score at offset k, shape [dim/2]. */
export function terms(params: DistanceParams): Float64Array {
  const { offset } = params;
  const { invFreq } = compute(params);
  const { along, across } = coefficients(params);
  const scale = scaleOf(params);
  const { cos, sin } = rotaryTables([offset], 2 * invFreq.length, { invFreq });
  return cos.map(
    (cosine, pair) =>
      scale * ((along[pair] as number) * cosine + (across[pair] as number) * (sin[pair] as number)),
  );
}

/** Positions on each side of the anchor that the matrix shows. */
const MATRIX_REACH = 48;

export interface SimilarityWindow {
  /** the first position of its rows and columns */
  first: number;
  count: number;
  /** scores of row position with column position, shape [count, count] */
  values: Float64Array;
}

export function similarityWindow(params: DistanceParams): SimilarityWindow {
  const { dim, base, position, reach, weights } = params;
  const half = Math.min(reach, MATRIX_REACH);
  const first = Math.max(position - half, 0);
  const count = position + half - first + 1;
  const scale = scaleOf(params);
  if (!weights) {
    const values = sinusoidalSimilarity(count, dim, { base });
    return { first, count, values: values.map((value) => scale * value) };
  }
  const positions = Float64Array.from({ length: count }, (_, index) => first + index);
  const table = sinusoidalTable(positions, dim, { base });
  const { wq, wk } = head(params);
  const project = (matrix: Float64Array) => multiply(table, transposed(matrix, dim), dim, HEAD_WIDTH);
  return { first, count, values: dotProductScores(project(wq), project(wk), HEAD_WIDTH, { scale }) };
}

/** Shape [dim, HEAD_WIDTH], from [HEAD_WIDTH, dim]. */
function transposed(matrix: Float64Array, dim: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % HEAD_WIDTH) * dim + Math.floor(at / HEAD_WIDTH)] as number);
}
