/** W13: one sentence and one head under two encodings: where position enters, and what it does to the logits. */

import { defineWidget, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { id, lines, type MathNode, operator, root, row, slot, sub, words } from "../formula.ts";
import { modelSource } from "../model-source.ts";
import { formatResidue } from "../residue.ts";
import { CLIP, type CompareParams, compute, fields, type Logits, ROUNDING, slopeOf } from "./compute.ts";
import { type EncodingName, FACTS, nameOf, PLACES } from "./encodings.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";

/** The logit of the pair that differs most, as each encoding makes it. */
function formula(params: CompareParams): MathNode {
  const { words: all, one, other, largest } = compute(params);
  const line = ({ encoding, scores }: Logits) =>
    row(
      sub(
        id("s"),
        row(slot(String(largest.query), "position"), operator(","), slot(String(largest.key), "position")),
      ),
      operator("="),
      ...logit(encoding, params, largest),
      operator("="),
      slot(formatNumber(scores[largest.query * all.length + largest.key] as number), "value"),
      words(`\u00a0(${nameOf(encoding)})`),
    );
  return lines(line(one), line(other));
}

/** How an encoding makes the logit of a query and a key. */
function logit(
  encoding: EncodingName,
  params: CompareParams,
  { query, key }: { query: number; key: number },
): MathNode[] {
  const number = (value: number) => slot(formatNumber(value), "position");
  const of = (name: string, position: number) => sub(id(name), number(position));
  const [q, k] = [of("q", query), of("k", key)];
  const [times, plus, open, close] = [operator("·"), operator("+"), operator("("), operator(")")];
  const scaled = (...product: MathNode[]) => [...product, operator("/"), root(slot(String(params.headDim)))];
  switch (encoding) {
    case "none":
      return scaled(q, times, k);
    case "sinusoidal":
    case "learned": {
      const input = (position: number, weights: string) => [
        sub(row(open, id("x"), plus, id("p"), close), number(position)),
        sub(id("W"), id(weights)),
      ];
      // an equals sign more, where a narrow screen can break the line
      return [
        ...scaled(q, times, k),
        operator("="),
        ...scaled(...input(query, "Q"), times, ...input(key, "K")),
      ];
    }
    case "rotary":
      return scaled(of("R", query), q, times, of("R", key), k);
    case "alibi":
      return [
        ...scaled(q, times, k),
        operator("−"),
        slot(formatNumber(slopeOf(params))),
        times,
        number(Math.abs(query - key)),
      ];
    case "t5":
      return [q, times, k, plus, of("b", key - query)];
    case "shaw":
      return scaled(q, times, open, k, plus, of("a", Math.min(Math.max(key - query, -CLIP), CLIP)), close);
    default:
      return encoding satisfies never;
  }
}

function reading(params: CompareParams): string {
  const { largest, words } = compute(params);
  if (largest.value === 0) return "both encodings give the same logits";
  const { query, key, value } = largest;
  return `largest difference ${formatNumber(value)} at query ${query} (${words[query]?.text}), key ${key} (${words[key]?.text})`;
}

const MAX_ROWS = 64;

function table(params: CompareParams): Table {
  const { words, one, other, difference } = compute(params);
  const pairs = [...difference.keys()]
    .filter((n) => Number.isFinite(difference[n] as number))
    .sort((m, n) => Math.abs(difference[n] as number) - Math.abs(difference[m] as number));
  const shown = pairs.slice(0, MAX_ROWS);
  const word = (at: number) => `${at} ${words[at]?.text}`;
  return {
    caption: `Logits of head ${params.head}, ${shown.length === pairs.length ? "all" : `the ${shown.length} of`} ${pairs.length} pairs that differ most first`,
    columns: ["query, key", `A: ${nameOf(params.one)}`, `B: ${nameOf(params.other)}`, "B − A"],
    rows: shown.map((n) => [
      `${word(Math.floor(n / words.length))}, ${word(n % words.length)}`,
      formatNumber(one.scores[n] as number),
      formatNumber(other.scores[n] as number),
      formatDifference(difference[n] as number),
    ]),
  };
}

function formatDifference(value: number): string {
  return Math.abs(value) < ROUNDING ? formatResidue(value) : formatNumber(value);
}

function card(params: CompareParams) {
  const [spec] = predictions;
  const place = PLACES.find(({ value }) => value === FACTS[params.other].place)?.label ?? "";
  return { question: spec.ask(params), answer: `${sentenceCase(place)}. ${spec.why(params)}` };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const compare = defineWidget({
  name: "compare",
  title: "Side by side",
  question: "Same sentence, every encoding: where does position enter?",
  papers: [
    {
      label: "Vaswani et al. 2017, Attention Is All You Need, §3.5",
      url: "https://arxiv.org/abs/1706.03762",
    },
    { label: "Shaw et al. 2018, Relative Position Representations", url: "https://arxiv.org/abs/1803.02155" },
    { label: "Raffel et al. 2020, T5, §2.1", url: "https://arxiv.org/abs/1910.10683" },
    { label: "Su et al. 2021, RoFormer", url: "https://arxiv.org/abs/2104.09864" },
    { label: "Press et al. 2021, ALiBi", url: "https://arxiv.org/abs/2108.12409" },
    { label: "Haviv et al. 2022, no positional encoding", url: "https://arxiv.org/abs/2203.16634" },
    { label: "Kazemnejad et al. 2023, length generalization", url: "https://arxiv.org/abs/2305.19466" },
    { label: "Chen et al. 2023, position interpolation", url: "https://arxiv.org/abs/2306.15595" },
    { label: "FlashAttention, README", url: "https://github.com/Dao-AILab/flash-attention" },
    {
      label: "transformers, pull request 47014",
      url: "https://github.com/huggingface/transformers/pull/47014",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Nothing enters",
      note: "Without an encoding, equal words have equal logits wherever they stand: the rows of each “the” are alike.",
      params: { one: "none", other: "sinusoidal", masking: "none" },
    },
    {
      name: "Before or in the layer",
      note: "Sinusoids join the word vectors once; RoPE turns queries and keys in every layer, and leaves values alone.",
      params: { one: "sinusoidal", other: "rotary" },
    },
    {
      name: "A bias and nothing else",
      note: "Head 1 of 8 subtracts half the distance: the difference is a slope, whatever the words.",
      params: { one: "none", other: "alibi" },
    },
  ],
  presets: [
    {
      name: "GPT-2 and LLaMA",
      note: "A learned table added at the input, and RoPE in every layer; the numbers are random, not the models’.",
      params: { one: "learned", other: "rotary" },
      source: modelSource("gpt-2"),
    },
    {
      name: "BLOOM and LLaMA",
      note: "A bias on the logits, and a rotation of queries and keys; the numbers are random, not the models’.",
      params: { one: "alibi", other: "rotary" },
      source: modelSource("bloom"),
    },
    {
      name: "T5 and BERT",
      note: "One number for each head and bucket, and a learned table; no mask, as in both encoders. The numbers are random.",
      params: { one: "t5", other: "learned", masking: "none" },
      source: modelSource("t5-base"),
    },
  ],
  reading,
  table,
  card,
  staticFigure,
});
