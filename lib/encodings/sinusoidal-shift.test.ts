import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { sinusoidalVector } from "./sinusoidal.ts";
import {
  bestSineOnlyShift,
  firstRisingOffset,
  sinusoidalDot,
  sinusoidalDotByOffset,
  sinusoidalShiftMatrix,
} from "./sinusoidal-shift.ts";

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
const evenDim = fc.integer({ min: 1, max: 32 }).map((half) => 2 * half);
const position = fc.integer({ min: -10_000, max: 10_000 });

describe("dot products", () => {
  test.each([
    { dim: 512, expected: [256, 249.1, 173.79, 131.09, 111.95, 44.97] },
    { dim: 64, expected: [32, 30.92, 21.05, 15.67, 17.87, 8.93] },
  ])("at dim $dim and offsets 0, 1, 10, 50, 100, 1000 they are $expected", ({ dim, expected }) => {
    const dots = sinusoidalDotByOffset([0, 1, 10, 50, 100, 1000], dim);
    expect(largestDifference(dots, expected)).toBeLessThan(5e-3);
  });

  test("they can be negative: the lowest at dim 64 is −3.29, at offset 1713", () => {
    const dots = sinusoidalDotByOffset([...Array(2048).keys()], 64);
    expect(Math.min(...dots)).toBeCloseTo(-3.29, 2);
    expect(dots.indexOf(Math.min(...dots))).toBe(1713);
  });

  test.each([
    { dim: 64, offset: 5 },
    { dim: 128, offset: 11 },
    { dim: 512, offset: 43 },
  ])("at dim $dim similarity first rises from offset $offset", ({ dim, offset }) => {
    expect(firstRisingOffset(dim, 100)).toBe(offset);
    expect(firstRisingOffset(dim, offset - 1)).toBeUndefined();
  });

  test("PE(p)·PE(q) depends only on |p − q|, and equals the product of the vectors", () =>
    fc.assert(
      fc.property(evenDim, position, position, position, (dim, p, q, shift) => {
        const similarity = sinusoidalDot(p, q, dim);
        expect(sinusoidalDot(q + shift, p + shift, dim)).toBe(similarity);
        const pe = sinusoidalVector(q, dim);
        const product = sinusoidalVector(p, dim).reduce(
          (sum, x, column) => sum + x * (pe[column] as number),
          0,
        );
        expect(product).toBeCloseTo(similarity, 9);
      }),
    ));

  test("an odd dim counts its lone sine too", () => {
    expect(sinusoidalDot(3, 5, 7)).toBeCloseTo(dot(sinusoidalVector(3, 7), sinusoidalVector(5, 7)), 14);
    expect(() => sinusoidalDotByOffset([1], 7)).toThrow("dim must be a positive even integer, got 7");
  });
});

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
          const shifted = expected.map((_, row) => dot(matrix.subarray(row * dim, (row + 1) * dim), pe));
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
