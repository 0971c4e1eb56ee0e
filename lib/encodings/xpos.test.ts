import fc from "fast-check";
import { expect, test } from "vitest";
import { rotaryScore } from "./rotary-score.ts";
import { rotateXpos, xposScore, xposZetas } from "./xpos.ts";

const vector = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 8, maxLength: 8 });
const position = fc.integer({ min: 0, max: 2000 });

test("ζ runs from γ/(1 + γ) towards 1", () => {
  const zetas = xposZetas(128);
  expect(zetas[0]).toBeCloseTo(0.4 / 1.4, 15);
  expect(zetas.at(-1)).toBeCloseTo(1, 1);
});

test("a score depends only on the difference of positions, wherever the center is", () =>
  fc.assert(
    fc.property(vector, vector, position, position, position, (q, k, m, n, shift) => {
      const score = xposScore(q, k, m, n);
      const tolerance = 1e-9 * Math.max(1, Math.abs(score));
      expect(Math.abs(xposScore(q, k, m + shift, n + shift) - score)).toBeLessThan(tolerance);
      expect(Math.abs(xposScore(q, k, m, n, { center: shift }) - score)).toBeLessThan(tolerance);
    }),
  ));

test("one pair at a distance of scaleBase is multiplied by its ζ", () => {
  const [q, k] = [
    [1, 2],
    [3, 4],
  ];
  expect(xposScore(q, k, 512, 0)).toBeCloseTo((0.4 / 1.4) * rotaryScore(q, k, 512, 0), 12);
});

test("an unknown role is refused", () =>
  // @ts-expect-error a caller without types
  expect(() => rotateXpos([1, 2], 1, 2, { role: "value" })).toThrow(
    'role must be "query" or "key", got value',
  ));
