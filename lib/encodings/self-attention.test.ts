import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { rowOf } from "./matrix.ts";
import { packDocuments, packedMask } from "./packing.ts";
import { type AttentionEncoding, selfAttention } from "./self-attention.ts";
import { sinusoidalTable } from "./sinusoidal.ts";

const [LENGTH, DIM, HEADS] = [5, 8, 2];
const HEAD_DIM = DIM / HEADS;
const wave = (length: number, step: number) =>
  Float64Array.from({ length }, (_, n) => Math.sin(step * (n + 1)));
const x = wave(LENGTH * DIM, 0.7);
const weights = { wq: wave(DIM * DIM, 1.3), wk: wave(DIM * DIM, 2.1), wv: wave(DIM * DIM, 3.7) };
const network = { w1: [1, -1], b1: [0, 0.5], w2: [1, 2, -1, 1], b2: [0, 0.1] };

const encodings: AttentionEncoding[] = [
  { kind: "none" },
  { kind: "sinusoidal" },
  { kind: "learned", table: wave(9 * DIM, 0.9) },
  { kind: "rotary" },
  { kind: "rotary", rotaryDim: 2, layout: "half" },
  { kind: "xpos" },
  { kind: "alibi" },
  { kind: "t5", table: wave(32 * HEADS, 1.1), bidirectional: false },
  { kind: "kerple", kernel: "log", r1: [1, 2], r2: [1, 0.5] },
  { kind: "fire", network, c: 1, threshold: 2 },
  { kind: "cope", positionRows: wave(4 * HEAD_DIM, 1.7) },
  { kind: "shaw", relativeKeys: wave(5 * HEAD_DIM, 0.3), relativeValues: wave(5 * HEAD_DIM, 0.4) },
  {
    kind: "transformerXl",
    u: wave(HEAD_DIM, 1),
    v: wave(HEAD_DIM, 2),
    positionProjection: wave(HEAD_DIM * DIM, 3),
  },
];

describe.each(encodings)("with $kind", (encoding) => {
  const run = (input: Float64Array) =>
    selfAttention(input, weights, DIM, { heads: HEADS, encoding, mask: "causal" });

  test("rows of weights sum to 1 and see no later key", () => {
    const { scores, weights: attention } = run(x);
    for (let row = 0; row < HEADS * LENGTH; row++) {
      const own = rowOf(attention, row, LENGTH);
      expect(own.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
      expect([...own.subarray((row % LENGTH) + 1)].every((weight) => weight === 0)).toBe(true);
    }
    expect(scores[1]).toBe(-Infinity);
  });

  test("under a causal mask a later token changes nothing before it", () => {
    const changed = Float64Array.from(x);
    changed.fill(3, (LENGTH - 1) * DIM);
    const before = run(x).output.subarray(0, (LENGTH - 1) * DIM);
    expect([...run(changed).output.subarray(0, (LENGTH - 1) * DIM)]).toEqual([...before]);
  });

  test("another encoding gives another result", () => {
    const other = encoding.kind === "none" ? { kind: "sinusoidal" as const } : { kind: "none" as const };
    const { output } = selfAttention(x, weights, DIM, { heads: HEADS, encoding: other, mask: "causal" });
    expect(largestDifference(run(x).output, output)).toBeGreaterThan(1e-3);
  });
});

test("sinusoids are added to the input before anything else", () => {
  const positions = sinusoidalTable(LENGTH, DIM);
  const sum = x.map((value, n) => value + (positions[n] as number));
  const added = selfAttention(sum, weights, DIM).output;
  expect([...selfAttention(x, weights, DIM, { encoding: { kind: "sinusoidal" } }).output]).toEqual([
    ...added,
  ]);
});

test("heads act each on their own columns, and an output projection joins them", () => {
  const { output } = selfAttention(x, weights, DIM, { heads: HEADS });
  const ownColumns = (matrix: Float64Array) => matrix.filter((_, n) => n % DIM < HEAD_DIM);
  const [wq, wk, wv] = [ownColumns(weights.wq), ownColumns(weights.wk), ownColumns(weights.wv)];
  const alone = selfAttention(x, { wq, wk, wv }, DIM).output;
  expect(largestDifference(ownColumns(output), alone)).toBeLessThan(1e-15);
  const sumOfColumns = selfAttention(x, { ...weights, wo: Array(DIM).fill(1) }, DIM, { heads: HEADS }).output;
  expect(sumOfColumns[2]).toBeCloseTo(
    rowOf(output, 2, DIM).reduce((sum, value) => sum + value, 0),
    14,
  );
});

test("packed documents: with rotary positions and no attention across, restarting changes no score", () => {
  const { documents } = packDocuments([2, 3]);
  const mask = packedMask(documents);
  const options = { encoding: { kind: "rotary" }, mask } as const;
  const whole = selfAttention(x, weights, DIM, options).output.subarray(2 * DIM);
  const alone = selfAttention(x.subarray(2 * DIM), weights, DIM, { ...options, mask: "causal" }).output;
  expect(largestDifference(whole, alone)).toBeLessThan(1e-13);
});

test.each([
  [
    "a width that heads do not divide",
    () => selfAttention(x, weights, DIM, { heads: 3 }),
    "heads must be a divisor of the weights' width, 8, got 3",
  ],
  [
    "slopes for another number of heads",
    () => selfAttention(x, weights, DIM, { heads: 2, encoding: { kind: "alibi", slopes: [1] } }),
    "the encoding's bias must be 50 numbers (heads × length × length), got 25",
  ],
  [
    "a learned table that is too short",
    () => selfAttention(x, weights, DIM, { encoding: { kind: "learned", table: wave(4 * DIM, 1) } }),
    "position must be an integer from 0 to 3",
  ],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
