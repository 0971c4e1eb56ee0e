/** The ALiBi widget's parameters, and every number its figure shows. Heads are counted from 1, as in the paper. */

import { alibiBias, alibiKeyBias, alibiReach, alibiSlopes } from "@/lib/encodings/alibi.ts";
import { largestDifference } from "@/lib/encodings/arrays.ts";
import type { Mask } from "@/lib/encodings/lengths.ts";
import { softmaxRows } from "@/lib/encodings/matrix.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { seededNormals } from "../seeded-normals.ts";

export const fields = {
  heads: {
    kind: "number",
    key: "n",
    label: "Heads n",
    min: 1,
    max: 128,
    default: 8,
    multipleOf: 1,
    scale: "log",
  },
  head: {
    kind: "number",
    key: "h",
    label: "Head k",
    min: 1,
    max: 128,
    default: 3,
    multipleOf: 1,
    scale: "linear",
    upTo: "heads",
  },
  length: {
    kind: "number",
    key: "len",
    label: "Length",
    unit: "tokens",
    min: 4,
    max: 4096,
    default: 64,
    multipleOf: 1,
    scale: "log",
  },
  query: {
    kind: "number",
    key: "q",
    label: "Query i",
    min: 0,
    max: 4095,
    default: 48,
    multipleOf: 1,
    scale: "linear",
    below: "length",
  },
  masking: {
    kind: "choice",
    key: "mask",
    label: "Keys after the query",
    options: [
      { value: "causal", label: "masked (a decoder)" },
      { value: "symmetric", label: "seen, by distance (an encoder)" },
    ],
    default: "causal",
  },
  content: {
    kind: "number",
    key: "seed",
    label: "Content: 0 for none, or a seed",
    min: 0,
    max: 99,
    default: 0,
    multipleOf: 1,
    scale: "linear",
  },
  keyPosition: {
    kind: "number",
    key: "j",
    label: "Key j",
    min: 0,
    max: 4095,
    default: 42,
    multipleOf: 1,
    scale: "linear",
    below: "length",
    more: true,
  },
} as const satisfies Fields;

export type AlibiParams = ParamsOf<typeof fields>;

/** A share of weight that is as good as none; the widget's edge of sight. */
export const FAINT = 0.01;

/** How lib/encodings names what the widget calls symmetric. */
export function maskOf({ masking }: Pick<AlibiParams, "masking">): Mask {
  return masking === "causal" ? "causal" : "none";
}

/** The query's row of attention, key by key; shapes [length]. */
export interface AlibiRow {
  /** −Infinity where masked */
  bias: Float64Array;
  weights: Float64Array;
  /** by content alone, under the same mask */
  contentWeights: Float64Array;
  /** with m · j added instead of −m(i − j), as the authors' code does */
  shiftedWeights: Float64Array;
  /** between `weights` and `shiftedWeights` */
  shiftDifference: number;
}

export interface AlibiResult extends AlibiRow {
  /** of every head, shape [heads] */
  slopes: Float64Array;
  /** of the chosen head */
  slope: number;
  /** in tokens: where its weights have fallen to a half */
  halfDistance: number;
  /** in tokens: where they have fallen to FAINT */
  faintDistance: number;
}

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
const results = new WeakMap<AlibiParams, AlibiResult>();

export function compute(params: AlibiParams): AlibiResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const slopes = alibiSlopes(params.heads);
  const slope = slopes[params.head - 1] as number;
  const result = {
    slopes,
    slope,
    halfDistance: alibiReach(slope),
    faintDistance: alibiReach(slope, FAINT),
    ...attentionRow(slope, params),
  };
  results.set(params, result);
  return result;
}

export function attentionRow(
  slope: number,
  params: Pick<AlibiParams, "length" | "query" | "masking" | "content">,
): AlibiRow {
  const { length, query } = params;
  const mask = maskOf(params);
  const bias = alibiBias({ queries: 1, keys: length, firstQuery: query }, [slope], { mask });
  const keyBias = alibiKeyBias(length, [slope]);
  const content = contentScores(params);
  const weightsWith = (added: (key: number) => number) =>
    softmaxRows(
      content.map((score, key) =>
        mask === "causal" && key > query ? Number.NEGATIVE_INFINITY : score + added(key),
      ),
      length,
    );
  const weights = weightsWith((key) => bias[key] as number);
  const shiftedWeights = weightsWith((key) => keyBias[key] as number);
  return {
    bias,
    weights,
    contentWeights: weightsWith(() => 0),
    shiftedWeights,
    shiftDifference: largestDifference(weights, shiftedWeights),
  };
}

/** q · k / √d of the query with each key: none, or as of random vectors, which is normal with standard deviation 1. */
function contentScores({ length, content: seed }: Pick<AlibiParams, "length" | "content">): Float64Array {
  return seed === 0 ? new Float64Array(length) : seededNormals(length, `alibi-${seed}`);
}

/** The most rows and columns a bias matrix is drawn with. */
const MOST_CELLS = 512;

export interface BiasMatrix {
  /** rows and columns */
  cells: number;
  /** every so many positions are drawn */
  step: number;
  /** shape [cells, cells], −Infinity where masked */
  values: Float32Array;
}

/** The bias of every query and key, or of every second, third … position. */
export function biasMatrix(slope: number, params: Pick<AlibiParams, "length" | "masking">): BiasMatrix {
  const step = Math.ceil(params.length / MOST_CELLS);
  const cells = Math.ceil(params.length / step);
  // −m(s·i − s·j) is −(m·s)(i − j): a matrix of fewer cells is one of a steeper slope
  const out = new Float32Array(cells * cells);
  return { cells, step, values: alibiBias(cells, [slope * step], { mask: maskOf(params), out }) };
}
