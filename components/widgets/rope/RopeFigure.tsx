"use client";
/** One pair's dial, the clocks of all pairs, and the score over distances and over slides: one state, four sights of it. */

import { useMemo, useState } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { RopeResult } from "@/lib/widgets/rope/compute.ts";
import { nearestAngle, nearestLength, type RopeParams } from "@/lib/widgets/rope/fields.ts";
import {
  clocksNote,
  distancePlot,
  pairDial,
  rimOf,
  slidePlot,
  vectorsNote,
} from "@/lib/widgets/rope/figures.ts";
import { Dial } from "../figure/Dial.tsx";
import { Plot } from "../figure/Plot.tsx";
import type { FigureProps } from "../view.ts";
import { Clocks } from "./Clocks.tsx";
import { Lengths } from "./Lengths.tsx";
import styles from "./RopeFigure.module.css";

export function RopeFigure({ params, result, onMove }: FigureProps<RopeParams, RopeResult>) {
  /** the pair that is pointed at: shown by the dial and in the plot, chosen by none */
  const [litPair, setLitPair] = useState<number | null>(null);
  const [litDistance, setLitDistance] = useState<number | undefined>(undefined);
  const pair = litPair !== null && litPair < params.dim / 2 ? litPair : params.pairIndex;
  const { curve, q, m, n, score, frequency } = result;
  const dial = useMemo(() => pairDial(params, pair), [params, pair]);
  // the vectors stay the same object while only positions move
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the parameters the plots need what q and the curve were made of
  const distances = useMemo(() => distancePlot(params, curve, pair), [curve, q, pair]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, and where the slide begins
  const slides = useMemo(() => slidePlot(params, curve), [curve, params.queryPosition, params.keyPosition]);

  function turnHand(angleRad: number, length: number, hand: string | null) {
    const reach = nearestLength(length * rimOf(params, params.pairIndex));
    // a turned hand is dragged by what its position adds
    const [name, turned] = (hand ?? "").split(" ");
    const position = turned === undefined ? 0 : name === "q" ? m : n;
    const angle = nearestAngle(angleRad - position * frequency);
    onMove(name === "q" ? { queryAngle: angle, queryLength: reach } : { keyAngle: angle, keyLength: reach });
  }

  return (
    <div className={styles.figure}>
      <div className={styles.views}>
        <div className={styles.view}>
          <p>Pair {formatNumber(pair)}: before turning dashed, after it solid</p>
          <div className={styles.dial}>
            <Dial spec={dial} onMove={turnHand} />
          </div>
        </div>
        <div className={styles.view}>
          <p>What each pair turns by ({clocksNote(params, result.invFreq.length)})</p>
          <Clocks params={params} lit={litPair} onLit={setLitPair} onMove={onMove} />
          <Lengths norms={result.norms} m={m} n={n} />
        </div>
        <Plot
          spec={distances}
          cursor={{ x: m - n, y: score }}
          lit={{ x: litDistance, curve: litPair === null ? null : "part" }}
          onMove={({ x }) => onMove({ queryPosition: params.keyPosition + Math.round(x) })}
          onLit={(at) => setLitDistance(at === null ? undefined : Math.round(at.x))}
        />
        <Plot
          spec={slides}
          cursor={{ x: params.slide, y: score }}
          onMove={({ x }) => onMove({ slide: Math.round(x) })}
        />
      </div>
      <p className={styles.note}>{vectorsNote(params)}</p>
    </div>
  );
}
