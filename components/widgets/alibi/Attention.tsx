"use client";
/** One head's bias for all queries and keys, and one query's row of it after softmax. Arrows move the query and the head. */

import { type KeyboardEvent, useMemo } from "react";
import { fields } from "@/lib/widgets/alibi/compute.ts";
import { biasSpec, KEYS_WITH_BARS, rowPlot } from "@/lib/widgets/alibi/figures.ts";
import { shiftText } from "@/lib/widgets/alibi/predictions.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { valueAfterKey } from "@/lib/widgets/slider-steps.ts";
import { type Cell, Matrix } from "../figure/Matrix.tsx";
import { Plot } from "../figure/Plot.tsx";
import styles from "./AlibiFigure.module.css";
import type { PartProps } from "./AlibiFigure.tsx";

export function Attention({ params, result, lit, onMove, onLit }: PartProps) {
  const { head, length, query, keyPosition, masking } = params;
  const { slope, weights, shiftDifference } = result;
  const matrix = useMemo(() => biasSpec(slope, { length, masking }), [slope, length, masking]);
  const row = useMemo(() => rowPlot(params, result), [params, result]);
  const step = matrix.step ?? 1;
  const pairOf = ({ row, column }: Cell) => ({ query: row * step, keyPosition: column * step });
  const keyAt = (place: number) => Math.min(Math.max(Math.round(place), 0), length - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = event.key === "ArrowUp" || event.key === "ArrowDown" ? "head" : "query";
    const moved = valueAfterKey(fields[name], params[name], event.key, event.shiftKey, params);
    if (moved === null) return;
    event.preventDefault();
    onMove({ [name]: moved });
  }

  return (
    <div
      className={styles.attention}
      role="slider"
      tabIndex={0}
      aria-label="Query; up and down change the head"
      aria-valuemin={0}
      aria-valuemax={length - 1}
      aria-valuenow={query}
      aria-valuetext={`query ${formatNumber(query)}, head ${head}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.view}>
        <p>bias of head {head}; full ink: a weight is down to 1 %</p>
        <Matrix
          spec={matrix}
          cell={{ row: query / step, column: keyPosition / step }}
          lit={{
            ...(lit.query === undefined ? {} : { row: lit.query / step }),
            ...(lit.keyPosition === undefined ? {} : { column: lit.keyPosition / step }),
          }}
          onMove={(cell) => onMove(pairOf(cell))}
          onLit={(cell) => onLit(cell.row === undefined ? {} : pairOf(cell as Cell))}
        />
      </div>
      <div className={styles.view}>
        <p>attention of query {formatNumber(query)}; tinted: its half-distance</p>
        <Plot
          spec={row}
          cursor={{ x: keyPosition, y: weights[keyPosition] ?? 0 }}
          lit={{ x: lit.keyPosition }}
          onMove={({ x }) => onMove({ keyPosition: keyAt(x) })}
          onLit={(at) => onLit(at === null ? {} : { keyPosition: keyAt(at.x) })}
        />
        <p className={styles.shift}>
          {length <= KEYS_WITH_BARS ? "Dots" : "Black"}: m · j added to each score instead of −m · |i − j|;{" "}
          {shiftText(shiftDifference)}.
        </p>
      </div>
    </div>
  );
}
