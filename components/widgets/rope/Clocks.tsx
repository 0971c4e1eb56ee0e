"use client";
/** A small clock for each pair: a press chooses one, as its slider does. */

import { useMemo } from "react";
import { CLOCK_RADIUS, clockAt, clockCentre, clockGrid, clockPaths } from "@/lib/widgets/rope/clocks.ts";
import type { RopeParams } from "@/lib/widgets/rope/fields.ts";
import { useDrag } from "../use-drag.ts";
import styles from "./Clocks.module.css";

interface ClocksProps {
  params: RopeParams;
  lit: number | null;
  onLit(pair: number | null): void;
  onMove(changed: Partial<RopeParams>): void;
}

export function Clocks({ params, lit, onLit, onMove }: ClocksProps) {
  const count = params.dim / 2;
  const grid = clockGrid(count);
  const paths = useMemo(() => clockPaths(params), [params]);
  const drag = useDrag(
    (place) => {
      const pair = clockAt(place, count);
      if (pair !== null) onMove({ pairIndex: pair });
    },
    (place) => onLit(place === null ? null : clockAt(place, count)),
  );
  const ring = (pair: number) => {
    const { x, y } = clockCentre(pair, grid);
    return { cx: x, cy: y, r: CLOCK_RADIUS + 0.05 };
  };
  return (
    <div className={styles.clocks} {...drag}>
      <svg viewBox={`0 0 ${grid.columns} ${grid.rows}`} aria-hidden="true">
        <path d={paths.faces} className={styles.edge} strokeWidth={2 * CLOCK_RADIUS} />
        <path d={paths.stillFaces} className={styles.stillEdge} strokeWidth={2 * CLOCK_RADIUS} />
        <path
          d={paths.faces + paths.stillFaces}
          className={styles.face}
          strokeWidth={2 * CLOCK_RADIUS - grid.columns / 200}
        />
        <path d={paths.wedges} className={styles.wedge} />
        <path d={paths.keyHands} className={styles.key} />
        <path d={paths.queryHands} className={styles.query} />
        {lit !== null && lit < count && <circle {...ring(lit)} className={styles.lit} />}
        <circle {...ring(params.pairIndex)} className={styles.chosen} />
      </svg>
    </div>
  );
}
