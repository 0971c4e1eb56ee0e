import { expect, test } from "vitest";
import { alibiSlopes } from "@/lib/encodings/alibi.ts";
import { defaultParams } from "../fields.ts";
import { judge } from "../predictions.ts";
import { type AlibiParams, fields } from "./compute.ts";
import { farWeight, predictions } from "./predictions.ts";

const [slopeOfHead, shortSighted, shift] = predictions;
const defaults = defaultParams(fields);
const at = (params: Partial<AlibiParams>): AlibiParams => ({ ...defaults, ...params });

test("head 3 of 8 has slope 0.125", () => {
  expect(judge(slopeOfHead, defaults, 0.5).text).toBe("You said 0.5. It is 0.125.");
  expect(slopeOfHead.why(defaults)).toBe("Head 3 has 2^(−8 · 3/8) = 1/8.");
});

test("for twelve heads the reason tells the series from 2^(−8k/12)", () => {
  const params = at({ heads: 12, head: 9 });
  expect(slopeOfHead.answer(params)).toBeCloseTo(2 ** -0.5, 15);
  expect(judge(slopeOfHead, params, 2 ** -6).outcome).toBe("wrong");
  expect(slopeOfHead.why(params)).toBe(
    "12 is no power of two: the first 8 heads have the slopes of 8, the others every second slope of 16. Head 9 has 2^(−8 · 1/16) = 2^(−1/2) = 0.7071, where 2^(−8 · 9/12) would be 0.01563.",
  );
});

test("of 8 heads, head 4 is the first that sees no further than 100 tokens", () => {
  expect(shortSighted.answer(defaults)).toBe(4);
  expect(shortSighted.why(defaults)).toBe(
    "The keys d or more tokens away share e^(−m · d) of the weight, which is 1 % at d = ln(100)/m: head 5 at 147.4 tokens (softmax leaves 4.394 % beyond 100), head 4 at 73.68 tokens (softmax leaves 0.193 % beyond 100).",
  );
});

test("with one head there is none that sees no further", () => {
  expect(shortSighted.answer(at({ heads: 1, head: 1 }))).toBeNull();
  expect(shortSighted.why(at({ heads: 1, head: 1 }))).toMatch(/head 1 at 1,179 tokens/);
});

test("for every number of heads, ln(100)/m names the head that softmax does", () => {
  for (let heads = 2; heads <= 128; heads++) {
    const slopes = [...alibiSlopes(heads)].map((slope, index) => ({ slope, head: index + 1 }));
    // a loop over sums of its own, so as not to repeat what is tested
    const isFaint = ({ slope }: { slope: number }) => {
      let [all, far] = [0, 0];
      for (let distance = 0; distance < 2048; distance++) {
        all += Math.exp(-slope * distance);
        if (distance >= 100) far += Math.exp(-slope * distance);
      }
      return far / all < 0.01;
    };
    const first = slopes
      .filter(isFaint)
      .reduce((gentle, each) => (each.slope < gentle.slope ? each : gentle));
    expect(shortSighted.answer(at({ heads, head: 1 }))).toBe(first.head);
  }
});

test("what softmax leaves beyond 100 tokens is what is said", () =>
  expect(farWeight(1 / 32)).toBeCloseTo(Math.exp(-100 / 32), 12));

test("adding m · j changes no weight under the causal mask", () => {
  expect(shift.answer(defaults)).toBe("none");
  expect(shift.answer(at({ content: 5, length: 4096, query: 4095, head: 1 }))).toBe("none");
  expect(shift.why(defaults)).toBe(
    "For the keys it sees, m · j is −m · (i − j) + m · i, and softmax takes no notice of what all keys of a row share: what float64’s rounding leaves between the weights is less than 1e−15.",
  );
  expect(shift.why(at({ content: 1 }))).toMatch(/between the weights is less than 1e−1\d\.$/);
});

test("where later keys are seen they gain, unless there are none", () => {
  const symmetric = at({ masking: "symmetric" });
  expect(shift.answer(symmetric)).toBe("later");
  expect(shift.why(symmetric)).toMatch(/The trick needs the causal mask\.$/);
  expect(shift.answer(at({ masking: "symmetric", query: 63 }))).toBe("none");
});
