/** W14: a head without any encoding, which the causal mask alone lets count. */

import { modelPreset } from "@/lib/encodings/presets.ts";
import { type CardText, defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { id, type MathNode, operator, row, slot, toTex } from "../formula.ts";
import { spread } from "../spread.ts";
import { compute, fields, inPrecision, type NopeParams, recovered, signals } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";
import { fractionOf, reading } from "./words.ts";

/** x = 1/(9 + 1) = 0.1, 1/x − 1 = 9 */
function formula(params: NopeParams): MathNode {
  const { row: token, masking, length, precision } = params;
  const signal = signals(params)[token] as number;
  const held = inPrecision(signal, precision);
  const under =
    masking === "causal"
      ? [operator("("), slot(String(token), "position"), operator("+"), slot("1"), operator(")")]
      : [slot(String(length))];
  return row(
    id("x"),
    operator("="),
    slot("1"),
    operator("/"),
    ...under,
    operator(held === signal ? "=" : "≈"),
    slot(formatNumber(held), "value"),
    operator(","),
    slot("1"),
    operator("/"),
    id("x"),
    operator("−"),
    slot("1"),
    operator("="),
    slot(formatNumber(recovered(signal, precision)), "value"),
  );
}

const MAX_ROWS = 64;

function table(params: NopeParams): Table {
  const { length, row: chosen, precision } = params;
  const { signals: all, recovered: positions, errors } = compute(params);
  const rows = spread(length, MAX_ROWS, chosen);
  return {
    caption: `${rows.length === length ? "All" : `${rows.length} of`} ${length} tokens, recovered in ${precision}`,
    columns: ["token", "output", "recovered", "error, float64", "error, float32", "error, bfloat16"],
    rows: rows.map((token) =>
      [
        token,
        ...[all, positions, errors.float64, errors.float32, errors.bfloat16].map((of) => of[token] as number),
      ].map(formatNumber),
    ),
  };
}

function card(params: NopeParams): CardText {
  const { row: token, length, masking } = params;
  const where = masking === "causal" ? "under a causal mask" : `to all of ${length} tokens, without a mask`;
  return {
    question: `No encoding. Token ${token}, counted from 0, attends uniformly ${where}, and a marker is 1 at token 0 only. What does the head give, and which position does 1/x − 1 read off it?`,
    answer: `${fractionOf(params)}: $${toTex(formula(params))}$`,
  };
}

function withoutEvery(id: string): Preset<NopeParams> {
  const model = modelPreset(id);
  if (model?.encoding.kind !== "rotary" || model.encoding.noneEvery === undefined) {
    throw new Error(`${id} has no layers without an encoding`);
  }
  return {
    name: model.model,
    note: `One layer in ${model.encoding.noneEvery} has no encoding; the others rotate. The head shown is the same in any such layer.`,
    params: { length: 128, row: 100 },
    source: { label: model.source, url: model.url },
  };
}

export const nope = defineWidget({
  name: "nope",
  title: "Position without encoding",
  question: "Can a causal mask alone count?",
  papers: [
    {
      label: "Kazemnejad et al. 2023, The Impact of Positional Encoding on Length Generalization, Theorem 1",
      url: "https://arxiv.org/abs/2305.19466",
    },
    {
      label:
        "Haviv et al. 2022, Transformer Language Models without Positional Encodings Still Learn Positional Information",
      url: "https://arxiv.org/abs/2203.16634",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Without the mask",
      note: "Every token averages over all of them and gets 1/n: nothing tells one from another.",
      params: { masking: "none" },
    },
    {
      name: "The mask counts",
      note: "Token 100 gets 1/101 of the marker, and 1/x − 1 gives its position back.",
      params: { length: 128, row: 100 },
    },
    {
      name: "bfloat16 loses count",
      note: "With 8 significant bits token 189 is the first whose position comes back wrong.",
      params: { length: 512, row: 189, precision: "bfloat16" },
    },
  ],
  presets: [withoutEvery("smollm3-3b")],
  reading,
  table,
  card,
  staticFigure,
});
