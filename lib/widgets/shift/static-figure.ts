/** The shift as a picture: the circle with p and p + k, the matrix, and what the map misses by. */

import { dialPart } from "../figure/dial-svg.ts";
import { matrixPart } from "../figure/matrix-svg.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, svgFigure } from "../figure/svg-figure.ts";
import { formatNumber } from "../format.ts";
import { compute, type ShiftParams } from "./compute.ts";
import { errorPlot, shiftDial, shiftMatrix } from "./figures.ts";

export function staticFigure(params: ShiftParams): string {
  const result = compute(params);
  const { position, offset, sineOnly } = params;
  const label = `One pair of the sinusoidal encoding at position ${position} and ${formatNumber(offset)} positions on, as two hands of a circle, the matrix between them, and its error at every position.`;
  return svgFigure(label, [
    [
      captioned("sine up, cosine across", dialPart(shiftDial(params, result), { width: 210 })),
      captioned("the matrix", matrixPart(shiftMatrix(result), { width: 200 })),
    ],
    [plotPart(errorPlot(result, sineOnly), { width: 426, height: 170, cursor: { x: position } })],
  ]);
}
