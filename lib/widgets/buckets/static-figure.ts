/** Stairs and matrices as a picture. */

import { matrixPart } from "../figure/matrix-svg.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, svgFigure } from "../figure/svg-figure.ts";
import { type BucketsParams, compute } from "./compute.ts";
import { sameBand, shawMatrix, staircasePlot, t5Matrix } from "./figures.ts";

const WIDTH = 400;
const SIDE = (WIDTH - 16) / 2;

export function staticFigure(params: BucketsParams): string {
  const { query, distance } = params;
  const { bucket, lastFrom, shawRow } = compute(params);
  const plot = { ...staircasePlot(params), bands: [sameBand(params)] };
  const key = query - distance;
  const cell = { row: query, column: key };
  const label = `Buckets by distance. Distance ${distance}: T5 bucket ${bucket}, Shaw row ${shawRow}. The last bucket begins at ${lastFrom}.`;
  return svgFigure(label, [
    [plotPart(plot, { width: WIDTH, cursor: { x: distance, y: bucket } })],
    [
      captioned("T5 buckets", matrixPart(t5Matrix(params), { width: SIDE, cell })),
      captioned("Shaw rows", matrixPart(shawMatrix(params), { width: SIDE, cell })),
    ],
  ]);
}
