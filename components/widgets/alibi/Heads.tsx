"use client";
/** Every head at once: its slope, and how far that lets it see. */

import { useMemo } from "react";
import { alibiReach } from "@/lib/encodings/alibi.ts";
import { reachPlot, slopesPlot } from "@/lib/widgets/alibi/figures.ts";
import { Plot } from "../figure/Plot.tsx";
import styles from "./AlibiFigure.module.css";
import type { PartProps } from "./AlibiFigure.tsx";

export function Heads({ params, result, lit, onMove, onLit }: PartProps) {
  const { heads, head, length } = params;
  const { slopes, slope, halfDistance, faintDistance } = result;
  const slopesSpec = useMemo(() => slopesPlot({ heads }, slopes), [heads, slopes]);
  const reachSpec = useMemo(
    () => reachPlot({ heads, head, length }, { slopes, halfDistance, faintDistance }),
    [heads, head, length, slopes, halfDistance, faintDistance],
  );
  const headAt = (place: number) => Math.min(Math.max(Math.round(place), 1), heads);
  const litSlope = lit.head === undefined ? undefined : slopes[lit.head - 1];
  return (
    <>
      <div className={styles.view}>
        <p>slopes of the heads</p>
        <Plot
          spec={slopesSpec}
          cursor={{ x: head, y: slope }}
          lit={{ x: lit.head }}
          onMove={({ x }) => onMove({ head: headAt(x) })}
          onLit={(at) => onLit(at === null ? {} : { head: headAt(at.x) })}
        />
      </div>
      <div className={styles.view}>
        <p>how far they see: a weight is down to half, to 1 %</p>
        <Plot
          spec={reachSpec}
          cursor={{ x: halfDistance, y: head }}
          lit={{ x: litSlope && alibiReach(litSlope) }}
          onMove={({ y }) => onMove({ head: headAt(y) })}
          onLit={(at) => onLit(at === null ? {} : { head: headAt(at.y) })}
        />
      </div>
    </>
  );
}
