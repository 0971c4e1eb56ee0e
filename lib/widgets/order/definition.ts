/** W4: the same words in two orders, through one head of attention, with and without what tells it their order. */

import { EQUIVARIANCE_TOLERANCE } from "@/lib/encodings/equivariance.ts";
import { defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { call, id, lines, type MathNode, operator, row, slot, words } from "../formula.ts";
import { model, modelSource } from "../model-source.ts";
import { residueNode } from "../residue.ts";
import { compute, fields, type OrderParams, type Reading } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";
import { formatDifference, leftOver, reading } from "./words.ts";

/**
 * max|f(PX) − P·f(X)| = < 10^−15 and max|f(PX) − f(X)| = 1.7, where f is attention, the rows of X are the words of A, and
 * P puts them in the order of B.
 */
function formula(params: OrderParams): MathNode {
  const result = compute(params);
  const { matched, printed } = result;
  if (leftOver(result) !== "" || matched === null || printed === null)
    return words("no order of the words of A gives B");
  const [p, x] = [id("P"), id("X")];
  const largest = (expected: MathNode, value: number) =>
    row(
      call("max", row(operator("|"), call("f", row(p, x)), operator("−"), expected, operator("|"))),
      ...(value < EQUIVARIANCE_TOLERANCE
        ? [residueNode(value, "value")]
        : [operator("="), slot(formatNumber(value), "value")]),
    );
  return lines(largest(row(p, call("f", x)), matched), largest(call("f", x), printed));
}

function table(params: OrderParams): Table {
  const { first, second, matching, differences } = compute(params);
  return {
    caption: `A: ${params.first}. B: ${params.second}. Rows are counted from 0`,
    columns: [
      "word, by its row in A",
      "its row in B",
      "looks most at, in A",
      "in B",
      "largest difference of its outputs",
    ],
    rows: first.words.map(({ text }, at) => {
      const other = matching.partner[at] ?? null;
      return [
        `${at} ${text}`,
        other === null ? "–" : String(other),
        looksAt(first, at),
        other === null ? "–" : looksAt(second, other),
        differenceOf(differences[at] ?? null),
      ];
    }),
  };
}

/** `cat 0.4123`: the word that a word gives the greatest weight, and the weight */
function looksAt({ words, weights }: Reading, at: number): string {
  const own = weights.subarray(at * words.length, (at + 1) * words.length);
  const greatest = Math.max(...own);
  return `${words[own.indexOf(greatest)]?.text} ${formatNumber(greatest)}`;
}

function differenceOf(difference: number | null): string {
  return difference === null ? "–" : formatDifference(difference);
}

function card(params: OrderParams) {
  const [spec] = predictions;
  const chosen = spec.options.find(({ value }) => value === spec.answer(params));
  return { question: spec.ask(params), answer: `${capitalised(chosen?.label ?? "")}. ${spec.why(params)}` };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const FISH = { first: "the cat ate the fish", second: "the fish ate the cat" };

/** A model's way of telling order, on random numbers. */
function asIn(id: string, note: string, params: Partial<OrderParams>): Preset<OrderParams> {
  return { name: `As in ${model(id).model}`, note, params, source: modelSource(id) };
}

export const order = defineWidget({
  name: "order",
  title: "Order blindness",
  question: "Does attention notice that the dog bit the man?",
  papers: [
    {
      label: "Vaswani et al. 2017, Attention Is All You Need, §3.2",
      url: "https://arxiv.org/abs/1706.03762",
    },
    { label: "Lee et al. 2019, Set Transformer, §3.1", url: "https://arxiv.org/abs/1810.00825" },
    {
      label:
        "Haviv et al. 2022, Transformer Language Models without Positional Encodings Still Learn Positional Information",
      url: "https://arxiv.org/abs/2203.16634",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Who ate whom?",
      note: "Every word keeps its output, and both “the” get the same one: nothing says who ate whom.",
      params: FISH,
    },
    {
      name: "Sinusoids tell",
      note: "With a vector for its place added, a word that moved is another input, and its output changes.",
      params: { ...FISH, encoding: "sinusoidal" },
    },
    {
      name: "A reversal under ALiBi",
      note: "Reversing a sentence keeps every distance, and without a mask distance is all that ALiBi sees: still blind.",
      params: { encoding: "alibi" },
    },
  ],
  presets: [
    {
      name: "The mask alone",
      note: "No encoding at all, yet the outputs differ: a word sees only what came before it.",
      params: { masking: "causal" },
    },
    {
      name: "John likes cats",
      note: "The same three words, and nothing to tell who likes whom.",
      params: { first: "John likes cats", second: "cats likes John" },
    },
    {
      name: "No reordering",
      note: "“Likes” and “like” are different words, so this favourite example shows nothing about order.",
      params: { first: "John likes cats", second: "Cats like John" },
    },
    asIn("bert-base", "A learned table and no mask; the numbers here are random, not the model’s.", {
      encoding: "learned",
    }),
    asIn("gpt-2", "A learned table and a causal mask; the numbers here are random, not the model’s.", {
      encoding: "learned",
      masking: "causal",
    }),
    asIn("llama-1-7b", "RoPE and a causal mask; the numbers here are random, not the model’s.", {
      encoding: "rotary",
      masking: "causal",
    }),
    asIn("bloom", "ALiBi and a causal mask; the numbers here are random, not the model’s.", {
      encoding: "alibi",
      masking: "causal",
    }),
  ],
  reading: (params) => reading(compute(params)),
  table,
  card,
  staticFigure,
});
