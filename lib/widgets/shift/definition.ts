/** W3: a shift by k positions turns each sinusoidal pair by ωk, wherever it starts; with sines alone no map does it. */

import { modelPreset } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import {
  call,
  id,
  lines,
  type MathNode,
  matrix,
  operator,
  row,
  slot,
  sub,
  toTex,
  words,
} from "../formula.ts";
import { formatResidue } from "../residue.ts";
import { spread } from "../spread.ts";
import { compute, fields, POSITIONS, type ShiftParams } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";

/** The matrix in letters and in numbers, and what it makes of the pair at p; or what is left of it without the cosine. */
function formula(params: ShiftParams): MathNode {
  return params.sineOnly ? sineFormula(params) : lines(matrixLine(params), mappedLine(params));
}

const SHIFT = sub(id("M"), id("k"));

/** As short as it can be, so that it breaks at its equals signs and fits a phone. */
function matrixLine(params: ShiftParams): MathNode {
  const [a, b, c, d] = compute(params).matrix;
  const turn = (name: "sin" | "cos") => call(name, row(id("ω"), id("k")));
  const number = (value: number) => slot(formatNumber(value));
  return row(
    SHIFT,
    operator("="),
    matrix([turn("cos"), turn("sin")], [row(operator("−"), turn("sin")), turn("cos")]),
    operator("="),
    matrix([number(a), number(b)], [number(c), number(d)]),
  );
}

function mappedLine(params: ShiftParams): MathNode {
  const { from, mapped } = compute(params);
  const number = (value: number, meaning: "position" | "value") => slot(formatNumber(value), meaning);
  return row(
    SHIFT,
    matrix([number(from[0], "position")], [number(from[1], "position")]),
    operator("="),
    matrix([number(mapped[0], "value")], [number(mapped[1], "value")]),
  );
}

function sineFormula(params: ShiftParams): MathNode {
  const { sine, from, to, angleRad, shiftedRad } = compute(params);
  const number = (value: number, meaning?: "position" | "value") => slot(formatNumber(value), meaning);
  return lines(
    row(
      id("a"),
      operator("·"),
      call("sin", number(angleRad, "position")),
      operator("="),
      number(sine.factor),
      operator("·"),
      number(from[0], "position"),
      operator("="),
      number(sine.factor * from[0], "value"),
    ),
    row(
      words("wanted:\u00a0"),
      call("sin", number(shiftedRad, "position")),
      operator("="),
      number(to[0], "value"),
    ),
  );
}

function reading(params: ShiftParams): string {
  const { pairResidual, sine } = compute(params);
  const { position, offset } = params;
  const moved = `position ${formatNumber(position)} to ${formatNumber(position + offset)}`;
  if (params.sineOnly) {
    return `${moved}: the best single factor ${formatNumber(sine.factor)} misses by up to ${formatNumber(sine.residual)}`;
  }
  return `${moved}: the matrix is the same at every position; residual ${formatResidue(pairResidual)}`;
}

const ROWS = 17;

function table(params: ShiftParams): Table {
  const { sine, frequency } = compute(params);
  const shift = formatWithUnit(params.offset, "positions");
  return {
    caption: `Shifted by ${shift}, at ω = ${formatNumber(frequency)}: by the matrix, and by the one factor ${formatNumber(sine.factor)}`,
    columns: [
      "p",
      "sin ωp",
      "cos ωp",
      "sin ω(p + k)",
      "by the matrix",
      "by the factor",
      "the factor’s error",
    ],
    rows: spread(POSITIONS, ROWS, params.position).map((position) => {
      const { from, to, mapped } = compute({ ...params, position });
      const byFactor = sine.factor * from[0];
      const numbers = [position, from[0], from[1], to[0], mapped[0], byFactor, byFactor - to[0]];
      return numbers.map(formatNumber);
    }),
  };
}

function card(params: ShiftParams) {
  const { frequency } = compute(params);
  const of = `one pair of the sinusoidal encoding, which turns by ${formatNumber(frequency)} rad at each position`;
  return params.sineOnly
    ? {
        question: `Why can no single number take the sine of ${of}, to what it is ${formatNumber(params.offset)} positions on, for every position?`,
        answer: `It takes the cosine, too. At position ${params.position}, with the best single number: $${toTex(sineFormula(params))}$`,
      }
    : {
        question: `Which matrix shifts (sin, cos) of ${of}, by ${formatNumber(params.offset)} positions?`,
        answer: `$${toTex(matrixLine(params))}$, the same at every position.`,
      };
}

/** The original model's width, from what lib/encodings has of it. */
function transformerBase(): Preset<ShiftParams> {
  const preset = modelPreset("transformer-base");
  if (preset?.encoding.kind !== "sinusoidal") throw new Error("the Transformer’s encoding is sinusoidal");
  return {
    name: preset.model,
    note: "Its pair 128 turns by 0.01 rad at each position, so ten positions turn it by 0.1 rad.",
    params: { dim: preset.encoding.dim, pairIndex: 128 },
    source: { label: preset.source, url: preset.url },
  };
}

export const shift = defineWidget({
  name: "shift",
  title: "A shift is a rotation",
  question: "Why sine and cosine?",
  papers: [
    {
      label: "Vaswani et al. 2017, Attention Is All You Need, §3.5",
      url: "https://arxiv.org/abs/1706.03762",
    },
    {
      label: "Denk 2019, Linear Relationships in the Transformer’s Positional Encoding",
      url: "https://blog.timodenk.com/linear-relationships-in-the-transformers-positional-encoding/",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Sine only",
      note: "Without the cosine no single number shifts every position: the best one misses by up to 0.84.",
      params: { sineOnly: true },
    },
    {
      name: "Another position",
      note: "From position 300, too, the same four numbers lead ten positions on.",
      params: { position: 300 },
    },
    {
      name: "113 turns",
      note: "A shift by 710 turns pair 0 by 710 rad, which is 113 turns to within 0.00006 rad: the matrix changes almost nothing.",
      params: { pairIndex: 0, offset: 710 },
    },
  ],
  presets: [transformerBase()],
  reading,
  table,
  card,
  staticFigure,
});
