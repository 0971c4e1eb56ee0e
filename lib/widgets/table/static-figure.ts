/** The rows around the chosen position as an SVG string, with its vector below them. */

import { formatNumber } from "../format.ts";
import { compute, type TableParams, type TableRow } from "./compute.ts";
import { barPath, cellPaths, signPath } from "./figures.ts";
import { reading } from "./words.ts";

/** viewBox units */
const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 76;
const CELLS_WIDTH = WIDTH - LEFT - 4;
const ROW = 17;
const TOP = 4;
const BARS_MIDDLE = 340;
const BARS_HEIGHT = 44;

export function staticFigure(params: TableParams): string {
  const { visible, chosen, dimensions } = compute(params);
  const column = CELLS_WIDTH / dimensions.length;
  const y = (index: number) => TOP + index * ROW;
  const at = visible.indexOf(chosen);
  const rows = visible.map((row, index) => rowMarks(row, y(index), row === chosen)).join("");
  const paths = cellPaths(visible).map(
    ({ d, ink, opacity }) => `<path d="${d}" fill="var(--${ink})" fill-opacity="${opacity}"/>`,
  );
  const foot = TOP + visible.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label(params)}">`,
    `<defs><pattern id="table-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="var(--ink-3)" stroke-width="1.5"/></pattern></defs>`,
    `<rect x="${LEFT}" y="${TOP}" width="${CELLS_WIDTH}" height="${foot - TOP}" fill="var(--fig-zero)"/>`,
    `<g transform="translate(${LEFT} ${TOP}) scale(${short(column)} ${ROW})">${paths.join("")}`,
    `<path d="${signPath(visible)}" stroke="var(--ink)" stroke-opacity="0.7" stroke-width="1" vector-effect="non-scaling-stroke" fill="none"/></g>`,
    `<g font-size="13" text-anchor="end" fill="var(--ink-2)">${rows}</g>`,
    `<rect x="${LEFT}" y="${y(at)}" width="${CELLS_WIDTH}" height="${ROW}" fill="none" stroke="var(--accent)" stroke-width="2.5"/>`,
    bars(chosen, column),
    `<g font-size="13" fill="var(--ink-2)"><text x="${LEFT}" y="${HEIGHT - 4}">dimension 0</text>`,
    `<text x="${WIDTH - 4}" y="${HEIGHT - 4}" text-anchor="end">${formatNumber(dimensions.at(-1) as number)}</text></g></svg>`,
  ].join("");
}

function label(params: TableParams): string {
  const kind =
    params.source === "sinusoidal"
      ? "Sinusoidal vectors, exact"
      : "A learned table, its values an illustration";
  return `${kind}. ${reading(params)}.`;
}

/** A row's number, and hatching where there is nothing, or nothing that training saw. */
function rowMarks({ position, place, values }: TableRow, y: number, chosen: boolean): string {
  const unseen = place.kind === "untrained" || (place.kind === "computed" && !place.seen);
  const name = position < 0 ? "spare" : formatNumber(position);
  const ink = chosen ? ' fill="var(--accent)" font-weight="700"' : "";
  const text = `<text x="${LEFT - 16}" y="${y + ROW - 4}"${ink}>${name}</text>`;
  const hatch = (x: number, width: number) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${ROW}" fill="url(#table-hatch)"/>`;
  if (values === null) return text + hatch(LEFT, CELLS_WIDTH);
  if (unseen) return text + hatch(LEFT - 12, 10);
  return `${text}<rect x="${LEFT - 12}" y="${y}" width="10" height="${ROW}" fill="var(--position)"/>`;
}

function bars({ values }: TableRow, column: number): string {
  const zero = `<path d="M${LEFT} ${BARS_MIDDLE}h${CELLS_WIDTH}" stroke="var(--rule)"/>`;
  if (values === null) {
    return `${zero}<text x="${LEFT + CELLS_WIDTH / 2}" y="${BARS_MIDDLE - 12}" font-size="19" text-anchor="middle" fill="var(--again)">no row: nothing to look up</text>`;
  }
  const path = (positive: boolean) =>
    `<path d="${barPath(values, positive)}" fill="var(--${positive ? "fig-pos" : "fig-neg"})"/>`;
  return `<g transform="translate(${LEFT} ${BARS_MIDDLE}) scale(${short(column)} ${BARS_HEIGHT})">${path(true)}${path(false)}</g>${zero}`;
}

function short(value: number): number {
  return Number(value.toFixed(3));
}
