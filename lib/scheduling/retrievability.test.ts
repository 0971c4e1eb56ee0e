import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forgettingCurve, intervalForRetention, retrievability } from "./retrievability.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

const stability = fc.double({ min: 0.01, max: 36_500, noNaN: true });
const weights = fc
  .double({ min: 0.1, max: 0.8, noNaN: true })
  .map((decay) => DEFAULT_WEIGHTS.with(20, decay));

describe("retrievability", () => {
  test("is (1 + F·t/S)^(−w20), with the F that makes it 90 % after one stability", () =>
    fc.assert(
      fc.property(stability, fc.integer({ min: 0, max: 10_000 }), weights, (s, t, w) => {
        const decay = w[20] as number;
        const factor = 0.9 ** (-1 / decay) - 1;
        expect(retrievability(s, t, w)).toBeCloseTo((1 + (factor * t) / s) ** -decay, 6);
      }),
    ));

  test("is 1 before time has passed, and when a clock ran backwards", () =>
    expect([retrievability(3, 0, DEFAULT_WEIGHTS), retrievability(3, -2, DEFAULT_WEIGHTS)]).toEqual([1, 1]));

  test("falls to a retention after just that retention's interval", () =>
    fc.assert(
      fc.property(stability, fc.double({ min: 0.7, max: 0.99, noNaN: true }), weights, (s, retention, w) => {
        expect(retrievability(s, intervalForRetention(s, retention, w), w)).toBeCloseTo(retention, 5);
      }),
    ));
});

describe("a forgetting curve", () => {
  const reviews = [
    { day: 0, stability: 2 },
    { day: 2, stability: 10 },
  ];

  test("falls from 1 at each review and is lifted again by the next", () => {
    const atHalf = (1 + (0.9 ** (-1 / 0.1542) - 1) / 2) ** -0.1542;
    const curve = forgettingCurve(reviews, 12, DEFAULT_WEIGHTS, 3);
    expect(curve.map(({ day }) => day)).toEqual([0, 1, 2, 2, 7, 12]);
    expect(curve.map((point) => point.retrievability)).toEqual([
      1,
      expect.closeTo(atHalf, 6),
      expect.closeTo(0.9, 6),
      1,
      expect.closeTo(atHalf, 6),
      expect.closeTo(0.9, 6),
    ]);
  });

  test("of a card never reviewed has no point", () =>
    expect(forgettingCurve([], 12, DEFAULT_WEIGHTS)).toEqual([]));

  test("does not run backwards when drawn until before the last review", () =>
    expect(forgettingCurve(reviews, 1, DEFAULT_WEIGHTS, 2).map(({ day }) => day)).toEqual([0, 2, 2, 2]));
});
