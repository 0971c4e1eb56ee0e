import { expect, test } from "vitest";
import { fireBias } from "./fire.ts";

const identity = { w1: [1], b1: [0], w2: [1], b2: [0] };

test("inputs stay between 0 and 1 at any length, and the first key of a late query is at 1", () => {
  const { normalized } = fireBias(identity, 50, { c: 0.3, threshold: 8 });
  const seen = normalized.filter((value) => !Number.isNaN(value));
  expect(seen).toHaveLength((50 * 51) / 2);
  expect(Math.min(...seen)).toBe(0);
  expect(Math.max(...seen)).toBe(1);
  expect(normalized[49 * 50]).toBe(1);
});

test("the same distance gives another bias to another query: it is not a function of the distance", () => {
  const { bias } = fireBias(identity, 20, { c: 1, threshold: 1 });
  expect(bias[10 * 20 + 5]).not.toBeCloseTo(bias[19 * 20 + 14] as number, 3);
});

test("below the threshold it is one", () => {
  const { bias } = fireBias(identity, 20, { c: 1, threshold: 512 });
  expect(bias[10 * 20 + 5]).toBe(bias[19 * 20 + 14]);
});

test.each([
  [
    "a threshold of 0",
    () => fireBias(identity, 3, { c: 1, threshold: 0 }),
    "threshold must be a positive number, got 0",
  ],
  [
    "weights of the wrong size",
    () => fireBias({ ...identity, w2: [1, 2] }, 3, { c: 1, threshold: 1 }),
    "w2 must be 1 numbers (heads × width), got 2",
  ],
  [
    "a weight of NaN",
    () => fireBias({ ...identity, b1: [Number.NaN] }, 3, { c: 1, threshold: 1 }),
    "b1[0] must be a finite number, got NaN",
  ],
])("%s is refused", (_, call, message) => expect(call).toThrow(message));
