/** The packing widget as a picture: the documents with their ids, who sees whom, and how often each id is trained. */

import { strokePath, textAt } from "../figure/markup.ts";
import { matrixPart } from "../figure/matrix-svg.ts";
import { short, widthOf } from "../figure/measure.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, type PartMaker, svgFigure } from "../figure/svg-figure.ts";
import { compute, type PackingParams, type PackingResult } from "./compute.ts";
import { countsPlot, cutsOf, idsPlot, maskSpec } from "./figures.ts";

const WIDTH = 400;
const HALF = 192;
const STRIP = 26;

export function staticFigure(params: PackingParams): string {
  const result = compute(params);
  const { lengths, packed, counts } = result;
  const label = `${lengths.length} packed documents of ${lengths.join(", ")} tokens with their position ids, which tokens may attend to which, and how often each position id occurs.`;
  return svgFigure(label, [
    [stripPart(result)],
    [plotPart(idsPlot(packed), { height: 130 })],
    [
      captioned("who sees whom", matrixPart(maskSpec(result), { width: HALF })),
      captioned(
        "how often an id is trained",
        plotPart(countsPlot(counts, params.context), { width: HALF, height: HALF }),
      ),
    ],
  ]);
}

/** The documents end to end, to scale, each with its number where there is room. */
function stripPart({ lengths, packed }: PackingResult): PartMaker {
  const at = (token: number) => (token / packed.tokens) * WIDTH;
  let start = 0;
  const documents = lengths.map((length, document) => {
    const [left, width] = [at(start), at(length)];
    start += length;
    const name = String(document + 1);
    const tint = document % 2 === 0 ? ".12" : ".3";
    const box = `<rect x="${short(left)}" width="${short(width)}" height="${STRIP}" fill="var(--accent)" fill-opacity="${tint}"/>`;
    if (widthOf(name) > width) return box;
    return box + textAt(left + width / 2, STRIP / 2, name, { anchor: "middle", color: "var(--ink)" });
  });
  const cuts = cutsOf(packed).map((token) => `M${short(at(token))} 0V${STRIP}`);
  const markup = `${documents.join("")}${strokePath(cuts.join(""), "var(--ink)", 1.5, ' stroke-dasharray="4 3"')}`;
  return () => ({ width: WIDTH, height: STRIP, markup });
}
