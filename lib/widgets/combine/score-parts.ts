/**
 * One score taken apart, in a small example with seeded vectors and weights: content and position of the query against
 * content and position of the key. Concatenated vectors fall apart in the same way, [x; p] being [x; 0] + [0; p].
 */

import { largestDifference } from "@/lib/encodings/arrays.ts";
import { concatenateThenProject, fourTerms, projectThenAdd } from "@/lib/encodings/combine.ts";
import { dotProduct, multiply } from "@/lib/encodings/matrix.ts";
import { sinusoidalVector } from "@/lib/encodings/sinusoidal.ts";
import { seededNormals } from "../seeded-normals.ts";
import type { Mode } from "./compute.ts";

/** Width of the example's vectors where positions are added, and of its queries and keys. */
export const EXAMPLE_DIM = 16;
const HEAD_DIM = 8;

/** Where the query and the key stand. */
export const EXAMPLE_POSITIONS = { query: 5, key: 2 } as const;

/**
 * Float64 sums of a few numbers near 1 differ by less than this, whatever their order. Shown in place of the difference
 * itself, which is not the same on every machine.
 */
export const ROUNDING = 1e-12;

export interface ScoreParts {
  contentContent: number;
  contentPosition: number;
  positionContent: number;
  positionPosition: number;
  /** the four of them, added */
  sum: number;
  /** the query times the key, computed without taking anything apart */
  score: number;
  /** the largest difference between [x; p]W and xW₁ + pW₂, over query and key */
  concatenationGap: number;
}

/** @param positionShare how much of the vector is the position's, 0 to 1; where they are added each has all of it */
export function scoreParts(mode: Mode, positionShare: number): ScoreParts {
  const beside = Math.min(Math.max(Math.round(EXAMPLE_DIM * positionShare), 1), EXAMPLE_DIM - 1);
  const [tokenDim, positionDim] =
    mode === "add" ? [EXAMPLE_DIM, EXAMPLE_DIM] : [EXAMPLE_DIM - beside, beside];
  const tokens = [seededNormals(tokenDim, "query's token"), seededNormals(tokenDim, "key's token")] as const;
  const { query, key } = EXAMPLE_POSITIONS;
  const positions = [sinusoidalVector(query, positionDim), sinusoidalVector(key, positionDim)] as const;
  // side by side in one vector, zeros where the other is
  const before = mode === "add" ? 0 : tokenDim;
  const x = inOneVector(tokens, 0);
  const p = inOneVector(positions, before);
  const [wq, wk] = [weights("W_q"), weights("W_k")];
  const terms = fourTerms(x, p, { wq, wk }, EXAMPLE_DIM);
  // query 0 against key 1, of two by two
  const parts = {
    contentContent: terms.contentContent[1] as number,
    contentPosition: terms.contentPosition[1] as number,
    positionContent: terms.positionContent[1] as number,
    positionPosition: terms.positionPosition[1] as number,
  };
  const whole = x.map((value, index) => value + (p[index] as number));
  const project = (row: number, w: Float64Array) =>
    multiply(whole.subarray(row * EXAMPLE_DIM, (row + 1) * EXAMPLE_DIM), w, EXAMPLE_DIM, HEAD_DIM);
  return {
    ...parts,
    sum: parts.contentContent + parts.contentPosition + parts.positionContent + parts.positionPosition,
    score: dotProduct(project(0, wq), project(1, wk)),
    concatenationGap: Math.max(gap(tokens[0], positions[0]), gap(tokens[1], positions[1])),
  };
}

/** Rows of EXAMPLE_DIM numbers, each vector from column `before` on. */
function inOneVector(vectors: readonly Float64Array[], before: number): Float64Array {
  const rows = new Float64Array(vectors.length * EXAMPLE_DIM);
  vectors.forEach((vector, row) => {
    rows.set(vector, row * EXAMPLE_DIM + before);
  });
  return rows;
}

/** shape [EXAMPLE_DIM, HEAD_DIM], so scaled that projections keep their size */
function weights(seed: string): Float64Array {
  return seededNormals(EXAMPLE_DIM * HEAD_DIM, seed).map((value) => value / Math.sqrt(EXAMPLE_DIM));
}

/** How far [x; p][W₁; W₂] is from xW₁ + pW₂. */
function gap(x: Float64Array, p: Float64Array): number {
  const tokenWeights = seededNormals(x.length * HEAD_DIM, "W₁");
  const positionWeights = seededNormals(p.length * HEAD_DIM, "W₂");
  const projections = { tokenWeights, positionWeights };
  return largestDifference(
    concatenateThenProject(x, p, projections, HEAD_DIM),
    projectThenAdd(x, p, projections, HEAD_DIM),
  );
}
