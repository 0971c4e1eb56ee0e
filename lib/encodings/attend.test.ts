import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { applyMask, attend, dotProductScores } from "./attend.ts";
import { softmaxRows } from "./matrix.ts";

describe("softmax", () => {
  test("rows sum to 1, and a constant added to a row changes nothing", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -700, max: 700, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.double({ min: -300, max: 300, noNaN: true }),
        (scores, constant) => {
          const weights = softmaxRows(scores, 3);
          expect((weights[0] as number) + (weights[1] as number) + (weights[2] as number)).toBeCloseTo(1, 14);
          const shifted = scores.map((score, n) => (n < 3 ? score + constant : score));
          expect(largestDifference(softmaxRows(shifted, 3), weights)).toBeLessThan(1e-12);
        },
      ),
    ));

  test("a row with nothing to attend to is all zeros, not NaN", () =>
    expect([...softmaxRows([-Infinity, -Infinity, 0, -Infinity], 2)]).toEqual([0, 0, 1, 0]));
});

describe("masks", () => {
  test("causal hides later keys; with cached decoding the queries are the last rows", () => {
    expect([...applyMask([1, 2, 3, 4], 2, "causal")]).toEqual([1, -Infinity, 3, 4]);
    expect([...applyMask([1, 2, 3], { queries: 1, keys: 3 }, "causal")]).toEqual([1, 2, 3]);
    expect([...applyMask([1, 2, 3], { queries: 1, keys: 3, firstQuery: 1 }, "causal")]).toEqual([
      1,
      2,
      -Infinity,
    ]);
  });

  test("a list says for each pair", () =>
    expect([...applyMask([1, 2, 3, 4], 2, [0, 1, 1, 0])]).toEqual([-Infinity, 2, 3, -Infinity]));

  test("of another size are refused", () =>
    expect(() => applyMask([1, 2, 3, 4], 2, [1])).toThrow("mask must be 4 numbers (queries × keys), got 1"));
});

test("scores are divided by √dim unless a scale says otherwise", () => {
  expect([...dotProductScores([1, 2, 3, 4], [1, 1, 1, 1], 4)]).toEqual([5]);
  expect([...dotProductScores([1, 2, 3, 4], [1, 1, 1, 1], 4, { scale: 1 })]).toEqual([10]);
});

test("attention is the weighted mean of the values", () => {
  const { output, weights } = attend([0, Math.log(3), -Infinity], [1, 2, 5, 6, 99, 99], 3);
  expect(largestDifference(weights, [0.25, 0.75, 0])).toBeLessThan(1e-15);
  expect(largestDifference(output, [4, 5])).toBeLessThan(1e-15);
});

test.each([
  [
    "a score of NaN",
    () => attend([Number.NaN], [1], 1),
    "scores[0] must be a finite number or −Infinity, got NaN",
  ],
  [
    "a score of Infinity",
    () => attend([Infinity], [1], 1),
    "scores[0] must be a finite number or −Infinity, got Infinity",
  ],
  ["a query of NaN", () => dotProductScores([Number.NaN], [1], 1), "q[0] must be a finite number, got NaN"],
])("%s is refused", (_, call, message) => expect(call).toThrow(message));
