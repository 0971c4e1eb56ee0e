"use client";
/** The chosen dimension along all positions, below the heatmap's columns, with its wavelength marked. */

import { useMemo } from "react";
import { formatNumber, formatWithUnit } from "@/lib/widgets/format.ts";
import { finePositions, waveOf } from "@/lib/widgets/sinusoidal/compute.ts";
import { useDrag } from "../use-drag.ts";
import { indexAt, xOf } from "./heatmap-place.ts";
import { wavePath } from "./paths.ts";
import type { PartProps } from "./SinusoidalFigure.tsx";
import styles from "./Wave.module.css";

/** Up to so many positions the curve between them is drawn too, so that a fast wave doesn't look jagged. */
const POSITIONS_WITH_CURVE = 128;
const CURVE_STEPS = 8;

export function Wave({ params, result, lit, onMove, onLit }: PartProps) {
  const { length } = params;
  const { frequency, isCosine } = result;
  const fine = length <= POSITIONS_WITH_CURVE;
  const path = useMemo(() => {
    const positions = fine ? finePositions(0, length, CURVE_STEPS) : length;
    return wavePath(waveOf(frequency, isCosine, positions));
  }, [frequency, isCosine, length, fine]);
  const steps = fine ? CURVE_STEPS : 1;
  const positionAt = ({ x }: { x: number }) => ({ position: indexAt(x, length) });
  const drag = useDrag(
    (place) => onMove(positionAt(place)),
    (place) => onLit(place === null ? {} : positionAt(place)),
  );
  return (
    <div className={styles.frame}>
      <div className={styles.wave} {...drag}>
        {/* half a position is left at each end, so that a value stands below the middle of its column */}
        <svg
          viewBox={`${-0.5 * steps} -1.1 ${length * steps} 2.2`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={`M${-0.5 * steps} 0H${length * steps}`} className={styles.zero} />
          <path d={path} className={styles.curve} />
        </svg>
        <svg aria-hidden="true">
          {lit.position !== undefined && <Upright x={xOf(lit.position, params)} className={styles.lit} />}
          <Upright x={xOf(params.position, params)} className={styles.chosen} />
          <circle
            cx={`${xOf(params.position, params)}%`}
            cy={`${((1.1 - result.value) / 2.2) * 100}%`}
            r="4"
            className={styles.point}
          />
        </svg>
      </div>
      <Wavelength wavelength={result.wavelength} length={length} />
    </div>
  );
}

function Upright({ x, className }: { x: number; className: string | undefined }) {
  return <line x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" className={className} />;
}

/** A bracket as long as one turn, or open to the right where a turn is longer than the figure. */
function Wavelength({ wavelength, length }: { wavelength: number; length: number }) {
  const open = wavelength > length;
  const turns = open
    ? `${formatNumber(length / wavelength)} of a turn shown`
    : `${formatNumber(length / wavelength)} turns`;
  return (
    <div className={styles.wavelength} aria-hidden="true">
      <span
        className={styles.bracket}
        data-open={open}
        style={{ width: `${Math.min(wavelength / length, 1) * 100}%` }}
      />
      <p>
        one turn: {formatWithUnit(wavelength, "tokens")} · {turns}
      </p>
    </div>
  );
}
