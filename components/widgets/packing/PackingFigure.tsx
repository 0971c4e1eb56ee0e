"use client";
/** Packed documents, their ids, who sees whom, what restarting changes, and how often each id is trained. */

import { useMemo, useState } from "react";
import type { PackingParams, PackingResult } from "@/lib/widgets/packing/compute.ts";
import { changeText } from "@/lib/widgets/packing/definition.ts";
import { changeSpec, countsPlot, idsPlot, maskSpec } from "@/lib/widgets/packing/figures.ts";
import { type Cell, Matrix } from "../figure/Matrix.tsx";
import { Plot } from "../figure/Plot.tsx";
import type { FigureProps } from "../view.ts";
import styles from "./PackingFigure.module.css";
import { Strip } from "./Strip.tsx";

/** Tokens that the pointer is over: lit in every view. */
interface Lit {
  query?: number;
  token?: number;
}

export function PackingFigure({ params, result, onMove }: FigureProps<PackingParams, PackingResult>) {
  const [lit, setLit] = useState<Lit>({});
  const { packed, counts, step } = result;
  const { context } = params;
  const ids = useMemo(() => idsPlot(packed), [packed]);
  const mask = useMemo(() => maskSpec(result), [result]);
  const change = useMemo(() => changeSpec(result), [result]);
  const trained = useMemo(() => countsPlot(counts, context), [counts, context]);
  const cell = {
    ...(lit.query === undefined ? {} : { row: Math.floor(lit.query / step) }),
    ...(lit.token === undefined ? {} : { column: Math.floor(lit.token / step) }),
  };
  const lightCell = ({ row, column }: Partial<Cell>) =>
    setLit(row === undefined || column === undefined ? {} : { query: row * step, token: column * step });
  return (
    <div className={styles.figure}>
      <div className={styles.wide}>
        <Strip result={result} lit={lit.token} onMove={onMove} />
        <Plot
          spec={ids}
          lit={{ x: lit.token }}
          onLit={(at) => setLit(at === null ? {} : { token: Math.round(at.x) })}
        />
      </div>
      <div>
        <p className={styles.caption}>who may attend to whom, by the key’s document</p>
        <Matrix spec={mask} lit={cell} onLit={lightCell} />
      </div>
      <div>
        <p className={styles.caption}>
          how much each score changes by restarting (one head, random vectors: an illustration)
        </p>
        <Matrix spec={change} lit={cell} onLit={lightCell} />
        <p className={styles.caption}>{changeText(params)}</p>
      </div>
      <div className={styles.wide}>
        <p className={styles.caption}>how often each position id is trained</p>
        <Plot spec={trained} lit={{ x: lit.token === undefined ? undefined : packed.positions[lit.token] }} />
      </div>
    </div>
  );
}
