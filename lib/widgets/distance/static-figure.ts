/** Dot products and distance as a picture: the curve above, the sums that make it below. */

import { plotPart } from "../figure/plot-svg.ts";
import { svgFigure } from "../figure/svg-figure.ts";
import { formatNumber } from "../format.ts";
import { type DistanceParams, scoreAt } from "./compute.ts";
import { curvePlot, stackPlot } from "./figures.ts";

export function staticFigure(params: DistanceParams): string {
  const { dim, reach, offset, weights } = params;
  const score = scoreAt(params, offset) as number;
  const what = weights ? "with random W_q and W_k" : "the plain dot product";
  const label = `Scores of sinusoidal positions of width ${dim}, ${what}, for offsets up to ${formatNumber(reach)}; at offset ${formatNumber(offset)} it is ${formatNumber(score)}.`;
  return svgFigure(label, [
    [plotPart(curvePlot(params), { width: 400, height: 200, cursor: { x: offset, y: score } })],
    [plotPart(stackPlot(params), { width: 400, height: 160, cursor: { x: offset, y: score } })],
  ]);
}
