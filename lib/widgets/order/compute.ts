/** The order widget's parameters, and attention over both sentences. */

import { largestDifference } from "@/lib/encodings/arrays.ts";
import { EQUIVARIANCE_TOLERANCE } from "@/lib/encodings/equivariance.ts";
import { rowOf } from "@/lib/encodings/matrix.ts";
import { type AttentionEncoding, type SelfAttention, selfAttention } from "@/lib/encodings/self-attention.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { readSentence, type Word } from "../sentence.ts";
import { embedWords, seededPositions, seededWeights, seedField } from "../toy-attention.ts";
import { isReordering, type Matching, matchWords } from "./matching.ts";

/** Width of every vector; one head. */
export const DIM = 8;
export const MAX_WORDS = 8;

/** ALiBi's slope: the steepest of 8 heads. A single head would get 1/256, too little to be seen in a short sentence. */
export const SLOPE = 1 / 2;

export const fields = {
  first: {
    kind: "text",
    key: "a",
    label: "Sentence A",
    default: "dog bites man",
    maxLength: 100,
    maxWords: MAX_WORDS,
  },
  second: {
    kind: "text",
    key: "b",
    label: "Sentence B",
    default: "man bites dog",
    maxLength: 100,
    maxWords: MAX_WORDS,
  },
  encoding: {
    kind: "choice",
    key: "pe",
    label: "Positions",
    options: [
      { value: "none", label: "none" },
      { value: "sinusoidal", label: "sinusoids, added" },
      { value: "learned", label: "a learned table, added (random rows)" },
      { value: "rotary", label: "RoPE" },
      { value: "alibi", label: "ALiBi, slope 1/2" },
    ],
    default: "none",
  },
  masking: {
    kind: "choice",
    key: "mask",
    label: "Mask",
    options: [
      { value: "none", label: "none: each word sees all" },
      { value: "causal", label: "causal: itself and what came before" },
    ],
    default: "none",
  },
  randomSeed: seedField,
} as const satisfies Fields;

export type OrderParams = ParamsOf<typeof fields>;

export interface Reading extends SelfAttention {
  words: Word[];
}

/** How the two tables of outputs compare. */
export type Outcome =
  /** row by row the same */
  | "printed"
  /** the same vectors in other rows */
  | "matched"
  | "different";

export interface OrderResult {
  first: Reading;
  second: Reading;
  matching: Matching;
  /** each word's own: the largest difference between its two outputs; null for a word that B lacks */
  differences: (number | null)[];
  /** the largest of them; null when the sentences share no word */
  matched: number | null;
  /** the largest difference of the outputs row by row; null when the sentences aren't equally long */
  printed: number | null;
  outcome: Outcome;
}

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
const results = new WeakMap<OrderParams, OrderResult>();

export function compute(params: OrderParams): OrderResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const result = compareSentences(params);
  results.set(params, result);
  return result;
}

function compareSentences(params: OrderParams): OrderResult {
  const first = attendTo(params.first, params);
  const second = attendTo(params.second, params);
  const differ = (i: number, j: number) =>
    largestDifference(rowOf(first.output, i, DIM), rowOf(second.output, j, DIM));
  const matching = matchWords(first.words, second.words, differ, EQUIVARIANCE_TOLERANCE);
  const differences = matching.partner.map((other, row) => (other === null ? null : differ(row, other)));
  const shared = differences.filter((difference) => difference !== null);
  const matched = shared.length === 0 ? null : Math.max(...shared);
  const printed =
    first.words.length === second.words.length ? largestDifference(first.output, second.output) : null;
  const isSame = (difference: number | null) => difference !== null && difference < EQUIVARIANCE_TOLERANCE;
  const outcome = !isReordering(matching)
    ? "different"
    : isSame(printed)
      ? "printed"
      : isSame(matched)
        ? "matched"
        : "different";
  return { first, second, matching, differences, matched, printed, outcome };
}

function attendTo(sentence: string, params: OrderParams): Reading {
  const words = readSentence(sentence);
  const x = embedWords(words, DIM, params.randomSeed);
  const weights = seededWeights(DIM, params.randomSeed);
  const options = { encoding: encodingOf(params), mask: params.masking };
  return { words, ...selfAttention(x, weights, DIM, options) };
}

export function encodingOf({ encoding, randomSeed }: OrderParams): AttentionEncoding {
  switch (encoding) {
    case "none":
    case "sinusoidal":
    case "rotary":
      return { kind: encoding };
    case "learned":
      return { kind: "learned", table: seededPositions(MAX_WORDS, DIM, randomSeed) };
    case "alibi":
      return { kind: "alibi", slopes: [SLOPE] };
    default:
      return encoding satisfies never;
  }
}

/** The first word that a sentence has more than once, and its rows; null where no word repeats. */
export function repeatedWord(words: readonly Word[]): { word: Word; rows: number[] } | null {
  for (const word of words) {
    const rows = words.flatMap(({ token }, row) => (token === word.token ? [row] : []));
    if (rows.length > 1) return { word, rows };
  }
  return null;
}

/** The largest difference between any two of these rows of a sentence's outputs. */
export function largestAmong({ output }: Reading, rows: readonly number[]): number {
  const pairs = rows.flatMap((i) => rows.map((j) => [rowOf(output, i, DIM), rowOf(output, j, DIM)] as const));
  return Math.max(...pairs.map(([one, other]) => largestDifference(one, other)));
}
