"use client";
/** Where each encoding enters, the logits it makes, their difference, and what is known of both. */

import { useMemo, useState } from "react";
import { type CompareParams, type CompareResult, slopeOf } from "@/lib/widgets/compare/compute.ts";
import { panelsOf } from "@/lib/widgets/compare/figures.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { type Cell, Matrix } from "../figure/Matrix.tsx";
import type { FigureProps } from "../view.ts";
import styles from "./CompareFigure.module.css";
import { FactTable } from "./FactTable.tsx";
import { Pipeline } from "./Pipeline.tsx";

export function CompareFigure({ params, result }: FigureProps<CompareParams, CompareResult>) {
  const [lit, setLit] = useState<Partial<Cell>>({});
  const panels = useMemo(() => panelsOf(result), [result]);
  const { query, key } = result.largest;
  return (
    <div className={styles.figure}>
      <Pipeline one={params.one} other={params.other} />
      <p className={styles.part}>
        Logits of head {params.head} of {params.heads}: a row for each query, a column for each key; the lines
        cross where A and B differ most
      </p>
      <div className={styles.panels}>
        {panels.map(({ id, title, spec }) => (
          <div key={id}>
            <p className={styles.title}>{title}</p>
            <Matrix spec={spec} cell={{ row: query, column: key }} lit={lit} onLit={setLit} />
          </div>
        ))}
      </div>
      <p className={styles.part}>{atLit(lit, result)}</p>
      <p className={styles.part}>
        Exact: sinusoids, rotations, ALiBi’s slope ({formatNumber(slopeOf(params))} here) and all arithmetic.
        Random, as an illustration: word vectors, weights, and what a model would learn (table, buckets,
        Shaw’s vectors).
      </p>
      <FactTable one={params.one} other={params.other} />
    </div>
  );
}

/** The pair under the pointer, or the one that differs most. */
function atLit(lit: Partial<Cell>, { words, one, other, largest }: CompareResult): string {
  const { row = largest.query, column = largest.key } = lit;
  const at = row * words.length + column;
  const say = (score: number | undefined) =>
    score === undefined || !Number.isFinite(score) ? "masked" : formatNumber(score);
  return `Query ${row} (${words[row]?.text}), key ${column} (${words[column]?.text}): A ${say(one.scores[at])}, B ${say(other.scores[at])}.`;
}
