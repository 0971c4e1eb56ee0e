/** Lines above a figure for what is chosen and what is pointed at. Moving them repaints nothing below. */

import styles from "./Crosshair.module.css";

/** Where a line or a dot stands, 0 … 1 from left and top. */
export interface Cross {
  x?: number | undefined;
  y?: number | undefined;
}

interface CrosshairProps {
  chosen?: Cross | undefined;
  lit?: Cross | undefined;
  dot?: { x: number; y: number } | undefined;
}

export function Crosshair({ chosen = {}, lit = {}, dot }: CrosshairProps) {
  return (
    <svg className={styles.overlay} aria-hidden="true">
      <Line x={lit.x} className={styles.lit} />
      <Line y={lit.y} className={styles.lit} />
      <Line x={chosen.x} className={styles.upright} />
      <Line y={chosen.y} className={styles.level} />
      {dot && Number.isFinite(dot.y) && (
        <circle cx={percent(dot.x)} cy={percent(dot.y)} r="4" className={styles.dot} />
      )}
    </svg>
  );
}

/** With a halo in the paper's colour, so that it is seen on any ink. */
function Line({ x, y, className }: Cross & { className: string | undefined }) {
  const place = x ?? y;
  if (place === undefined || !(place >= 0 && place <= 1)) return null;
  const ends =
    x === undefined
      ? { x1: "0", x2: "100%", y1: percent(place), y2: percent(place) }
      : { x1: percent(place), x2: percent(place), y1: "0", y2: "100%" };
  return (
    <>
      <line {...ends} className={styles.halo} />
      <line {...ends} className={className} />
    </>
  );
}

function percent(place: number): string {
  return `${place * 100}%`;
}
