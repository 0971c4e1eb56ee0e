"use client";
/** A matrix that can be moved in: a pixel for each cell, signs or values in small ones, hatching where there is nothing. */

import { type CSSProperties, memo, useMemo, useRef } from "react";
import {
  CELLS_WITH_SIGNS,
  cellText,
  paintMatrix,
  signsPath,
  writtenInCells,
} from "@/lib/widgets/figure/ink.ts";
import { hasWords } from "@/lib/widgets/figure/matrix-svg.ts";
import type { MatrixSpec } from "@/lib/widgets/figure/spec.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { type Place, useDrag } from "../use-drag.ts";
import { type Cross, Crosshair } from "./Crosshair.tsx";
import styles from "./Matrix.module.css";
import { usePixels } from "./use-pixels.ts";

export interface Cell {
  row: number;
  column: number;
}

export interface MatrixProps {
  /** repainted when it is another object, so keep it by useMemo on what it is made of */
  spec: MatrixSpec;
  /** what is chosen: a cell, a row or a column */
  cell?: Partial<Cell> | undefined;
  /** what is pointed at, here or in another view */
  lit?: Partial<Cell> | undefined;
  /** a press or a drag */
  onMove?: ((at: Cell) => void) | undefined;
  /** nothing is pointed at: {} */
  onLit?: ((at: Partial<Cell>) => void) | undefined;
}

/** About the figure's width. More cells than pixels must be averaged: to pick some of them draws patterns that aren't there. */
const WIDTH_PX = 500;

export function Matrix({ spec, cell, lit, onMove, onLit }: MatrixProps) {
  const { rows, columns } = spec;
  const at = ({ x, y }: Place): Cell => ({ row: indexAt(y, rows), column: indexAt(x, columns) });
  const light = (place: Place | null) => onLit?.(place === null ? {} : at(place));
  const drag = useDrag((place) => (onMove ? onMove(at(place)) : light(place)), light);
  return (
    <div
      className={styles.matrix}
      style={{ "--aspect": spec.aspect ?? 1, "--columns": columns } as CSSProperties}
      data-words={hasWords(spec.rowLabels)}
      aria-hidden="true"
    >
      <div
        className={styles.cells}
        data-moves={onMove !== undefined}
        {...(onMove || onLit ? drag : undefined)}
      >
        <Ground spec={spec} />
        <Crosshair chosen={crossOf(cell, spec)} lit={crossOf(lit, spec)} />
      </div>
      <Names spec={spec} />
    </div>
  );
}

/** Small cells have a line through their middle; around those that hold something it would strike it out. */
function crossOf(cell: Partial<Cell> | undefined, spec: MatrixSpec): Cross | undefined {
  const { rows, columns } = spec;
  const around = rows * columns <= CELLS_WITH_SIGNS;
  return (
    cell && {
      x: cell.column === undefined ? undefined : (cell.column + 0.5) / columns,
      y: cell.row === undefined ? undefined : (cell.row + 0.5) / rows,
      around: around ? { x: 1 / columns, y: 1 / rows } : undefined,
    }
  );
}

/** The index under a place from 0 to 1, also where a drag has left the figure. */
export function indexAt(place: number, count: number): number {
  return Math.min(Math.max(Math.floor(place * count), 0), count - 1);
}

/** All that doesn't move. */
const Ground = memo(({ spec }: { spec: MatrixSpec }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rows, columns } = spec;
  const raster = useMemo(
    () => ({
      rows: spec.rows,
      columns: spec.columns,
      paint: (colors: Int32Array, pixels: Int32Array) => paintMatrix(spec, colors, pixels),
    }),
    [spec],
  );
  usePixels(canvas, raster);
  const written = writtenInCells(spec);
  return (
    <>
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={1}
        height={1}
        data-fine={Math.max(rows, columns) > WIDTH_PX}
      />
      {written === "signs" && <Signs spec={spec} />}
      {written === "values" && <Values spec={spec} />}
    </>
  );
});

/** A sign in each cell, for whom the two colours are one. */
function Signs({ spec }: { spec: MatrixSpec }) {
  const d = signsPath(spec);
  return (
    <svg
      aria-hidden="true"
      className={styles.writing}
      viewBox={`0 0 ${spec.columns} ${spec.rows}`}
      preserveAspectRatio="none"
    >
      <path d={d} className={styles.halo} />
      <path d={d} className={styles.sign} />
    </svg>
  );
}

function Values({ spec: { rows, columns, values } }: { spec: MatrixSpec }) {
  return (
    <svg aria-hidden="true" className={styles.writing}>
      {Array.from({ length: rows * columns }, (_, index) => {
        const [row, column] = [Math.floor(index / columns), index % columns];
        return (
          <text
            key={`${row},${column}`}
            x={`${((column + 0.5) / columns) * 100}%`}
            y={`${((row + 0.5) / rows) * 100}%`}
            className={styles.value}
          >
            {cellText(values[index] as number)}
          </text>
        );
      })}
    </svg>
  );
}

const Names = memo(({ spec }: { spec: MatrixSpec }) => {
  const { rows, columns, step = 1, rowLabels, columnLabels, rowTitle, columnTitle } = spec;
  const wordRows = hasWords(rowLabels);
  return (
    <>
      {wordRows ? (
        <Words labels={rowLabels ?? []} className={styles.rowWords} side="top" />
      ) : (
        <p className={styles.rows}>
          <span>{formatNumber((rows - 1) * step)}</span>
          <span>{rowTitle}</span>
          <span>0</span>
        </p>
      )}
      {hasWords(columnLabels) ? (
        <>
          <Words labels={columnLabels ?? []} className={styles.columnWords} side="left" />
          <p className={styles.titles}>
            {wordRows && <span>{rowTitle} ↓</span>}
            <span>{columnTitle} →</span>
          </p>
        </>
      ) : (
        <p className={styles.columns}>
          <span>0</span>
          <span>{columnTitle}</span>
          <span>{formatNumber((columns - 1) * step)}</span>
        </p>
      )}
    </>
  );
});

function Words({
  labels,
  className,
  side,
}: {
  labels: readonly string[];
  className: string | undefined;
  side: "top" | "left";
}) {
  return (
    <div className={className}>
      {labels.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what it is
        <span key={index} style={{ [side]: `${((index + 0.5) / labels.length) * 100}%` }}>
          {label}
        </span>
      ))}
    </div>
  );
}
