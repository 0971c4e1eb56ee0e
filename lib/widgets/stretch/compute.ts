/** The widget of stretched RoPE: its parameters, and every number its figure shows. */

import { firstPairWithoutFullTurn, wavelengths } from "@/lib/encodings/frequencies.ts";
import { rotaryFrequencies } from "@/lib/encodings/rotary.ts";
import {
  dynamicFactor,
  type FrequencyBand,
  type FrequencyBands,
  frequencyBand,
  frequencyBands,
  type RotaryScaling,
  type ScaledRotary,
  scaleRotary,
} from "@/lib/encodings/rotary-scaling.ts";
import { rotaryDecay } from "@/lib/encodings/rotary-score.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { keepLast } from "../keep-last.ts";

export const fields = {
  length: {
    kind: "number",
    key: "L",
    label: "Trained on L",
    unit: "tokens",
    min: 64,
    max: 131_072,
    default: 2048,
    multipleOf: 1,
    scale: "log",
  },
  target: {
    kind: "number",
    key: "T",
    label: "Asked for L′",
    unit: "tokens",
    min: 64,
    max: 1_048_576,
    default: 3000,
    multipleOf: 1,
    scale: "log",
  },
  method: {
    kind: "choice",
    key: "meth",
    label: "Method",
    options: [
      { value: "none", label: "none" },
      { value: "pi", label: "position interpolation" },
      { value: "ntk", label: "NTK-aware" },
      { value: "dynamic", label: "dynamic NTK" },
      { value: "yarn", label: "YaRN (NTK by parts)" },
      { value: "llama3", label: "Llama 3.1’s rule" },
    ],
    default: "yarn",
  },
  base: { kind: "number", key: "b", label: "Base", min: 100, max: 5_000_000, default: 10_000, scale: "log" },
  dim: {
    kind: "number",
    key: "d",
    label: "Head width d",
    min: 4,
    max: 256,
    default: 128,
    multipleOf: 2,
    scale: "log",
  },
  pair: {
    kind: "number",
    key: "i",
    label: "Pair i",
    min: 0,
    max: 127,
    default: 46,
    multipleOf: 1,
    scale: "linear",
    belowHalfOf: "dim",
  },
  yarnRamp: {
    kind: "choice",
    key: "ramp",
    label: "YaRN’s ramp",
    options: [
      { value: "released", label: "over pairs (released code)" },
      { value: "paper", label: "over turns (paper)" },
    ],
    default: "released",
    more: true,
  },
  fastTurns: {
    kind: "number",
    key: "β",
    label: "YaRN β: kept above",
    unit: "turns",
    min: 2,
    max: 128,
    default: 32,
    multipleOf: 1,
    scale: "log",
    more: true,
  },
  slowTurns: {
    kind: "number",
    key: "α",
    label: "YaRN α: divided below",
    unit: "turns",
    min: 1,
    max: 32,
    default: 1,
    multipleOf: 1,
    scale: "log",
    below: "fastTurns",
    more: true,
  },
  highFactor: {
    kind: "number",
    key: "hi",
    label: "Llama high_freq_factor",
    unit: "turns",
    min: 2,
    max: 64,
    default: 4,
    multipleOf: 1,
    scale: "log",
    more: true,
  },
  lowFactor: {
    kind: "number",
    key: "lo",
    label: "Llama low_freq_factor",
    unit: "turns",
    min: 1,
    max: 32,
    default: 1,
    multipleOf: 1,
    scale: "log",
    below: "highFactor",
    more: true,
  },
  factor: {
    kind: "number",
    key: "f",
    label: "Factor of dynamic NTK and Llama",
    min: 1,
    max: 64,
    default: 2,
    scale: "log",
    more: true,
  },
} as const satisfies Fields;

export type StretchParams = ParamsOf<typeof fields>;
export type Method = StretchParams["method"];

export const METHODS: readonly Method[] = fields.method.options.map(({ value }) => value);

export function methodLabel(method: Method): string {
  return fields.method.options.find(({ value }) => value === method)?.label ?? method;
}

/** s of the rules that stretch by as much as is asked for: L′/L, and 1 where nothing need be stretched. */
export function lengthRatio({ length, target }: Pick<StretchParams, "length" | "target">): number {
  return Math.max(target / length, 1);
}

/** A method as lib/encodings takes it, and the factor by which it divides at most. */
export function scalingOf(
  params: StretchParams,
  method: Method = params.method,
): { scaling: RotaryScaling; factor: number } {
  const { length: trainedLength, target, factor: given } = params;
  const ratio = lengthRatio(params);
  switch (method) {
    case "none":
      return { scaling: { type: "none" }, factor: 1 };
    case "pi":
      return { scaling: { type: "linear", factor: ratio }, factor: ratio };
    case "ntk":
      return { scaling: { type: "ntk", factor: ratio }, factor: ratio };
    case "dynamic": {
      const scaling = { type: "dynamicNtk", factor: given, trainedLength, length: target } as const;
      return { scaling, factor: dynamicFactor(scaling) };
    }
    case "yarn":
      return { scaling: yarnScaling(params, params.yarnRamp), factor: ratio };
    case "llama3": {
      const turns = { slowTurns: params.lowFactor, fastTurns: params.highFactor };
      return { scaling: { type: "llama3", factor: given, trainedLength, ...turns }, factor: given };
    }
    default:
      return method satisfies never;
  }
}

function yarnScaling(params: StretchParams, ramp: StretchParams["yarnRamp"]) {
  const { length: trainedLength, fastTurns, slowTurns } = params;
  return { type: "yarn", factor: lengthRatio(params), trainedLength, ramp, fastTurns, slowTurns } as const;
}

/** What one method makes of all pairs. */
export interface Stretched extends ScaledRotary {
  factor: number;
  /** θ′/θ by pair, which is also how far apart neighbours stand, in steps of training */
  ratios: Float64Array;
  bands: readonly FrequencyBand[];
  counts: FrequencyBands;
  /** by pair: whether the last position turns it to an angle that training never showed */
  isUnseen: readonly boolean[];
  /** how many of those there are */
  unseen: number;
}

export interface StretchResult extends Stretched {
  /** as trained, by pair */
  original: Float64Array;
  wavelengths: Float64Array;
  /** the first pair that makes no full turn in training; as many as there are pairs if all do */
  firstUnturned: number;
  byMethod: Readonly<Record<Method, Stretched>>;
  /** θ′/θ by YaRN's other ramp */
  otherRamp: Float64Array;
}

/** All but the pair: while the pair moves, the result is the same object. */
function keyOf({ pair: _, ...others }: StretchParams): string {
  return Object.values(others).join(" ");
}

export const compute = keepLast(keyOf, (params: StretchParams): StretchResult => {
  const { dim, base, length } = params;
  const original = rotaryFrequencies(dim, { base });
  const stretch = (method: Method) => stretchedBy(params, method, original);
  const byMethod = Object.fromEntries(METHODS.map((method) => [method, stretch(method)])) as Record<
    Method,
    Stretched
  >;
  const otherRamp = params.yarnRamp === "paper" ? "released" : "paper";
  const other = scaleRotary(yarnScaling(params, otherRamp), dim, { base }).invFreq;
  return {
    ...byMethod[params.method],
    original,
    wavelengths: wavelengths(original),
    firstUnturned: firstPairWithoutFullTurn(original, length),
    byMethod,
    otherRamp: other.map((frequency, pair) => frequency / (original[pair] as number)),
  };
});

function stretchedBy(params: StretchParams, method: Method, original: Float64Array): Stretched {
  const { dim, base, length, target } = params;
  const { scaling, factor } = scalingOf(params, method);
  const { invFreq, attentionFactor } = scaleRotary(scaling, dim, { base });
  const firstUnturned = firstPairWithoutFullTurn(original, length);
  const ratios = invFreq.map((frequency, pair) => frequency / (original[pair] as number));
  // angles up to L · θ count as seen, so that interpolation, which ends at position L − L/L′, stays within them
  const isUnseen = Array.from(
    ratios,
    (ratio, pair) => pair >= firstUnturned && (target - 1) * ratio >= length,
  );
  return {
    invFreq,
    attentionFactor,
    factor,
    ratios,
    bands: Array.from(invFreq, (frequency, pair) =>
      frequencyBand(original[pair] as number, frequency, factor),
    ),
    counts: frequencyBands(original, invFreq, factor),
    isUnseen,
    unseen: isUnseen.filter(Boolean).length,
  };
}

/** What the chosen pair does at the last position asked for. */
export interface PairAtEnd {
  /** radians per position, as trained and as the method makes it */
  frequency: number;
  stretched: number;
  wavelength: number;
  ratio: number;
  band: FrequencyBand;
  isUnseen: boolean;
  /** the largest angle of training, at position L − 1 */
  trainedRad: number;
  /** the angle of position L′ − 1, with the frequency as trained and as the method makes it */
  unchangedRad: number;
  stretchedRad: number;
  /** the position that had the same angle in training, or would have had it */
  likePosition: number;
}

export function pairAtEnd(params: StretchParams, method: Method = params.method): PairAtEnd {
  const { length, target, pair } = params;
  const { original, wavelengths: lambdas, byMethod } = compute(params);
  const { invFreq, ratios, bands, isUnseen } = byMethod[method];
  const frequency = original[pair] as number;
  const stretched = invFreq[pair] as number;
  const ratio = ratios[pair] as number;
  return {
    frequency,
    stretched,
    wavelength: lambdas[pair] as number,
    ratio,
    band: bands[pair] as FrequencyBand,
    isUnseen: isUnseen[pair] as boolean,
    trainedRad: (length - 1) * frequency,
    unchangedRad: (target - 1) * frequency,
    stretchedRad: (target - 1) * stretched,
    likePosition: (target - 1) * ratio,
  };
}

/** Where YaRN's two ramps differ most. */
export interface RampsApart {
  pair: number;
  /** θ′/θ by each */
  released: number;
  paper: number;
  /** by how much the larger exceeds the smaller, as a share of the smaller */
  share: number;
}

export function rampsApart(params: StretchParams): RampsApart {
  const { byMethod, otherRamp } = compute(params);
  const [released, paper] =
    params.yarnRamp === "released" ? [byMethod.yarn.ratios, otherRamp] : [otherRamp, byMethod.yarn.ratios];
  const shares = released.map((ratio, pair) => {
    const other = paper[pair] as number;
    return Math.max(ratio, other) / Math.min(ratio, other) - 1;
  });
  const share = Math.max(...shares);
  const pair = shares.indexOf(share);
  return { pair, released: released[pair] as number, paper: paper[pair] as number, share };
}

/** The distances of the view that shows how well neighbours are told apart. */
export const OFFSETS = Float64Array.from({ length: 17 }, (_, offset) => offset);

/**
 * The score of two vectors of ones at small distances, as a share of what it is at distance 0: where it falls more slowly,
 * neighbours look more alike. Apart from `compute`, since it stays the same while the pair moves.
 */
export function likenessByOffset(invFreq: Float64Array): Float64Array {
  const dim = 2 * invFreq.length;
  return rotaryDecay(OFFSETS, dim, { invFreq }).onesScore.map((score) => score / dim);
}
