"use client";
/** Heatmap, the chosen position's vector, the chosen dimension's wave and its pair's clock: one state, four sights of it. */

import { useState } from "react";
import type { SinusoidalParams, SinusoidalResult } from "@/lib/widgets/sinusoidal/compute.ts";
import type { FigureProps } from "../view.ts";
import { Clock } from "./Clock.tsx";
import { Heatmap } from "./Heatmap.tsx";
import { Odometer } from "./Odometer.tsx";
import styles from "./SinusoidalFigure.module.css";
import { VectorBars } from "./VectorBars.tsx";
import { Wave } from "./Wave.tsx";

/** What the pointer is over: lit in every view, changed in none. */
export interface Lit {
  position?: number;
  component?: number;
}

/** What each of the views is given. */
export interface PartProps extends FigureProps<SinusoidalParams, SinusoidalResult> {
  lit: Lit;
  onLit(lit: Lit): void;
}

export function SinusoidalFigure(props: FigureProps<SinusoidalParams, SinusoidalResult>) {
  const [lit, setLit] = useState<Lit>({});
  const { params, result } = props;
  const part: PartProps = { ...props, lit, onLit: setLit };
  return (
    <div className={styles.figure}>
      <div className={styles.views}>
        <Heatmap {...part} />
        <VectorBars {...part} />
        <Wave {...part} />
        <Clock result={result} />
      </div>
      {params.odometer && <Odometer params={params} />}
    </div>
  );
}
