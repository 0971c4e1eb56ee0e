/** W8: what each way of stretching RoPE does to its pairs of dimensions, when more positions are asked for than were trained. */

import { type ModelPreset, modelPreset, type PresetEncoding } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Source, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { toTex } from "../formula.ts";
import { spread } from "../spread.ts";
import {
  compute,
  fields,
  methodLabel,
  type PairAtEnd,
  pairAtEnd,
  type StretchParams,
  type StretchResult,
} from "./compute.ts";
import { formula } from "./formula.ts";
import { formatPlace } from "./places.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";

/** `divided by 1.465`, `kept` */
function change({ band, ratio }: Pick<PairAtEnd, "band" | "ratio">): string {
  switch (band) {
    case "kept":
      return "kept";
    case "divided":
      return `divided by ${formatNumber(1 / ratio)}`;
    case "blended":
      return `divided by ${formatNumber(1 / ratio)}, in between`;
    default:
      return band satisfies never;
  }
}

function reading(params: StretchParams): string {
  const at = pairAtEnd(params);
  const last = `position ${formatNumber(params.target - 1)} turned like ${formatPlace(at.likePosition)}`;
  const seen = at.isUnseen ? ", an angle never seen in training" : "";
  return `pair ${params.pair}: ${formatNumber(at.wavelength)}-token wavelength, ${change(at)}; ${last}${seen}`;
}

const MAX_ROWS = 64;

function table(params: StretchParams): Table {
  const { length, target, pair, method } = params;
  const { wavelengths, ratios, bands, isUnseen } = compute(params);
  const pairs = spread(ratios.length, MAX_ROWS, pair);
  const every = pairs.length === ratios.length ? "all" : `${pairs.length} of`;
  return {
    caption: `${methodLabel(method)}, ${formatNumber(length)} to ${formatNumber(target)}: ${every} ${ratios.length} pairs`,
    columns: [
      "pair",
      "wavelength, tokens",
      "turns in training",
      "band",
      "θ′/θ",
      `position ${formatNumber(target - 1)} turned like`,
      "angle seen in training",
    ],
    rows: pairs.map((index) => {
      const ratio = ratios[index] as number;
      return [
        String(index),
        formatNumber(wavelengths[index] as number),
        formatNumber(length / (wavelengths[index] as number)),
        { kept: "kept", blended: "in between", divided: "divided" }[bands[index] ?? "kept"],
        formatNumber(ratio),
        formatPlace((target - 1) * ratio),
        isUnseen[index] ? "no" : "yes",
      ];
    }),
  };
}

function card(params: StretchParams) {
  const { length, target, base, dim, pair, method } = params;
  const model = `RoPE of head width ${dim} and base ${formatNumber(base)}, trained on ${formatNumber(length)} positions, is asked for ${formatNumber(target)}`;
  const by = method === "none" ? "without any stretching" : `stretched by ${methodLabel(method)}`;
  return {
    question: `${model}, ${by}. What is the frequency of pair ${pair}, and the angle of position ${formatNumber(target - 1)}?`,
    answer: `$${toTex(formula(params))}$`,
  };
}

const CHEN = {
  label: "Chen et al. 2023, Extending Context Window via Positional Interpolation",
  url: "https://arxiv.org/abs/2306.15595",
};

/** A model's rotary positions, as lib/encodings knows them. */
function rotaryModel(id: string): ModelPreset & { encoding: PresetEncoding & { kind: "rotary" } } {
  const model = modelPreset(id);
  if (model?.encoding.kind !== "rotary") throw new Error(`${id} is no model with rotary positions`);
  return { ...model, encoding: model.encoding };
}

/** A model as it was trained, and what is asked of it. */
function presetOf(
  id: string,
  asked: Pick<Preset<StretchParams>, "name" | "note"> & {
    params: Partial<StretchParams>;
    source?: Source;
  },
): Preset<StretchParams> {
  const { encoding, trainedLength, source, url } = rotaryModel(id);
  return {
    ...asked,
    source: asked.source ?? { label: source, url },
    params: { length: trainedLength, base: encoding.base, dim: encoding.rotaryDim, ...asked.params },
  };
}

function llama31(): Partial<StretchParams> {
  const { encoding, length } = rotaryModel("llama-3.1-8b");
  if (encoding.scaling.type !== "llama3") throw new Error("Llama 3.1 has a rule of its own");
  const { factor, slowTurns, fastTurns } = encoding.scaling;
  const turns = { lowFactor: slowTurns ?? 1, highFactor: fastTurns ?? 4 };
  return { target: length, method: "llama3", factor, ...turns, pair: 31 };
}

export const stretch = defineWidget<typeof fields, StretchResult>({
  name: "stretch",
  title: "Stretching RoPE",
  question: "Trained to 2,048, asked for 3,000: what does each fix change?",
  papers: [
    CHEN,
    {
      label: "Peng et al. 2023, YaRN; §3 also defines NTK-aware and dynamic NTK scaling",
      url: "https://arxiv.org/abs/2309.00071",
    },
    {
      label: "Llama team 2024, The Llama 3 Herd of Models",
      url: "https://arxiv.org/abs/2407.21783",
    },
    {
      label: "Hugging Face Transformers, modeling_rope_utils: the released ramp",
      url: "https://github.com/huggingface/transformers/blob/main/src/transformers/modeling_rope_utils.py",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "No fix",
      note: "Training took pair 46 to 2.73 rad; position 2,999 takes it to 3.999 rad, and 22 more pairs past their last angle.",
      params: { method: "none" },
    },
    {
      name: "Position interpolation",
      note: "No pair leaves the angles of training, but even the fastest now turns by 0.6827 rad where it turned by 1.",
      params: { method: "pi", pair: 0 },
    },
    {
      name: "Sixteen times as long",
      note: "NTK-aware scaling divides only the last pair by all of 16: 22 of the 23 slow pairs still go too far.",
      params: { method: "ntk", target: 32_768, pair: 50 },
    },
  ],
  presets: [
    presetOf("llama-1-7b", {
      name: "LLaMA to 3,000",
      note: "Its 2,048 positions stretched to 3,000, by YaRN.",
      params: { target: 3000 },
    }),
    presetOf("llama-2-7b", {
      name: "LLaMA-2-7B-32K",
      note: "Llama 2 stretched 8 times by position interpolation, and trained on.",
      params: { target: 32_768, method: "pi" },
      source: { label: "Together 2023, LLaMA-2-7B-32K", url: "https://www.together.ai/blog/llama-2-7b-32k" },
    }),
    presetOf("llama-3.1-8b", {
      name: "Llama 3.1 8B",
      note: "29 pairs kept, 6 in between, 29 divided by 8; for 16 times the length it was also trained on long inputs.",
      params: llama31(),
    }),
  ],
  reading,
  table,
  card,
  staticFigure,
});
