/**
 * xPos (Sun et al. 2022, "A Length-Extrapolatable Transformer", arXiv 2212.10554, eq. 14–17): RoPE whose pairs also shrink
 * with distance. Queries are multiplied by ζᵢ^(m/scaleBase), keys by ζᵢ^(−n/scaleBase), so a score gets
 * ζᵢ^((m−n)/scaleBase) ≤ 1. Causal only: for keys after the query it would grow.
 */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { requireMultiple, requireOneOf, requirePositive, requireSize } from "./check.ts";
import { firstColumn, type Layout, secondColumn } from "./layout.ts";
import { dotProduct } from "./matrix.ts";
import { countPositions, type Positions, positionAt, requirePosition } from "./positions.ts";
import { rotate } from "./rotate.ts";

export interface XposOptions {
  base?: number | undefined;
  /** `interleaved` when absent */
  layout?: Layout | undefined;
  /** γ in ζ; 0.4 when absent */
  gamma?: number | undefined;
  /** positions over which a pair shrinks by its ζ; 512 when absent */
  scaleBase?: number | undefined;
  /**
   * position at which nothing is scaled, which keeps numbers near 1; 0 when absent. It cancels in scores: torchscale takes
   * ⌈length/2⌉, x-transformers ⌊length/2⌋
   */
  center?: number | undefined;
}

/**
 * ζᵢ = (2i/dim + γ)/(1 + γ): near γ/(1+γ) for the fastest pair, near 1 for the slowest.
 *
 * @returns Float64Array of shape [dim/2]
 * @throws {RangeError} if `dim` is not a positive even integer, or `gamma` is not a positive number
 */
export function xposZetas(dim: number, { gamma = 0.4 }: Pick<XposOptions, "gamma"> = {}): Float64Array {
  requireMultiple("dim", dim, 2);
  requirePositive("gamma", gamma);
  return Float64Array.from({ length: dim / 2 }, (_, pair) => ((2 * pair) / dim + gamma) / (1 + gamma));
}

/**
 * RoPE, then each pair times ζᵢ^(±(p − center)/scaleBase): plus for queries, minus for keys.
 *
 * @param x shape [positions, dim]
 * @param positions a count n for 0 … n − 1, or the position of each row
 * @returns an array of shape [positions, dim]; `out` may be x itself
 * @throws {RangeError} if `role` is unknown, `scaleBase` is not a positive number, or as `rotate` and `xposZetas`
 */
export function rotateXpos<T extends FloatArray = Float64Array>(
  x: ArrayLike<number>,
  positions: Positions,
  dim: number,
  options: XposOptions & { role: "query" | "key" } & Out<T>,
): T {
  const { role, scaleBase = 512, center = 0, layout = "interleaved", base, out } = options;
  requireOneOf("role", role, ["query", "key"]);
  requirePositive("scaleBase", scaleBase);
  requirePosition("center", center);
  const zetas = xposZetas(dim, options);
  const rotated = rotate(x, positions, dim, { base, layout });
  const rows = countPositions(positions);
  const scaled = resultArray(out, { positions: rows, dim });
  const sign = role === "query" ? 1 : -1;
  for (let row = 0; row < rows; row++) {
    const exponent = (sign * (positionAt(positions, row) - center)) / scaleBase;
    zetas.forEach((zeta, pair) => {
      const scale = zeta ** exponent;
      for (const column of [firstColumn(pair, layout), secondColumn(pair, zetas.length, layout)]) {
        scaled[row * dim + column] = scale * (rotated[row * dim + column] as number);
      }
    });
  }
  return scaled;
}

/**
 * The score of q at `queryPosition` with k at `keyPosition`, both rotated and scaled; not divided by √dim.
 *
 * @param q one query, shape [dim]
 * @param k one key, shape [dim]
 * @throws {RangeError} if `q` and `k` differ in length, or as `rotateXpos`
 */
export function xposScore(
  q: ArrayLike<number>,
  k: ArrayLike<number>,
  queryPosition: number,
  keyPosition: number,
  options: XposOptions = {},
): number {
  requireSize("k", k, q.length, "as many as q");
  const query = rotateXpos(q, [queryPosition], q.length, { ...options, role: "query" });
  const key = rotateXpos(k, [keyPosition], q.length, { ...options, role: "key" });
  return dotProduct(query, key);
}
