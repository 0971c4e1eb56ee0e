import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alibiBias, alibiKeyBias, alibiPaddedKeyBias, alibiReach, alibiSlopes } from "./alibi.ts";
import { largestDifference } from "./arrays.ts";
import { rowOf, softmaxRows } from "./matrix.ts";
import { plainAlibiBias } from "./plain.ts";

describe("slopes", () => {
  test.each([
    { heads: 2, expected: [1 / 16, 1 / 256] },
    { heads: 8, expected: [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64, 1 / 128, 1 / 256] },
  ])("of $heads heads are a geometric series", ({ heads, expected }) =>
    expect([...alibiSlopes(heads)]).toEqual(expected),
  );

  test.each([
    { heads: 16, head: 0, slope: Math.SQRT1_2 },
    { heads: 16, head: 15, slope: 1 / 256 },
    { heads: 32, head: 0, slope: 0.840896 },
    { heads: 112, head: 0, slope: 0.917004 },
    { heads: 112, head: 64, slope: 0.957603 },
    { heads: 112, head: 111, slope: 0.016317 },
  ])("head $head of $heads has $slope", ({ heads, head, slope }) =>
    expect(alibiSlopes(heads)[head]).toBeCloseTo(slope, 6),
  );

  test("of 12 heads are those of 8 and then every other one of 16, not sorted", () => {
    const slopes = alibiSlopes(12);
    expect([...slopes.subarray(0, 8)]).toEqual([...alibiSlopes(8)]);
    expect([...slopes.subarray(8)]).toEqual([0, 2, 4, 6].map((head) => alibiSlopes(16)[head]));
    expect(largestDifference(slopes.subarray(8), [Math.SQRT1_2, 0.353553, 0.176777, 0.088388])).toBeLessThan(
      1e-6,
    );
  });

  test.each([0, -1, 1.5, Number.NaN])("of %d heads are refused", (heads) => {
    expect(() => alibiSlopes(heads)).toThrow(RangeError);
    expect(() => alibiSlopes(heads)).toThrow(`heads must be an integer from 1 to 1073741824, got ${heads}`);
  });
});

describe("the bias", () => {
  test("is the slope times the distance, −Infinity for later keys", () => {
    expect([...alibiBias(3, [0.5])]).toEqual([0, -Infinity, -Infinity, -0.5, 0, -Infinity, -1, -0.5, 0]);
    expect([...alibiBias(2, [0.5], { mask: "none" })]).toEqual([0, -0.5, -0.5, 0]);
  });

  test("of head 3 of 8 between query 10 and key 4 is −0.75", () =>
    expect(alibiBias(11, 8)[(2 * 11 + 10) * 11 + 4]).toBe(-0.75));

  test("equals plain loops, in float32 too", () => {
    const plain = new Float32Array(12 * 40 * 40);
    plainAlibiBias(plain, 40, alibiSlopes(12));
    expect(largestDifference(alibiBias(40, 12, { out: new Float32Array(plain.length) }), plain)).toBe(0);
  });

  test("of cached decoding is the last rows of the whole", () => {
    const whole = alibiBias(7, 1);
    expect([...alibiBias({ queries: 2, keys: 7 }, 1)]).toEqual([...whole.subarray(5 * 7)]);
    expect([...alibiBias({ queries: 2, keys: 7, firstQuery: 0 }, 1)]).toEqual([...whole.subarray(0, 2 * 7)]);
  });

  test("by key alone gives the same weights, since rows differ by a constant", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 25, maxLength: 25 }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        (logits, slope) => {
          const causal = alibiBias(5, [slope]);
          const byKey = alibiKeyBias(5, [slope]);
          const weights = (bias: (n: number) => number) =>
            softmaxRows(
              logits.map((logit, n) => (causal[n] === -Infinity ? -Infinity : logit + bias(n))),
              5,
            );
          const difference = largestDifference(
            weights((n) => causal[n] as number),
            weights((n) => byKey[n % 5] as number),
          );
          expect(difference).toBeLessThan(1e-14);
        },
      ),
    ));

  test("of padded sequences counts real tokens only", () => {
    const bias = alibiPaddedKeyBias([0, 1, 1, 1, 1, 0], 3, [1, 0.5]);
    expect([...bias]).toEqual([0, 0, 1, 0, 0, 0.5, 0, 1, 0, 0, 0.5, 0]);
    expect(() => alibiPaddedKeyBias([1, 3], 2, 1)).toThrow("attentionMask[1] must be 0 or 1, got 3");
    expect([...rowOf(bias as Float64Array, 1, 3)]).toEqual([0, 0, 0.5]);
  });

  test("refuses wrong slopes, masks and sizes by name", () => {
    expect(() => alibiBias(4, [0.5, 0])).toThrow("heads[1] must be a positive number, got 0");
    expect(() => alibiBias(1e5, 32)).toThrow(
      "heads × queries × keys must be at most 1073741824 numbers, to fit in memory",
    );
    // @ts-expect-error a caller without types
    expect(() => alibiBias(4, 1, { mask: "causl" })).toThrow('mask must be "causal" or "none", got causl');
  });
});

test.each([
  { head: 1, reach: 1.386 },
  { head: 4, reach: 11.09 },
  { head: 8, reach: 177.45 },
])("head $head of 8 halves a weight every $reach positions", ({ head, reach }) =>
  expect(alibiReach(alibiSlopes(8)[head - 1] as number)).toBeCloseTo(reach, 2),
);

test("head 8 of 8 is down to 1 % at a distance of 1178.9, and to 8.2e-6 at 2999", () => {
  expect(alibiReach(1 / 256, 0.01)).toBeCloseTo(1178.9, 1);
  expect(Math.exp(alibiBias({ queries: 1, keys: 3000 }, 8)[7 * 3000] as number)).toBeCloseTo(8.1716e-6, 9);
});
