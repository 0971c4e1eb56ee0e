import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillSinCos } from "./angle-table.ts";
import { largestDifference } from "./arrays.ts";
import { cosAt, sinAt } from "./exact-angle.ts";
import { geometricFrequencies } from "./frequencies.ts";
import type { Positions } from "./positions.ts";

function tables(positions: Positions, invFreq: Float64Array, scale?: number) {
  const size = (typeof positions === "number" ? positions : positions.length) * invFreq.length;
  const sin = new Float64Array(size).fill(Number.NaN);
  const cos = new Float64Array(size).fill(Number.NaN);
  fillSinCos({ sin, cos, rowStride: invFreq.length, pairStride: 1 }, positions, invFreq, scale);
  return { sin, cos };
}

const run = (first: number, length: number) => Float64Array.from({ length }, (_, n) => first + n);

/** The formula as written: the angle is rounded to float64 before `Math.sin` sees it. */
function plain(
  positions: Float64Array,
  invFreq: Float64Array,
  f: (angleRad: number) => number,
): Float64Array {
  return Float64Array.from({ length: positions.length * invFreq.length }, (_, n) =>
    f((positions[Math.floor(n / invFreq.length)] as number) * (invFreq[n % invFreq.length] as number)),
  );
}

describe("the fast table against plain loops", () => {
  test("every number of rows, first position and frequency gives what Math.sin and Math.cos give", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, first, pairs) => {
          const invFreq = geometricFrequencies(pairs, pairs, 10_000);
          const { sin, cos } = tables(run(first, rows), invFreq);
          expect(largestDifference(sin, plain(run(first, rows), invFreq, Math.sin))).toBeLessThan(2e-13);
          expect(largestDifference(cos, plain(run(first, rows), invFreq, Math.cos))).toBeLessThan(2e-13);
        },
      ),
    ));

  test.each([
    { until: 8192, bound: 1e-12 },
    { until: 131_072, bound: 1e-11 },
    { until: 1_000_000, bound: 1e-10 },
  ])(
    "up to position $until they differ by at most $bound, the rounding of the plain angle",
    ({ until, bound }) => {
      const invFreq = geometricFrequencies(256, 256, 10_000);
      const positions = run(until - 500, 500);
      const { sin, cos } = tables(positions, invFreq);
      expect(largestDifference(sin, plain(positions, invFreq, Math.sin))).toBeLessThan(bound);
      expect(largestDifference(cos, plain(positions, invFreq, Math.cos))).toBeLessThan(bound);
    },
  );

  test("positions in any order agree with consecutive ones within 5e-15, at a million too", () => {
    const invFreq = geometricFrequencies(64, 64, 10_000);
    const consecutive = tables(run(999_000, 1000), invFreq);
    const backwards = tables(run(999_000, 1000).reverse(), invFreq);
    for (let row = 0; row < 1000; row++) {
      const there = consecutive.sin.subarray(row * 64, (row + 1) * 64);
      const here = backwards.sin.subarray((999 - row) * 64, (1000 - row) * 64);
      expect(largestDifference(there, here)).toBeLessThan(5e-15);
    }
  });

  test("a scale multiplies every number", () => {
    const invFreq = geometricFrequencies(3, 3, 100);
    const scaled = tables(50, invFreq, 1.25);
    const once = tables(50, invFreq);
    expect(
      largestDifference(
        scaled.cos,
        once.cos.map((value) => 1.25 * value),
      ),
    ).toBeLessThan(1e-15);
    expect(
      largestDifference(
        scaled.sin,
        once.sin.map((value) => 1.25 * value),
      ),
    ).toBeLessThan(1e-15);
  });
});

// mpmath 1.3 with 50 digits: sin and cos of position · w for w as the float64 it is
test.each([
  { position: 131_071, w: 0.9646616199111993, sin: 0.4937055100724932, cos: -0.8696291562062873 },
  { position: 1_000_000, w: 0.9646616199111993, sin: -0.8614445416249612, cos: -0.5078516532458672 },
  { position: 999_983, w: 0.4869675251658631, sin: -0.17997309249099253, cos: 0.9836715335818297 },
])("at position $position the angle loses nothing, where Math.sin(p·w) is off by 5e-12 or more", (known) => {
  expect(Math.abs(sinAt(known.position, known.w) - known.sin)).toBeLessThan(3e-16);
  expect(Math.abs(cosAt(known.position, known.w) - known.cos)).toBeLessThan(3e-16);
  expect(Math.abs(Math.sin(known.position * known.w) - known.sin)).toBeGreaterThan(5e-12);
});

// mpmath 1.3 with 50 digits: sin of position · 10000^(−2·pair/dim), the real formula
test.each([
  { position: 131_071, pair: 1, dim: 512, sin: 0.49370551007695973 },
  { position: 1_000_000, pair: 1, dim: 512, sin: -0.8614445416050606 },
  { position: 999_983, pair: 5, dim: 128, sin: -0.17997309248929774 },
])("at position $position the real formula is met within position · 2⁻⁵⁴", ({ position, pair, dim, sin }) => {
  const w = geometricFrequencies(dim / 2, dim / 2, 10_000)[pair] as number;
  expect(Math.abs(sinAt(position, w) - sin)).toBeLessThan(position * 2 ** -54);
});
