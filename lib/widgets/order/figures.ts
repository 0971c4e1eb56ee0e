/** The order widget's matrices as data: attention and outputs of A, of B as printed, and of B put in A's order. */

import type { MatrixSpec } from "../figure/spec.ts";
import type { Word } from "../sentence.ts";
import { DIM, type OrderResult, type Reading } from "./compute.ts";

/** Which rows of a sentence a matrix shows, from the top; null where the row is empty. */
export type Rows = readonly (number | null)[];

export interface Panel {
  id: "first" | "printed" | "matched";
  title: string;
  reading: Reading;
  rows: Rows;
  /** the words at the rows */
  labels: string[];
}

/** A, B as it stands, and B with every word in the row it has in A. */
export function panelsOf({ first, second, matching }: OrderResult): [Panel, Panel, Panel] {
  const inOrder = (words: readonly Word[]) => words.map((_, row) => row);
  const textOf = (words: readonly Word[]) => words.map(({ text }) => text);
  return [
    { id: "first", title: "A", reading: first, rows: inOrder(first.words), labels: textOf(first.words) },
    {
      id: "printed",
      title: "B as printed",
      reading: second,
      rows: inOrder(second.words),
      labels: textOf(second.words),
    },
    {
      id: "matched",
      title: "B in the order of A",
      reading: second,
      rows: matching.partner,
      labels: textOf(first.words),
    },
  ];
}

/** Beyond so many words a weight doesn't fit into its cell. */
const WORDS_WITH_VALUES = 4;

/** A row for each query, a column for each key; hatched where the mask hides the key, or the word is missing. */
export function attentionMatrix({ reading, rows, labels }: Panel): MatrixSpec {
  const count = reading.words.length;
  const weightOf = (query: number | null, key: number | null) => {
    if (query === null || key === null) return Number.NaN;
    const at = query * count + key;
    return reading.scores[at] === Number.NEGATIVE_INFINITY ? Number.NaN : (reading.weights[at] as number);
  };
  return {
    rows: rows.length,
    columns: rows.length,
    values: rows.flatMap((query) => rows.map((key) => weightOf(query, key))),
    scale: { kind: "sequential", min: 0, max: 1 },
    rowTitle: "query",
    columnTitle: "key",
    rowLabels: labels,
    columnLabels: labels,
    cells: rows.length <= WORDS_WITH_VALUES ? "values" : "nothing",
  };
}

/** A row for each word, a column for each of the output's dimensions. */
export function outputMatrix({ reading, rows, labels }: Panel, limit: number): MatrixSpec {
  const dims = Array.from({ length: DIM }, (_, dim) => dim);
  return {
    rows: rows.length,
    columns: DIM,
    values: rows.flatMap((row) =>
      dims.map((dim) => (row === null ? Number.NaN : (reading.output[row * DIM + dim] as number))),
    ),
    scale: { kind: "diverging", limit },
    rowTitle: "word",
    columnTitle: "output dimension",
    rowLabels: labels,
    aspect: DIM / rows.length,
  };
}

/** What full ink stands for in all three tables of outputs. */
export function outputLimit({ first, second }: OrderResult): number {
  return Math.max(...first.output.map(Math.abs), ...second.output.map(Math.abs));
}
