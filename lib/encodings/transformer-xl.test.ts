import { expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { dotProductScores } from "./attend.ts";
import { sinusoidalDot } from "./sinusoidal-dot.ts";
import { transformerXlScores } from "./transformer-xl.ts";

test("with no projection and no biases it is plain attention", () => {
  const [q, k] = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ];
  const nothing = { u: [0, 0], v: [0, 0], positionProjection: [0, 0, 0, 0] };
  const { scores } = transformerXlScores(q, k, nothing, 2);
  expect(largestDifference(scores, dotProductScores(q, k, 2))).toBeLessThan(1e-15);
});

test("a position bias that is itself a sinusoid sees how far each key is", () => {
  const dim = 2;
  const v = [Math.sin(3), Math.cos(3)];
  const weights = { u: [0, 0], v, positionProjection: [1, 0, 0, 1] };
  const { position } = transformerXlScores([0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], weights, dim);
  const expected = [4, 3, 2, 1, 0].map((distance) => sinusoidalDot(3, distance, dim));
  expect(largestDifference(position, expected)).toBeLessThan(1e-15);
});

test("queries are the last rows: with memory, distances go on through it", () => {
  const q = [0.3, -0.2];
  const k = [1, 2, 3, 4, 5, 6];
  const weights = { u: [0.1, 0.2], v: [0.3, 0.4], positionProjection: [1, 2, 3, 4] };
  const whole = transformerXlScores([9, 9, 9, 9, ...q], k, weights, 2).scores;
  const cached = transformerXlScores(q, k, weights, 2).scores;
  expect(largestDifference(cached, whole.subarray(2 * 3))).toBeLessThan(1e-14);
});

test("more queries than keys are refused", () =>
  expect(() => transformerXlScores([1, 2], [1], { u: [0], v: [0], positionProjection: [0] }, 1)).toThrow(
    "queries must be an integer from 1 to 1, got 2",
  ));
