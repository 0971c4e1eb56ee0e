/** The ALiBi widget as a picture: every head's reach, the chosen head's bias, and what it makes of one query. */

import { matrixPart } from "../figure/matrix-svg.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, svgFigure } from "../figure/svg-figure.ts";
import { type AlibiParams, compute } from "./compute.ts";
import { biasSpec, reachPlot, rowPlot } from "./figures.ts";

const HALF = 192;

export function staticFigure(params: AlibiParams): string {
  const { heads, head, query, length, keyPosition } = params;
  const result = compute(params);
  const bias = biasSpec(result.slope, params);
  const step = bias.step ?? 1;
  const cell = { row: Math.floor(query / step), column: Math.floor(keyPosition / step) };
  const label = `How far ALiBi lets ${heads} heads see, the bias of head ${head} over ${length} tokens, and the attention of query ${query}.`;
  return svgFigure(label, [
    [captioned("where each head has halved a weight", plotPart(reachPlot(params, result), { height: 170 }))],
    [
      captioned(`bias of head ${head}`, matrixPart(bias, { width: HALF, cell })),
      captioned(`query ${query}`, plotPart(rowPlot(params, result), { width: HALF, height: HALF })),
    ],
  ]);
}
