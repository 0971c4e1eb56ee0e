/** The NoPE widget's parameters, and what a head without any encoding can tell of its token's position. */

import { positionFromSignal, type UniformCausalHead, uniformCausalHead } from "@/lib/encodings/nope.ts";
import { toBfloat16, toFloat32 } from "@/lib/encodings/precision.ts";
import type { Fields, ParamsOf } from "../fields.ts";

export const fields = {
  length: {
    kind: "number",
    key: "n",
    label: "Length n",
    unit: "tokens",
    min: 2,
    max: 512,
    default: 32,
    multipleOf: 1,
    scale: "log",
  },
  row: {
    kind: "number",
    key: "r",
    label: "Token t",
    min: 0,
    max: 511,
    default: 9,
    multipleOf: 1,
    scale: "linear",
    below: "length",
  },
  masking: {
    kind: "choice",
    key: "mask",
    label: "Mask",
    options: [
      { value: "causal", label: "causal" },
      { value: "none", label: "none: all see all" },
    ],
    default: "causal",
  },
  precision: {
    kind: "choice",
    key: "prec",
    label: "Precision of the output",
    options: [
      { value: "float64", label: "float64" },
      { value: "float32", label: "float32" },
      { value: "bfloat16", label: "bfloat16" },
    ],
    default: "float64",
  },
  other: {
    kind: "number",
    key: "o",
    label: "Compare with token",
    min: 0,
    max: 511,
    default: 12,
    multipleOf: 1,
    scale: "linear",
    below: "length",
  },
} as const satisfies Fields;

export type NopeParams = ParamsOf<typeof fields>;
export type Precision = NopeParams["precision"];
export const PRECISIONS: readonly Precision[] = ["float64", "float32", "bfloat16"];

/** How many tokens a token attends to. */
export function seen(row: number, { length, masking }: Pick<NopeParams, "length" | "masking">): number {
  return masking === "causal" ? row + 1 : length;
}

/** The last one asked for: a head of 512 tokens has 262,144 weights, and a moved token changes none of them. */
let last: { length: number; head: UniformCausalHead } | null = null;

function headOf(length: number): UniformCausalHead {
  if (last?.length !== length) last = { length, head: uniformCausalHead(length) };
  return last.head;
}

/**
 * What the head gives each token: the average of a marker that is 1 at the first token and 0 elsewhere, in float64. Without
 * a mask every token is given what a causal head gives the last one, which sees all.
 */
export function signals({ length, masking }: Pick<NopeParams, "length" | "masking">): Float64Array {
  const { firstTokenSignal } = headOf(length);
  if (masking === "causal") return firstTokenSignal;
  return new Float64Array(length).fill(firstTokenSignal[length - 1] as number);
}

export function inPrecision(value: number, precision: Precision): number {
  switch (precision) {
    case "float64":
      return value;
    case "float32":
      return toFloat32(value);
    case "bfloat16":
      return toBfloat16(value);
    default:
      return precision satisfies never;
  }
}

/** 1/x − 1 of the signal as the precision holds it. The arithmetic is float64, so what is lost is the signal's own. */
export function recovered(signal: number, precision: Precision): number {
  return positionFromSignal(inPrecision(signal, precision));
}

/** The first token whose position comes back wrong by half a token or more, so that rounding cannot mend it; null if none. */
export function firstWrong(params: NopeParams): number | null {
  const all = signals(params);
  const row = all.findIndex((signal, t) => Math.abs(recovered(signal, params.precision) - t) >= 0.5);
  return row === -1 ? null : row;
}

/** weights[t, j], shape [length, length] */
export function weights({ length, masking }: Pick<NopeParams, "length" | "masking">): Float64Array {
  const causal = headOf(length).weights;
  return masking === "causal" ? causal : new Float64Array(causal.length).fill(causal.at(-1) as number);
}

export interface NopeResult {
  /** of the chosen token, on each key; shape [length] */
  weights: Float64Array;
  /** of each token, in float64 */
  signals: Float64Array;
  /** of each token, 1/x − 1 in the chosen precision */
  recovered: Float64Array;
  /** |recovered − t| by precision */
  errors: Readonly<Record<Precision, Float64Array>>;
  firstWrong: number | null;
}

export function compute(params: NopeParams): NopeResult {
  const { length, row, precision } = params;
  const all = signals(params);
  const errors = (of: Precision) => all.map((signal, t) => Math.abs(recovered(signal, of) - t));
  return {
    weights: weights(params).subarray(row * length, (row + 1) * length),
    signals: all,
    recovered: all.map((signal) => recovered(signal, precision)),
    errors: { float64: errors("float64"), float32: errors("float32"), bfloat16: errors("bfloat16") },
    firstWrong: firstWrong(params),
  };
}

/** A second head that compares what the first one gave two tokens: less signal means later. */
export type Order = "earlier" | "later" | "same";

export function orderOf({ row, other, ...params }: NopeParams): Order {
  const all = signals(params);
  const difference =
    inPrecision(all[row] as number, params.precision) - inPrecision(all[other] as number, params.precision);
  return difference > 0 ? "earlier" : difference < 0 ? "later" : "same";
}
