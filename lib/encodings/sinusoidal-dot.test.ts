import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { dotProduct, multiply } from "./matrix.ts";
import { sinusoidalTable, sinusoidalVector } from "./sinusoidal.ts";
import {
  firstRisingOffset,
  sinusoidalDot,
  sinusoidalDotByOffset,
  sinusoidalSimilarity,
} from "./sinusoidal-dot.ts";

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
    expect(sinusoidalDot(3, 5, 7)).toBeCloseTo(
      dotProduct(sinusoidalVector(3, 7), sinusoidalVector(5, 7)),
      14,
    );
    expect(() => sinusoidalDotByOffset([1], 7)).toThrow("dim must be a positive even integer, got 7");
  });
});

describe("the similarity matrix", () => {
  test("it is PE · PEᵀ for consecutive positions and for any others", () => {
    for (const positions of [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [-3, -2, -1, 0],
      [5, 0.5, 1000, 5],
    ]) {
      const dim = 24;
      const transposed = Float64Array.from({ length: dim * positions.length }, (_, n) => {
        const column = n % positions.length;
        return sinusoidalVector(positions[column] as number, dim)[(n - column) / positions.length] as number;
      });
      const product = multiply(sinusoidalTable(positions, dim), transposed, dim, positions.length);
      expect(largestDifference(sinusoidalSimilarity(positions, dim), product)).toBeLessThan(1e-12);
    }
  });

  test("a Float32Array receives the same numbers, rounded once", () => {
    const out = new Float32Array(100 * 100);
    expect(sinusoidalSimilarity(100, 8, { out })).toBe(out);
    expect([...out]).toEqual([...sinusoidalSimilarity(100, 8)].map(Math.fround));
  });
});
