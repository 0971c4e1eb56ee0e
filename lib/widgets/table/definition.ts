/** W5: a learned table of positions against a function, and what either has past its end. */

import { sinusoidalValue } from "@/lib/encodings/sinusoidal.ts";
import { type CardText, defineWidget, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { call, type MathNode, operator, power, row, slot, toTex, words } from "../formula.ts";
import { VASWANI } from "../sinusoidal/definition.ts";
import { compute, fields, parameterCount, placeOf, rowCount, type TableParams } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { presets } from "./presets.ts";
import { staticFigure } from "./static-figure.ts";
import { placeInWords, reading } from "./words.ts";

/** 512 × 768 = 393,216 parameters; of a function its first value, and none */
function formula(params: TableParams): MathNode {
  const { length, before, dim, position, source } = params;
  if (source === "sinusoidal") {
    const at = slot(String(position), "position");
    const exponent = row(slot("0", "dimension"), operator("/"), slot(String(dim)));
    return row(
      call("PE", at, slot("0", "dimension")),
      operator("="),
      call("sin", row(at, operator("/"), power(slot("10000"), exponent))),
      operator("="),
      slot(formatNumber(sinusoidalValue(position, 0, dim)), "value"),
      operator(","),
      slot("0", "value"),
      words("\u00a0parameters"),
    );
  }
  const positions = slot(formatNumber(length), "position");
  const rows =
    before === 0
      ? [positions]
      : [operator("("), positions, operator("+"), slot(String(before)), operator(")")];
  return row(
    ...rows,
    operator("×"),
    slot(formatNumber(dim), "dimension"),
    operator("="),
    slot(formatNumber(parameterCount(params)), "value"),
    words("\u00a0parameters"),
  );
}

/** Dimensions in the data table, so that it fits beside the words. */
const TABLE_DIMENSIONS = 4;

function table(params: TableParams): Table {
  const { visible, dimensions } = compute(params);
  const illustration = params.source === "sinusoidal" ? "" : "; values are an illustration";
  return {
    caption: `Around position ${formatNumber(params.position)}${illustration}`,
    columns: [
      "position",
      "what is there",
      ...dimensions.slice(0, TABLE_DIMENSIONS).map((dimension) => `dimension ${dimension}`),
    ],
    rows: visible.map(({ position, place, values }) => [
      position < 0 ? `spare, row ${position + params.before}` : formatNumber(position),
      position < 0 ? "no position uses it" : placeInWords(place, params),
      ...dimensions
        .slice(0, TABLE_DIMENSIONS)
        .map((_, index) => (values === null ? "–" : formatNumber(values[index] as number))),
    ]),
  };
}

function card(params: TableParams): CardText {
  const { length, position, dim, trained, before } = params;
  const place = placeOf(position, params);
  const at = formatNumber(position);
  const last = formatNumber(length - 1);
  switch (place.kind) {
    case "no row":
      return {
        question: `A learned position table has rows for positions 0 to ${last}. What does position ${at} get in PyTorch?`,
        answer: `Nothing: there is no such row, and nn.Embedding raises an IndexError.`,
      };
    case "untrained":
      return {
        question: `A learned position table has rows for ${formatNumber(length)} positions, and training used ${formatNumber(trained)} of them. What does position ${at} get?`,
        answer: `Row ${formatNumber(place.row)}, which still holds what it began with. Nothing fails, so nothing tells.`,
      };
    case "computed":
      return {
        question: `A model was trained on sinusoidal positions 0 to ${last}. Is there a vector for position ${at}, and has the model seen it?`,
        answer: place.seen
          ? "There is, and it has: the position is one of those trained."
          : "There is: the function gives one for every position. The model has never seen it.",
      };
    case "row": {
      const spare = before === 0 ? "" : `, ${before} of them before that of position 0`;
      return {
        question: `How many parameters has a learned position table of ${formatNumber(rowCount(params))} rows${spare}, at width ${formatNumber(dim)}?`,
        answer: `$${toTex(formula(params))}$`,
      };
    }
    default:
      return place satisfies never;
  }
}

export const positionTable = defineWidget({
  name: "table",
  title: "A table against a function",
  question: "What is at row 2048?",
  papers: [
    {
      label: "Gehring et al. 2017, Convolutional Sequence to Sequence Learning",
      url: "https://arxiv.org/abs/1705.03122",
    },
    { label: "Devlin et al. 2018, BERT", url: "https://arxiv.org/abs/1810.04805" },
    VASWANI,
    { label: "TensorFlow, tf.gather", url: "https://www.tensorflow.org/api_docs/python/tf/gather" },
    {
      label: "JAX, jax.numpy.take",
      url: "https://docs.jax.dev/en/latest/_autosummary/jax.numpy.take.html",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "One position too many",
      note: "max_len 512 means positions 0 to 511: a lookup of position 512 fails, loudly.",
      params: { length: 512, position: 512 },
    },
    {
      name: "A function has no last row",
      note: "The sinusoid gives position 512 a vector like any other. Whether the model can use it is another question.",
      params: { length: 512, position: 512, source: "sinusoidal" },
    },
    {
      name: "Rows that were never trained",
      note: "A table of 2,048 rows after training at 512: position 1,500 gets noise, and no error says so.",
      params: { source: "larger", position: 1500 },
    },
  ],
  presets,
  reading,
  table,
  card,
  staticFigure,
});
