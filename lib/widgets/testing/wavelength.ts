/** How long a pair of RoPE takes for one turn. */

import { wavelengths } from "@/lib/encodings/frequencies.ts";
import { rotaryFrequencies } from "@/lib/encodings/rotary.ts";
import { defineWidget } from "../definition.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { plotSvg } from "../figure/plot-svg.ts";
import type { PlotSpec } from "../figure/spec.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import { id, operator, power, row, slot, toTex } from "../formula.ts";

const DIM = 128;

const fields = {
  pair: {
    kind: "number",
    key: "i",
    label: "Pair i",
    min: 0,
    max: DIM / 2 - 1,
    default: 16,
    multipleOf: 1,
    scale: "linear",
  },
  base: { kind: "number", key: "b", label: "Base", min: 100, max: 1_000_000, default: 10_000, scale: "log" },
} as const satisfies Fields;

type WavelengthParams = ParamsOf<typeof fields>;

function compute({ base }: WavelengthParams) {
  return { turns: wavelengths(rotaryFrequencies(DIM, { base })) };
}

/** Everything that tells the number asks for it here: formula, reading, figure and answer can't differ. */
const turn = (params: WavelengthParams) => compute(params).turns[params.pair] as number;

const formula = (params: WavelengthParams) =>
  row(
    id("λ"),
    operator("="),
    row(slot("2"), id("π")),
    operator("·"),
    power(
      slot(String(params.base)),
      row(slot(String(2 * params.pair), "dimension"), operator("/"), slot(String(DIM))),
    ),
    operator("="),
    slot(formatNumber(turn(params)), "value"),
  );

export function plot(params: WavelengthParams): PlotSpec {
  const { turns } = compute(params);
  return {
    x: { min: 0, max: DIM / 2 - 1, label: "pair" },
    y: { min: 1, max: 10_000_000, scale: "log", label: "one turn", unit: "tokens" },
    curves: [{ id: "turns", x: turns.map((_, pair) => pair), y: turns, look: "dots", ink: "position" }],
  };
}

export const wavelength = defineWidget({
  name: "wavelength",
  title: "Wavelength of a pair",
  question: "How far apart must two tokens be to look alike to one pair?",
  papers: [{ label: "Su et al. 2021, RoFormer, §3.2", url: "https://arxiv.org/abs/2104.09864" }],
  fields,
  compute,
  formula,
  predictions: [
    {
      id: "turn",
      title: "The length of a turn",
      kind: "number",
      unit: "tokens",
      ask: ({ pair, base }) =>
        `After how many tokens has pair ${pair} of ${DIM / 2} made one turn, at base ${formatNumber(base)}?`,
      range: () => ({ min: 0, max: 10_000_000 }),
      tolerance: (params) => turn(params) / 10,
      answer: turn,
      why: ({ pair, base }) =>
        `Pair ${pair} turns by ${base} to the power of −${2 * pair}/${DIM} radians a token.`,
    },
  ],
  states: [
    {
      name: "The fastest pair",
      note: "It turns by one radian a token, whatever the base.",
      params: { pair: 0 },
    },
    { name: "The slowest pair", note: "It takes 54,410 tokens for one turn.", params: { pair: 63 } },
    {
      name: "A larger base",
      note: "The same pair takes 47 times as long.",
      params: { pair: 63, base: 500_000 },
    },
  ],
  presets: [],
  reading: (params) => `pair ${params.pair}: one turn in ${formatWithUnit(turn(params), "tokens")}`,
  table: (params) => ({
    caption: "One turn of each pair",
    columns: ["pair", "tokens"],
    rows: Array.from(compute(params).turns, (tokens, pair) => [String(pair), formatNumber(tokens)]),
  }),
  card: (params) => ({
    question: `How many tokens does one turn of pair ${params.pair} take, at ${DIM} dimensions and base ${params.base}?`,
    answer: `$${toTex(formula(params))}$`,
  }),
  staticFigure: (params) =>
    plotSvg(plot(params), {
      label: "The length of one turn by pair, on a logarithmic axis",
      cursor: { x: params.pair, y: turn(params) },
    }),
});
