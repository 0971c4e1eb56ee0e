import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { firstPairWithoutFullTurn } from "./frequencies.ts";
import { plainRotaryTables } from "./plain.ts";
import { expandedRotaryTables, proportionalFrequencies, rotaryFrequencies, rotaryTables } from "./rotary.ts";

describe("frequencies", () => {
  const invFreq = rotaryFrequencies(128);

  test("pairs 16, 32 and 48 of 128 dims turn by 0.1, 0.01 and 0.001 a position", () =>
    expect(
      largestDifference(
        [16, 32, 48].map((pair) => invFreq[pair] as number),
        [0.1, 0.01, 0.001],
      ),
    ).toBeLessThan(1e-16));

  test.each([
    { position: 2047, angle: 2.7297 },
    { position: 2999, angle: 3.9992 },
  ])("pair 46 is at $angle rad at position $position", ({ position, angle }) =>
    expect(position * (invFreq[46] as number)).toBeCloseTo(angle, 4),
  );

  test.each([
    { base: 10_000, length: 2048, pairs: 23 },
    { base: 10_000, length: 4096, pairs: 18 },
    { base: 500_000, length: 8192, pairs: 29 },
    { base: 1_000_000, length: 32_768, pairs: 24 },
  ])("$pairs of 64 pairs do not finish a turn within $length at base $base", ({ base, length, pairs }) =>
    expect(64 - firstPairWithoutFullTurn(rotaryFrequencies(128, { base }), length)).toBe(pairs),
  );

  test("a proportion keeps full-width frequencies and stops the rest, unlike a partial rotation", () => {
    const half = proportionalFrequencies(0.5, 8);
    expect([...half]).toEqual([...rotaryFrequencies(8).slice(0, 2), 0, 0]);
    expect(half[1]).not.toBe(rotaryFrequencies(4)[1]);
    expect(() => proportionalFrequencies(1.5, 8)).toThrow("proportion must be a number from 0 to 1, got 1.5");
  });
});

describe("cos and sin tables", () => {
  test("they agree with plain loops, in float32 within its rounding", () => {
    const [length, dim] = [3000, 64];
    const size = (length * dim) / 2;
    const plain = { cos: new Float64Array(size), sin: new Float64Array(size) };
    plainRotaryTables(plain.cos, plain.sin, length, rotaryFrequencies(dim));
    const wide = rotaryTables(length, dim);
    expect(largestDifference(wide.cos, plain.cos)).toBeLessThan(5e-13);
    expect(largestDifference(wide.sin, plain.sin)).toBeLessThan(5e-13);
    const narrow = rotaryTables(length, dim, {
      out: { cos: new Float32Array(size), sin: new Float32Array(size) },
    });
    expect(largestDifference(narrow.cos, plain.cos)).toBeLessThan(6e-8);
    expect(largestDifference(narrow.sin, plain.sin)).toBeLessThan(6e-8);
  });

  test("expanded ones hold each pair's number in both of its columns", () => {
    const compact = rotaryTables([7], 6);
    const { cos } = expandedRotaryTables([7], 6, { layout: "half" });
    expect([...cos]).toEqual([...compact.cos, ...compact.cos]);
    const { sin } = expandedRotaryTables([7], 6);
    expect([...sin]).toEqual([...compact.sin].flatMap((value) => [value, value]));
  });

  test("an attention factor multiplies both", () => {
    const scaled = rotaryTables([3], 4, { attentionFactor: 1.5 });
    const once = rotaryTables([3], 4);
    expect(
      largestDifference(
        scaled.cos,
        once.cos.map((value) => 1.5 * value),
      ),
    ).toBeLessThan(1e-15);
    expect(
      largestDifference(
        scaled.sin,
        once.sin.map((value) => 1.5 * value),
      ),
    ).toBeLessThan(1e-15);
  });

  test.each([
    ["an odd dim", () => rotaryTables(4, 5), "dim must be a positive even integer, got 5"],
    ["dim 0", () => rotaryFrequencies(0), "dim must be a positive even integer, got 0"],
    [
      "NaN as base",
      () => rotaryFrequencies(4, { base: Number.NaN }),
      "base must be a positive number, got NaN",
    ],
    [
      "too few frequencies",
      () => rotaryTables(4, 8, { invFreq: new Float64Array(3) }),
      "invFreq must be 4 numbers",
    ],
    [
      "a table past memory",
      () => rotaryTables(2 ** 30, 8),
      "positions × dim/2 must be at most 1073741824 numbers",
    ],
  ])("%s is refused by name", (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
