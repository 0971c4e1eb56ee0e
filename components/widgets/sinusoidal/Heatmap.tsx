"use client";
/** Every position (left to right) against every dimension (top to bottom), painted on a canvas; the crosshair is above it. */

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { sinusoidalTable } from "@/lib/encodings/sinusoidal.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { encodingOptions, type SinusoidalParams } from "@/lib/widgets/sinusoidal/compute.ts";
import { sinusoidal } from "@/lib/widgets/sinusoidal/definition.ts";
import { paintRaster, rasterSize } from "@/lib/widgets/sinusoidal/raster.ts";
import { divergingTable } from "../diverging-colors.ts";
import { type FigureColors, useFigureColors } from "../figure-colors.ts";
import { StaticFigure } from "../StaticFigure.tsx";
import { useDrag } from "../use-drag.ts";
import styles from "./Heatmap.module.css";
import { indexAt, xOf, yOf } from "./heatmap-place.ts";
import type { PartProps } from "./SinusoidalFigure.tsx";

/** Up to so many cells, each can hold the sign of its value. */
const CELLS_WITH_SIGNS = 400;

/** About the figure's width. More cells than pixels must be averaged: to pick some of them draws waves that aren't there. */
const WIDTH_PX = 700;

export function Heatmap({ params, result, lit, onMove, onLit }: PartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useHeatmap(canvas, params, useFigureColors());
  const fine = params.length > WIDTH_PX || params.dim > WIDTH_PX / 2;
  const cellAt = ({ x, y }: { x: number; y: number }) => ({
    position: indexAt(x, params.length),
    component: indexAt(y, params.dim),
  });
  const drag = useDrag(
    (place) => onMove(cellAt(place)),
    (place) => onLit(place === null ? {} : cellAt(place)),
  );
  return (
    <div className={styles.frame}>
      <div className={styles.plot}>
        <div className={styles.heatmap} {...drag}>
          {!painted && <StaticFigure widget={sinusoidal} params={params} />}
          <div aria-hidden="true">
            <canvas ref={canvas} className={styles.canvas} data-fine={fine} />
            <svg className={styles.overlay} aria-hidden="true">
              {params.dim * params.length <= CELLS_WITH_SIGNS && <Signs params={params} />}
              {lit.position !== undefined && <Line x={xOf(lit.position, params)} className={styles.lit} />}
              {lit.component !== undefined && <Line y={yOf(lit.component, params)} className={styles.lit} />}
              <Line x={xOf(params.position, params)} className={styles.position} />
              <Line y={yOf(params.component, params)} className={styles.component} />
            </svg>
            <Frontier params={params} first={result.firstUnturned} />
          </div>
        </div>
        <p className={styles.rows} aria-hidden="true">
          <span>{formatNumber(params.dim - 1)}</span>
          <span>dimension</span>
          <span>0</span>
        </p>
      </div>
      <p className={styles.columns} aria-hidden="true">
        <span>position 0</span>
        <Legend />
        <span>{formatNumber(params.length - 1)}</span>
      </p>
    </div>
  );
}

/** Paints on a change of numbers or of theme, and on nothing else: the crosshair moves without it. */
function useHeatmap(
  canvas: RefObject<HTMLCanvasElement | null>,
  { dim, length, base, layout }: SinusoidalParams,
  colors: FigureColors | null,
): boolean {
  const memory = useRef(new ArrayBuffer(0));
  const [painted, setPainted] = useState(false);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d", { alpha: false });
    if (!element || !context || colors === null) return;
    const { columns, rows } = rasterSize({ dim, length });
    const bytes = 4 * columns * rows;
    if (memory.current.byteLength < bytes) memory.current = new ArrayBuffer(bytes);
    const table = divergingTable(colors.negative, colors.zero, colors.positive);
    paintRaster({ dim, length, base, layout }, table, new Int32Array(memory.current, 0, columns * rows));
    // setting a canvas's size clears it and takes time, even when the size is the same
    if (element.width !== columns) element.width = columns;
    if (element.height !== rows) element.height = rows;
    context.putImageData(new ImageData(new Uint8ClampedArray(memory.current, 0, bytes), columns, rows), 0, 0);
    setPainted(true);
  }, [canvas, dim, length, base, layout, colors]);
  return painted;
}

/** A line across the figure, with a halo in the paper's colour, so that it is seen on any ink. */
function Line({ x, y, className }: { x?: number; y?: number; className: string | undefined }) {
  const ends =
    x === undefined
      ? { x1: "0", x2: "100%", y1: `${y}%`, y2: `${y}%` }
      : { x1: `${x}%`, x2: `${x}%`, y1: "0", y2: "100%" };
  return (
    <>
      <line {...ends} className={styles.halo} />
      <line {...ends} className={className} />
    </>
  );
}

/** Where pairs begin that complete no turn within the length: once, or in each half where sines and cosines stand apart. */
function Frontier({ params, first }: { params: SinusoidalParams; first: number | null }) {
  if (first === null) return null;
  const { dim, layout } = params;
  const edges = layout === "interleaved" ? [2 * first] : [first, dim / 2 + first];
  return edges.map((edge, index) => {
    const top = (edge / dim) * 100;
    return (
      <p key={edge} className={styles.frontier} style={{ top: `${top}%` }} data-low={top > 80}>
        {index === 0 && <span>no full turn from pair {first} on</span>}
      </p>
    );
  });
}

/** A sign in each cell, for whom the two colours are one. */
function Signs({ params }: { params: SinusoidalParams }) {
  const values = sinusoidalTable(params.length, params.dim, encodingOptions(params));
  return Array.from(values, (value, cell) => {
    const position = Math.floor(cell / params.dim);
    const component = cell % params.dim;
    return (
      <text
        key={`${position},${component}`}
        x={`${xOf(position, params)}%`}
        y={`${yOf(component, params)}%`}
        className={styles.sign}
      >
        {value < 0 ? "−" : "+"}
      </text>
    );
  });
}

function Legend() {
  return (
    <span className={styles.legend}>
      −1 <span className={styles.scale} /> +1
    </span>
  );
}
