/** The NoPE widget's drawings as data. */

import type { MatrixSpec, PlotSpec } from "../figure/spec.ts";
import { type NopeParams, type NopeResult, PRECISIONS, weights } from "./compute.ts";

/** Full ink; every weight from here on looks alike, so that the many small ones can be seen. */
const FULL_INK = 0.2;

/** Rows and columns are tokens; hatched where the mask forbids. */
export function weightsMatrix({ length, masking }: Pick<NopeParams, "length" | "masking">): MatrixSpec {
  return {
    rows: length,
    columns: length,
    values: weights({ length, masking }).map((weight) => (weight === 0 ? Number.NaN : weight)),
    scale: { kind: "sequential", min: 0, max: FULL_INK },
    rowTitle: "token t",
    columnTitle: "attends to",
  };
}

/** What the head gives each token of a marker on the first. */
export function signalPlot({ length }: Pick<NopeParams, "length">, signals: Float64Array): PlotSpec {
  return {
    x: { min: 0, max: length - 1, label: "token t" },
    y: { min: 0, max: 1, label: "output of head 1" },
    curves: [
      { id: "signal", x: tokens(length), y: signals, look: length > 64 ? "line" : "dots", ink: "position" },
    ],
    aspect: 1.2,
  };
}

/** The position read off, against the true one. */
export function recoveredPlot({ length }: Pick<NopeParams, "length">, recovered: Float64Array): PlotSpec {
  return {
    x: { min: 0, max: length - 1, label: "token t" },
    y: { min: 0, max: length - 1, label: "recovered position 1/x − 1" },
    curves: [
      { id: "true", x: tokens(length), y: tokens(length), look: "dashed", ink: "ink-3" },
      {
        id: "recovered",
        x: tokens(length),
        y: recovered,
        look: length > 64 ? "line" : "dots",
        ink: "position",
      },
    ],
  };
}

const LEAST_ERROR = 1e-16;

/** How far it is off in each precision; no dot where it is exact. */
export function errorPlot({ length }: Pick<NopeParams, "length">, errors: NopeResult["errors"]): PlotSpec {
  const inks = { float64: "ink-3", float32: "content", bfloat16: "accent" } as const;
  return {
    x: { min: 0, max: length - 1, label: "token t" },
    y: { min: LEAST_ERROR, max: 1000, scale: "log", label: "error of the recovered position" },
    curves: PRECISIONS.map((precision) => ({
      id: precision,
      x: tokens(length),
      y: errors[precision].map((error) => (error === 0 ? Number.NaN : error)),
      look: "dots",
      ink: inks[precision],
      label: precision,
    })),
    marks: [{ axis: "y", at: 0.5, ink: "again", label: "half a token" }],
  };
}

function tokens(length: number): Float64Array {
  return Float64Array.from({ length }, (_, token) => token);
}
