/** What the table widget asks before it shows its figure. */

import { formatNumber, formatWithUnit } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { fields, parameterCount, placeOf, rowCount, type TableParams } from "./compute.ts";

const parameters: NumberPrediction<TableParams> = {
  id: "parameters",
  title: "How many parameters",
  kind: "number",
  unit: "parameters",
  ask(params) {
    const { source, length, dim } = params;
    if (source === "sinusoidal") {
      return `Positions 0 to ${formatNumber(length - 1)} get sinusoidal vectors of width ${formatNumber(dim)}. How many parameters do they add to the model?`;
    }
    return `How many parameters has a learned table of ${formatNumber(rowCount(params))} rows and width ${formatNumber(dim)}?`;
  },
  range: () => ({ min: 0, max: (fields.length.max + fields.before.max) * fields.dim.max }),
  tolerance: (params) => 0.01 * parameterCount(params),
  answer: parameterCount,
  why(params) {
    if (params.source === "sinusoidal") return "A function has nothing to learn: its values are computed.";
    return `Each of the ${formatNumber(rowCount(params))} rows holds ${formatNumber(params.dim)} numbers, and each of them is learned.`;
  },
};

const pastTheEnd: ChoicePrediction<TableParams> = {
  id: "past-the-end",
  title: "One position too many",
  kind: "choice",
  options: [
    { value: "error", label: "an error" },
    { value: "wraps", label: "the vector of position 0: it wraps" },
    { value: "zeros", label: "a vector of zeros" },
    { value: "extrapolates", label: "a vector computed for the new position" },
  ],
  ask(params) {
    const { source, length } = params;
    if (source === "sinusoidal") {
      return `A model was trained on positions 0 to ${formatNumber(length - 1)} with the sinusoidal function. What does the function give for position ${formatNumber(length)}?`;
    }
    return `In PyTorch an nn.Embedding of ${formatNumber(rowCount(params))} rows serves positions 0 to ${formatNumber(length - 1)}. What does position ${formatNumber(length)} get?`;
  },
  answer: (params) => (placeOf(params.length, params).kind === "no row" ? "error" : "extrapolates"),
  why(params) {
    const { length } = params;
    if (placeOf(length, params).kind === "no row") {
      return `Its row would be number ${formatNumber(rowCount(params))}, and the last is ${formatNumber(rowCount(params) - 1)}: PyTorch raises an IndexError.`;
    }
    return `sin(${length} · ω) is as easily computed as any other; that training never saw it is another matter.`;
  },
};

/** The rows were made, and no training text was long enough to use them. */
const untrainedRow: ChoicePrediction<TableParams> = {
  id: "untrained-row",
  title: "A table larger than training",
  kind: "choice",
  options: [
    { value: "untrained", label: "it runs, on a row that was never trained" },
    { value: "row", label: "it runs, on a row as good as the others" },
    { value: "no row", label: "an error" },
    { value: "wraps", label: "it wraps, to a position that was trained" },
  ],
  ask: ({ length, trained, position }) =>
    `A table has ${formatWithUnit(length, "rows")}, but training never went past ${formatWithUnit(trained, "tokens")}. What happens at position ${formatNumber(position)}?`,
  answer(params) {
    const { kind } = placeOf(params.position, params);
    return params.source === "larger" && kind !== "computed" ? kind : null;
  },
  why(params) {
    const { trained, position, length } = params;
    const never = formatNumber(length - trained);
    switch (placeOf(position, params).kind) {
      case "row":
        return `Positions 0 to ${formatNumber(trained - 1)} were trained, and ${formatNumber(position)} is one of them.`;
      case "untrained":
        return `Row ${formatNumber(position)} exists, so nothing fails, but it is one of ${never} rows that still hold what they began with.`;
      default:
        return `The rows end at ${formatNumber(length - 1)}, trained or not.`;
    }
  },
};

const lastPosition: NumberPrediction<TableParams> = {
  id: "last-position",
  title: "The last position that has a row",
  kind: "number",
  unit: "",
  ask: (params) =>
    `A learned table has max_len ${formatNumber(params.length)}. What is the largest position it has a row for?`,
  range: () => ({ min: 0, max: fields.position.max }),
  tolerance: () => 0,
  answer: (params) => (params.source === "sinusoidal" ? null : params.length - 1),
  why: ({ length }) =>
    `Positions are counted from 0, so ${formatNumber(length)} of them end at ${formatNumber(length - 1)}.`,
};

const firstRow: NumberPrediction<TableParams> = {
  id: "first-row",
  title: "Where position 0 is",
  kind: "number",
  unit: "",
  ask: (params) =>
    `A table of ${formatNumber(rowCount(params))} rows serves ${formatNumber(params.length)} positions. Which row, counted from 0, belongs to position 0?`,
  range: () => ({ min: 0, max: fields.before.max }),
  tolerance: () => 0,
  answer(params) {
    const place = placeOf(0, params);
    return params.before > 0 && place.kind !== "computed" && place.kind !== "no row" ? place.row : null;
  },
  why: ({ before }) =>
    before === 0
      ? "No rows come before it."
      : `Padding keeps row ${before - 1}, and the tokens of a text are numbered on from there: ${before}, ${before + 1}, ….`,
};

export const predictions = [parameters, pastTheEnd, untrainedRow, lastPosition, firstRow] as const;
