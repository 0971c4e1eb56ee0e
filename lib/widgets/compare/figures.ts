/** The compare widget's three matrices as data. */

import type { MatrixSpec } from "../figure/spec.ts";
import type { CompareResult } from "./compute.ts";
import { nameOf } from "./encodings.ts";

export interface Panel {
  id: "one" | "other" | "difference";
  title: string;
  spec: MatrixSpec;
}

/** The logits of A and of B in one scale, and what B's have more. */
export function panelsOf({ words, one, other, difference }: CompareResult): Panel[] {
  const limit = largestOf([...one.scores, ...other.scores]);
  const labels = words.map(({ text }) => text);
  const matrix = (values: Float64Array, ink: number): MatrixSpec => ({
    rows: words.length,
    columns: words.length,
    values,
    scale: { kind: "diverging", limit: ink },
    rowTitle: "query",
    columnTitle: "key",
    rowLabels: labels,
    columnLabels: labels,
  });
  return [
    { id: "one", title: `A: ${nameOf(one.encoding)}`, spec: matrix(one.scores, limit) },
    { id: "other", title: `B: ${nameOf(other.encoding)}`, spec: matrix(other.scores, limit) },
    { id: "difference", title: "B − A", spec: matrix(difference, largestOf([...difference])) },
  ];
}

/** The greatest size among those that are finite; 1 where all are zero, so that a scale has an end. */
function largestOf(values: readonly number[]): number {
  return Math.max(...values.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0))) || 1;
}
