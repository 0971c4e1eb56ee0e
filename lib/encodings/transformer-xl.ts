/**
 * Transformer-XL's relative attention (Dai et al. 2019, arXiv 1901.02860, §3.3): scores see sinusoids of the distance through
 * a projection of their own, and two trained vectors u and v stand for the query's own position.
 */

import { countRows, requireAllFinite, requireInteger, requireSize } from "./check.ts";
import { dotProduct, multiply, rowOf } from "./matrix.ts";
import { sinusoidalTable } from "./sinusoidal.ts";

/** Trained weights of one head. */
export interface TransformerXlWeights {
  /** content bias, shape [dim] */
  u: ArrayLike<number>;
  /** position bias, shape [dim] */
  v: ArrayLike<number>;
  /** W_{k,R}, projects a sinusoid to a key, shape [dim, modelDim] */
  positionProjection: ArrayLike<number>;
}

export interface TransformerXlScores {
  /** (qᵢ + u) · kⱼ, shape [queries, keys] */
  content: Float64Array;
  /** (qᵢ + v) · (W R_{i−j}), shape [queries, keys] */
  position: Float64Array;
  /** (content + position)/√dim, shape [queries, keys], not masked */
  scores: Float64Array;
}

/**
 * A_ij = (qᵢ + u) · kⱼ + (qᵢ + v) · (W_{k,R} R_{i−j}), R the sinusoid with all sines first. Computed for every pair, keys
 * after the query too; the authors' `_rel_shift` gets those wrong and relies on the causal mask to hide them.
 *
 * @param q shape [queries, dim]; the queries are the last of the keys, which begin with the memory of earlier segments
 * @param k shape [keys, dim]
 * @param dim width of a head
 * @param options `base` of the sinusoids
 * @throws {RangeError} if an array does not hold whole rows of finite numbers, there are more queries than keys, `u` or `v`
 *   is not dim long, or `base` is not a positive number
 */
export function transformerXlScores(
  q: ArrayLike<number>,
  k: ArrayLike<number>,
  { u, v, positionProjection }: TransformerXlWeights,
  dim: number,
  options: { base?: number | undefined } = {},
): TransformerXlScores {
  requireInteger("dim", dim, 1);
  for (const [name, values] of Object.entries({ q, k, u, v, positionProjection }))
    requireAllFinite(name, values);
  const keys = countRows("k", k, dim);
  const queries = countRows("q", q, dim);
  requireInteger("queries", queries, 1, keys);
  requireSize("u", u, dim, "dim");
  requireSize("v", v, dim, "dim");
  const modelDim = positionProjection.length / dim;
  requireInteger("positionProjection.length / dim", modelDim, 1);

  const memory = keys - queries;
  // distances i − j from the last query's view of key 0 down to the first query's view of the last key
  const distances = Float64Array.from({ length: queries + keys - 1 }, (_, n) => keys - 1 - n);
  const sinusoids = sinusoidalTable(distances, modelDim, { ...options, layout: "half" });
  const positionKeys = multiply(sinusoids, transposed(positionProjection, dim, modelDim), modelDim, dim);
  const withBias = (bias: ArrayLike<number>) =>
    Float64Array.from(q, (value, n) => value + (bias[n % dim] as number));
  const [contentQueries, positionQueries, keyRows] = [withBias(u), withBias(v), Float64Array.from(k)];
  const content = new Float64Array(queries * keys);
  const position = new Float64Array(queries * keys);
  for (let query = 0; query < queries; query++) {
    for (let key = 0; key < keys; key++) {
      const distance = query + memory - key;
      const at = query * keys + key;
      content[at] = dotProduct(rowOf(contentQueries, query, dim), rowOf(keyRows, key, dim));
      position[at] = dotProduct(
        rowOf(positionQueries, query, dim),
        rowOf(positionKeys, keys - 1 - distance, dim),
      );
    }
  }
  const scores = content.map((value, n) => (value + (position[n] as number)) / Math.sqrt(dim));
  return { content, position, scores };
}

function transposed(matrix: ArrayLike<number>, rows: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: rows * columns },
    (_, n) => matrix[(n % rows) * columns + Math.floor(n / rows)] as number,
  );
}
