import { expect, test } from "vitest";
import { alibiBias } from "./alibi.ts";
import { largestDifference } from "./arrays.ts";
import { kerpleBias } from "./kerple.ts";

test("ALiBi is the power kernel with exponent 1", () =>
  expect([...kerpleBias("power", { r1: [0.5, 0.25], r2: [1, 1] }, 6)]).toEqual([
    ...alibiBias(6, [0.5, 0.25]),
  ]));

test("the log kernel is −r1 ln(1 + r2 Δ) on both sides when nothing is masked", () => {
  const bias = kerpleBias("log", { r1: [2], r2: [3] }, 2, { mask: "none" });
  expect(largestDifference(bias, [0, -2 * Math.log(4), -2 * Math.log(4), 0])).toBeLessThan(1e-15);
});

test.each([
  [
    "an exponent above 2",
    () => kerpleBias("power", { r1: [1], r2: [2.5] }, 2),
    "r2[0] must be a number above 0, up to 2, got 2.5",
  ],
  [
    "a parameter of 0",
    () => kerpleBias("log", { r1: [0], r2: [1] }, 2),
    "r1[0] must be a positive number, got 0",
  ],
  [
    "lists of two lengths",
    () => kerpleBias("log", { r1: [1], r2: [1, 2] }, 2),
    "r2 must be 1 numbers (as many as r1), got 2",
  ],
])("%s is refused", (_, call, message) => expect(call).toThrow(message));
