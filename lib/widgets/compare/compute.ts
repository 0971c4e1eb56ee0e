/** The compare widget's parameters, and one head's logits under each of two encodings. */

import { alibiSlopes } from "@/lib/encodings/alibi.ts";
import { type AttentionEncoding, selfAttention } from "@/lib/encodings/self-attention.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { keepLast } from "../keep-last.ts";
import { seededNormals } from "../seeded-normals.ts";
import { readSentence, type Word } from "../sentence.ts";
import { embedWords, seededPositions, seedField } from "../toy-attention.ts";
import { ENCODINGS, type EncodingName } from "./encodings.ts";

export const MAX_WORDS = 16;

/** Differences below this are rounding, which must not decide between two pairs that differ alike. */
export const ROUNDING = 1e-9;

/** T5's own buckets, and a clip of Shaw's that a short sentence reaches. */
export const T5 = { buckets: 32, maxDistance: 128 };
export const CLIP = 4;

export const fields = {
  one: { kind: "choice", key: "a", label: "Encoding A", options: ENCODINGS, default: "learned" },
  other: { kind: "choice", key: "b", label: "Encoding B", options: ENCODINGS, default: "rotary" },
  sentence: {
    kind: "text",
    key: "s",
    label: "Sentence",
    default: "the cat saw the dog and the dog ran",
    maxLength: 160,
    maxWords: MAX_WORDS,
  },
  heads: {
    kind: "number",
    key: "n",
    label: "Heads",
    unit: "heads",
    min: 1,
    max: 16,
    default: 8,
    multipleOf: 1,
    scale: "linear",
  },
  head: {
    kind: "number",
    key: "h",
    label: "Head shown",
    min: 1,
    max: 16,
    default: 1,
    multipleOf: 1,
    scale: "linear",
    upTo: "heads",
  },
  headDim: {
    kind: "number",
    key: "d",
    label: "Width of a head",
    min: 2,
    max: 16,
    default: 8,
    multipleOf: 2,
    scale: "linear",
    more: true,
  },
  masking: {
    kind: "choice",
    key: "mask",
    label: "Mask",
    options: [
      { value: "causal", label: "causal, as in GPT" },
      { value: "none", label: "none, as in BERT" },
    ],
    default: "causal",
  },
  randomSeed: seedField,
} as const satisfies Fields;

export type CompareParams = ParamsOf<typeof fields>;

export interface Logits {
  encoding: EncodingName;
  /** before softmax, shape [words, words]; −Infinity where masked */
  scores: Float64Array;
}

export interface CompareResult {
  words: Word[];
  one: Logits;
  other: Logits;
  /** other − one; NaN where masked */
  difference: Float64Array;
  /** where they differ most, the first of several */
  largest: { query: number; key: number; value: number };
}

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
const results = new WeakMap<CompareParams, CompareResult>();

export function compute(params: CompareParams): CompareResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const result = compareEncodings(params);
  results.set(params, result);
  return result;
}

function compareEncodings(params: CompareParams): CompareResult {
  const words = readSentence(params.sentence);
  const one = logitsOf(words, params.one, params);
  const other = logitsOf(words, params.other, params);
  const difference = other.scores.map((score, n) => score - (one.scores[n] as number));
  let at = 0;
  difference.forEach((value, n) => {
    if (Math.abs(value) > Math.abs(difference[at] as number) + ROUNDING) at = n;
  });
  const largest = {
    query: Math.floor(at / words.length),
    key: at % words.length,
    value: Math.abs(difference[at] as number),
  };
  return { words, one, other, difference, largest };
}

function logitsOf(words: Word[], encoding: EncodingName, params: CompareParams): Logits {
  const dim = params.heads * params.headDim;
  const { x, weights } = randomNumbers({ ...params, words });
  const options = { encoding: encodingOf(encoding, params), mask: params.masking };
  return { encoding, scores: selfAttention(x, weights, dim, options).scores };
}

/** Word vectors, and the shown head's own columns of the projections: the other heads' don't enter its logits. */
const randomNumbers = keepLast(
  ({ sentence, heads, headDim, head, randomSeed }: CompareParams & { words: Word[] }) =>
    [sentence, heads, headDim, head, randomSeed].join("\n"),
  ({ words, heads, headDim, head, randomSeed }) => {
    const dim = heads * headDim;
    const matrix = (name: string) =>
      seededNormals(dim * headDim, `${name} of head ${head} ${randomSeed}`).map(
        (value) => value / Math.sqrt(dim),
      );
    const weights = { wq: matrix("queries"), wk: matrix("keys"), wv: matrix("values") };
    return { x: embedWords(words, dim, randomSeed), weights };
  },
);

/** The encoding as the shown head has it; what a model would have learned is random. */
export function encodingOf(
  encoding: EncodingName,
  { heads, head, headDim, masking, randomSeed }: CompareParams,
): AttentionEncoding {
  switch (encoding) {
    case "none":
    case "sinusoidal":
    case "rotary":
      return { kind: encoding };
    case "learned":
      return { kind: "learned", table: seededPositions(MAX_WORDS, heads * headDim, randomSeed) };
    case "alibi":
      return { kind: "alibi", slopes: [slopeOf({ heads, head })] };
    case "t5": {
      const table = seededNormals(T5.buckets, `buckets of head ${head} ${randomSeed}`);
      return { kind: "t5", table, ...T5, bidirectional: masking === "none" };
    }
    case "shaw": {
      const vectors = (name: string) =>
        seededNormals((2 * CLIP + 1) * headDim, `relative ${name} ${randomSeed}`);
      return { kind: "shaw", relativeKeys: vectors("keys"), relativeValues: vectors("values") };
    }
    default:
      return encoding satisfies never;
  }
}

/** ALiBi's slope of the shown head, counted from 1. */
export function slopeOf({ heads, head }: Pick<CompareParams, "heads" | "head">): number {
  return alibiSlopes(heads)[head - 1] as number;
}
