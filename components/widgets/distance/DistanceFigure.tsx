"use client";
/** The score against the offset, the sums that make it, each pair's term, and every position with every other. */

import { useMemo, useState } from "react";
import type { DistanceParams, DistanceResult } from "@/lib/widgets/distance/compute.ts";
import { scoreAt } from "@/lib/widgets/distance/compute.ts";
import {
  cursorAt,
  curvePlot,
  similarityMatrix,
  stackPlot,
  termsPlot,
} from "@/lib/widgets/distance/figures.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { type Cell, Matrix } from "../figure/Matrix.tsx";
import { Plot, type PlotPoint } from "../figure/Plot.tsx";
import { useStable } from "../use-stable.ts";
import type { FigureProps } from "../view.ts";
import styles from "./DistanceFigure.module.css";

export function DistanceFigure({ params, onMove }: FigureProps<DistanceParams, DistanceResult>) {
  const [lit, setLit] = useState<number>();
  const { dim, base, position, reach, offset, weights, normalise, weightSeed } = params;
  // what is drawn is the same while the offset moves
  const still = useMemo(
    () => ({ dim, base, position, reach, offset: 0, weights, normalise, weightSeed }),
    [dim, base, position, reach, weights, normalise, weightSeed],
  );
  const curve = useMemo(() => curvePlot(still), [still]);
  const layers = useMemo(() => stackPlot(still), [still]);
  const matrix = useMemo(() => similarityMatrix(still), [still]);
  const pairs = useMemo(() => termsPlot(params), [params]);

  const move = useStable(({ x }: PlotPoint) => onMove({ offset: Math.abs(Math.round(x)) }));
  const light = useStable((at: PlotPoint | null) => setLit(at === null ? undefined : Math.round(at.x)));
  const anchor = position - matrix.first;
  const moveCell = useStable(({ column }: Cell) => onMove({ offset: Math.abs(column - anchor) }));
  const lightCell = useStable(({ column }: Partial<Cell>) =>
    setLit(column === undefined ? undefined : column - anchor),
  );
  const score = scoreAt(params, offset) as number;
  const columnOf = (at: number): Partial<Cell> => {
    const column = at + anchor;
    return column >= 0 && column < matrix.columns ? { column } : {};
  };
  return (
    <div className={styles.figure}>
      <div>
        <Plot
          spec={curve}
          cursor={cursorAt(offset, score)}
          lit={{ x: lit ?? -offset }}
          onMove={move}
          onLit={light}
        />
        <BothSides params={params} lit={lit} />
      </div>
      <div className={styles.beside}>
        <div className={styles.column}>
          <Plot
            spec={layers}
            cursor={cursorAt(offset, score)}
            lit={{ x: lit === undefined ? undefined : Math.abs(lit) }}
            onMove={move}
            onLit={light}
          />
          <Plot spec={pairs} />
        </div>
        <div>
          <p className={styles.caption}>
            Positions {formatNumber(matrix.first)} to {formatNumber(matrix.first + matrix.columns - 1)}, each
            row with each column.{" "}
            {weights
              ? "With W_q and W_k no two sides of the diagonal are alike."
              : "Every diagonal is one number; both sides of the main one are the same."}
          </p>
          <Matrix
            spec={matrix}
            cell={{ row: anchor, ...columnOf(offset) }}
            lit={columnOf(lit ?? -offset)}
            onMove={moveCell}
            onLit={lightCell}
          />
          <p className={styles.scale} aria-hidden="true">
            −{formatNumber(matrix.scale.kind === "diverging" ? matrix.scale.limit : 1)}
            <i />
            {formatNumber(matrix.scale.kind === "diverging" ? matrix.scale.limit : 1)}
          </p>
        </div>
      </div>
    </div>
  );
}

/** The scores on both sides of the anchor, at the offset that is pointed at or chosen. */
function BothSides({ params, lit }: { params: DistanceParams; lit: number | undefined }) {
  const offset = Math.min(Math.abs(lit ?? params.offset), params.reach);
  const [ahead, behind] = [scoreAt(params, offset), scoreAt(params, -offset)];
  return (
    <p className={styles.sides} aria-hidden="true">
      <span>
        k = −{formatNumber(offset)}: {behind === null ? "no such position" : formatNumber(behind)}
      </span>
      <span>
        k = {formatNumber(offset)}: {formatNumber(ahead as number)}
      </span>
    </p>
  );
}
