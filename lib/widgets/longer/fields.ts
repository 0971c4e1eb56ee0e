/** What one can set in the comparator: how long training was, how long the input is, and which encodings stand beside each other. */

import { type Fields, type ParamsOf, readSet } from "../fields.ts";

/** In the order of their lanes. Labels also stand in sentences. */
const ENCODINGS = [
  { value: "learned", label: "learned table" },
  { value: "sinusoidal", label: "sinusoidal" },
  { value: "rope", label: "RoPE" },
  { value: "pi", label: "RoPE + PI" },
  { value: "ntk", label: "RoPE + NTK" },
  { value: "yarn", label: "RoPE + YaRN" },
  { value: "alibi", label: "ALiBi" },
  { value: "t5", label: "T5 bias" },
  { value: "nope", label: "NoPE" },
] as const;

export type EncodingName = (typeof ENCODINGS)[number]["value"];

export const fields = {
  trained: {
    kind: "number",
    key: "L",
    label: "Trained on L",
    unit: "tokens",
    min: 64,
    max: 8192,
    default: 2048,
    multipleOf: 1,
    scale: "log",
  },
  length: {
    kind: "number",
    key: "N",
    label: "Given N",
    unit: "tokens",
    min: 64,
    max: 16_384,
    default: 3000,
    multipleOf: 1,
    scale: "log",
  },
  position: {
    kind: "number",
    key: "cur",
    label: "Look at token",
    min: 0,
    max: 16_383,
    default: 2999,
    multipleOf: 1,
    scale: "linear",
    below: "length",
  },
  maskKind: {
    kind: "choice",
    key: "mask",
    label: "Mask",
    options: [
      { value: "causal", label: "causal: a token sees earlier ones" },
      { value: "bidirectional", label: "bidirectional: a token sees all" },
    ],
    default: "causal",
  },
  encodings: {
    kind: "set",
    key: "enc",
    label: "Encodings",
    options: ENCODINGS,
    default: ENCODINGS.map(({ value }) => value).join("-"),
  },
  spareRows: {
    kind: "number",
    key: "x",
    label: "Table rows never trained",
    unit: "rows",
    min: 0,
    max: 8192,
    default: 0,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
  heads: {
    kind: "number",
    key: "h",
    label: "ALiBi heads",
    min: 1,
    max: 128,
    default: 8,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
} as const satisfies Fields;

export type LongerParams = ParamsOf<typeof fields>;

export function labelOf(encoding: EncodingName): string {
  return ENCODINGS.find(({ value }) => value === encoding)?.label ?? encoding;
}

/** In the lanes' order. */
export function shownEncodings({ encodings }: LongerParams): EncodingName[] {
  const shown = readSet(encodings);
  return ENCODINGS.map(({ value }) => value).filter((value) => shown.includes(value));
}
