/** The heatmap as an SVG string: a window of real values around the crosshair, small enough to send with a page. */

import { firstColumn, secondColumn } from "@/lib/encodings/layout.ts";
import { sinusoidalTable } from "@/lib/encodings/sinusoidal.ts";
import { spread } from "../spread.ts";
import { encodingOptions, pointAt, type SinusoidalParams } from "./compute.ts";

/** At most so many positions and pairs. Every position of the window is drawn, so that fast waves don't alias. */
const WINDOW = 64;
const PAIRS = 16;

/** viewBox units, in the proportions of the live heatmap */
const WIDTH = 640;
const HEIGHT = 320;

/** Steps of ink for each sign. Cells of one step are one path, which keeps the figure near 10 kB. */
const LEVELS = 4;

/** The part of the encoding that is drawn. */
interface Window {
  firstPosition: number;
  columns: number;
  /** the pairs drawn, rising */
  pairs: number[];
  /** dimension of each row, from the top */
  components: number[];
}

export function staticFigure(params: SinusoidalParams): string {
  const view = windowAround(params);
  const cellWidth = WIDTH / view.columns;
  const cellHeight = HEIGHT / view.components.length;
  const x = round((params.position - view.firstPosition + 0.5) * cellWidth);
  const y = round((view.components.indexOf(params.component) + 0.5) * cellHeight);
  const label = `Heatmap of the sinusoidal encoding. From left to right positions ${view.firstPosition} to ${view.firstPosition + view.columns - 1}, from top to bottom ${view.pairs.length} of ${params.dim / 2} pairs of dimensions.`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="var(--fig-zero)"/>`,
    `<g transform="scale(${round(cellWidth)} ${round(cellHeight)})">${inkPaths(params, view)}</g>`,
    `<g fill="none" stroke="var(--ink)" stroke-width="1.5"><path d="M${x} 0V${HEIGHT}"/>`,
    `<path d="M0 ${y}H${WIDTH}" stroke-dasharray="6 4"/></g></svg>`,
  ].join("");
}

function windowAround(params: SinusoidalParams): Window {
  const { dim, length, position } = params;
  const { layout } = encodingOptions(params);
  const columns = Math.min(length, WINDOW);
  const pairs = spread(dim / 2, PAIRS, pointAt(params).pair);
  const components: number[] = [];
  pairs.forEach((pair, index) => {
    components[firstColumn(index, layout)] = firstColumn(pair, layout);
    components[secondColumn(index, pairs.length, layout)] = secondColumn(pair, dim / 2, layout);
  });
  const firstPosition = Math.min(Math.max(position - columns / 2, 0), length - columns);
  return { firstPosition: Math.floor(firstPosition), columns, pairs, components };
}

/** One path per step of ink, each cell run `M column row h length v1 h−length z` in units of cells. */
function inkPaths(params: SinusoidalParams, { firstPosition, columns, components }: Window): string {
  const { dim } = params;
  const positions = Array.from({ length: columns }, (_, column) => firstPosition + column);
  const values = sinusoidalTable(positions, dim, encodingOptions(params));
  const paths = new Map<number, string>();
  components.forEach((component, row) => {
    let column = 0;
    while (column < columns) {
      const step = stepOf(values[column * dim + component] as number);
      const start = column;
      do column++;
      while (column < columns && stepOf(values[column * dim + component] as number) === step);
      const run = `M${start} ${row}h${column - start}v1h${start - column}z`;
      if (step !== 0) paths.set(step, (paths.get(step) ?? "") + run);
    }
  });
  return [...paths]
    .map(([step, d]) => {
      const ink = step < 0 ? "var(--fig-neg)" : "var(--fig-pos)";
      return `<path d="${d}" fill="${ink}" fill-opacity="${Math.abs(step) / LEVELS}"/>`;
    })
    .join("");
}

/** −LEVELS … LEVELS */
function stepOf(value: number): number {
  return Math.round(value * LEVELS);
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
