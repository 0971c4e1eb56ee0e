import fc from "fast-check";
import { expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { multiply } from "./matrix.ts";
import { rotaryDecay, rotaryMatrix, rotaryScore, rotaryScoresByOffset } from "./rotary-score.ts";
import { rotate } from "./rotate.ts";

const DIM = 8;
const vector = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: DIM, maxLength: DIM });
const position = fc.integer({ min: 0, max: 4096 });
const layout = fc.constantFrom("interleaved" as const, "half" as const);

test("the matrix does what the rotation does", () =>
  fc.assert(
    fc.property(vector, position, layout, (x, p, chosen) => {
      const product = multiply(rotaryMatrix(p, DIM, { layout: chosen }), x, DIM, 1);
      expect(largestDifference(product, rotate(x, [p], DIM, { layout: chosen }))).toBeLessThan(1e-14);
    }),
  ));

test("a score made of rotated vectors is the one made of the relative position", () =>
  fc.assert(
    fc.property(vector, vector, position, position, layout, (q, k, m, n, chosen) => {
      const [byOffset] = rotaryScoresByOffset(q, k, [n - m], { layout: chosen });
      expect(rotaryScore(q, k, m, n, { layout: chosen })).toBeCloseTo(byOffset as number, 12);
    }),
  ));

test("sliding both tokens on by 1000 positions leaves the score within 1e-13", () => {
  const [q, k] = [
    [1, 2, 3, 4],
    [0.5, -1, 2, 0.25],
  ];
  expect(Math.abs(rotaryScore(q, k, 1012, 1009) - rotaryScore(q, k, 12, 9))).toBeLessThan(1e-13);
});

test("an attention factor counts twice in a score", () => {
  const [q, k] = [
    [1, 2],
    [3, 4],
  ];
  expect(rotaryScore(q, k, 5, 2, { attentionFactor: 1.5 })).toBeCloseTo(2.25 * rotaryScore(q, k, 5, 2), 13);
  expect(rotaryScoresByOffset(q, k, [-3], { attentionFactor: 1.5 })[0]).toBeCloseTo(
    2.25 * rotaryScore(q, k, 5, 2),
    13,
  );
});

test("the decay curves start at dim and at the mean of 1 … dim/2, and do not fall steadily", () => {
  const offsets = [...Array(2000).keys()];
  const { onesScore, meanPartialSum } = rotaryDecay(offsets, 128);
  expect(onesScore[0]).toBe(128);
  expect(meanPartialSum[0]).toBe(32.5);
  expect(meanPartialSum[1000]).toBeLessThan(meanPartialSum[10] as number);
  expect(onesScore.some((score, n) => n > 0 && score > (onesScore[n - 1] as number))).toBe(true);
});

test("q and k of different lengths are refused", () =>
  expect(() => rotaryScore([1, 2], [1, 2, 3, 4], 0, 0)).toThrow("k must be 2 numbers (as many as q), got 4"));
