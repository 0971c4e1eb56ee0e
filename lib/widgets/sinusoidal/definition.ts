/** W1: the sinusoidal encoding as a heatmap, with one position's vector and one dimension's wave beside it. */

import { wavelengths } from "@/lib/encodings/frequencies.ts";
import { sinusoidalVector } from "@/lib/encodings/sinusoidal.ts";
import { defineWidget, type Table } from "../definition.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import { call, type MathNode, operator, power, row, slot, toTex } from "../formula.ts";
import { spread } from "../spread.ts";
import { compute, encodingOptions, fields, pointAt, type SinusoidalParams } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";

/** PE(50, 256) = sin(50/10000^(256/512)) = sin(0.5) = 0.4794 */
function formula(params: SinusoidalParams): MathNode {
  const { dim, base, position, component, layout } = params;
  const { pair, isCosine, angleRad, value } = pointAt(params);
  const turn = isCosine ? "cos" : "sin";
  const steps = layout === "t2t" ? [pair, dim / 2 - 1] : [2 * pair, dim];
  const exponent = row(slot(String(steps[0]), "dimension"), operator("/"), slot(String(steps[1])));
  return row(
    call("PE", slot(String(position), "position"), slot(String(component), "dimension")),
    operator("="),
    call(turn, row(slot(String(position), "position"), operator("/"), power(slot(String(base)), exponent))),
    operator("="),
    call(turn, slot(formatNumber(angleRad))),
    operator("="),
    slot(formatNumber(value), "value"),
  );
}

function reading(params: SinusoidalParams): string {
  const { value, wavelength } = pointAt(params);
  return `position ${params.position}, dimension ${params.component}: ${formatNumber(value)}, wavelength ${formatWithUnit(wavelength, "tokens")}`;
}

const MAX_ROWS = 64;

function table(params: SinusoidalParams): Table {
  const { dim, length, position } = params;
  const { invFreq, pair: chosen } = pointAt(params);
  const lambdas = wavelengths(invFreq);
  const values = sinusoidalVector(position, dim, { ...encodingOptions(params), layout: "interleaved" });
  const pairs = spread(invFreq.length, MAX_ROWS, chosen);
  const every = pairs.length === invFreq.length ? "all" : `${pairs.length} of`;
  return {
    caption: `Position ${position}: ${every} ${invFreq.length} pairs`,
    columns: ["pair", "wavelength, tokens", `turns in ${length} positions`, "sine", "cosine"],
    rows: pairs.map((pair) => [
      String(pair),
      formatNumber(lambdas[pair] as number),
      formatNumber(length / (lambdas[pair] as number)),
      formatNumber(values[2 * pair] as number),
      formatNumber(values[2 * pair + 1] as number),
    ]),
  };
}

function card(params: SinusoidalParams) {
  const order = {
    interleaved: "",
    half: ", with all sines before the cosines",
    t2t: ", ordered and spaced as in Tensor2Tensor",
  }[params.layout];
  return {
    question: `What is dimension ${params.component} of the sinusoidal encoding of position ${params.position}, at width ${params.dim} and base ${params.base}${order}?`,
    answer: `$${toTex(formula(params))}$`,
  };
}

export const VASWANI = {
  label: "Vaswani et al. 2017, Attention Is All You Need, §3.5",
  url: "https://arxiv.org/abs/1706.03762",
};

export const sinusoidal = defineWidget({
  name: "sinusoidal",
  title: "Sinusoidal heatmap",
  question: "What does each dimension tell the model?",
  papers: [
    VASWANI,
    {
      label: "Tensor2Tensor, get_timing_signal_1d",
      url: "https://github.com/tensorflow/tensor2tensor/blob/master/tensor2tensor/layers/common_attention.py",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Pairs that never turn",
      note: "Below the line, no pair completes one turn in 2,048 positions: longer inputs bring angles never seen.",
      params: { length: 2048, position: 1000, component: 82 },
    },
    {
      name: "A base that turns them all",
      note: "With base 350 the slowest pair, too, completes a turn within 2,048 positions.",
      params: { length: 2048, base: 350, position: 1000, component: 126 },
    },
    {
      name: "Position 710 looks like 0",
      note: "Pair 0 is back where it began to within 0.00006 rad; only the slower pairs tell 710 from 0.",
      params: { length: 1024, position: 710, component: 0 },
    },
  ],
  presets: [
    {
      name: "Transformer-base",
      note: "The width of the original model.",
      params: { dim: 512, component: 256 },
      source: VASWANI,
    },
    {
      name: "A toy of width 4",
      note: "Two pairs, sines first, as drawn in The Illustrated Transformer.",
      params: { dim: 4, length: 16, position: 1, component: 0, layout: "t2t" },
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
