/** The table widget's parameters, where each position leads, and the rows its figure shows. */

import { cosAt, sinAt } from "@/lib/encodings/exact-angle.ts";
import { learnedParameterCount, lookupOutcome } from "@/lib/encodings/learned.ts";
import { sinusoidalFrequencies } from "@/lib/encodings/sinusoidal.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { spread } from "../spread.ts";
import { illustratedRow } from "./illustration.ts";

export const fields = {
  length: {
    kind: "number",
    key: "L",
    label: "Length max_len",
    unit: "positions",
    min: 8,
    max: 4096,
    default: 2048,
    multipleOf: 1,
    scale: "log",
  },
  dim: {
    kind: "number",
    key: "d",
    label: "Width d",
    min: 2,
    max: 12_288,
    default: 768,
    multipleOf: 2,
    scale: "log",
  },
  position: {
    kind: "number",
    key: "p",
    label: "Position p",
    min: 0,
    max: 6144,
    default: 2048,
    multipleOf: 1,
    scale: "linear",
    passes: "length",
  },
  source: {
    kind: "choice",
    key: "src",
    label: "Where the vector comes from",
    options: [
      { value: "learned", label: "a learned table" },
      { value: "larger", label: "a learned table, larger than training" },
      { value: "sinusoidal", label: "the sinusoidal function" },
    ],
    default: "learned",
  },
  trained: {
    kind: "number",
    key: "tr",
    label: "Trained positions (larger table)",
    unit: "positions",
    min: 1,
    max: 4096,
    default: 512,
    multipleOf: 1,
    scale: "log",
    upTo: "length",
  },
  before: {
    kind: "number",
    key: "off",
    label: "Rows before that of position 0",
    unit: "rows",
    min: 0,
    max: 2,
    default: 0,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
} as const satisfies Fields;

export type TableParams = ParamsOf<typeof fields>;

/** What a position finds. */
export type Place =
  | { kind: "row"; row: number }
  /** there is a row, and training never used it */
  | { kind: "untrained"; row: number }
  /** `missing`: how many rows are wanting, up to its own */
  | { kind: "no row"; missing: number }
  /** by a function, which needs no row */
  | { kind: "computed"; seen: boolean };

export function placeOf(position: number, params: TableParams): Place {
  const { length, before, source } = params;
  if (source === "sinusoidal") return { kind: "computed", seen: position < length };
  const outcome = lookupOutcome(position, length + before, before);
  if (outcome.kind === "no row") return outcome;
  return { kind: position < trainedLength(params) ? "row" : "untrained", row: outcome.row };
}

/** Positions that training used, from 0. */
export function trainedLength({ source, length, trained }: TableParams): number {
  return source === "larger" ? trained : length;
}

/** Rows of the table, those before position 0 among them; a function has none. */
export function rowCount({ source, length, before }: TableParams): number {
  return source === "sinusoidal" ? 0 : length + before;
}

export function parameterCount(params: TableParams): number {
  const rows = rowCount(params);
  return rows === 0 ? 0 : learnedParameterCount(rows, params.dim);
}

/** So many rows and dimensions are drawn. */
export const VISIBLE_ROWS = 16;
const VISIBLE_PAIRS = 12;

/** Of the visible rows, those above the chosen one. */
const ROWS_ABOVE = 9;

export interface TableRow {
  /** below 0 for the rows before that of position 0 */
  position: number;
  place: Place;
  /** at the dimensions shown, shape [dimensions]; null where there is no row */
  values: Float64Array | null;
}

export interface TableResult {
  place: Place;
  rows: number;
  parameters: number;
  /** bytes of the rows, or of a function's values kept in memory, in float32 */
  bytes: number;
  /** the last position of the slider, past the end */
  limit: number;
  /** rising; whole pairs, from the first to the last */
  dimensions: readonly number[];
  /** rows around the chosen one */
  visible: readonly TableRow[];
  /** the chosen one among them */
  chosen: TableRow;
}

const FLOAT32_BYTES = 4;

export function compute(params: TableParams): TableResult {
  const { length, dim, position, before, source } = params;
  const dimensions = shownDimensions(dim);
  const first = Math.max(position - ROWS_ABOVE, source === "sinusoidal" ? 0 : -before);
  const positions = Array.from({ length: VISIBLE_ROWS }, (_, index) => first + index);
  const valuesAt = source === "sinusoidal" ? sinusoids(positions, dim) : illustrations(params);
  const visible = positions.map((each, index): TableRow => {
    const place: Place = each < 0 ? { kind: "untrained", row: each + before } : placeOf(each, params);
    return { position: each, place, values: valuesAt(index, place, dimensions) };
  });
  return {
    place: placeOf(position, params),
    rows: rowCount(params),
    parameters: parameterCount(params),
    bytes: FLOAT32_BYTES * learnedParameterCount(length, dim),
    limit: Math.floor(1.5 * length),
    dimensions,
    visible,
    chosen: visible[position - first] as TableRow,
  };
}

function shownDimensions(dim: number): number[] {
  return spread(dim / 2, VISIBLE_PAIRS, 0).flatMap((pair) => [2 * pair, 2 * pair + 1]);
}

type ValuesAt = (index: number, place: Place, dimensions: readonly number[]) => Float64Array | null;

/** The function's own values, exact: only those shown, since a row may have 12,288. */
function sinusoids(positions: number[], dim: number): ValuesAt {
  const invFreq = sinusoidalFrequencies(dim);
  return (index, _, dimensions) =>
    Float64Array.from(dimensions, (dimension) => {
      const valueAt = dimension % 2 === 0 ? sinAt : cosAt;
      return valueAt(positions[index] as number, invFreq[dimension >> 1] as number);
    });
}

function illustrations({ length, before }: TableParams): ValuesAt {
  return (_, place, dimensions) => {
    if (place.kind !== "row" && place.kind !== "untrained") return null;
    const along = (place.row - before + 0.5) / length;
    return illustratedRow(place.row, place.kind === "row" ? along : null, dimensions.length);
  };
}
