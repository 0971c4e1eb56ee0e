import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { dotProduct } from "./matrix.ts";
import { sinusoidalVector } from "./sinusoidal.ts";
import { bestSineOnlyShift, sinusoidalShiftMatrix } from "./sinusoidal-shift.ts";

const evenDim = fc.integer({ min: 1, max: 32 }).map((half) => 2 * half);
const position = fc.integer({ min: -10_000, max: 10_000 });

describe("the shift matrix", () => {
  test("M_k PE(p) = PE(p + k) for every p, k, layout and spacing", () =>
    fc.assert(
      fc.property(
        evenDim,
        position,
        position,
        fc.constantFrom("interleaved", "half"),
        fc.constantFrom("paper", "t2t"),
        (dim, p, k, layout, spacing) => {
          const matrix = sinusoidalShiftMatrix(k, dim, { layout, spacing });
          const pe = sinusoidalVector(p, dim, { layout, spacing });
          const expected = sinusoidalVector(p + k, dim, { layout, spacing });
          const shifted = expected.map((_, row) =>
            dotProduct(matrix.subarray(row * dim, (row + 1) * dim), pe),
          );
          expect(largestDifference(shifted, expected)).toBeLessThan(1e-10);
        },
      ),
    ));

  test("a frequency of 0.01 shifted by 10 has 0.995 and 0.0998 in its block", () => {
    const matrix = sinusoidalShiftMatrix(10, 4);
    expect(matrix[2 * 4 + 2]).toBeCloseTo(0.995, 3);
    expect(matrix[2 * 4 + 3]).toBeCloseTo(0.0998, 4);
    expect(matrix[3 * 4 + 2]).toBeCloseTo(-0.0998, 4);
  });

  test("an odd dim has none", () =>
    expect(() => sinusoidalShiftMatrix(1, 5)).toThrow("dim must be a positive even integer, got 5"));
});

test("with sines alone no factor maps every position to its shift", () => {
  const { factor, residual } = bestSineOnlyShift(0.5, 1, 100);
  expect(factor).toBeCloseTo(Math.cos(0.5), 1);
  expect(residual).toBeGreaterThan(0.4);
  expect(bestSineOnlyShift(0.5, 0, 100)).toEqual({ factor: 1, residual: 0 });
});
