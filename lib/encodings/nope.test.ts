import fc from "fast-check";
import { expect, test } from "vitest";
import { positionFromSignal, uniformCausalHead } from "./nope.ts";
import { toBfloat16, toFloat32 } from "./precision.ts";
import { selfAttention } from "./self-attention.ts";

test("token 9 of a uniform causal head sees the marked first token with weight 1/10", () => {
  const { weights, firstTokenSignal } = uniformCausalHead(12);
  expect(firstTokenSignal[9]).toBe(0.1);
  expect([...weights.subarray(9 * 12, 10 * 12)]).toEqual([...Array(10).fill(0.1), 0, 0]);
});

test("it is what attention with equal scores gives under a causal mask", () => {
  const marked = [1, 0, 0, 0, 0];
  const zero = { wq: [0], wk: [0], wv: [1] };
  const { output } = selfAttention(marked, zero, 1, { mask: "causal" });
  expect([...output]).toEqual([...uniformCausalHead(5).firstTokenSignal]);
  const unmasked = selfAttention(marked, zero, 1).output;
  expect([...unmasked]).toEqual(Array(5).fill(0.2));
});

test("the position comes back from the signal: exactly enough in float32 for thousands of tokens", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), (t) => {
      expect(positionFromSignal(1 / (t + 1))).toBeCloseTo(t, 9);
      expect(Math.round(positionFromSignal(toFloat32(1 / (t + 1))))).toBe(t);
    }),
  ));

test("in bfloat16 position 189 is the first that comes back wrong", () => {
  const recovered = (t: number) => Math.round(positionFromSignal(toBfloat16(1 / (t + 1))));
  expect([...Array(1000).keys()].find((t) => recovered(t) !== t)).toBe(189);
});

test("bfloat16 has 256 and 258 but not 257, rounds to even, and keeps what is not finite", () => {
  expect([256, 257, 258, 259, -257, 0.1].map(toBfloat16)).toEqual([256, 256, 258, 260, -256, 0.10009765625]);
  expect(toBfloat16(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(toBfloat16(Number.NaN)).toBeNaN();
});

test("no signal has no position", () =>
  expect(() => positionFromSignal(0)).toThrow("signal must be a positive number, got 0"));
