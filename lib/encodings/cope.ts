/**
 * CoPE, contextual position encoding (Golovneva et al. 2024, arXiv 2405.18719, eq. 3–5): positions are counted in whatever a
 * gate selects (tokens, words, sentences) and so depend on the content. The current token counts itself.
 */

import { countRows, requireAllFinite, requireInteger } from "./check.ts";
import { dotProduct, rowOf } from "./matrix.ts";

export interface CopeBias {
  /** σ(logits), shape [queries, keys]; 0 where masked */
  gates: Float64Array;
  /** fractional positions counted back from the query, shape [queries, keys]; NaN where masked */
  positions: Float64Array;
  /** to be added to the logits, shape [queries, keys]; −Infinity where masked */
  bias: Float64Array;
}

/**
 * gate[i, j] = σ(logits[i, j]), position[i, j] = min(Σ_{t=j..i} gate[i, t], maxPositions − 1), and
 * bias[i, j] = q_i · e, where e is the linear mix of the two rows of `positionRows` next to that position.
 *
 * @param q queries, shape [queries, dim]
 * @param logits q · k as attention computes it, shape [queries, keys]; −Infinity where masked
 * @param positionRows trained, shape [maxPositions, dim]
 * @throws {RangeError} if an array does not hold whole rows, or a number other than a masked logit is not finite
 */
export function copeBias(
  q: ArrayLike<number>,
  logits: ArrayLike<number>,
  positionRows: ArrayLike<number>,
  dim: number,
): CopeBias {
  requireInteger("dim", dim, 1);
  requireAllFinite("q", q);
  requireAllFinite("positionRows", positionRows);
  const queries = countRows("q", q, dim);
  const farthest = countRows("positionRows", positionRows, dim) - 1;
  const keys = logits.length / queries;
  requireInteger("logits.length / queries", keys, 1);
  const queryRows = Float64Array.from(q);
  const rows = Float64Array.from(positionRows);
  const gates = Float64Array.from(logits, (logit) => 1 / (1 + Math.exp(-logit)));
  const positions = new Float64Array(queries * keys).fill(Number.NaN);
  const bias = new Float64Array(queries * keys).fill(Number.NEGATIVE_INFINITY);
  for (let query = 0; query < queries; query++) {
    let counted = 0;
    for (let key = keys - 1; key >= 0; key--) {
      const at = query * keys + key;
      if (logits[at] === Number.NEGATIVE_INFINITY) continue;
      counted += gates[at] as number;
      const position = Math.min(counted, farthest);
      const below = Math.floor(position);
      const above = Math.ceil(position);
      const own = rowOf(queryRows, query, dim);
      const share = position - below;
      positions[at] = position;
      bias[at] =
        (1 - share) * dotProduct(own, rowOf(rows, below, dim)) +
        share * dotProduct(own, rowOf(rows, above, dim));
    }
  }
  return { gates, positions, bias };
}
