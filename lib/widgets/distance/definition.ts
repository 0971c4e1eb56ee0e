/** W2: the dot product of two positions against the distance between them, plain and as a head with weights computes it. */

import { modelPreset } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import {
  call,
  fraction,
  id,
  lines,
  type MathNode,
  operator,
  power,
  row,
  slot,
  sub,
  sum,
  toTex,
} from "../formula.ts";
import { VASWANI } from "../sinusoidal/definition.ts";
import { spread } from "../spread.ts";
import {
  compute,
  type DistanceParams,
  type DistanceResult,
  fields,
  scaleOf,
  scoreAt,
  selfDot,
} from "./compute.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";

const equals = operator("=");
const dot = operator("·");
const pe = (position: number) => call("PE", slot(formatNumber(position), "position"));

function formula(params: DistanceParams): MathNode {
  return params.weights ? weightedFormula(params) : plainFormula(params);
}

/** PE(256) · PE(306) = Σ cos(50/10,000^(2i/512)) = 131.1 */
function plainFormula(params: DistanceParams): MathNode {
  const { dim, base, position, offset, normalise } = params;
  const exponent = row(slot("2"), id("i"), operator("/"), slot(String(dim)));
  const angle = row(
    slot(formatNumber(offset), "position"),
    operator("/"),
    power(slot(formatNumber(base)), exponent),
  );
  const cosines = row(sum(row(id("i"), equals, slot("0")), slot(String(dim / 2 - 1))), call("cos", angle));
  const product = row(pe(position), dot, pe(position + offset));
  const half = slot(formatNumber(selfDot(params)));
  // in lines that a phone has room for
  return lines(
    normalise ? fraction(product, half) : product,
    row(equals, ...(normalise ? [fraction(slot("1"), half)] : []), cosines),
    row(equals, slot(formatNumber(scoreAt(params, offset) as number), "value")),
  );
}

/** (W_q PE(256)) · (W_k PE(306)) = …, and the same for the position as far behind */
function weightedFormula(params: DistanceParams): MathNode {
  const { position, offset, normalise } = params;
  const projected = (name: string, at: number) =>
    row(operator("("), sub(id("W"), id(name)), pe(at), operator(")"));
  const line = (other: number, score: number) =>
    row(
      projected("q", position),
      dot,
      projected("k", other),
      ...(normalise ? [operator("/"), slot(formatNumber(selfDot(params)))] : []),
      equals,
      slot(formatNumber(score), "value"),
    );
  const ahead = line(position + offset, scoreAt(params, offset) as number);
  const behind = scoreAt(params, -offset);
  return behind === null ? ahead : lines(ahead, line(position - offset, behind));
}

function reading(params: DistanceParams): string {
  const { offset, weights } = params;
  const whole = formatNumber(scaleOf(params) * selfDot(params));
  const ahead = formatNumber(scoreAt(params, offset) as number);
  if (!weights) return `offset ${formatNumber(offset)}: ${ahead} of ${whole}`;
  const behind = scoreAt(params, -offset);
  const other = behind === null ? "no position behind" : `${formatNumber(behind)} behind`;
  return `offset ${formatNumber(offset)}: ${ahead} ahead, ${other}`;
}

const MAX_ROWS = 64;

function table(params: DistanceParams): Table {
  const { position, reach, offset, dim, weights } = params;
  const offsets = spread(reach + 1, MAX_ROWS, offset);
  const say = (score: number | null) => (score === null ? "–" : formatNumber(score));
  return {
    caption: `Scores of position ${formatNumber(position)}, width ${dim}${weights ? ", with random W_q and W_k" : ""}`,
    columns: ["offset k", "with p + k", "with p − k", "share of d/2, ahead"],
    rows: offsets.map((k) => {
      const ahead = scoreAt(params, k) as number;
      return [
        formatNumber(k),
        say(ahead),
        say(scoreAt(params, -k)),
        formatNumber(ahead / (scaleOf(params) * selfDot(params))),
      ];
    }),
  };
}

function card(params: DistanceParams) {
  const { dim, base, position, offset, weights, weightSeed, normalise } = params;
  const by = normalise ? `, divided by d/2 = ${formatNumber(selfDot(params))}` : "";
  const setting = `width ${dim}, base ${formatNumber(base)}`;
  return {
    question: weights
      ? `A head has random W_q and W_k (seed ${weightSeed}; ${setting}). What is the score of position ${formatNumber(position)} with the position ${formatNumber(offset)} ahead, and with that as far behind${by}?`
      : `What is the dot product of two sinusoidal position vectors ${formatNumber(offset)} apart (${setting})${by}?`,
    answer: `$${toTex(formula(params))}$`,
  };
}

function transformerBase(): Preset<DistanceParams> {
  const model = modelPreset("transformer-base");
  if (model?.encoding.kind !== "sinusoidal") throw new Error("Transformer-base has sinusoidal positions");
  const { dim, base } = model.encoding;
  return {
    name: "Transformer-base",
    note: "The width of the original model: the curve first rises after offset 43.",
    params: { dim, base, offset: 43 },
    source: { label: model.source, url: model.url },
  };
}

export const distance = defineWidget<typeof fields, DistanceResult>({
  name: "distance",
  title: "Dot product and distance",
  question: "Do nearby positions look alike, and can the model tell left from right?",
  papers: [VASWANI],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Symmetric",
      note: "Seven ahead and seven behind give the same number: the raw dot product can’t tell direction.",
      params: { offset: 7 },
    },
    {
      name: "W_q and W_k break it",
      note: "As a head computes it, with two matrices that differ, the two sides differ too.",
      params: { offset: 7, weights: true },
    },
    {
      name: "Below zero",
      note: "At width 64 and offset 1,713 more cosines point away than along: the sum is −3.295.",
      params: { dim: 64, reach: 2048, offset: 1713, position: 2048 },
    },
  ],
  presets: [
    transformerBase(),
    {
      name: "A toy of width 4",
      note: "Two cosines, one of a turn in 6.283 positions, one of a turn in 628.3.",
      params: { dim: 4, reach: 64, offset: 6 },
      source: {
        label: "Jay Alammar, The Illustrated Transformer",
        url: "https://jalammar.github.io/illustrated-transformer/",
      },
    },
  ],
  reading,
  table,
  card,
  staticFigure,
});
