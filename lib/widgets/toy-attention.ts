/**
 * One layer of attention with random weights, for widgets that show what an encoding does to attention. The arithmetic is
 * that of a model; the vectors and weights are noise by a seed, and whoever shows them must say so.
 */

import type { AttentionWeights } from "@/lib/encodings/self-attention.ts";
import type { NumberField } from "./fields.ts";
import { seededNormals } from "./seeded-normals.ts";
import type { Word } from "./sentence.ts";

/** The control of the seed that all of it comes from. */
export const seedField = {
  kind: "number",
  key: "seed",
  label: "Seed of the random numbers",
  min: 1,
  max: 999,
  default: 7,
  multipleOf: 1,
  scale: "linear",
  more: true,
} as const satisfies NumberField;

/** A vector for each word, shape [words, dim]. It hangs on the token alone: a word is the same vector in any sentence. */
export function embedWords(words: readonly Word[], dim: number, seed: number): Float64Array {
  return Float64Array.from(words.flatMap(({ token }) => [...seededNormals(dim, `word ${token} ${seed}`)]));
}

/** Square projections, each of shape [dim, dim], scaled so that queries, keys and values are about as long as the words. */
export function seededWeights(dim: number, seed: number): AttentionWeights {
  const matrix = (name: string) =>
    seededNormals(dim * dim, `${name} ${seed}`).map((value) => value / Math.sqrt(dim));
  return { wq: matrix("queries"), wk: matrix("keys"), wv: matrix("values") };
}

/** Rows that stand in for a trained table of positions, shape [rows, dim]. */
export function seededPositions(rows: number, dim: number, seed: number): Float64Array {
  return seededNormals(rows * dim, `positions ${seed}`);
}
