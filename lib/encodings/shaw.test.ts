import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { applyMask, attend, dotProductScores } from "./attend.ts";
import { shawAttention, shawIndexMatrix, shawParameterCount } from "./shaw.ts";

describe("the index matrix", () => {
  test("clips distances: order beyond the clip is invisible", () =>
    expect([...shawIndexMatrix(4, 1)]).toEqual([1, 2, 2, 2, 0, 1, 2, 2, 0, 0, 1, 2, 0, 0, 0, 1]));

  test("of cached decoding takes the queries to be the last rows", () =>
    expect([...shawIndexMatrix({ queries: 1, keys: 4 }, 2)]).toEqual([0, 0, 1, 2]));

  test("a clip of 0 leaves one row for everything, and a negative one is refused", () => {
    expect([...shawIndexMatrix(2, 0)]).toEqual([0, 0, 0, 0]);
    expect(() => shawIndexMatrix(2, -1)).toThrow("clip must be an integer from 0");
  });
});

test("a clip of 16 at width 64 costs 33 vectors, 2,112 numbers, for keys and as many for values", () =>
  expect(shawParameterCount(16, 64)).toEqual({ perTable: 2112, keysAndValues: 4224 }));

describe("attention", () => {
  const [q, k, v] = [
    [1, 0, 0, 1],
    [1, 1, 0, 1],
    [1, 2, 3, 4],
  ];
  const zero = Array(6).fill(0);

  test("with zero tables is plain attention, masked or not", () => {
    const tables = { relativeKeys: zero, relativeValues: zero };
    for (const mask of ["none", "causal"] as const) {
      const plain = attend(applyMask(dotProductScores(q, k, 2), 2, mask), v, 2);
      const shaw = shawAttention(q, k, v, tables, 2, { mask });
      expect(largestDifference(shaw.output, plain.output)).toBeLessThan(1e-15);
      expect([...shaw.weights]).toEqual([...plain.weights]);
    }
  });

  test("adds the value vectors of the distances in proportion to the weights", () => {
    const relativeValues = [5, 0, 0, 0, 0, 7]; // one before, same, one after
    const { output, weights } = shawAttention(
      q,
      k,
      Array(4).fill(0),
      { relativeKeys: zero, relativeValues },
      2,
    );
    expect(output[1]).toBeCloseTo(7 * (weights[1] as number), 15);
    expect(output[2]).toBeCloseTo(5 * (weights[2] as number), 15);
  });

  test("refuses tables of an even height", () =>
    expect(() => shawAttention(q, k, v, { relativeKeys: [0, 0], relativeValues: [0, 0] }, 1)).toThrow());
});
