/** What a layer costs each way, the vectors to scale, and the histogram of cosines, as a picture. */

import { inkVar, textAt } from "../figure/markup.ts";
import { short } from "../figure/measure.ts";
import { plotPart } from "../figure/plot-svg.ts";
import { captioned, type PartMaker, svgFigure } from "../figure/svg-figure.ts";
import { formatNumber } from "../format.ts";
import { type CombineParams, type Cost, compute } from "./compute.ts";
import { cosinesPlot, shapesOf } from "./figures.ts";
import { growthInWords, MODE_NAMES, reading } from "./words.ts";

const WIDTH = 400;
const BAR = 12;
const ROW = 46;

export function staticFigure(params: CombineParams): string {
  const { costs, cosines } = compute(params);
  return svgFigure(`Weights of a layer, by how position is combined. ${reading(params)}.`, [
    [
      captioned(
        `Weights per layer, ${formatNumber(params.tokenDim)} numbers for the token`,
        bars(costs, params),
      ),
    ],
    [plotPart(cosinesPlot(cosines), { width: WIDTH })],
  ]);
}

/** Each way's vector to scale, and its weights as a bar. */
function bars(costs: readonly Cost[], { tokenDim, mode }: CombineParams): PartMaker {
  const most = Math.max(...costs.map((cost) => cost.perLayer));
  const row = (cost: Cost, index: number) => {
    const { token, position } = shapesOf(cost, tokenDim);
    const y = index * ROW;
    const color = cost.mode === mode ? "var(--ink)" : "var(--ink-2)";
    const added = cost.mode === "add";
    const [tokenY, tokenHeight] = added ? [y + 18, BAR / 2 - 0.5] : [y + 18, BAR];
    const positionX = added ? 0 : token * WIDTH * 0.4;
    const positionY = added ? y + 18 + BAR / 2 + 0.5 : tokenY;
    const right = WIDTH * 0.44;
    return [
      textAt(0, y + 7, MODE_NAMES[cost.mode], { color }),
      box(0, tokenY, token * WIDTH * 0.4, tokenHeight, inkVar("content")),
      box(positionX, positionY, position * WIDTH * 0.4, tokenHeight, inkVar("position")),
      textAt(WIDTH, y + 7, `${formatNumber(cost.perLayer)}, ${growthInWords(cost)}`, {
        anchor: "end",
        color,
      }),
      box(right, y + 18, (cost.perLayer / most) * (WIDTH - right), BAR, color),
    ].join("");
  };
  return () => ({ width: WIDTH, height: costs.length * ROW - 10, markup: costs.map(row).join("") });
}

function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`;
}
