/** Lines above a figure for what is chosen and what is pointed at. Moving them repaints nothing below. */

import { percent } from "@/lib/widgets/figure/measure.ts";
import styles from "./Crosshair.module.css";

/** Where a line or a dot stands, 0 … 1 from left and top. */
export interface Cross {
  x?: number | undefined;
  y?: number | undefined;
  /** how wide and high what it marks is: then a line stands on either side of it */
  around?: { x: number; y: number } | undefined;
}

interface CrosshairProps {
  chosen?: Cross | undefined;
  lit?: Cross | undefined;
  dot?: { x: number; y: number } | undefined;
}

export function Crosshair({ chosen = {}, lit = {}, dot }: CrosshairProps) {
  return (
    <svg className={styles.overlay} aria-hidden="true">
      <Lines axis="x" at={lit.x} around={lit.around?.x} className={styles.lit} />
      <Lines axis="y" at={lit.y} around={lit.around?.y} className={styles.lit} />
      <Lines axis="x" at={chosen.x} around={chosen.around?.x} className={styles.upright} />
      <Lines axis="y" at={chosen.y} around={chosen.around?.y} className={styles.level} />
      {dot && Number.isFinite(dot.y) && (
        <circle cx={percent(dot.x)} cy={percent(dot.y)} r="4" className={styles.dot} />
      )}
    </svg>
  );
}

interface LinesProps {
  axis: "x" | "y";
  at: number | undefined;
  around: number | undefined;
  className: string | undefined;
}

function Lines({ axis, at, around, className }: LinesProps) {
  if (at === undefined || !(at >= 0 && at <= 1)) return null;
  if (around === undefined) return <Line axis={axis} at={at} className={className} />;
  return (
    <>
      <Line axis={axis} at={at - around / 2} className={className} />
      <Line axis={axis} at={at + around / 2} className={className} />
    </>
  );
}

/** With a halo in the paper's colour, so that it is seen on any ink. */
function Line({ axis, at, className }: Omit<LinesProps, "at" | "around"> & { at: number }) {
  const ends =
    axis === "y"
      ? { x1: "0", x2: "100%", y1: percent(at), y2: percent(at) }
      : { x1: percent(at), x2: percent(at), y1: "0", y2: "100%" };
  return (
    <>
      <line {...ends} className={styles.halo} />
      <line {...ends} className={className} />
    </>
  );
}
