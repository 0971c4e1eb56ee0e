/** The three attention matrices as an SVG string. */

import { matrixPart } from "../figure/matrix-svg.ts";
import { captioned, svgFigure } from "../figure/svg-figure.ts";
import { compute, type OrderParams } from "./compute.ts";
import { attentionMatrix, panelsOf } from "./figures.ts";
import { quoted, setting } from "./words.ts";

/** viewBox units */
const WIDTH = 150;

export function staticFigure(params: OrderParams): string {
  const label = `Attention weights of one head with ${setting(params)}: for ${quoted(params.first)}, for ${quoted(params.second)} as printed, and for the latter with its words in the order of the former.`;
  const parts = panelsOf(compute(params)).map((panel) =>
    captioned(panel.title, matrixPart(attentionMatrix(panel), { width: WIDTH })),
  );
  return svgFigure(label, [parts]);
}
