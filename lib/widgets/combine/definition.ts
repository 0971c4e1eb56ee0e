/** W6: what it costs to add positions to tokens, what to concatenate them, and why adding can work at all. */

import { modelPreset } from "@/lib/encodings/presets.ts";
import { type CardText, defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { lines, type MathNode, operator, power, row, slot, toTex, words } from "../formula.ts";
import { VASWANI } from "../sinusoidal/definition.ts";
import { type CombineParams, compute, costOf, fields } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";
import { growthInWords, MODE_NAMES, percentOf, reading } from "./words.ts";

/** 12 · (768 + 64)² = 8,306,688; 12 · 768² = 7,077,888, so +17.4 % */
function formula(params: CombineParams): MathNode {
  const { mode, tokenDim, feedForwardRatio } = params;
  const cost = costOf(mode, params);
  const plain = [slot(String(tokenDim), "dimension")];
  const split = [
    slot(String(cost.token), "dimension"),
    operator("+"),
    slot(String(cost.position), "position"),
  ];
  const weights = (width: MathNode[], count: number) => [
    slot(String(4 + 2 * feedForwardRatio)),
    operator("·"),
    power(row(...width), slot("2")),
    operator("="),
    slot(formatNumber(count), "value"),
  ];
  return lines(
    row(...weights(mode === "add" ? plain : [operator("("), ...split, operator(")")], cost.perLayer)),
    row(
      ...weights(plain, costOf("add", params).perLayer),
      words(`,\u00a0so\u00a0+${percentOf(cost.factor)}\u00a0%`),
    ),
  );
}

function table(params: CombineParams): Table {
  const { costs } = compute(params);
  return {
    caption: `Token width ${formatNumber(params.tokenDim)}, ${formatNumber(params.layers)} layers`,
    columns: [
      "position is",
      "for the token",
      "for the position",
      "width",
      "weights per layer",
      "in all layers",
      "growth",
    ],
    rows: costs.map((cost) => [
      MODE_NAMES[cost.mode],
      formatNumber(cost.token),
      formatNumber(cost.position),
      formatNumber(cost.stream),
      formatNumber(cost.perLayer),
      formatNumber(cost.perLayer * params.layers),
      growthInWords(cost),
    ]),
  };
}

function card(params: CombineParams): CardText {
  const { tokenDim, mode, layers } = params;
  const cost = costOf(mode, params);
  const vectors = `${formatNumber(cost.position)} numbers for the position`;
  const question = {
    add: `A position vector is added to token vectors of ${formatNumber(tokenDim)} numbers. How many weights has a layer?`,
    widen: `${vectors} are concatenated to ${formatNumber(cost.token)} for the token, and ${layers === 1 ? "the layer is" : "all layers are"} widened to match. How many weights has a layer?`,
    fixed: `A vector of ${formatNumber(tokenDim)} numbers is shared: ${vectors}, the others for the token. How many weights has a layer?`,
  }[mode];
  return { question, answer: `$${toTex(formula(params))}$` };
}

/** A model that adds; `layers` are those of its paper. */
function adding(id: string, name: string, layers: number): Preset<CombineParams> {
  const model = modelPreset(id);
  if (model === undefined || !("dim" in model.encoding)) throw new Error(`${id} has no width to add at`);
  const params = { tokenDim: model.encoding.dim, mode: "add", layers } as const;
  return {
    name,
    note: `Adds positions to vectors of ${formatNumber(params.tokenDim)} numbers; ${layers} layers.`,
    params,
    source: { label: model.source, url: model.url },
  };
}

export const combine = defineWidget({
  name: "combine",
  title: "Add or concatenate",
  question: "What does addition cost, and what does concatenation?",
  papers: [
    VASWANI,
    {
      label: "Ke, He and Liu 2020, Rethinking Positional Encoding in Language Pre-training",
      url: "https://arxiv.org/abs/2006.15595",
    },
    {
      label: "Tensor2Tensor, issue 1591: why add and not concatenate",
      url: "https://github.com/tensorflow/tensor2tensor/issues/1591",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "A position as wide as the token",
      note: "Concatenating 768 numbers to 768 doubles the width, so that every layer has four times the weights.",
      params: { positionDim: 768 },
    },
    {
      name: "Adding costs nothing",
      note: "The layers stay as they are, and the score falls into the same four terms.",
      params: { mode: "add" },
    },
    {
      name: "The width kept",
      note: "Nothing grows either where position takes 512 of 768 numbers; what is lost is room for the token.",
      params: { mode: "fixed", positionDim: 512 },
    },
  ],
  presets: [
    adding("transformer-base", "Transformer-base", 6),
    adding("bert-base", "BERT base", 12),
    adding("gpt-2", "GPT-2 small", 12),
  ],
  reading,
  table,
  card,
  staticFigure,
});
