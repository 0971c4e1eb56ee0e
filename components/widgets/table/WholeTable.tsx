"use client";
/** All positions at once, from 0 at the top to half a table past the end: what is trained, what is not, what isn't there. */

import { formatNumber } from "@/lib/widgets/format.ts";
import { trainedLength } from "@/lib/widgets/table/compute.ts";
import { useDrag } from "../use-drag.ts";
import styles from "./TableFigure.module.css";
import type { PartProps } from "./TableFigure.tsx";

export function WholeTable({ params, result, lit, onMove, onLit }: PartProps) {
  const { length, position, source } = params;
  const positions = result.limit + 1;
  const share = (count: number) => `${(100 * count) / positions}%`;
  const positionAt = ({ y }: { y: number }) => ({
    position: Math.min(Math.max(Math.floor(y * positions), 0), result.limit),
  });
  const drag = useDrag(
    (place) => onMove(positionAt(place)),
    (place) => onLit(place === null ? {} : positionAt(place)),
  );
  const trained = trainedLength(params);
  const beyond = source === "sinusoidal" ? "unseen" : "missing";
  return (
    <div className={styles.whole} aria-hidden="true" {...drag}>
      <span className={styles.stretch} data-state="seen" style={{ height: share(trained) }} />
      <span className={styles.stretch} data-state="unseen" style={{ height: share(length - trained) }} />
      <span className={styles.stretch} data-state={beyond} style={{ height: share(positions - length) }} />
      <p className={styles.end} style={{ top: share(length) }}>
        {formatNumber(length)}
      </p>
      {lit.position !== undefined && (
        <span className={styles.litAt} style={{ top: share(lit.position + 0.5) }} />
      )}
      <span className={styles.at} style={{ top: share(position + 0.5) }} />
    </div>
  );
}
