/** The parameters of the RoPE lab. Everything that turns or points is in radians. */

import type { Fields, NumberField, ParamsOf } from "../fields.ts";

/** Steps of an angle and of a length: a sixteenth and an eighth, which links and YAML write exactly. */
const ANGLE_STEP = 1 / 16;
const LENGTH_STEP = 1 / 8;

/** The last step below π. */
const MAX_ANGLE = 3.125;

const position = { kind: "number", min: 0, max: 4096, multipleOf: 1, scale: "linear" } as const;
const angle = {
  kind: "number",
  unit: "rad",
  min: -MAX_ANGLE,
  max: MAX_ANGLE,
  multipleOf: ANGLE_STEP,
  scale: "linear",
} as const;
const length = {
  kind: "number",
  min: 0,
  max: 2,
  default: 1.5,
  multipleOf: LENGTH_STEP,
  scale: "linear",
  more: true,
} as const;

export const fields = {
  queryPosition: { ...position, key: "m", label: "Position m of the query", default: 12 },
  keyPosition: { ...position, key: "n", label: "Position n of the key", default: 9 },
  slide: { ...position, key: "t", label: "Slide both by t", default: 0 },
  dim: {
    kind: "number",
    key: "d",
    label: "Width d of a head",
    min: 2,
    max: 256,
    default: 64,
    multipleOf: 2,
    scale: "log",
    more: true,
  },
  pairIndex: {
    kind: "number",
    key: "i",
    label: "Pair i",
    min: 0,
    max: 127,
    default: 8,
    multipleOf: 1,
    scale: "linear",
    belowHalfOf: "dim",
  },
  queryAngle: { ...angle, key: "q", label: "Direction of q in pair i", default: 0.25 },
  keyAngle: { ...angle, key: "k", label: "Direction of k in pair i", default: 1.25 },
  queryLength: { ...length, key: "ql", label: "Length of q in pair i" },
  keyLength: { ...length, key: "kl", label: "Length of k in pair i" },
  others: {
    kind: "choice",
    key: "o",
    label: "The other pairs",
    options: [
      { value: "seeded", label: "random numbers from the seed" },
      { value: "alike", label: "all like pair i" },
      { value: "aimed", label: "random q, with k turned on by 100 positions" },
      { value: "zero", label: "zero, so that only pair i counts" },
    ],
    default: "seeded",
    more: true,
  },
  seed: {
    kind: "number",
    key: "s",
    label: "Seed",
    min: 1,
    max: 999,
    default: 3,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
  base: {
    kind: "number",
    key: "b",
    label: "Base",
    min: 10,
    max: 1_000_000,
    default: 10_000,
    scale: "log",
    more: true,
  },
  layout: {
    kind: "choice",
    key: "pair",
    label: "Which numbers make a pair",
    options: [
      { value: "interleaved", label: "neighbours (the paper)" },
      { value: "half", label: "half a row apart (GPT-NeoX)" },
    ],
    default: "interleaved",
    more: true,
  },
  turnedPercent: {
    kind: "number",
    key: "rf",
    label: "Share of the head that turns",
    unit: "%",
    min: 1,
    max: 100,
    default: 100,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
} as const satisfies Fields;

export type RopeParams = ParamsOf<typeof fields>;

/** The nearest direction that the two sliders of a vector can point in. */
export function nearestAngle(angleRad: number): number {
  const wrapped = Math.atan2(Math.sin(angleRad), Math.cos(angleRad));
  return nearestStep(angle, wrapped, ANGLE_STEP);
}

export function nearestLength(value: number): number {
  return nearestStep(length, value, LENGTH_STEP);
}

function nearestStep({ min, max }: Pick<NumberField, "min" | "max">, value: number, step: number): number {
  return Math.min(Math.max(Math.round(value / step) * step, min), max);
}
