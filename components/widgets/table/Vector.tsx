"use client";
/** The chosen position's vector below the rows, a bar for each dimension shown; or the word that there is none. */

import type { MouseEvent } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import { barPath } from "@/lib/widgets/table/figures.ts";
import { LitColumn, part } from "./Rows.tsx";
import styles from "./TableFigure.module.css";
import type { PartProps } from "./TableFigure.tsx";

export function Vector({ result, lit, onLit }: PartProps) {
  const { dimensions, visible, chosen } = result;
  // the row under the pointer, if there is one; else the chosen one
  const shown = visible.find((row) => row.position === lit.position) ?? chosen;
  const handlers = {
    onMouseMove: (event: MouseEvent) => onLit({ column: part(event, "x", dimensions.length) }),
    onMouseLeave: () => onLit({}),
  };
  const column = lit.column ?? 0;
  const value = shown.values?.[column];
  return (
    <>
      <p className={styles.ends} data-of="bars" aria-hidden="true">
        <span>+1</span>
        <span>−1</span>
      </p>
      <div className={styles.bars} data-preview={shown !== chosen} aria-hidden="true" {...handlers}>
        <svg viewBox={`0 -1 ${dimensions.length} 2`} preserveAspectRatio="none" aria-hidden="true">
          {shown.values && (
            <>
              <path d={`M0 0H${dimensions.length}`} className={styles.zero} />
              <path d={barPath(shown.values, true)} className={styles.positive} />
              <path d={barPath(shown.values, false)} className={styles.negative} />
            </>
          )}
        </svg>
        {shown.values === null && <span className={styles.nothing}>no row, so no vector</span>}
        {lit.column !== undefined && <LitColumn column={column} of={dimensions.length} />}
      </div>
      <p className={styles.ends} data-of="dimensions" aria-hidden="true">
        <span>dimension 0</span>
        {lit.column !== undefined && value !== undefined && (
          <span>
            {dimensions[column]}: {formatNumber(value)}
          </span>
        )}
        <span>{formatNumber(dimensions.at(-1) as number)}</span>
      </p>
    </>
  );
}
