/** What the RoPE lab shows: two vectors of a head, turned by their positions, and the score of one with the other. */

import { firstColumn, type Layout, secondColumn } from "@/lib/encodings/layout.ts";
import { dotProduct } from "@/lib/encodings/matrix.ts";
import { rotaryFrequencies } from "@/lib/encodings/rotary.ts";
import { rotaryScore, rotaryScoresByOffset } from "@/lib/encodings/rotary-score.ts";
import { type RotateOptions, rotate } from "@/lib/encodings/rotate.ts";
import { seededNormals } from "../seeded-normals.ts";
import type { RopeParams } from "./fields.ts";

/** Where the keys of `others: "aimed"` wait for their query. */
export const AIMED_DISTANCE = 100;

/** Distances are drawn by the page: 0 … 256, or the page of 257 that m − n is on. */
export const PAGE = 256;

/** Slides drawn: t = 0 … 4096 in these many steps. */
const SLIDE_STEPS = 32;
export const MAX_SLIDE = 4096;

export interface RopeVectors {
  /** shape [dim] */
  q: Float64Array;
  k: Float64Array;
  /** numbers at the left that turn; the others pass through */
  rotaryDim: number;
  /** radians per position, by pair that turns; shape [rotaryDim/2] */
  invFreq: Float64Array;
}

/** What the vectors and frequencies depend on: not on the positions, so moving these leaves them alone. */
const VECTOR_PARAMS = [
  "dim",
  "pairIndex",
  "queryAngle",
  "keyAngle",
  "queryLength",
  "keyLength",
  "others",
  "seed",
  "base",
  "layout",
  "turnedPercent",
] as const satisfies readonly (keyof RopeParams)[];

/** The last vectors made. While a position moves they, and the curve over distances, are asked for again and again. */
let last: { params: RopeParams; vectors: RopeVectors } | undefined;

export function vectorsOf(params: RopeParams): RopeVectors {
  if (last !== undefined) {
    const { params: before } = last;
    if (VECTOR_PARAMS.every((name) => before[name] === params[name])) return last.vectors;
  }
  const vectors = makeVectors(params);
  last = { params, vectors };
  return vectors;
}

/** An even number of numbers, at least one pair: 25 % of 96 are 24. */
export function rotaryDimOf({ dim, turnedPercent }: Pick<RopeParams, "dim" | "turnedPercent">): number {
  return Math.max(2, 2 * Math.round((dim * turnedPercent) / 200));
}

function makeVectors(params: RopeParams): RopeVectors {
  const { dim, pairIndex, others, seed, base, layout } = params;
  const rotaryDim = rotaryDimOf(params);
  const invFreq = rotaryFrequencies(rotaryDim, { base });
  const own = {
    q: components(params.queryLength, params.queryAngle),
    k: components(params.keyLength, params.keyAngle),
  };
  const q = new Float64Array(dim);
  const k = new Float64Array(dim);
  // four numbers for each pair, in the pairs' order: a wider head keeps those it had
  const normals = seededNormals(2 * dim, `rope ${seed}`);
  for (let each = 0; each < dim / 2; each++) {
    const [first, second] = columnsOf(each, dim, rotaryDim, layout);
    const random = normals.subarray(4 * each, 4 * each + 4);
    const filled = each === pairIndex || others === "alike" ? own : fill(others, random, invFreq[each] ?? 0);
    q.set([filled.q[0]], first);
    q.set([filled.q[1]], second);
    k.set([filled.k[0]], first);
    k.set([filled.k[1]], second);
  }
  return { q, k, rotaryDim, invFreq };
}

export type Two = readonly [number, number];

function components(length: number, angleRad: number): Two {
  return [length * Math.cos(angleRad), length * Math.sin(angleRad)];
}

/** q and k in a pair that isn't the chosen one. */
function fill(
  others: "seeded" | "aimed" | "zero",
  random: Float64Array,
  invFreq: number,
): { q: Two; k: Two } {
  const [q1, q2, k1, k2] = random as unknown as [number, number, number, number];
  switch (others) {
    case "seeded":
      return { q: [q1, q2], k: [k1, k2] };
    case "aimed": {
      // k is q as if it stood AIMED_DISTANCE further on: that many positions behind its query it points as q does
      const [x = 0, y = 0] = rotate([q1, q2], [AIMED_DISTANCE], 2, { invFreq: Float64Array.of(invFreq) });
      return { q: [q1, q2], k: [x, y] };
    }
    case "zero":
      return { q: [0, 0], k: [0, 0] };
    default:
      return others satisfies never;
  }
}

/**
 * The columns of a pair. Past `rotaryDim` nothing is paired by RoPE; there, neighbours are shown together.
 */
export function columnsOf(pair: number, dim: number, rotaryDim: number, layout: Layout): [number, number] {
  if (2 * pair >= rotaryDim && dim > rotaryDim) return [2 * pair, 2 * pair + 1];
  return [firstColumn(pair, layout), secondColumn(pair, rotaryDim / 2, layout)];
}

function rotateOptions({ layout }: RopeParams, { rotaryDim, invFreq }: RopeVectors): RotateOptions {
  return { layout, rotaryDim, invFreq };
}

/** Query and key stand here, after the slide. */
export function positionsOf({ queryPosition, keyPosition, slide }: RopeParams): { m: number; n: number } {
  return { m: queryPosition + slide, n: keyPosition + slide };
}

/** Radians per position of a pair; 0 when it is past those that turn. */
export function frequencyOf(params: RopeParams, pair = params.pairIndex): number {
  return vectorsOf(params).invFreq[pair] ?? 0;
}

/** (R_m q) · (R_n k), both rotated and then multiplied, as a model does before it divides by √d. */
export function scoreAt(params: RopeParams, m: number, n: number): number {
  const vectors = vectorsOf(params);
  return rotaryScore(vectors.q, vectors.k, m, n, rotateOptions(params, vectors));
}

/** The same by the distance m − n alone: the numbers that turn by their formula, the others once for all. */
export function scoresByDistance(params: RopeParams, distances: ArrayLike<number>): Float64Array {
  const vectors = vectorsOf(params);
  const { q, k, rotaryDim, invFreq } = vectors;
  const { layout } = params;
  const offsets = Float64Array.from(distances, (distance) => -distance);
  const still = dotProduct(q.subarray(rotaryDim), k.subarray(rotaryDim));
  const turning = [q.subarray(0, rotaryDim), k.subarray(0, rotaryDim)] as const;
  return rotaryScoresByOffset(...turning, offsets, { invFreq, layout }).map((score) => score + still);
}

/** The two numbers of q and of k that are a pair. */
export function pairOf(params: RopeParams, pair: number): { q: Two; k: Two } {
  const { q, k, rotaryDim } = vectorsOf(params);
  const [first, second] = columnsOf(pair, params.dim, rotaryDim, params.layout);
  const two = (x: Float64Array): Two => [x[first] as number, x[second] as number];
  return { q: two(q), k: two(k) };
}

/** What one pair adds to the score at each distance. The parts of all pairs add up to it. */
export function partsByDistance(
  params: RopeParams,
  pair: number,
  distances: ArrayLike<number>,
): Float64Array {
  const { q, k } = pairOf(params, pair);
  const offsets = Float64Array.from(distances, (distance) => -distance);
  return rotaryScoresByOffset(q, k, offsets, { invFreq: Float64Array.of(frequencyOf(params, pair)) });
}

/** Scores by distance, on one page of 257. */
export interface DistanceCurve {
  distances: Float64Array;
  scores: Float64Array;
}

const curves = new WeakMap<RopeVectors, Map<number, DistanceCurve>>();

/** The page of distances that m − n is on, computed once for the same vectors. */
export function distanceCurve(params: RopeParams): DistanceCurve {
  const page = Math.floor((params.queryPosition - params.keyPosition) / PAGE);
  return curveOfPage(params, page);
}

/** Distances 0 … 256, wherever m and n are: what a question about distance looks at. */
export function nearCurve(params: RopeParams): DistanceCurve {
  return curveOfPage(params, 0);
}

function curveOfPage(params: RopeParams, page: number): DistanceCurve {
  const vectors = vectorsOf(params);
  const pages = curves.get(vectors) ?? new Map<number, DistanceCurve>();
  curves.set(vectors, pages);
  const known = pages.get(page);
  if (known !== undefined) return known;
  const distances = Float64Array.from({ length: PAGE + 1 }, (_, index) => page * PAGE + index);
  const curve = { distances, scores: scoresByDistance(params, distances) };
  pages.set(page, curve);
  return curve;
}

/** What query and key could score at most, at any positions: Σ |qᵢ||kᵢ| over the pairs, and |q·k| of what doesn't turn. */
export function largestScore(params: RopeParams): number {
  const { q, k, rotaryDim } = vectorsOf(params);
  let sum = Math.abs(dotProduct(q.subarray(rotaryDim), k.subarray(rotaryDim)));
  for (let pair = 0; pair < rotaryDim / 2; pair++) {
    const own = pairOf(params, pair);
    sum += Math.hypot(...own.q) * Math.hypot(...own.k);
  }
  return sum;
}

export interface RopeResult extends RopeVectors {
  m: number;
  n: number;
  /** radians per position of the chosen pair, 0 if it doesn't turn */
  frequency: number;
  /** (m − n) · frequency */
  relativeRad: number;
  score: number;
  /** the score before the slide, at t = 0 */
  scoreUnslid: number;
  /** lengths of q and k, and of both after the rotation */
  norms: { q: number; k: number; rotatedQ: number; rotatedK: number };
  curve: DistanceCurve;
}

const results = new WeakMap<RopeParams, RopeResult>();

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
export function compute(params: RopeParams): RopeResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const vectors = vectorsOf(params);
  const { m, n } = positionsOf(params);
  const options = rotateOptions(params, vectors);
  const turn = (x: Float64Array, position: number) => rotate(x, [position], params.dim, options);
  const [rotatedQ, rotatedK] = [turn(vectors.q, m), turn(vectors.k, n)];
  const frequency = frequencyOf(params);
  const result: RopeResult = {
    ...vectors,
    m,
    n,
    frequency,
    relativeRad: (m - n) * frequency,
    score: dotProduct(rotatedQ, rotatedK),
    scoreUnslid: scoreAt(params, params.queryPosition, params.keyPosition),
    norms: {
      q: norm(vectors.q),
      k: norm(vectors.k),
      rotatedQ: norm(rotatedQ),
      rotatedK: norm(rotatedK),
    },
    curve: distanceCurve(params),
  };
  results.set(params, result);
  return result;
}

function norm(x: Float64Array): number {
  return Math.sqrt(dotProduct(x, x));
}

/** The score as both slide, t = 0 … 4096, each rotated anew; and the largest change, which is float64's rounding. */
export interface SlideCurve {
  slides: Float64Array;
  scores: Float64Array;
  largestChange: number;
}

/** Apart from `compute`, since it stays the same while t moves along it. */
export function slideCurve(params: RopeParams): SlideCurve {
  const { queryPosition: m, keyPosition: n } = params;
  const slides = Float64Array.from(
    { length: SLIDE_STEPS + 1 },
    (_, step) => (step * MAX_SLIDE) / SLIDE_STEPS,
  );
  const scores = slides.map((t) => scoreAt(params, m + t, n + t));
  const unslid = scores[0] as number;
  const largestChange = scores.reduce((most, score) => Math.max(most, Math.abs(score - unslid)), 0);
  return { slides, scores, largestChange };
}
