/** Stretched RoPE as a picture: wavelengths above, what each pair keeps and where the chosen one ends below. */

import { dialPart } from "../figure/dial-svg.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, svgFigure } from "../figure/svg-figure.ts";
import { formatNumber } from "../format.ts";
import { compute, methodLabel, type StretchParams } from "./compute.ts";
import { endDial, ratioPlot, wavelengthPlot } from "./figures.ts";

export function staticFigure(params: StretchParams): string {
  const { pair, method, length, target } = params;
  const result = compute(params);
  const { kept, blended, divided } = result.counts;
  const label = `RoPE stretched from ${formatNumber(length)} to ${formatNumber(target)} positions, method: ${methodLabel(method)}. ${kept} pairs kept, ${blended} in between, ${divided} divided; ${result.unseen} reach angles unseen in training.`;
  const ratio = result.ratios[pair] as number;
  return svgFigure(label, [
    [plotPart(wavelengthPlot(params, result), { width: 400, height: 190, cursor: { x: pair } })],
    [
      plotPart(ratioPlot(params, result), { width: 264, height: 150, cursor: { x: pair, y: ratio } }),
      captioned(`pair ${pair}`, dialPart(endDial(params), { width: 120 })),
    ],
  ]);
}
