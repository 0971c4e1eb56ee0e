/** The RoPE lab as a picture: the dial of the chosen pair, the clocks of all, and the score over distances. */

import { dialPart } from "../figure/dial-svg.ts";
import { inkVar, strokePath } from "../figure/markup.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, type PartMaker, svgFigure } from "../figure/svg-figure.ts";
import { formatNumber } from "../format.ts";
import { CLOCK_RADIUS, clockCentre, clockGrid, clockPaths } from "./clocks.ts";
import { compute } from "./compute.ts";
import type { RopeParams } from "./fields.ts";
import { distancePlot, pairDial } from "./figures.ts";

const DIAL_WIDTH = 170;
const CLOCKS_WIDTH = 250;

export function staticFigure(params: RopeParams): string {
  const { m, n, score, curve } = compute(params);
  const { pairIndex, dim } = params;
  const label = `RoPE. A query at position ${m} and a key at position ${n} have the score ${formatNumber(score)}. A dial shows pair ${pairIndex} before and after turning, small clocks the turns of all ${dim / 2} pairs, a plot the score over distances.`;
  return svgFigure(label, [
    [
      captioned(`pair ${pairIndex}`, dialPart(pairDial(params, pairIndex), { width: DIAL_WIDTH })),
      captioned(dim === 2 ? "its turns" : `the turns of all ${dim / 2} pairs`, clocksPart(params)),
    ],
    [
      plotPart(distancePlot(params, curve, pairIndex), {
        width: DIAL_WIDTH + CLOCKS_WIDTH + 16,
        height: 190,
        cursor: { x: m - n, y: score },
      }),
    ],
  ]);
}

function clocksPart(params: RopeParams): PartMaker {
  return () => {
    const grid = clockGrid(params.dim / 2);
    const { x, y } = clockCentre(params.pairIndex, grid);
    const scale = CLOCKS_WIDTH / grid.columns;
    const { faces, stillFaces, wedges, queryHands, keyHands } = clockPaths(params);
    const disc = (d: string, color: string, radius: number) =>
      strokePath(d, color, 2 * radius, ' stroke-linecap="round"');
    // strokes in units of a clock: two thirds of a pixel stay so whatever their number
    const pixels = (width: number) => Number((width / scale).toFixed(3));
    const line = (d: string, width: number) => strokePath(d, inkVar("position"), pixels(width));
    const markup = [
      disc(faces, "var(--control-edge)", CLOCK_RADIUS),
      disc(stillFaces, "var(--rule)", CLOCK_RADIUS),
      disc(faces + stillFaces, "var(--bg)", Number((CLOCK_RADIUS - pixels(1)).toFixed(3))),
      wedges && `<path d="${wedges}" fill="${inkVar("position")}" fill-opacity=".25"/>`,
      line(keyHands, 1),
      line(queryHands, 1.75),
      `<circle cx="${x}" cy="${y}" r="${CLOCK_RADIUS + 0.05}" fill="none" stroke="var(--accent)" stroke-width="${pixels(2)}"/>`,
    ].join("");
    return {
      width: CLOCKS_WIDTH,
      height: CLOCKS_WIDTH / 2,
      markup: `<g transform="scale(${Number(scale.toFixed(3))})">${markup}</g>`,
    };
  };
}
