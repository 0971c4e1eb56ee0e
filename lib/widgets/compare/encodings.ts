/** The encodings that can be compared: where each enters the computation, and what is known of it, with sources. */

import { learnedParameterCount } from "@/lib/encodings/learned.ts";
import { shawParameterCount } from "@/lib/encodings/shaw.ts";
import { formatNumber } from "../format.ts";
import { model } from "../model-source.ts";

export const PLACES = [
  { value: "input", label: "added to the word vectors at the input" },
  { value: "rotation", label: "queries and keys, by rotation" },
  { value: "vectors", label: "keys and values, by added vectors" },
  { value: "logits", label: "the logits, by an added bias" },
  { value: "mask", label: "nowhere; only a mask can tell" },
] as const;

export type PlaceName = (typeof PLACES)[number]["value"];

export const ENCODINGS = [
  { value: "none", label: "no encoding" },
  { value: "sinusoidal", label: "sinusoids" },
  { value: "learned", label: "learned table" },
  { value: "rotary", label: "RoPE" },
  { value: "alibi", label: "ALiBi" },
  { value: "t5", label: "T5 bias" },
  { value: "shaw", label: "Shaw" },
] as const;

export type EncodingName = (typeof ENCODINGS)[number]["value"];

export function nameOf(encoding: EncodingName): string {
  return ENCODINGS.find(({ value }) => value === encoding)?.label ?? encoding;
}

export interface Facts {
  place: PlaceName;
  /** why it enters there, as a sentence */
  how: string;
  parameters: string;
  perLayer: string;
  values: string;
  relative: string;
  pastLength: string;
  kernel: string;
}

/** What each line of the facts is called. */
export const FACT_NAMES = {
  parameters: "learned numbers",
  perLayer: "where in the stack",
  values: "touches values",
  relative: "absolute or relative",
  pastLength: "past the trained length",
  kernel: "FlashAttention",
} as const satisfies Partial<Record<keyof Facts, string>>;

/** GPT-2's table: 1,024 × 768 = 786,432. */
function gpt2Table(): string {
  const { encoding } = model("gpt-2");
  if (encoding.kind !== "learned") throw new Error("GPT-2 has a learned table");
  const count = learnedParameterCount(encoding.rows, encoding.dim);
  return `rows × width; GPT-2: ${formatNumber(encoding.rows)} × ${encoding.dim} = ${formatNumber(count)}`;
}

function t5Table(): string {
  const { encoding } = model("t5-base");
  if (encoding.kind !== "t5") throw new Error("T5 has buckets");
  return `buckets × heads; T5 base: ${encoding.buckets} × ${encoding.heads} = ${encoding.buckets * encoding.heads}`;
}

export const FACTS: Record<EncodingName, Facts> = {
  none: {
    place: "mask",
    how: "Nothing marks a position, so only a causal mask can show order.",
    parameters: "0",
    perLayer: "nowhere",
    values: "no",
    relative: "neither; a causal mask shows order (Haviv et al. 2022)",
    pastLength: "nothing to index, no guarantee (Kazemnejad et al. 2023)",
    kernel: "unchanged",
  },
  sinusoidal: {
    place: "input",
    how: "A vector of sines and cosines for each position is added to the word vectors, once.",
    parameters: "0",
    perLayer: "once, at the input",
    values: "yes, through the sum",
    relative: "absolute; a shift is a fixed rotation (Vaswani et al. 2017)",
    pastLength: "computable, but perplexity soon rises (Press et al. 2021, fig. 1)",
    kernel: "unchanged: added before it",
  },
  learned: {
    place: "input",
    how: "The position's row of a trained table is added to the word vectors, once.",
    parameters: gpt2Table(),
    perLayer: "once, at the input",
    values: "yes, through the sum",
    relative: "absolute",
    pastLength: "no row: a lookup error",
    kernel: "unchanged: added before it",
  },
  rotary: {
    place: "rotation",
    how: "Each pair of a query's and a key's dimensions turns by an angle that grows with its position; values are left alone.",
    parameters: "0",
    perLayer: "in every layer",
    values: "no",
    relative: "relative in the scores (Su et al. 2021)",
    pastLength: "computes, but fails without scaling (Chen et al. 2023)",
    kernel: "unchanged: queries and keys turn before it",
  },
  alibi: {
    place: "logits",
    how: "Each head subtracts its slope times the distance from the logits.",
    parameters: "0; slopes are fixed",
    perLayer: "in every layer",
    values: "no",
    relative: "relative",
    pastLength: "perplexity holds (Press et al. 2021); far words weigh almost nothing",
    kernel: "built in since FlashAttention 2.4 (its README)",
  },
  t5: {
    place: "logits",
    how: "One trained number for each head and bucket of distances is added to the logits.",
    parameters: t5Table(),
    perLayer: "in every layer, one table for the stack",
    values: "no",
    relative: "relative",
    pastLength: "far distances share the last bucket; better than sinusoids in Press et al. 2021",
    kernel: "not with the FlashAttention-2 kernel (transformers PR 47014)",
  },
  shaw: {
    place: "vectors",
    how: "A trained vector for each clipped distance is added to the keys, and another to the values.",
    parameters: `2 tables of (2k + 1) × head width; k 16, width 64: 2 × ${formatNumber(shawParameterCount(16, 64).perTable)}`,
    perLayer: "in every layer",
    values: "yes, by vectors of their own",
    relative: "relative, clipped at k (Shaw et al. 2018)",
    pastLength: "beyond k every distance is one vector",
    kernel: "not stated in the sources used here",
  },
};
