import { expect, test } from "vitest";
import { alibiBias } from "@/lib/encodings/alibi.ts";
import { defaultParams } from "../fields.ts";
import { type AlibiParams, attentionRow, biasMatrix, compute, fields } from "./compute.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<AlibiParams>): AlibiParams => ({ ...defaults, ...params });

test.each([
  { heads: 8, head: 1, slope: 1 / 2 },
  { heads: 8, head: 8, slope: 1 / 256 },
  { heads: 16, head: 1, slope: 2 ** -0.5 },
  { heads: 16, head: 16, slope: 1 / 256 },
  { heads: 32, head: 1, slope: 0.840896 },
  { heads: 112, head: 1, slope: 0.917004 },
  { heads: 112, head: 65, slope: 0.957603 },
  { heads: 112, head: 112, slope: 0.016317 },
  { heads: 12, head: 9, slope: 2 ** -0.5 },
  { heads: 12, head: 10, slope: 0.353553 },
  { heads: 12, head: 11, slope: 0.176777 },
  { heads: 12, head: 12, slope: 0.088388 },
])("of $heads heads, head $head has slope $slope", ({ heads, head, slope }) =>
  expect(compute(at({ heads, head })).slope).toBeCloseTo(slope, 6),
);

test.each([
  { head: 1, half: 1.386 },
  { head: 4, half: 11.09 },
  { head: 8, half: 177.45 },
])("head $head of 8 halves a weight in $half tokens", ({ head, half }) =>
  expect(compute(at({ head })).halfDistance).toBeCloseTo(half, 2),
);

test("head 8 of 8 is down to 1 % at 1,178.9 tokens", () =>
  expect(compute(at({ head: 8 })).faintDistance).toBeCloseTo(1178.9, 1));

test("the bias of query 10 and key 4 in head 3 of 8 is −0.75", () =>
  expect(compute(at({ query: 10 })).bias[4]).toBe(-0.75));

test("without content a weight is e^(−m · distance) of the one at distance 0, 2,999 tokens away too", () => {
  const { weights } = compute(at({ head: 8, length: 3000, query: 2999 }));
  expect((weights[0] as number) / (weights[2999] as number)).toBeCloseTo(8.1716e-6, 9);
  const { weights: short } = compute(defaults);
  const sum = Array.from({ length: 49 }, (_, distance) => Math.exp(-distance / 8)).reduce((a, b) => a + b);
  expect(short[42]).toBeCloseTo(Math.exp(-6 / 8) / sum, 15);
  expect(short.subarray(49).every((weight) => weight === 0)).toBe(true);
});

test("adding m · j gives the same weights under the causal mask, whatever the content, and others without it", () => {
  for (const content of [0, 1, 7]) {
    for (const head of [1, 3, 8]) {
      expect(compute(at({ content, head, length: 512, query: 500 })).shiftDifference).toBeLessThan(1e-12);
    }
  }
  expect(compute(at({ masking: "symmetric" })).shiftDifference).toBeGreaterThan(0.1);
});

test("every row sums to one, with the steepest and the gentlest slope, the longest text, the first and the last query", () => {
  for (const head of [1, 128]) {
    for (const query of [0, 4095]) {
      for (const masking of ["causal", "symmetric"] as const) {
        const row = compute(at({ heads: 128, head, length: 4096, query, masking, content: 99 }));
        for (const weights of [row.weights, row.contentWeights, row.shiftedWeights]) {
          expect(weights.every(Number.isFinite)).toBe(true);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
        }
      }
    }
  }
});

test("content is the same for every query and length, and none at seed 0", () => {
  const short = attentionRow(1 / 8, at({ masking: "symmetric", length: 8, query: 0, content: 3 }));
  const long = attentionRow(1 / 8, at({ masking: "symmetric", length: 64, query: 5, content: 3 }));
  const ratio = ({ contentWeights }: typeof short) =>
    (contentWeights[1] as number) / (contentWeights[2] as number);
  expect(ratio(short)).toBeCloseTo(ratio(long), 12);
  expect(new Set(compute(at({ masking: "symmetric" })).contentWeights).size).toBe(1);
});

test("a long matrix is drawn by every few positions, with their own biases", () => {
  expect(biasMatrix(1 / 8, { length: 512, masking: "causal" })).toMatchObject({ cells: 512, step: 1 });
  for (const masking of ["causal", "symmetric"] as const) {
    const { cells, step, values } = biasMatrix(1 / 256, { length: 1500, masking });
    expect([cells, step]).toEqual([500, 3]);
    const whole = alibiBias(1500, [1 / 256], { mask: masking === "causal" ? "causal" : "none" });
    for (const [row, column] of [
      [0, 0],
      [499, 0],
      [77, 402],
      [402, 77],
    ] as const) {
      expect(values[row * cells + column]).toBe(whole[3 * row * 1500 + 3 * column]);
    }
  }
});
