/** The weights and what comes of them, as a picture. */

import { matrixPart } from "../figure/matrix-svg.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, svgFigure } from "../figure/svg-figure.ts";
import { compute, type NopeParams } from "./compute.ts";
import { recoveredPlot, signalPlot, weightsMatrix } from "./figures.ts";
import { reading } from "./words.ts";

const SIDE = 200;

export function staticFigure(params: NopeParams): string {
  const { row } = params;
  const { signals, recovered } = compute(params);
  const at = (values: Float64Array) => ({ x: row, y: values[row] as number });
  return svgFigure(`A head that attends uniformly, and the position read off it. ${reading(params)}.`, [
    [
      captioned("Weights", matrixPart(weightsMatrix(params), { width: SIDE, cell: { row } })),
      captioned(
        "Recovered position",
        plotPart({ ...recoveredPlot(params, recovered), aspect: 1 }, { width: SIDE, cursor: at(recovered) }),
      ),
    ],
    [
      plotPart(
        { ...signalPlot(params, signals), aspect: 3.4 },
        { width: 2 * SIDE + 16, cursor: at(signals) },
      ),
    ],
  ]);
}
