/** Both encodings' logits and their difference as an SVG string. */

import { matrixPart } from "../figure/matrix-svg.ts";
import { captioned, svgFigure } from "../figure/svg-figure.ts";
import { type CompareParams, compute } from "./compute.ts";
import { nameOf } from "./encodings.ts";
import { panelsOf } from "./figures.ts";

/** viewBox units */
const WIDTH = 170;

export function staticFigure(params: CompareParams): string {
  const label = `Logits of one head for “${params.sentence}” with ${nameOf(params.one)}, with ${nameOf(params.other)}, and their difference. Words and weights are random.`;
  const parts = panelsOf(compute(params)).map(({ title, spec }) =>
    captioned(title, matrixPart(spec, { width: WIDTH })),
  );
  return svgFigure(label, [parts]);
}
