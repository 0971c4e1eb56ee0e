"use client";
/** The vector of the chosen position, a bar for each dimension, level with the heatmap's rows. */

import { useMemo } from "react";
import { useDrag } from "../use-drag.ts";
import { indexAt, yOf } from "./heatmap-place.ts";
import { barPaths } from "./paths.ts";
import type { PartProps } from "./SinusoidalFigure.tsx";
import styles from "./VectorBars.module.css";

export function VectorBars({ params, result, lit, onMove, onLit }: PartProps) {
  const paths = useMemo(() => barPaths(result.vector), [result.vector]);
  const componentAt = ({ y }: { y: number }) => ({ component: indexAt(y, params.dim) });
  const drag = useDrag(
    (place) => onMove(componentAt(place)),
    (place) => onLit(place === null ? {} : componentAt(place)),
  );
  return (
    <div className={styles.frame}>
      <div className={styles.bars} {...drag}>
        <svg viewBox={`-1 0 2 ${params.dim}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={paths.negative} className={styles.negative} />
          <path d={paths.positive} className={styles.positive} />
          <path d={`M0 0V${params.dim}`} className={styles.zero} />
        </svg>
        <svg aria-hidden="true">
          {lit.component !== undefined && (
            <Level component={lit.component} dim={params.dim} className={styles.lit} />
          )}
          <Level component={params.component} dim={params.dim} className={styles.chosen} />
        </svg>
      </div>
      <p className={styles.axis} aria-hidden="true">
        <span>−1</span>
        <span>+1</span>
      </p>
    </div>
  );
}

function Level({
  component,
  dim,
  className,
}: {
  component: number;
  dim: number;
  className: string | undefined;
}) {
  const y = `${yOf(component, { dim, length: 1 })}%`;
  return <line x1="0" x2="100%" y1={y} y2={y} className={className} />;
}
