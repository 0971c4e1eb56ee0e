/** What an expression of a question may call: common mathematics, and the encoding library by readable names. */

import {
  alibiReach,
  alibiSlopes,
  bestSineOnlyShift,
  DEFAULT_BASE,
  dynamicFactor,
  type FrequencyBands,
  firstPairWithoutFullTurn,
  firstRisingOffset,
  frequencyBands,
  layerWeightCount,
  learnedParameterCount,
  ntkBase,
  rotaryFrequencies,
  rotaryScore,
  scaleRotary,
  shawParameterCount,
  sinusoidalDot,
  sinusoidalFrequencies,
  sinusoidalShiftMatrix,
  sinusoidalValue,
  t5Bucket,
  t5BucketStarts,
  uniformCausalHead,
  unseenPairs,
  unseenPositions,
  wavelengths,
  yarnTemperature,
} from "@/lib/encodings/index.ts";

export interface QuizFunction {
  /** as they are named to the author; those in brackets may be left out */
  parameters: string;
  least: number;
  most: number;
  compute(...args: number[]): number;
}

/** Wide enough for every model, small enough that no call takes long. */
const MAX_DIM = 8_192;
const MAX_SHIFT_DIM = 64;
const MAX_TOKENS = 2_000;
/** A curve of dot products is looked at as far as this, at widths up to MAX_CURVE_DIM. */
const MAX_OFFSET = 500;
const MAX_CURVE_DIM = 1_024;
/** One map is to serve this many positions, as in the shift widget. */
const SHIFTED_POSITIONS = 1_024;

function fn(parameters: string, compute: (...args: number[]) => number): QuizFunction {
  const names = parameters === "" ? [] : parameters.split(", ");
  const least = names.filter((name) => !name.startsWith("[") && !name.startsWith("…")).length;
  return { parameters, least, most: names.some((name) => name.startsWith("…")) ? 16 : names.length, compute };
}

function limited(name: string, value: number, most: number): number {
  if (value > most) throw new RangeError(`${name} must be at most ${most}, got ${value}`);
  return value;
}

const dimOf = (dim: number) => limited("dim", dim, MAX_DIM);

function pairOf<T extends ArrayLike<number>>(values: T, pair: number): number {
  const value = values[pair];
  if (value === undefined) {
    throw new RangeError(`pair must be a whole number from 0 to ${values.length - 1}, got ${pair}`);
  }
  return value;
}

/** Query and key of all ones: what is left of the score is what the distance does. */
function rotaryScoreOfOnes(query: number, key: number, dim: number, base: number): number {
  const ones = new Float64Array(dimOf(dim)).fill(1);
  return rotaryScore(ones, ones, query, key, { base });
}

function headSlope(head: number, heads: number): number {
  const slopes = alibiSlopes(limited("heads", heads, 1024));
  const slope = slopes[head - 1];
  if (slope === undefined) {
    throw new RangeError(`head must be a whole number from 1 to ${slopes.length}, got ${head}`);
  }
  return slope;
}

/** How many pairs YaRN or Llama 3.1's rule leaves as they are, sets in between, or divides by all of the factor. */
function pairsOf(type: "yarn" | "llama3", band: keyof FrequencyBands): QuizFunction {
  return fn("factor, trained, dim, [base]", (factor, trainedLength, dim, base = DEFAULT_BASE) => {
    const invFreq = rotaryFrequencies(dimOf(dim), { base });
    const scaled = scaleRotary({ type, factor, trainedLength }, dim, { base }).invFreq;
    return frequencyBands(invFreq, scaled, factor)[band];
  });
}

export const FUNCTIONS: ReadonlyMap<string, QuizFunction> = new Map([
  ["abs", fn("x", Math.abs)],
  ["sqrt", fn("x", Math.sqrt)],
  ["exp", fn("x", Math.exp)],
  ["ln", fn("x", Math.log)],
  ["log2", fn("x", Math.log2)],
  ["log10", fn("x", Math.log10)],
  ["sin", fn("x", Math.sin)],
  ["cos", fn("x", Math.cos)],
  ["tan", fn("x", Math.tan)],
  ["degrees", fn("radians", (x) => (x * 180) / Math.PI)],
  ["radians", fn("degrees", (x) => (x * Math.PI) / 180)],
  ["floor", fn("x", Math.floor)],
  ["ceil", fn("x", Math.ceil)],
  ["round", fn("x", Math.round)],
  ["min", fn("x, …more", (...values) => Math.min(...values))],
  ["max", fn("x, …more", (...values) => Math.max(...values))],

  [
    "sinusoidal",
    fn("position, column, dim, [base]", (position, column, dim, base = DEFAULT_BASE) =>
      sinusoidalValue(position, column, dimOf(dim), { base }),
    ),
  ],
  [
    "sinusoidal_dot",
    fn("position, other, dim, [base]", (position, other, dim, base = DEFAULT_BASE) =>
      sinusoidalDot(position, other, dimOf(dim), { base }),
    ),
  ],
  [
    "first_rise",
    fn(
      "dim, [base]",
      (dim, base = DEFAULT_BASE) =>
        firstRisingOffset(limited("dim", dim, MAX_CURVE_DIM), MAX_OFFSET, { base }) ?? Number.NaN,
    ),
  ],
  [
    "frequency",
    fn("pair, dim, [base]", (pair, dim, base = DEFAULT_BASE) =>
      pairOf(sinusoidalFrequencies(dimOf(dim), { base }), pair),
    ),
  ],
  ["frequency_count", fn("dim", (dim) => sinusoidalFrequencies(dimOf(dim)).length)],
  [
    "wavelength",
    fn("pair, dim, [base]", (pair, dim, base = DEFAULT_BASE) =>
      pairOf(wavelengths(sinusoidalFrequencies(dimOf(dim), { base })), pair),
    ),
  ],
  [
    "first_unturned_pair",
    fn("length, dim, [base]", (length, dim, base = DEFAULT_BASE) =>
      firstPairWithoutFullTurn(sinusoidalFrequencies(dimOf(dim), { base }), length),
    ),
  ],
  [
    "unturned_pairs",
    fn("length, dim, [base]", (length, dim, base = DEFAULT_BASE) => {
      const invFreq = rotaryFrequencies(dimOf(dim), { base });
      return invFreq.length - firstPairWithoutFullTurn(invFreq, length);
    }),
  ],
  [
    "shift_entry",
    fn("row, column, offset, dim, [base]", (row, column, offset, dim, base = DEFAULT_BASE) => {
      const matrix = sinusoidalShiftMatrix(offset, limited("dim", dim, MAX_SHIFT_DIM), { base });
      if (row >= dim || column >= dim) throw new RangeError(`row and column must be below dim = ${dim}`);
      return pairOf(matrix, row * dim + column);
    }),
  ],
  [
    "sine_only_factor",
    fn(
      "frequency, offset",
      (frequency, offset) => bestSineOnlyShift(frequency, offset, SHIFTED_POSITIONS).factor,
    ),
  ],
  [
    "sine_only_error",
    fn(
      "frequency, offset",
      (frequency, offset) => bestSineOnlyShift(frequency, offset, SHIFTED_POSITIONS).residual,
    ),
  ],
  ["learned_parameters", fn("rows, dim", (rows, dim) => learnedParameterCount(rows, dim))],
  ["layer_weights", fn("dim", (dim) => layerWeightCount(dim))],
  [
    "rotary_angle",
    fn(
      "position, pair, dim, [base]",
      (position, pair, dim, base = DEFAULT_BASE) =>
        position * pairOf(rotaryFrequencies(dimOf(dim), { base }), pair),
    ),
  ],
  [
    "rotary_score",
    fn("query, key, dim, [base]", (query, key, dim, base = DEFAULT_BASE) =>
      rotaryScoreOfOnes(query, key, dim, base),
    ),
  ],
  [
    "ntk_base",
    fn("factor, dim, [base]", (factor, dim, base = DEFAULT_BASE) => ntkBase(factor, dim, { base })),
  ],
  [
    "pi_position",
    fn("position, trained, length", (position, trained, length) => {
      // pair 0 turns by 1 radian a position, so its angle is the position it is turned like
      const { invFreq } = scaleRotary({ type: "linear", factor: length / trained }, 2);
      return position * pairOf(invFreq, 0);
    }),
  ],
  [
    "dynamic_factor",
    fn("factor, trained, length", (factor, trainedLength, length) =>
      dynamicFactor({ factor, trainedLength, length }),
    ),
  ],
  ["yarn_kept", pairsOf("yarn", "kept")],
  ["yarn_between", pairsOf("yarn", "blended")],
  ["yarn_divided", pairsOf("yarn", "divided")],
  ["llama3_kept", pairsOf("llama3", "kept")],
  ["llama3_between", pairsOf("llama3", "blended")],
  ["llama3_divided", pairsOf("llama3", "divided")],
  ["yarn_attention_factor", fn("factor", (factor) => yarnTemperature(factor).attentionFactor)],
  ["alibi_slope", fn("head, heads", headSlope)],
  [
    "alibi_bias",
    fn("query, key, head, heads", (query, key, head, heads) => -headSlope(head, heads) * (query - key)),
  ],
  ["alibi_half_distance", fn("head, heads", (head, heads) => alibiReach(headSlope(head, heads), 0.5))],
  [
    "t5_bucket",
    fn(
      "relative, [bidirectional], [buckets], [max_distance]",
      (relative, both = 1, buckets = 32, most = 128) =>
        t5Bucket(relative, { bidirectional: both !== 0, buckets, maxDistance: most }),
    ),
  ],
  [
    "t5_last_bucket_start",
    fn("[bidirectional]", (both = 1) => t5BucketStarts({ bidirectional: both !== 0 }).at(-1) ?? Number.NaN),
  ],
  ["unseen_positions", fn("trained, length", (trained, length) => unseenPositions(trained, length))],
  ["unseen_share", fn("trained, length", (trained, length) => unseenPairs(trained, length).share)],
  ["causal_pairs", fn("length", (length) => unseenPairs(length, length).total)],
  ["shaw_parameters", fn("clip, dim", (clip, dim) => shawParameterCount(clip, dim).perTable)],
  ["unseen_pairs", fn("trained, length", (trained, length) => unseenPairs(trained, length).unseen)],
  [
    "first_token_signal",
    fn("token", (token) => {
      const length = limited("token", token, MAX_TOKENS) + 1;
      return pairOf(uniformCausalHead(length).firstTokenSignal, token);
    }),
  ],
]);
