"use client";
/** Both sentences as words that can be moved, their attention, their outputs, and by how much these differ. */

import { useMemo, useState } from "react";
import type { OrderParams, OrderResult } from "@/lib/widgets/order/compute.ts";
import {
  attentionMatrix,
  outputLimit,
  outputMatrix,
  type Panel,
  panelsOf,
} from "@/lib/widgets/order/figures.ts";
import { formatDifference } from "@/lib/widgets/order/words.ts";
import { Matrix } from "../figure/Matrix.tsx";
import type { FigureProps } from "../view.ts";
import styles from "./OrderFigure.module.css";
import { WordRow } from "./WordRow.tsx";

/** What the pointer is over, by row of A, where B's word is the same one: lit in every view. */
export interface Lit {
  row?: number | undefined;
  column?: number | undefined;
}

export function OrderFigure({ params, result, onMove }: FigureProps<OrderParams, OrderResult>) {
  const [lit, setLit] = useState<Lit>({});
  const panels = useMemo(() => panelsOf(result), [result]);
  const { partner } = result.matching;
  const inFirst = (row: number) => {
    const at = partner.indexOf(row);
    return at < 0 ? undefined : at;
  };
  return (
    <div className={styles.figure}>
      <div className={styles.sentences}>
        <WordRow
          name="A"
          words={result.first.words}
          lit={lit.row}
          onLit={(row) => setLit({ row })}
          onOrder={(first) => onMove({ first })}
        />
        <WordRow
          name="B"
          words={result.second.words}
          lit={lit.row === undefined ? undefined : (partner[lit.row] ?? undefined)}
          onLit={(row) => setLit({ row: row === undefined ? undefined : inFirst(row) })}
          onOrder={(second) => onMove({ second })}
        />
        <p className={styles.part}>Drag a word to another place, or move it by Alt + ← and Alt + →.</p>
      </div>
      <p className={styles.part}>
        Attention weights: a row for each word that asks, a column for each it looks at
      </p>
      <div className={styles.panels}>
        {panels.map((panel) => (
          <Attention key={panel.id} panel={panel} partner={partner} lit={lit} onLit={setLit} />
        ))}
      </div>
      <p className={styles.part}>Outputs: a row for each word, a column for each of the eight dimensions</p>
      <div className={styles.panels}>
        {panels.map((panel) => (
          <Outputs
            key={panel.id}
            panel={panel}
            limit={outputLimit(result)}
            partner={partner}
            lit={lit}
            onLit={setLit}
          />
        ))}
      </div>
      <dl className={styles.differences}>
        <Difference name="B as printed, against A" value={result.printed} />
        <Difference name="B in the order of A, against A" value={result.matched} />
      </dl>
      <p className={styles.origin}>
        The arithmetic is a model’s, in float64; the words’ vectors and the weights are random, by seed{" "}
        {params.randomSeed}: an illustration, not a trained model.
      </p>
    </div>
  );
}

interface PartProps {
  panel: Panel;
  partner: readonly (number | null)[];
  lit: Lit;
  onLit(lit: Lit): void;
}

function Attention({ panel, partner, lit, onLit }: PartProps) {
  const spec = useMemo(() => attentionMatrix(panel), [panel]);
  return (
    <div>
      <p className={styles.title}>{panel.title}</p>
      <Matrix
        spec={spec}
        lit={{
          ...at("row", shown(panel, partner, lit.row)),
          ...at("column", shown(panel, partner, lit.column)),
        }}
        onLit={({ row, column }) =>
          onLit({ row: inA(panel, partner, row), column: inA(panel, partner, column) })
        }
      />
    </div>
  );
}

function Outputs({ panel, partner, limit, lit, onLit }: PartProps & { limit: number }) {
  const spec = useMemo(() => outputMatrix(panel, limit), [panel, limit]);
  return (
    <div>
      <p className={styles.title}>{panel.title}</p>
      <Matrix
        spec={spec}
        lit={at("row", shown(panel, partner, lit.row))}
        onLit={({ row }) => onLit({ row: inA(panel, partner, row) })}
      />
    </div>
  );
}

/** Where a word of A stands in a panel. */
function shown({ id }: Panel, partner: PartProps["partner"], row: number | undefined): number | undefined {
  if (row === undefined || id !== "printed") return row;
  return partner[row] ?? undefined;
}

/** Which word of A stands at a panel's row. */
function inA({ id }: Panel, partner: PartProps["partner"], row: number | undefined): number | undefined {
  if (row === undefined || id !== "printed") return row;
  const found = partner.indexOf(row);
  return found < 0 ? undefined : found;
}

function at<K extends "row" | "column">(name: K, index: number | undefined): { [key in K]?: number } {
  return (index === undefined ? {} : { [name]: index }) as { [key in K]?: number };
}

function Difference({ name, value }: { name: string; value: number | null }) {
  return (
    <div>
      <dt>{name}: largest difference</dt>
      <dd>{value === null ? "–" : formatDifference(value)}</dd>
    </div>
  );
}
