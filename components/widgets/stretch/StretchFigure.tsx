"use client";
/** Wavelengths, what was done to them, the chosen pair's circle, and the methods beside each other: one state in five views. */

import { useMemo, useState } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { StretchParams, StretchResult } from "@/lib/widgets/stretch/compute.ts";
import { likenessPlot, ratioPlot, wavelengthPlot } from "@/lib/widgets/stretch/figures.ts";
import { Plot, type PlotPoint } from "../figure/Plot.tsx";
import { useStable } from "../use-stable.ts";
import type { FigureProps } from "../view.ts";
import { BandStrip } from "./BandStrip.tsx";
import { EndDial } from "./EndDial.tsx";
import { MethodTable } from "./MethodTable.tsx";
import { RampNote } from "./RampNote.tsx";
import styles from "./StretchFigure.module.css";

export function StretchFigure({ params, result, onMove }: FigureProps<StretchParams, StretchResult>) {
  const [lit, setLit] = useState<number>();
  const { pair } = params;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the result is another object when anything but the pair changes
  const specs = useMemo(
    () => ({ wavelengths: wavelengthPlot(params, result), ratios: ratioPlot(params, result) }),
    [result],
  );
  const likeness = useMemo(() => likenessPlot(result.original, result.invFreq), [result]);
  const move = useStable(({ x }: PlotPoint) => onMove({ pair: Math.round(x) }));
  const light = useStable((at: PlotPoint | null) => setLit(at === null ? undefined : Math.round(at.x)));
  const pointer = { onMove: move, onLit: light, lit: { x: lit } };
  return (
    <div className={styles.figure}>
      <div>
        <Plot spec={specs.wavelengths} cursor={{ x: pair }} {...pointer} />
        <BandStrip bands={result.bands} counts={result.counts} pair={pair} lit={lit} />
      </div>
      <div className={styles.beside}>
        <div>
          <Plot spec={specs.ratios} cursor={{ x: pair, y: result.ratios[pair] as number }} {...pointer} />
          <RampNote params={params} />
        </div>
        <EndDial params={params} />
      </div>
      <div className={styles.compared}>
        <div>
          <p className={styles.caption}>
            How alike neighbours look: the score of two vectors of ones, 1 at distance 0. At distance 1:{" "}
            {formatNumber(likeness.curves[0]?.y[1] as number)} as trained,{" "}
            {formatNumber(likeness.curves[1]?.y[1] as number)} stretched.
          </p>
          <Plot spec={likeness} />
        </div>
        <MethodTable params={params} result={result} />
      </div>
    </div>
  );
}
