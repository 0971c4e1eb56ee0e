/** How deep a matrix's cell is inked, and with which of the two colours. */

import { formatNumber } from "../format.ts";
import type { MatrixScale, MatrixSpec } from "./spec.ts";

/** −1 (full blue) … 0 (paper) … 1 (full orange); NaN where there is nothing. */
export function inkOf(scale: MatrixScale, value: number): number {
  if (!Number.isFinite(value)) return Number.NaN;
  switch (scale.kind) {
    case "diverging":
      return scale.limit > 0 ? within(value / scale.limit, -1) : 0;
    case "sequential":
      return scale.max > scale.min ? -within((value - scale.min) / (scale.max - scale.min), 0) : 0;
    case "category":
      return (value % 2 === 0 ? -1 : 1) * (0.2 + 0.8 * within(value / Math.max(scale.count - 1, 1), 0));
    default:
      return scale satisfies never;
  }
}

function within(value: number, least: number): number {
  return Math.min(Math.max(value, least), 1);
}

/**
 * Every cell as one pixel; transparent where there is nothing, so that hatching behind shows.
 *
 * @param colors 256 pixels, for inks from −1 (index 0) to 1 (index 255)
 * @param pixels shape [rows, columns]; written whole
 */
export function paintMatrix({ values, scale }: MatrixSpec, colors: Int32Array, pixels: Int32Array): void {
  const pixelOf = (value: number): number => {
    const ink = inkOf(scale, value);
    // 127.5 v + 128 rounds to 0 … 255, and to 256 at 1
    return Number.isNaN(ink) ? 0 : (colors[Math.min((127.5 * ink + 128) | 0, 255)] as number);
  };
  if (scale.kind === "category") {
    // far fewer categories than cells: each is inked once
    const known = Int32Array.from({ length: scale.count }, (_, category) => pixelOf(category));
    for (let cell = 0; cell < pixels.length; cell++) {
      const category = values[cell] as number;
      // false for NaN, with which looking up would be slow
      pixels[cell] = category >= 0 && category < known.length ? (known[category] as number) : 0;
    }
    return;
  }
  for (let cell = 0; cell < pixels.length; cell++) pixels[cell] = pixelOf(values[cell] as number);
}

/** Up to so many cells hold a sign or a value. */
export const CELLS_WITH_SIGNS = 400;
const CELLS_WITH_VALUES = 100;

export function writtenInCells(spec: MatrixSpec): "signs" | "values" | "nothing" {
  const count = spec.rows * spec.columns;
  const wanted = spec.cells ?? (spec.scale.kind === "diverging" ? "signs" : "nothing");
  if (wanted === "nothing" || count > CELLS_WITH_SIGNS) return "nothing";
  return wanted === "values" && count <= CELLS_WITH_VALUES ? "values" : "signs";
}

/** A cell is small: two decimals, or as many digits as there are before the point; the reading has the rest. */
export function cellText(value: number): string {
  if (!Number.isFinite(value)) return "";
  return formatNumber(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 0)) + 0);
}

/** Plus and minus signs as one path, in units of cells; none where the value is zero or missing. */
export function signsPath({ rows, columns, values }: MatrixSpec): string {
  let path = "";
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] as number;
      if (!Number.isFinite(value) || value === 0) continue;
      path += `M${hundredth(column + 0.36)} ${row + 0.5}h.28`;
      if (value > 0) path += `M${column + 0.5} ${hundredth(row + 0.36)}v.28`;
    }
  }
  return path;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
