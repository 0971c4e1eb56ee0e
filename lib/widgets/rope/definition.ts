/** W7: rotary position embedding, on one query and one key: what turns, and why only the distance is left of it. */

import { modelPreset } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import { id, lines, type MathNode, operator, power, row, slot, sub, toTex, words } from "../formula.ts";
import { formatResidue } from "../residue.ts";
import { spread } from "../spread.ts";
import { AIMED_DISTANCE, compute, frequencyOf, partsByDistance } from "./compute.ts";
import { fields, type RopeParams } from "./fields.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";

/** (12 − 9) · 10000^(−16/64) = 3 · 0.1 = 0.3 rad, and below it the score in two ways */
function formula(params: RopeParams): MathNode {
  return lines(angleLine(params), scoreLine(params));
}

function angleLine(params: RopeParams): MathNode {
  const { m, n, frequency, relativeRad, rotaryDim } = compute(params);
  const difference = [slot(String(m), "position"), operator("−"), slot(String(n), "position")];
  if (frequency === 0) return row(words(`pair ${params.pairIndex} is past the ${rotaryDim / 2} that turn`));
  const exponent = row(
    operator("−"),
    slot(String(2 * params.pairIndex), "dimension"),
    operator("/"),
    slot(String(rotaryDim)),
  );
  return row(
    operator("("),
    ...difference,
    operator(")"),
    operator("·"),
    power(slot(String(params.base)), exponent),
    operator("="),
    slot(formatNumber(m - n), "position"),
    operator("·"),
    slot(formatNumber(frequency), "dimension"),
    operator("="),
    slot(formatNumber(relativeRad), "value"),
    // an ordinary space at the start of words is not drawn
    words("\u00a0rad"),
  );
}

/** R₁₂q · R₉k = q · R₋₃k: rotated both, or only the key by the difference */
function scoreLine(params: RopeParams): MathNode {
  const { m, n, score } = compute(params);
  const turned = (at: number, name: string) => [
    sub(id("R"), slot(String(at).replace("-", "−"), "position")),
    id(name),
  ];
  return row(
    ...turned(m, "q"),
    operator("·"),
    ...turned(n, "k"),
    operator("="),
    id("q"),
    operator("·"),
    ...turned(n - m, "k"),
    operator("="),
    slot(formatNumber(score), "value"),
  );
}

function reading(params: RopeParams): string {
  const { relativeRad, frequency, score, scoreUnslid } = compute(params);
  const angle =
    frequency === 0
      ? `pair ${params.pairIndex} does not turn`
      : `pair ${params.pairIndex}: relative angle ${formatNumber(relativeRad)} rad`;
  if (params.slide === 0) return `${angle}; score ${formatNumber(score)}`;
  const rounding = formatResidue(score - scoreUnslid);
  return `${angle}; score ${formatNumber(score)}, unchanged by sliding ${formatWithUnit(params.slide, "tokens")} (rounding: ${rounding})`;
}

const MAX_ROWS = 64;

/** What each pair adds to the score: its own q and k, turned by (m − n) · θ. */
function table(params: RopeParams): Table {
  const { m, n, score } = compute(params);
  const pairs = spread(params.dim / 2, MAX_ROWS, params.pairIndex);
  const every = pairs.length === params.dim / 2 ? "all" : `${pairs.length} of`;
  return {
    caption: `Query at ${m}, key at ${n}: ${every} ${params.dim / 2} pairs, whose parts add up to the score ${formatNumber(score)}`,
    columns: [
      "pair",
      "θ, rad per token",
      "query turned by, rad",
      "key turned by, rad",
      "difference, rad",
      "part of the score",
    ],
    rows: pairs.map((pair) => {
      const theta = frequencyOf(params, pair);
      return [
        String(pair),
        formatNumber(theta),
        formatNumber(m * theta),
        formatNumber(n * theta),
        formatNumber((m - n) * theta),
        formatNumber(partsByDistance(params, pair, [m - n])[0] as number),
      ];
    }),
  };
}

const LAYOUT_WORDS: Record<RopeParams["layout"], string> = {
  interleaved: "",
  half: ", pairs half a row apart",
};

function card(params: RopeParams) {
  const { m, n, rotaryDim } = compute(params);
  return {
    question: `RoPE turns ${rotaryDim === params.dim ? "all" : `${rotaryDim} of`} ${params.dim} numbers of a head, with base ${formatNumber(params.base)}${LAYOUT_WORDS[params.layout]}. By how much more is pair ${params.pairIndex} of a query at position ${m} turned than that of a key at position ${n}, and what becomes of it when both move on by 1,000?`,
    answer: `$${toTex(angleLine(params))}$. It stays, since both turn by the same angle.`,
  };
}

const SU = {
  label: "Su et al. 2021, RoFormer, §3.2.2 and §3.4.3",
  url: "https://arxiv.org/abs/2104.09864",
};
const BARBERO = {
  label: "Barbero et al. 2024, Round and Round We Go! What makes Rotary Positional Encodings useful?",
  url: "https://arxiv.org/abs/2410.06205",
};

/** A model's head, with the numbers that lib/encodings has of it. */
function modelHead(modelId: string, note: string, pairIndex: number): Preset<RopeParams> {
  const preset = modelPreset(modelId);
  if (preset === undefined || preset.encoding.kind !== "rotary") throw new Error(`${modelId} has no RoPE`);
  const { headDim, rotaryDim, layout, base } = preset.encoding;
  const { source: label, url } = preset;
  return {
    name: preset.model,
    note,
    params: { dim: headDim, turnedPercent: (100 * rotaryDim) / headDim, layout, base, pairIndex },
    source: { label, url },
  };
}

export const rope = defineWidget({
  name: "rope",
  title: "RoPE lab",
  question: "Why does the score depend only on m − n?",
  papers: [SU, BARBERO],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "One token moves",
      note: "The query alone goes from 12 to 40: every pair opens by 28 θ more, and the score changes.",
      params: { queryPosition: 40 },
    },
    {
      name: "Both move 1,000",
      note: "Every hand turns, each pair’s two by the same angle; what is between them stays, and so does the score.",
      params: { slide: 1000 },
    },
    {
      name: "A key that waits",
      note: `The key is the query, turned on by ${AIMED_DISTANCE} positions: the score is largest at distance ${AIMED_DISTANCE}, so RoPE need not favour what is near.`,
      params: { others: "aimed", queryPosition: 9 + AIMED_DISTANCE },
      source: BARBERO,
    },
  ],
  presets: [
    modelHead("llama-1-7b", "All 128 numbers of a head turn; pair 16 by 0.1 rad at each position.", 16),
    modelHead("gpt-j-6b", "Only 64 of a head’s 256 numbers turn, the others never see a position.", 8),
    modelHead(
      "gpt-neox-20b",
      "24 of a head’s 96 numbers turn, each paired with the one half of the 24 further on.",
      3,
    ),
  ],
  reading,
  table,
  card,
  staticFigure,
});
