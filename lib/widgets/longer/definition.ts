/** W11: one lane for each encoding, from the trained positions to those it was never given: what breaks, where, and is it loud? */

import { modelPreset } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { call, fraction, lines, type MathNode, operator, row, slot, toTex, words } from "../formula.ts";
import { compute, type Lane } from "./compute.ts";
import { fields, type LongerParams } from "./fields.ts";
import type { Kind } from "./lanes.ts";
import { OUTCOMES, predictions } from "./predictions.ts";
import { CHEN, KAZEMNEJAD, PENG, PRESS } from "./published.ts";
import { staticFigure } from "./static-figure.ts";

/** 3,000 − 2,048 = 952 new positions, and their triangle of pairs as a share of all. */
function formula(params: LongerParams): MathNode {
  const { trained, length, maskKind } = params;
  const { newPositions: n, pairs } = compute(params);
  const difference = row(
    slot(formatNumber(length), "position"),
    operator("−"),
    slot(formatNumber(trained), "dimension"),
  );
  const half = maskKind === "causal" ? [operator("/"), slot("2")] : [];
  const product = (count: number) =>
    row(slot(formatNumber(count)), operator("·"), slot(formatNumber(count + 1)), ...half);
  const square = row(slot(formatNumber(length)), operator("·"), slot(formatNumber(length)));
  return lines(
    row(
      words("new positions"),
      operator("="),
      length >= trained ? difference : call("max", slot("0"), difference),
      operator("="),
      slot(formatNumber(n), "value"),
    ),
    row(
      words("unseen pairs"),
      operator("="),
      fraction(product(n), maskKind === "causal" ? product(length) : square),
      operator("="),
      fraction(slot(formatNumber(pairs.unseen)), slot(formatNumber(pairs.total))),
      operator("="),
      slot(percent(pairs.share), "value"),
    ),
  );
}

function percent(share: number): string {
  return `${formatNumber(100 * share)} %`;
}

/** What the lanes of a kind have in common at a token: of one, and of several. */
const SAID: Readonly<Record<Kind, readonly [one: string, several: string]>> = {
  missing: ["has no row", "have no row"],
  unseen: ["meets something new", "meet something new"],
  between: ["stays inside the trained range", "stay inside the trained range"],
  trained: ["meets nothing new", "meet nothing new"],
};

function reading(params: LongerParams): string {
  const { lanes } = compute(params);
  const token = `token ${formatNumber(params.position)}`;
  const [only] = lanes;
  if (lanes.length === 1 && only !== undefined) return `${only.label}, ${token}: ${only.says}`;
  const groups = (["missing", "unseen", "between", "trained"] as const).map((kind) => {
    const labels = lanes.filter((lane) => lane.kind === kind).map(({ label }) => label);
    const [one, several] = SAID[kind];
    return labels.length === 0 ? null : `${listed(labels)} ${labels.length === 1 ? one : several}`;
  });
  return `${token}: ${groups.filter((group) => group !== null).join("; ")}`;
}

function listed(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;
}

function table(params: LongerParams): Table {
  return {
    caption: `Trained on ${formatNumber(params.trained)} tokens, given ${formatNumber(params.length)}: positions by what the encoding gives them`,
    columns: ["encoding", "trained", "between", "unseen", "no row", "outputs as before", "published outcome"],
    rows: compute(params).lanes.map((lane) => [
      lane.label,
      ...[lane.counts.trained, lane.counts.between, lane.counts.unseen, lane.counts.missing].map(
        formatNumber,
      ),
      formatNumber(lane.unchanged),
      outcomeLabel(lane),
    ]),
  };
}

export function outcomeLabel({ outcome }: Pick<Lane, "outcome">): string {
  return OUTCOMES.find(({ value }) => value === outcome)?.label ?? "not settled";
}

function card(params: LongerParams) {
  const { trained, length, maskKind } = params;
  const sees = maskKind === "causal" ? "under a causal mask" : "without a mask";
  return {
    question: `A model is trained on texts of up to ${formatNumber(trained)} tokens and given ${formatNumber(length)}. How many positions are new to it, and what share of the pairs of query and key, ${sees}, is at a distance it never saw?`,
    answer: `$${toTex(formula(params))}$`,
  };
}

/** A model's trained length, given `length` tokens. */
function modelState(
  id: string,
  length: number,
  note: string,
  shown: Partial<LongerParams>,
): Preset<LongerParams> {
  const preset = modelPreset(id);
  if (preset === undefined) throw new Error(`no model ${id} among the presets`);
  const { encoding, trainedLength, model, source, url } = preset;
  return {
    name: model,
    note,
    params: {
      trained: trainedLength,
      length,
      position: length - 1,
      ...(encoding.kind === "learned"
        ? { spareRows: encoding.rows - encoding.rowOffset - trainedLength }
        : {}),
      ...(encoding.kind === "alibi" ? { heads: encoding.heads } : {}),
      ...shown,
    },
    source: { label: source, url },
  };
}

export const longer = defineWidget({
  name: "longer",
  title: "2,048 to 3,000",
  question: "One model per encoding, one long input: what breaks, where, and is it loud?",
  papers: [PRESS, CHEN, PENG, KAZEMNEJAD],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "One that stops, two that go on",
      note: "At token 2,999 the table has no row and stops the run; sinusoids and RoPE compute values they never had in training, without a word.",
      params: { encodings: "learned-sinusoidal-rope" },
    },
    {
      name: "RoPE, stretched three ways",
      note: "PI and YaRN bring every slow pair back inside its trained angles; NTK-aware, at the same factor, leaves 22 of 64 pairs just outside.",
      params: { encodings: "rope-pi-ntk-yarn" },
    },
    {
      name: "The first 2,048 tokens",
      note: "Under a causal mask, and with frequencies that do not follow the length, tokens 0 to 2,047 have the very outputs they had before: the harm starts at token 2,048.",
      params: { position: 2047 },
    },
  ],
  presets: [
    modelState("gpt-3", 3000, "The table ends at row 2,047: 952 of 3,000 positions have none.", {
      encodings: "learned-rope-alibi",
    }),
    modelState(
      "tinystories-33m",
      1500,
      "Trained at 512 with a table of 2,048 rows: positions 512 to 1,499 run on rows that never saw a text.",
      { encodings: "learned-sinusoidal" },
    ),
    modelState("llama-1-7b", 4096, "Twice the trained length, as it is and stretched.", {
      encodings: "rope-pi-ntk-yarn",
    }),
    modelState("bloom", 4096, "The biases of 112 heads go on along their lines.", {
      encodings: "learned-rope-alibi",
    }),
    modelState("t5-base", 1024, "From distance 113 on every distance shares the last bucket: nothing new.", {
      encodings: "learned-sinusoidal-t5",
    }),
  ],
  reading,
  table,
  card,
  staticFigure,
});
