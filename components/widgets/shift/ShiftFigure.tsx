"use client";
/** The pair at p and at p + k on a circle, the matrix that leads from one to the other, and the map's error at every p. */

import { useMemo, useState } from "react";
import { positionTowards, type ShiftParams, type ShiftResult } from "@/lib/widgets/shift/compute.ts";
import { errorPlot, shiftDial, shiftMatrix } from "@/lib/widgets/shift/figures.ts";
import { Dial } from "../figure/Dial.tsx";
import { Matrix } from "../figure/Matrix.tsx";
import { Plot } from "../figure/Plot.tsx";
import type { FigureProps } from "../view.ts";
import styles from "./ShiftFigure.module.css";

export function ShiftFigure({ params, result, onMove }: FigureProps<ShiftParams, ShiftResult>) {
  const [litPosition, setLitPosition] = useState<number | undefined>(undefined);
  const { frequency, matrix, sineErrors, pairErrors } = result;
  const { position, offset, sineOnly } = params;
  const dial = useMemo(() => shiftDial(params, result), [params, result]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the matrix stays the same object while p moves
  const cells = useMemo(() => shiftMatrix(result), [matrix]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const errors = useMemo(() => errorPlot(result, sineOnly), [sineErrors, sineOnly]);
  const error = (sineOnly ? sineErrors : pairErrors)[position] as number;

  function turnHand(angleRad: number, _length: number, hand: string | null) {
    if (hand === "p") onMove({ position: positionTowards(angleRad, position, frequency) });
    else onMove({ offset: positionTowards(angleRad, position + offset, frequency) - position });
  }

  return (
    <div className={styles.figure}>
      <div className={styles.view}>
        <p>One pair: its sine upwards, its cosine across</p>
        <Dial spec={dial} onMove={turnHand} />
      </div>
      <div className={styles.view}>
        <p>{sineOnly ? "The matrix, which needs both" : "The matrix, the same for every p"}</p>
        <div className={styles.matrix}>
          <Matrix spec={cells} />
        </div>
      </div>
      <div className={styles.errors}>
        <Plot
          spec={errors}
          cursor={{ x: position, y: error }}
          lit={{ x: litPosition }}
          onMove={({ x }) => onMove({ position: Math.round(x) })}
          onLit={(at) => setLitPosition(at === null ? undefined : Math.round(at.x))}
        />
      </div>
    </div>
  );
}
