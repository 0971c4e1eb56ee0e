/** The visible rows as SVG paths in units of cells: one for each step of ink, so that few elements draw many cells. */

import type { TableRow } from "./compute.ts";

/** Steps of ink for each sign. */
const LEVELS = 8;

/** Cells of one ink. */
export interface CellPath {
  d: string;
  ink: "fig-neg" | "fig-pos";
  opacity: number;
}

export function cellPaths(rows: readonly TableRow[]): CellPath[] {
  const runs = new Map<number, string[]>();
  rows.forEach(({ values }, y) => {
    values?.forEach((value, x) => {
      const step = stepOf(value);
      if (step !== 0) runs.set(step, [...(runs.get(step) ?? []), `M${x} ${y}h1v1h-1z`]);
    });
  });
  return [...runs].map(([step, cells]) => ({
    d: cells.join(""),
    ink: step < 0 ? "fig-neg" : "fig-pos",
    opacity: Math.abs(step) / LEVELS,
  }));
}

/** A plus or a minus in each cell that has ink, for whom the two colours are one. */
export function signPath(rows: readonly TableRow[]): string {
  const signs: string[] = [];
  rows.forEach(({ values }, y) => {
    values?.forEach((value, x) => {
      const step = stepOf(value);
      if (step !== 0) signs.push(`M${x + 0.3} ${y + 0.5}h0.4`);
      if (step > 0) signs.push(`M${x + 0.5} ${y + 0.3}v0.4`);
    });
  });
  return signs.join("");
}

/** A bar for each dimension, one unit wide, upwards from the zero line where it is positive. */
export function barPath(values: Float64Array, positive: boolean): string {
  return Array.from(values, (value, x) =>
    value > 0 === positive ? `M${x + 0.15} 0h0.7v${short(-value)}h-0.7z` : "",
  ).join("");
}

/** −LEVELS … LEVELS; the scale ends at 1 */
function stepOf(value: number): number {
  return Math.round(Math.min(Math.max(value, -1), 1) * LEVELS);
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
