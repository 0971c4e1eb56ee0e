/** A matrix as a picture: its cells inked in steps, and runs of one step drawn as one stroke. */

import { hatchPath } from "./hatch.ts";
import { CELLS_WITH_SIGNS, cellText, inkOf, signsPath, writtenInCells } from "./ink.ts";
import { strokePath, textAt } from "./markup.ts";
import { short, TEXT_SIZE, widthOf } from "./measure.ts";
import type { MatrixSpec } from "./spec.ts";
import { type PartMaker, svgFigure } from "./svg-figure.ts";

export interface MatrixOptions {
  /** of the whole part, with its labels */
  width?: number;
  height?: number;
  /** the chosen cell */
  cell?: { row?: number; column?: number } | undefined;
}

/** About 8 bytes each where no two neighbours are alike. */
const CELLS = 2048;

/** Steps of ink for each of the two colours. */
const LEVELS = 8;

/** Words of rows and columns are written up to so many. */
const WORDS = 12;
const WORD_ROOM = 62;
/** A value in a narrower cell would lie on its neighbour; there is a sign instead. */
const VALUE_ROOM = 34;

export function matrixSvg(
  spec: MatrixSpec,
  { label, ...options }: MatrixOptions & { label: string },
): string {
  return svgFigure(label, [[matrixPart(spec, options)]]);
}

export function matrixPart(spec: MatrixSpec, options: MatrixOptions = {}): PartMaker {
  return (share) => {
    const { width = 320, cell } = options;
    const left = wordRoom(spec.rowLabels) ?? TEXT_SIZE * 1.6;
    const below = (wordRoom(spec.columnLabels) ?? TEXT_SIZE * 0.4) + TEXT_SIZE * 1.2;
    const area = { width: Math.max(width - left, 10), height: 0 };
    area.height = options.height ? Math.max(options.height - below, 10) : area.width / (spec.aspect ?? 1);
    const small = sampled(spec, Math.max(Math.floor(CELLS * share), 64));
    const scale = `scale(${precise(area.width / small.columns)} ${precise(area.height / small.rows)})`;
    const box = { x: 0, y: 0, ...area };
    const missing = Array.from({ length: small.rows * small.columns }, (_, index) => index).some(
      (index) => !Number.isFinite(small.values[index] as number),
    );
    return {
      width,
      height: area.height + below,
      markup: [
        `<g transform="translate(${short(left)} 0)">`,
        missing
          ? strokePath(hatchPath(box), "var(--ink-3)", 1, ' stroke-opacity=".55"')
          : `<rect width="${short(area.width)}" height="${short(area.height)}" fill="var(--fig-zero)"/>`,
        `<g transform="${scale} translate(0 .5)" fill="none" shape-rendering="crispEdges">${inkRuns(small, missing)}</g>`,
        spec.rows * spec.columns <= CELLS_WITH_SIGNS * share ? writing(spec, area) : "",
        cellMark(spec, area, cell),
        names(spec, area),
        "</g>",
      ].join(""),
    };
  };
}

export function hasWords(labels: readonly string[] | undefined): boolean {
  return labels !== undefined && labels.length <= WORDS;
}

/** How much the longest word takes, within bounds. */
function wordRoom(labels: readonly string[] | undefined): number | undefined {
  if (labels === undefined || !hasWords(labels)) return undefined;
  return Math.min(Math.max(...labels.map(widthOf), 0) + 10, WORD_ROOM);
}

/** As many rows and columns as there is room for; several cells become their mean, of categories the first. */
export function sampled(spec: MatrixSpec, most: number): MatrixSpec {
  const { rows, columns, scale } = spec;
  if (rows * columns <= most) return spec;
  const fewer = Math.min(rows, Math.max(Math.floor(Math.sqrt((most * rows) / columns)), 1));
  const newColumns = Math.min(columns, Math.max(Math.floor(most / fewer), 1));
  const newRows = Math.min(rows, Math.max(Math.floor(most / newColumns), 1));
  const values = new Float64Array(newRows * newColumns);
  for (let row = 0; row < newRows; row++) {
    for (let column = 0; column < newColumns; column++) {
      const block = {
        top: Math.floor((row * rows) / newRows),
        bottom: Math.floor(((row + 1) * rows) / newRows),
        left: Math.floor((column * columns) / newColumns),
        right: Math.floor(((column + 1) * columns) / newColumns),
      };
      values[row * newColumns + column] =
        scale.kind === "category"
          ? (spec.values[block.top * columns + block.left] as number)
          : meanOf(spec, block);
    }
  }
  return { ...spec, rows: newRows, columns: newColumns, values };
}

/** NaN where most of the block has no value. */
function meanOf(
  { values, columns }: MatrixSpec,
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): number {
  let [sum, count] = [0, 0];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const value = values[row * columns + column] as number;
      if (!Number.isFinite(value)) continue;
      sum += value;
      count++;
    }
  }
  return 2 * count >= (bottom - top) * (right - left) ? sum / count : Number.NaN;
}

/** One path per step of ink; each run of cells is `M column row h length`, a stroke as thick as a row. */
function inkRuns({ rows, columns, values, scale }: MatrixSpec, withPaper: boolean): string {
  const paths = new Map<number, string>();
  for (let row = 0; row < rows; row++) {
    let column = 0;
    while (column < columns) {
      const start = column;
      const step = stepAt(row, start);
      do column++;
      while (column < columns && Object.is(stepAt(row, column), step));
      if (Number.isNaN(step) || (step === 0 && !withPaper)) continue;
      paths.set(step, `${paths.get(step) ?? ""}M${start} ${row}h${column - start}`);
    }
  }
  return [...paths].map(([step, d]) => `<path d="${d}" ${strokeOf(step)}/>`).join("");

  function stepAt(row: number, column: number): number {
    // + 0, so that a run isn't broken between 0 and −0
    return Math.round(LEVELS * inkOf(scale, values[row * columns + column] as number)) + 0;
  }

  function strokeOf(step: number): string {
    const paper = 'stroke="var(--fig-zero)"';
    if (step === 0) return paper;
    const ink = `stroke="var(--fig-${step < 0 ? "neg" : "pos"})"`;
    // over hatching, ink that lets through would show the strokes
    const opacity = Math.abs(step) / LEVELS;
    if (!withPaper || opacity === 1) return opacity === 1 ? ink : `${ink} stroke-opacity="${opacity}"`;
    return `stroke="color-mix(in srgb, var(--fig-${step < 0 ? "neg" : "pos"}) ${100 * opacity}%, var(--fig-zero))"`;
  }
}

function writing(spec: MatrixSpec, area: Area): string {
  const { rows, columns, values } = spec;
  const [width, height] = [area.width / columns, area.height / rows];
  const narrow = spec.cells === "values" && width < VALUE_ROOM;
  const written = writtenInCells(narrow ? { ...spec, cells: "signs" } : spec);
  if (written === "nothing") return "";
  if (written === "values") {
    return Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const text = cellText(values[index] as number);
      const options = { anchor: "middle", color: "var(--ink)", halo: true } as const;
      return text && textAt((column + 0.5) * width, (row + 0.5) * height, text, options);
    }).join("");
  }
  const scale = `scale(${precise(width)} ${precise(height)})`;
  const d = signsPath(spec);
  const thin = ' vector-effect="non-scaling-stroke"';
  return `<g transform="${scale}">${strokePath(d, "var(--bg)", 3.5, thin)}${strokePath(d, "var(--ink)", 1.25, thin)}</g>`;
}

function cellMark(
  { rows, columns }: MatrixSpec,
  { width, height }: Area,
  cell: MatrixOptions["cell"],
): string {
  if (cell === undefined) return "";
  const { row, column } = cell;
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const across = row === undefined ? "" : `M0 ${short((row + 0.5) * cellHeight)}H${short(width)}`;
  const up = column === undefined ? "" : `M${short((column + 0.5) * cellWidth)} 0V${short(height)}`;
  return `${strokePath(across, "var(--accent)", 1.5, ' stroke-dasharray="6 4"')}${strokePath(up, "var(--position)", 1.5)}`;
}

type Area = { width: number; height: number };

/** Words at each row and column, or the first and the last number with what they count between. */
function names(spec: MatrixSpec, area: Area): string {
  return `${rowNames(spec, area)}${columnNames(spec, area)}`;
}

function rowNames({ rows, step = 1, rowLabels, rowTitle }: MatrixSpec, { height }: Area): string {
  if (rowLabels !== undefined && hasWords(rowLabels)) {
    const words = rowLabels.map((label, row) =>
      textAt(-6, ((row + 0.5) / rows) * height, label, { anchor: "end", room: WORD_ROOM - 8 }),
    );
    return `${words.join("")}${textAt(-6, height + TEXT_SIZE * 0.85, rowTitle, { anchor: "end" })}`;
  }
  const x = -TEXT_SIZE * 0.8;
  return [
    textAt(x, 0, "0", { anchor: "end", upwards: true }),
    textAt(x, height / 2, rowTitle, { anchor: "middle", upwards: true }),
    textAt(x, height, String((rows - 1) * step), { upwards: true }),
  ].join("");
}

function columnNames(
  { columns, step = 1, columnLabels, columnTitle }: MatrixSpec,
  { width, height }: Area,
): string {
  const below = height + TEXT_SIZE * 0.85;
  if (columnLabels !== undefined && hasWords(columnLabels)) {
    const words = columnLabels.map((label, column) => {
      const x = ((column + 0.5) / columns) * width;
      return textAt(x, height + 6, label, { anchor: "end", upwards: true, room: WORD_ROOM - 8 });
    });
    const room = wordRoom(columnLabels) ?? 0;
    return `${words.join("")}${textAt(width / 2, height + room + TEXT_SIZE * 0.6, columnTitle, { anchor: "middle" })}`;
  }
  return [
    textAt(0, below, "0"),
    textAt(width / 2, below, columnTitle, { anchor: "middle" }),
    textAt(width, below, String((columns - 1) * step), { anchor: "end" }),
  ].join("");
}

function precise(value: number): number {
  return Number(value.toFixed(4));
}
