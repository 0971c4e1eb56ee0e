"use client";
/** Values as bars from zero, one of which may be chosen. */

import { type CSSProperties, memo } from "react";
import { barPaths, barsHaveWords } from "@/lib/widgets/figure/bars-svg.ts";
import type { BarsSpec } from "@/lib/widgets/figure/spec.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { type Place, useDrag } from "../use-drag.ts";
import styles from "./Bars.module.css";
import { Crosshair } from "./Crosshair.tsx";
import { indexAt } from "./Matrix.tsx";

export interface BarsProps {
  /** redrawn when it is another object */
  spec: BarsSpec;
  /** index of the bar that is chosen */
  chosen?: number | undefined;
  /** of the one that is pointed at, here or in another view */
  lit?: number | undefined;
  onMove?: ((index: number) => void) | undefined;
  onLit?: ((index: number | null) => void) | undefined;
}

const WIDTH = 1000;

export function Bars({ spec, chosen, lit, onMove, onLit }: BarsProps) {
  const count = spec.values.length;
  const aspect = spec.aspect ?? 3;
  const light = (place: Place | null) => onLit?.(place && indexAt(place.x, count));
  const drag = useDrag((place) => (onMove ? onMove(indexAt(place.x, count)) : light(place)), light);
  const middleOf = (index: number | undefined) =>
    index === undefined ? undefined : { x: (index + 0.5) / count };
  return (
    <div className={styles.bars} style={{ "--aspect": aspect } as CSSProperties} aria-hidden="true">
      <div
        className={styles.area}
        data-moves={onMove !== undefined}
        {...(onMove || onLit ? drag : undefined)}
      >
        <Ground spec={spec} aspect={aspect} />
        <Crosshair chosen={middleOf(chosen)} lit={middleOf(lit)} />
      </div>
      <Names spec={spec} />
    </div>
  );
}

const Ground = memo(({ spec, aspect }: { spec: BarsSpec; aspect: number }) => {
  const height = WIDTH / aspect;
  const { negative, positive } = barPaths(spec, { width: WIDTH, height });
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none">
      <path d={negative} className={styles.negative} />
      <path d={positive} className={styles.positive} />
      <path d={`M0 ${height / 2}h${WIDTH}`} className={styles.zero} />
    </svg>
  );
});

const Names = memo(({ spec }: { spec: BarsSpec }) => (
  <>
    <p className={styles.measure}>{spec.measure}</p>
    <p className={styles.ends}>
      <span>{formatNumber(spec.limit)}</span>
      <span>{formatNumber(-spec.limit)}</span>
    </p>
    {barsHaveWords(spec) ? (
      <p className={styles.words}>
        {spec.labels?.map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what it is
          <span key={index}>{label}</span>
        ))}
      </p>
    ) : (
      <p className={styles.along}>
        <span>0</span>
        <span>{spec.along}</span>
        <span>{formatNumber(spec.values.length - 1)}</span>
      </p>
    )}
  </>
));
