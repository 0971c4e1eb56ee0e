"use client";
/** Pixels on a canvas: painted when numbers or theme change, and on nothing else. */

import { type RefObject, useLayoutEffect, useRef } from "react";
import { divergingTable } from "../diverging-colors.ts";
import { type FigureColors, useFigureColors } from "../figure-colors.ts";

export interface Raster {
  rows: number;
  columns: number;
  /** @param colors 256 pixels, for inks from −1 to 1; @param pixels shape [rows, columns], to be written whole */
  paint(colors: Int32Array, pixels: Int32Array): void;
}

/** @param raster painted anew when it is another object */
export function usePixels(canvas: RefObject<HTMLCanvasElement | null>, raster: Raster): void {
  const memory = useRef(new ArrayBuffer(0));
  const colors = useFigureColors();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || colors === null) return;
    const { rows, columns } = raster;
    const bytes = 4 * rows * columns;
    if (memory.current.byteLength < bytes) memory.current = new ArrayBuffer(bytes);
    raster.paint(tableOf(colors), new Int32Array(memory.current, 0, rows * columns));
    // setting a canvas's size clears it and takes time, even when the size is the same
    if (context.canvas.width !== columns) context.canvas.width = columns;
    if (context.canvas.height !== rows) context.canvas.height = rows;
    context.putImageData(new ImageData(new Uint8ClampedArray(memory.current, 0, bytes), columns, rows), 0, 0);
  }, [canvas, raster, colors]);
}

/** Figures of one theme share their table. */
const tables = new WeakMap<FigureColors, Int32Array>();

export function tableOf(colors: FigureColors): Int32Array {
  const known = tables.get(colors);
  if (known !== undefined) return known;
  const table = divergingTable(colors.negative, colors.zero, colors.positive);
  tables.set(colors, table);
  return table;
}
