/** Bringing positions to tokens: adding their vectors, or setting one beside the other, and what either costs. */

import { dotProductScores } from "./attend.ts";
import { countRows, refuse, requireAllFinite, requireInteger, requireOneOf, requireSize } from "./check.ts";
import { multiply } from "./matrix.ts";

export interface CombinationSizes {
  /** `sum` needs positionDim = tokenDim */
  mode: "sum" | "concat";
  tokenDim: number;
  positionDim: number;
  vocabularySize: number;
  maxPositions: number;
  /** a fixed (sinusoidal) table has no parameters */
  positionKind: "fixed" | "learned";
  /** projections from the combined vector to tokenDim, without bias: 3 for q, k and v */
  projections: number;
}

export interface CombinationCounts {
  /** width of the combined vector */
  inputDim: number;
  tokenParameters: number;
  positionParameters: number;
  projectionParameters: number;
  total: number;
}

/**
 * Count the parameters of embeddings and of the projections that first read them.
 *
 * @throws {RangeError} if a size is not a positive integer (`projections` may be 0), a name is unknown, or the widths differ
 *   under `sum`
 */
export function combinationCounts(sizes: CombinationSizes): CombinationCounts {
  const { mode, tokenDim, positionDim, vocabularySize, maxPositions, positionKind, projections } = sizes;
  requireOneOf("mode", mode, ["sum", "concat"]);
  requireOneOf("positionKind", positionKind, ["fixed", "learned"]);
  for (const [name, size] of Object.entries({ tokenDim, positionDim, vocabularySize, maxPositions })) {
    requireInteger(name, size, 1);
  }
  requireInteger("projections", projections, 0);
  if (mode === "sum" && positionDim !== tokenDim) {
    refuse("positionDim", `tokenDim = ${tokenDim} for a sum`, positionDim);
  }
  const inputDim = mode === "sum" ? tokenDim : tokenDim + positionDim;
  const tokenParameters = vocabularySize * tokenDim;
  const positionParameters = positionKind === "learned" ? maxPositions * positionDim : 0;
  const projectionParameters = projections * inputDim * tokenDim;
  const total = tokenParameters + positionParameters + projectionParameters;
  return { inputDim, tokenParameters, positionParameters, projectionParameters, total };
}

/**
 * Weights of one transformer layer without biases: 4·dim² for q, k, v and output, 2·ratio·dim² for the feed-forward part, so
 * 12·dim² at the usual ratio of 4. Widening the stream by concatenation makes every layer pay.
 *
 * @throws {RangeError} if `dim` or `feedForwardRatio` is not a positive integer
 */
export function layerWeightCount(
  dim: number,
  { feedForwardRatio = 4 }: { feedForwardRatio?: number } = {},
): number {
  requireInteger("dim", dim, 1);
  requireInteger("feedForwardRatio", feedForwardRatio, 1);
  return (4 + 2 * feedForwardRatio) * dim ** 2;
}

/** A vector for the token, one for the position, and the projections that read them. */
export interface Projections {
  /** shape [token width, outDim] */
  tokenWeights: ArrayLike<number>;
  /** shape [position width, outDim] */
  positionWeights: ArrayLike<number>;
}

/**
 * [x; p] · [Wx; Wp], the concatenated vector through one projection (row vectors). Equal to `projectThenAdd`: adding is the
 * tied case Wx = Wp.
 *
 * @param x token vector
 * @param p position vector
 * @returns Float64Array of shape [outDim]
 * @throws {RangeError} if a weight matrix has another size than its vector and `outDim` ask for, or a number is not finite
 */
export function concatenateThenProject(
  x: ArrayLike<number>,
  p: ArrayLike<number>,
  { tokenWeights, positionWeights }: Projections,
  outDim: number,
): Float64Array {
  const joined = [...Array.from(x), ...Array.from(p)];
  requireProjection("tokenWeights", tokenWeights, x, outDim);
  requireProjection("positionWeights", positionWeights, p, outDim);
  const stacked = [...Array.from(tokenWeights), ...Array.from(positionWeights)];
  return multiply(joined, stacked, joined.length, outDim);
}

/**
 * x · Wx + p · Wp: each vector through its own projection, then added.
 *
 * @returns Float64Array of shape [outDim]
 * @throws {RangeError} as `concatenateThenProject`
 */
export function projectThenAdd(
  x: ArrayLike<number>,
  p: ArrayLike<number>,
  { tokenWeights, positionWeights }: Projections,
  outDim: number,
): Float64Array {
  requireProjection("tokenWeights", tokenWeights, x, outDim);
  requireProjection("positionWeights", positionWeights, p, outDim);
  const fromPosition = multiply(p, positionWeights, p.length, outDim);
  return multiply(x, tokenWeights, x.length, outDim).map((value, n) => value + (fromPosition[n] as number));
}

/**
 * (x + p) · W: what a transformer with added positions does.
 *
 * @returns Float64Array of shape [outDim]
 * @throws {RangeError} if `p` is not as long as `x`, or `weights` has another size than x and `outDim` ask for
 */
export function addThenProject(
  x: ArrayLike<number>,
  p: ArrayLike<number>,
  weights: ArrayLike<number>,
  outDim: number,
): Float64Array {
  requireSize("p", p, x.length, "as many as x");
  requireAllFinite("p", p);
  requireProjection("weights", weights, x, outDim);
  const sum = Float64Array.from(x, (value, n) => value + (p[n] as number));
  return multiply(sum, weights, x.length, outDim);
}

/** Which part of a query meets which part of a key. Each of shape [length, length], not divided by √dim. */
export interface FourTerms {
  contentContent: Float64Array;
  contentPosition: Float64Array;
  positionContent: Float64Array;
  positionPosition: Float64Array;
}

/**
 * With added positions, (x + p)W_q · ((x + p)W_k) falls into four terms, one for each choice of x or p on either side.
 *
 * @param x token vectors, shape [length, dim]
 * @param p position vectors, shape [length, dim]
 * @param weights W_q and W_k, shape [dim, headDim] each
 * @throws {RangeError} if `p` is not as long as `x`, an array does not hold whole rows, or a number is not finite
 */
export function fourTerms(
  x: ArrayLike<number>,
  p: ArrayLike<number>,
  { wq, wk }: { wq: ArrayLike<number>; wk: ArrayLike<number> },
  dim: number,
): FourTerms {
  countRows("x", x, dim);
  requireSize("p", p, x.length, "as many as x");
  requireSize("wk", wk, wq.length, "as many as wq");
  const headDim = countRows("wq", wq, dim);
  const project = (vectors: ArrayLike<number>, weights: ArrayLike<number>) =>
    multiply(vectors, weights, dim, headDim);
  const scores = (query: Float64Array, key: Float64Array) =>
    dotProductScores(query, key, headDim, { scale: 1 });
  const [xq, pq, xk, pk] = [project(x, wq), project(p, wq), project(x, wk), project(p, wk)];
  return {
    contentContent: scores(xq, xk),
    contentPosition: scores(xq, pk),
    positionContent: scores(pq, xk),
    positionPosition: scores(pq, pk),
  };
}

/** @throws {RangeError} unless `weights` projects `vector` to outDim numbers, and all are finite */
function requireProjection(
  name: string,
  weights: ArrayLike<number>,
  vector: ArrayLike<number>,
  outDim: number,
): void {
  requireInteger("outDim", outDim, 1);
  requireSize(name, weights, vector.length * outDim, "width of its vector × outDim");
  requireAllFinite(name, weights);
  requireAllFinite(`the vector of ${name}`, vector);
}
