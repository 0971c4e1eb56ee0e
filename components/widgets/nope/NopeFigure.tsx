"use client";
/** The head's weights, what it gives each token, the position read off that, and how far off it is in each precision. */

import Link from "next/link";
import { useMemo, useState } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { NopeParams, NopeResult } from "@/lib/widgets/nope/compute.ts";
import { errorPlot, recoveredPlot, signalPlot, weightsMatrix } from "@/lib/widgets/nope/figures.ts";
import { comparison, fractionOf, reachInWords } from "@/lib/widgets/nope/words.ts";
import { Matrix } from "../figure/Matrix.tsx";
import { Plot } from "../figure/Plot.tsx";
import type { FigureProps } from "../view.ts";
import styles from "./NopeFigure.module.css";

export function NopeFigure({ params, result, onMove }: FigureProps<NopeParams, NopeResult>) {
  const { length, masking, precision, row, other } = params;
  const [lit, setLit] = useState<number | null>(null);
  const specs = useSpecs(length, masking, precision, result);
  const toRow = ({ x }: { x: number }) => onMove({ row: Math.round(x) });
  const light = (at: { x: number } | null) => setLit(at && Math.round(at.x));
  const part = { lit: { x: lit ?? undefined }, onMove: toRow, onLit: light };
  const cursor = (values: Float64Array) => ({ x: row, y: values[row] as number });
  const shown = lit ?? row;
  return (
    <div className={styles.figure}>
      <div className={styles.views}>
        <div>
          <p className={styles.title}>Weights of head 1</p>
          <Matrix
            spec={specs.weights}
            cell={{ row }}
            lit={lit === null ? undefined : { row: lit }}
            onMove={(cell) => onMove({ row: cell.row })}
            onLit={(cell) => setLit(cell.row ?? null)}
          />
        </div>
        <div>
          <p className={styles.title}>What it gives of a marker on token 0</p>
          <Plot spec={specs.signal} cursor={cursor(result.signals)} {...part} />
        </div>
        <div>
          <p className={styles.title}>The position read off, in {precision}</p>
          <Plot spec={specs.recovered} cursor={cursor(result.recovered)} {...part} />
        </div>
        <div>
          <p className={styles.title}>How far off, by precision</p>
          <Plot spec={specs.error} cursor={{ x: row }} {...part} />
        </div>
      </div>
      <dl className={styles.facts}>
        <dt>Head 1, token {shown}</dt>
        <dd>
          gives {fractionOf({ ...params, row: shown })}; read off:{" "}
          {formatNumber(result.recovered[shown] as number)}
        </dd>
        <dt>
          Head 2, tokens {row} and {other}
        </dt>
        <dd>{comparison(params)}</dd>
        <dt>Reach</dt>
        <dd>{reachInWords(params)}</dd>
      </dl>
      <p className={styles.more}>
        With the mask, order leaks into attention: <Link href="/lab/order">Order blindness</Link> shows it
        with words.
      </p>
    </div>
  );
}

/** Each drawn anew only when its own numbers change: a moved token draws none of them. */
function useSpecs(
  length: NopeParams["length"],
  masking: NopeParams["masking"],
  precision: NopeParams["precision"],
  { signals, recovered, errors }: NopeResult,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the results are a function of these
  return useMemo(
    () => ({
      weights: weightsMatrix({ length, masking }),
      signal: signalPlot({ length }, signals),
      recovered: recoveredPlot({ length }, recovered),
      error: errorPlot({ length }, errors),
    }),
    [length, masking, precision],
  );
}
