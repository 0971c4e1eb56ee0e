"use client";
/** The rows around the chosen position: their numbers, whether training used them, and their values. */

import { type MouseEvent, memo } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { TableRow } from "@/lib/widgets/table/compute.ts";
import { cellPaths, signPath } from "@/lib/widgets/table/figures.ts";
import styles from "./TableFigure.module.css";
import type { PartProps } from "./TableFigure.tsx";

export function Rows({ result, lit, onMove, onLit }: PartProps) {
  const { visible, chosen, dimensions } = result;
  const rowAt = (event: MouseEvent) => visible[part(event, "y", visible.length)] as TableRow;
  const handlers = {
    // a press, not a drag: the rows move with the choice, and a drag would never come to rest
    onClick: (event: MouseEvent) => onMove({ position: Math.max(rowAt(event).position, 0) }),
    onMouseMove: (event: MouseEvent) =>
      onLit({ position: rowAt(event).position, column: part(event, "x", dimensions.length) }),
    onMouseLeave: () => onLit({}),
  };
  const strip = (index: number) => ({
    top: `${(100 * index) / visible.length}%`,
    height: `${100 / visible.length}%`,
  });
  const litRow = visible.findIndex((row) => row.position === lit.position);
  return (
    <>
      <div className={styles.labels} aria-hidden="true">
        {visible.map((row) => (
          <p key={row.position} data-chosen={row === chosen} data-state={stateOf(row)}>
            {row.position < 0 ? "spare" : formatNumber(row.position)}
          </p>
        ))}
      </div>
      <div className={styles.cells} aria-hidden="true" {...handlers}>
        <Cells rows={visible} columns={dimensions.length} />
        {visible.map(
          (row, index) =>
            row.values === null && (
              <span key={row.position} className={styles.missing} style={strip(index)} />
            ),
        )}
        {litRow >= 0 && <span className={styles.litRow} style={strip(litRow)} />}
        {lit.column !== undefined && <LitColumn column={lit.column} of={dimensions.length} />}
        <span className={styles.chosen} style={strip(visible.indexOf(chosen))} />
      </div>
    </>
  );
}

/** Across the rows, and across the bars below them. */
export function LitColumn({ column, of }: { column: number; of: number }) {
  return (
    <span className={styles.litColumn} style={{ left: `${(100 * column) / of}%`, width: `${100 / of}%` }} />
  );
}

/** Which of `count` equal parts of an element the pointer is in. */
export function part(event: MouseEvent, axis: "x" | "y", count: number): number {
  const box = event.currentTarget.getBoundingClientRect();
  const share =
    axis === "x" ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
  return Math.min(Math.max(Math.floor(share * count), 0), count - 1);
}

/** Drawn anew only with other rows: not when the pointer moves. */
const Cells = memo(function Cells({ rows, columns }: { rows: readonly TableRow[]; columns: number }) {
  return (
    <svg viewBox={`0 0 ${columns} ${rows.length}`} preserveAspectRatio="none" aria-hidden="true">
      {cellPaths(rows).map(({ d, ink, opacity }) => (
        <path key={`${ink}${opacity}`} d={d} fill={`var(--${ink})`} fillOpacity={opacity} />
      ))}
      <path d={signPath(rows)} className={styles.signs} />
    </svg>
  );
});

/** How a row is dressed: there is nothing, nothing that training saw, or a row like any. */
function stateOf({ place }: TableRow): "missing" | "unseen" | "seen" {
  if (place.kind === "no row") return "missing";
  return place.kind === "untrained" || (place.kind === "computed" && !place.seen) ? "unseen" : "seen";
}
