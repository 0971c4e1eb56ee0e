/** What the shift widget draws, as data: the pair at p and at p + k, the matrix between them, and what the maps miss by. */

import type { DialSpec, MatrixSpec, PlotSpec } from "../figure/spec.ts";
import { formatNumber } from "../format.ts";
import { formatResidue } from "../residue.ts";
import { POSITIONS, type ShiftParams, type ShiftResult } from "./compute.ts";

export function shiftDial(
  { position, offset }: ShiftParams,
  { angleRad, shiftedRad }: ShiftResult,
): DialSpec {
  return {
    hands: [
      { id: "p", angleRad, label: `p = ${formatNumber(position)}` },
      {
        id: "p + k",
        angleRad: shiftedRad,
        ink: "accent",
        label: `p + k = ${formatNumber(position + offset)}`,
      },
    ],
    arcs: [{ fromRad: angleRad, toRad: shiftedRad, look: "seen", radius: 0.5 }],
  };
}

export function shiftMatrix({ matrix }: ShiftResult): MatrixSpec {
  return {
    rows: 2,
    columns: 2,
    values: matrix,
    scale: { kind: "diverging", limit: 1 },
    rowTitle: "to p + k",
    columnTitle: "from p",
    rowLabels: ["sine", "cosine"],
    columnLabels: ["sine", "cosine"],
    cells: "values",
  };
}

/** What the chosen map misses by at every position: the matrix by rounding, the best single number by a wave. */
export function errorPlot(result: ShiftResult, sineOnly: boolean): PlotSpec {
  const errors = sineOnly ? result.sineErrors : result.pairErrors;
  const largest = sineOnly
    ? `up to ${formatNumber(result.sine.residual)}`
    : `${formatResidue(result.pairResidual)}, at every p`;
  return {
    x: { min: 0, max: POSITIONS - 1, label: "position p", unit: "tokens" },
    // the best single number misses by about |sin ωk|, never by much more than 1
    y: { min: -1.25, max: 1.25, label: sineOnly ? "error of a · sin ωp" : "error of the matrix" },
    aspect: 2.4,
    marks: [{ axis: "y", at: 0, ink: "ink-3" }],
    curves: [
      {
        id: "error",
        x: Float64Array.from({ length: POSITIONS }, (_, p) => p),
        y: errors,
        ink: sineOnly ? "again" : "position",
        label: largest,
      },
    ],
  };
}
