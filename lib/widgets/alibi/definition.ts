/** W9: ALiBi's slopes, the bias of one head, and what softmax makes of it for one query. */

import { alibiReach } from "@/lib/encodings/alibi.ts";
import { type ModelPreset, modelPreset } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Source, type Table } from "../definition.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import {
  call,
  fraction,
  id,
  lines,
  type MathNode,
  operator,
  row,
  slot,
  sub,
  toTex,
  words,
} from "../formula.ts";
import { spread } from "../spread.ts";
import { type AlibiParams, compute, FAINT, fields } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { exactSlope, slopeFormula, slopeText } from "./slope.ts";
import { staticFigure } from "./static-figure.ts";

/** m₃ = 2^(−8 · 3/8) = 1/8; bias(48, 42) = −m₃ · (48 − 42) = −0.75; ln 2 / m₃ = 5.545 tokens */
function formula(params: AlibiParams): MathNode {
  const { heads, head } = params;
  const m = sub(id("m"), slot(String(head), "dimension"));
  return lines(
    row(m, operator("="), ...slopeFormula(exactSlope(heads, head))),
    biasFormula(params, m),
    row(
      fraction(call("ln", slot("2")), m),
      operator("="),
      slot(formatNumber(compute(params).halfDistance), "value"),
      words("\u00a0tokens"),
    ),
  );
}

/** One row, so that a narrow screen can break it before each equals sign. */
function biasFormula(params: AlibiParams, m: MathNode): MathNode {
  const { query, keyPosition: key, masking } = params;
  const [i, j] = [slot(String(query), "position"), slot(String(key), "position")];
  const start = [call("bias", i, j), operator("=")];
  const value = compute(params).bias[key] as number;
  if (value === Number.NEGATIVE_INFINITY) {
    return row(...start, operator("−"), operator("∞"), words("\u00a0(masked)"));
  }
  const [open, close] = masking === "causal" ? (["(", ")"] as const) : (["|", "|"] as const);
  const distance = row(operator(open), i, operator("−"), j, operator(close));
  const product = [operator("−"), m, operator("·"), distance, operator("=")];
  return row(...start, ...product, slot(formatNumber(value), "value"));
}

/** head 3 of 8: slope 1/8, half-distance 5.545 tokens; query 48, key 42: bias −0.75, weight 0.05563 */
function reading(params: AlibiParams): string {
  const { heads, head, query, keyPosition: key } = params;
  const { halfDistance, bias, weights } = compute(params);
  const sight = `head ${head} of ${heads}: slope ${slopeText(exactSlope(heads, head))}, half-distance ${formatWithUnit(halfDistance, "tokens")}`;
  const value = bias[key] as number;
  const pair =
    value === Number.NEGATIVE_INFINITY
      ? "masked"
      : `bias ${formatNumber(value)}, weight ${formatNumber(weights[key] as number)}`;
  return `${sight}; query ${formatNumber(query)}, key ${formatNumber(key)}: ${pair}`;
}

const MAX_ROWS = 64;

function table({ heads, head, length }: AlibiParams): Table {
  const shown = spread(heads, MAX_ROWS, head - 1).map((index) => index + 1);
  const every = shown.length === heads ? "" : `${shown.length} of `;
  return {
    caption: `How far ${every}${heads === 1 ? "1 head sees" : `${heads} heads see`}`,
    columns: [
      "head",
      "slope",
      "half-distance, tokens",
      "1 % at, tokens",
      `bias at ${formatNumber(length - 1)} tokens`,
    ],
    rows: shown.map((each) => {
      const slope = exactSlope(heads, each);
      return [
        String(each),
        slopeText(slope),
        formatNumber(alibiReach(slope.value)),
        formatNumber(alibiReach(slope.value, FAINT)),
        formatNumber(-slope.value * (length - 1)),
      ];
    }),
  };
}

function card(params: AlibiParams) {
  const { heads, head } = params;
  const slope = exactSlope(heads, head);
  const reach = formatNumber(compute(params).halfDistance);
  return {
    question: `ALiBi with ${heads === 1 ? "one head" : `${heads} heads`}: what is the slope of head ${head} (counted from 1), and at what distance has it halved a weight?`,
    answer: `$m = ${toTex(row(...slopeFormula(slope)))}$, half at $\\ln 2 / m = ${reach}$ tokens`,
  };
}

const PRESS: Source = {
  label: "Press, Smith, Lewis 2022, Train Short, Test Long, §3",
  url: "https://arxiv.org/abs/2108.12409",
};

/** A model's own number of heads, with the last token it was trained on as the query. */
function modelState(id: string, note: string, head: number): Preset<AlibiParams> {
  const { model, encoding, trainedLength, source, url } = modelPreset(id) as ModelPreset;
  if (encoding.kind !== "alibi") throw new Error(`${id} has no slopes`);
  const query = trainedLength - 1;
  return {
    name: model,
    note,
    params: { heads: encoding.heads, head, length: trainedLength, query, keyPosition: query - 100 },
    source: { label: source, url },
  };
}

export const alibi = defineWidget({
  name: "alibi",
  title: "ALiBi’s slopes",
  question: "How far can each head see?",
  papers: [
    PRESS,
    {
      label: "The authors’ code, get_slopes",
      url: "https://github.com/ofirpress/attention_with_linear_biases",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "The steepest head",
      note: "Slope 1/2: a weight halves every 1.386 tokens, and ten tokens back it is under 1 %.",
      params: { head: 1, query: 63, keyPosition: 53 },
    },
    {
      name: "The gentlest head",
      note: "Slope 1/256: half is left after 177.4 tokens, 1 % only after 1,179.",
      params: { head: 8, length: 2048, query: 2047, keyPosition: 869 },
    },
    {
      name: "Twelve heads",
      note: "Twelve is no power of two: heads 9 to 12 stand between the first four, so the list isn’t sorted.",
      params: { heads: 12, head: 9 },
    },
  ],
  presets: [
    {
      name: "The paper, 8 heads",
      note: "1/2, 1/4, … 1/256.",
      params: { head: 4 },
      source: PRESS,
    },
    {
      name: "The paper, 16 heads",
      note: "Twice as many slopes between the same ends: each is the one before it over √2.",
      params: { heads: 16, head: 1 },
      source: PRESS,
    },
    modelState("mpt-7b", "Every fourth of the 32 slopes is one of the 8: head 16 has 1/16.", 16),
    modelState(
      "bloom",
      "112 is no power of two: 64 heads have slopes of their own, head 65 begins the 48 between them.",
      65,
    ),
  ],
  reading,
  table,
  card,
  staticFigure,
});
