import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { rotaryFrequencies, rotaryTables } from "./rotary.ts";
import {
  dynamicFactor,
  frequencyBand,
  frequencyBands,
  ntkBase,
  type RotaryScaling,
  scaleRotary,
} from "./rotary-scaling.ts";
import { yarnCorrectionRange, yarnDividedShare, yarnKeptShare, yarnTemperature } from "./yarn.ts";

const FACTOR = 3000 / 2048;
const stretch = { factor: FACTOR, trainedLength: 2048 };
const original = rotaryFrequencies(128);
const ratio = (scaling: RotaryScaling, pair: number) =>
  (scaleRotary(scaling, 128).invFreq[pair] as number) / (original[pair] as number);

test("a factor of 1 changes nothing, whatever the method", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 64 }),
      fc.integer({ min: 64, max: 100_000 }),
      (pairs, trainedLength) => {
        const ones = new Float64Array(pairs).fill(1);
        const longRope = { type: "longRope", shortFactors: ones, longFactors: ones } as const;
        const methods: RotaryScaling[] = [
          { type: "none" },
          { type: "linear", factor: 1 },
          { type: "ntk", factor: 1 },
          { type: "dynamicNtk", factor: 1, trainedLength, length: trainedLength },
          { type: "yarn", factor: 1, trainedLength },
          { type: "yarn", factor: 1, trainedLength, ramp: "paper" },
          { ...longRope, trainedLength, extendedLength: trainedLength, length: 2 * trainedLength },
          { type: "llama3", factor: 1, trainedLength },
        ];
        for (const method of methods) {
          const { invFreq, attentionFactor } = scaleRotary(method, 2 * pairs);
          expect(largestDifference(invFreq, rotaryFrequencies(2 * pairs)), method.type).toBeLessThan(2e-16);
          expect(attentionFactor).toBe(1);
        }
      },
    ),
  ));

describe("from 2048 to 3000 positions", () => {
  test("position interpolation makes position 2999 behave like 2047.3", () => {
    const { invFreq } = scaleRotary({ type: "linear", factor: FACTOR }, 128);
    expect((2999 * (invFreq[5] as number)) / (original[5] as number)).toBeCloseTo(2047.3173, 4);
  });

  test.each([
    { factor: FACTOR, base: 14_737.469 },
    { factor: 2, base: 20_221.26 },
    { factor: 4, base: 40_889.94 },
    { factor: 8, base: 82_684.62 },
  ])("NTK-aware scaling by $factor takes base $base", ({ factor, base }) =>
    expect(ntkBase(factor, 128)).toBeCloseTo(base, 2),
  );

  test("NTK-aware scaling leaves the fastest pair and divides the slowest by the factor", () => {
    expect(ratio({ type: "ntk", factor: FACTOR }, 0)).toBe(1);
    expect(ratio({ type: "ntk", factor: FACTOR }, 63)).toBeCloseTo(1 / FACTOR, 14);
  });

  test("dynamic NTK with factor 2 takes base 19,499 at length 3000, and none up to 2048", () => {
    const scaling = { factor: 2, trainedLength: 2048, length: 3000 };
    expect(ntkBase(dynamicFactor(scaling), 128)).toBeCloseTo(19_499.28, 2);
    expect(dynamicFactor({ ...scaling, length: 100 })).toBe(1);
  });

  test("YaRN's released ramp keeps 17 pairs, blends 24 and divides 23", () => {
    expect(yarnCorrectionRange(stretch, 128)).toEqual({ low: 16, high: 41 });
    const { invFreq, attentionFactor } = scaleRotary({ type: "yarn", ...stretch }, 128);
    expect(frequencyBands(original, invFreq, FACTOR)).toEqual({ kept: 17, blended: 24, divided: 23 });
    expect(attentionFactor).toBeCloseTo(1.03817, 5);
  });

  test("YaRN's two ramps differ by 16 % at pair 28", () => {
    expect(ratio({ type: "yarn", ...stretch }, 28)).toBeCloseTo(0.84768, 5);
    expect(ratio({ type: "yarn", ...stretch, ramp: "paper" }, 28)).toBeCloseTo(0.73176, 5);
  });

  test("the llama3 rule keeps 31, blends 10 and divides 23", () => {
    const { invFreq } = scaleRotary({ type: "llama3", ...stretch }, 128);
    expect(frequencyBands(original, invFreq, FACTOR)).toEqual({ kept: 31, blended: 10, divided: 23 });
  });
});

test.each([
  { factor: 4, scaled: 0.5, band: "kept" },
  { factor: 4, scaled: 0.125, band: "divided" },
  { factor: 4, scaled: 0.3, band: "blended" },
  { factor: 1, scaled: 0.5, band: "kept" },
])("a frequency of 0.5 that became $scaled by a factor of $factor is $band", ({ factor, scaled, band }) =>
  expect(frequencyBand(0.5, scaled, factor)).toBe(band),
);

test("both ramps of YaRN run from 0 to 1 between their ends and stay there", () => {
  expect([0.5, 1, 16.5, 32, 99].map((turns) => yarnKeptShare(turns, 1, 32))).toEqual([0, 0, 0.5, 1, 1]);
  expect([9, 10, 12, 14, 15].map((pair) => yarnDividedShare(pair, { low: 10, high: 14 }))).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
  expect(yarnDividedShare(11, { low: 10, high: 10 })).toBe(1); // an empty range is a step
});

test("Llama 3.1 keeps 29 pairs, blends 6 and divides 29", () => {
  const base = 500_000;
  const { invFreq, attentionFactor } = scaleRotary({ type: "llama3", factor: 8, trainedLength: 8192 }, 128, {
    base,
  });
  expect(frequencyBands(rotaryFrequencies(128, { base }), invFreq, 8)).toEqual({
    kept: 29,
    blended: 6,
    divided: 29,
  });
  expect(attentionFactor).toBe(1);
});

test("Llama 3.1's rule is the YaRN paper's with other thresholds", () => {
  const llama = scaleRotary({ type: "llama3", factor: 8, trainedLength: 8192 }, 128).invFreq;
  const paper = {
    type: "yarn",
    ramp: "paper",
    factor: 8,
    trainedLength: 8192,
    slowTurns: 1,
    fastTurns: 4,
  } as const;
  expect([...scaleRotary(paper, 128).invFreq]).toEqual([...llama]);
});

test("on Llama 2's 4096 positions YaRN's ramp runs from pair 20 to 46", () =>
  expect(yarnCorrectionRange({ factor: 16, trainedLength: 4096 }, 128)).toEqual({ low: 20, high: 46 }));

test.each([
  { factor: FACTOR, expected: 1.03817 },
  { factor: 2, expected: 1.06931 },
  { factor: 4, expected: 1.13863 },
  { factor: 8, expected: 1.20794 },
  { factor: 16, expected: 1.27726 },
])("YaRN multiplies cosines and sines by $expected for a factor of $factor", ({ factor, expected }) => {
  const { attentionFactor, logitScale, temperature } = yarnTemperature(factor);
  expect(attentionFactor).toBeCloseTo(expected, 5);
  expect(logitScale).toBeCloseTo(attentionFactor ** 2, 15);
  expect(temperature * logitScale).toBeCloseTo(1, 15);
});

test("LongRoPE switches lists past the trained length, with Phi-3's attention factor of 1.190", () => {
  const [shortFactors, longFactors] = [
    [1, 1],
    [2, 4],
  ];
  const phi = {
    type: "longRope",
    shortFactors,
    longFactors,
    trainedLength: 4096,
    extendedLength: 131_072,
  } as const;
  const plain = rotaryFrequencies(4);
  expect([...scaleRotary({ ...phi, length: 4096 }, 4).invFreq]).toEqual([...plain]);
  const long = scaleRotary({ ...phi, length: 4097 }, 4);
  expect([...long.invFreq]).toEqual([(plain[0] as number) / 2, (plain[1] as number) / 4]);
  expect(long.attentionFactor).toBeCloseTo(1.19, 3);
});

test("scaled frequencies go straight into the tables", () => {
  const scaled = scaleRotary({ type: "yarn", factor: 16, trainedLength: 4096 }, 8);
  const { cos } = rotaryTables([0], 8, scaled);
  expect([...cos]).toEqual(Array(4).fill(scaled.attentionFactor));
});

test.each([
  ["a factor of 0", { type: "linear", factor: 0 }, "factor must be a positive number, got 0"],
  [
    "a factor of NaN",
    { type: "yarn", factor: Number.NaN, trainedLength: 8 },
    "factor must be a positive number, got NaN",
  ],
  [
    "no trained length",
    { type: "llama3", factor: 2, trainedLength: 0 },
    "trainedLength must be an integer from 1",
  ],
  [
    "turns in the wrong order",
    { type: "llama3", factor: 2, trainedLength: 8, slowTurns: 4, fastTurns: 4 },
    "fastTurns must be a number above slowTurns = 4, got 4",
  ],
] as const)("%s is refused by name", (_, scaling, message) => {
  expect(() => scaleRotary(scaling, 8)).toThrow(RangeError);
  expect(() => scaleRotary(scaling, 8)).toThrow(message);
});

test("the NTK exponent d/(d − 2) has no value at dim 2", () =>
  expect(() => ntkBase(2, 2)).toThrow("dim must be an even integer from 4, got 2"));
