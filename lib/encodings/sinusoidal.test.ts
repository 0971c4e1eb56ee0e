import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { firstPairWithoutFullTurn, wavelengths } from "./frequencies.ts";
import { layoutPermutation } from "./layout.ts";
import { sinusoidalFrequencies, sinusoidalTable, sinusoidalValue, sinusoidalVector } from "./sinusoidal.ts";

const evenDim = fc.integer({ min: 1, max: 64 }).map((half) => 2 * half);
const position = fc.integer({ min: -100_000, max: 100_000 });

describe("frequencies", () => {
  test.each([
    { dim: 64, base: 10_000, last: 47_117.24 },
    { dim: 128, base: 10_000, last: 54_410.14 },
    { dim: 512, base: 10_000, last: 60_611.48 },
    { dim: 768, base: 10_000, last: 61_342.74 },
    { dim: 128, base: 500_000, last: 2_559_195.5 },
  ])("the slowest pair of dim $dim, base $base takes $last positions for a turn", ({ dim, base, last }) => {
    expect(wavelengths(sinusoidalFrequencies(dim, { base })).at(-1)).toBeCloseTo(last, last > 1e6 ? 1 : 2);
  });

  test.each([
    { dim: 64, pair: 21 },
    { dim: 128, pair: 41 },
    { dim: 512, pair: 161 },
    { dim: 768, pair: 242 },
  ])("pair $pair of dim $dim is the first without a full turn in 2048 positions", ({ dim, pair }) => {
    expect(firstPairWithoutFullTurn(sinusoidalFrequencies(dim), 2048)).toBe(pair);
  });

  test("Tensor2Tensor's last frequency is exactly 1/base, the paper's is not", () => {
    expect(sinusoidalFrequencies(512, { spacing: "t2t" }).at(-1)).toBe(1 / 10_000);
    expect(sinusoidalFrequencies(512).at(-1)).toBeGreaterThan(1 / 10_000);
  });
});

describe("values", () => {
  test.each([
    { position: 50, column: 256, dim: 512, expected: 0.479425538604203 },
    { position: 50, column: 257, dim: 512, expected: 0.877582561890373 },
    { position: 1, column: 2, dim: 512, expected: 0.82185619 },
    { position: 3, column: 2, dim: 8, expected: 0.29552 },
    { position: 3, column: 3, dim: 8, expected: 0.955336 },
  ])("PE($position, $column) is $expected at dim $dim", ({ position, column, dim, expected }) => {
    expect(sinusoidalValue(position, column, dim)).toBeCloseTo(expected, 6);
  });

  test("cos 710 comes within 2e-9 of a full turn, so pair 0 almost repeats there", () =>
    expect(sinusoidalValue(710, 1, 4)).toBeCloseTo(0.999999998182636, 15));

  test.each([
    { position: 1, expected: [0.8415, 0.5403, 0.01, 1.0] },
    { position: 3, expected: [0.1411, -0.99, 0.03, 0.9996] },
  ])("the vector of position $position at dim 4 is $expected", ({ position, expected }) => {
    const vector = sinusoidalVector(position, 4);
    expect(largestDifference(vector, expected)).toBeLessThan(5e-5);
  });

  test("a single value agrees with the table in every layout, spacing and width", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 33 }),
        position,
        fc.constantFrom("interleaved", "half"),
        fc.constantFrom("paper", "t2t"),
        (dim, p, layout, spacing) => {
          const vector = sinusoidalVector(p, dim, { layout, spacing });
          const values = Float64Array.from(vector, (_, column) =>
            sinusoidalValue(p, column, dim, { layout, spacing }),
          );
          expect(largestDifference(vector, values)).toBeLessThan(1e-11);
        },
      ),
    ));
});

describe("tables", () => {
  test("row 0 is 0, 1, 0, 1, … and not zero", () =>
    expect([...sinusoidalTable(1, 6)]).toEqual([0, 1, 0, 1, 0, 1]));

  test("the half layout is a permutation of the interleaved one", () =>
    fc.assert(
      fc.property(evenDim, position, (dim, p) => {
        const interleaved = sinusoidalVector(p, dim);
        const perm = layoutPermutation(dim, "interleaved", "half");
        expect([...sinusoidalVector(p, dim, { layout: "half" })]).toEqual(
          [...perm].map((column) => interleaved[column]),
        );
      }),
    ));

  test("every row of an even dim has norm √(dim/2)", () =>
    fc.assert(
      fc.property(evenDim, position, (dim, p) => {
        expect(Math.hypot(...sinusoidalVector(p, dim))).toBeCloseTo(Math.sqrt(dim / 2), 12);
      }),
    ));

  test("a passed buffer is written and returned, and its type decides the precision", () => {
    const out = new Float32Array(3 * 4).fill(9);
    expect(sinusoidalTable(3, 4, { out })).toBe(out);
    expect([...out]).toEqual([...sinusoidalTable(3, 4)].map(Math.fround));
  });

  test.each([
    ["dim", () => sinusoidalTable(4, 0), "dim must be an integer from 1 to 1048576, got 0"],
    ["dim", () => sinusoidalTable(4, 2.5), "dim must be an integer from 1 to 1048576, got 2.5"],
    [
      "a dim past memory",
      () => sinusoidalTable(4, 1e9),
      "dim must be an integer from 1 to 1048576, got 1000000000",
    ],
    [
      "the position of a vector",
      () => sinusoidalVector(Number.NaN, 4),
      "position must be a number from −2^53 to 2^53, got NaN",
    ],
    ["positions", () => sinusoidalTable(0, 4), "positions must be an integer from 1 to 1073741824, got 0"],
    [
      "a position",
      () => sinusoidalTable([1, Number.NaN], 4),
      "positions[1] must be a number from −2^53 to 2^53, got NaN",
    ],
    ["base", () => sinusoidalTable(4, 4, { base: -1 }), "base must be a positive number, got -1"],
    [
      "out",
      () => sinusoidalTable(2, 4, { out: new Float64Array(7) }),
      "out must be of length 8 (positions × dim), got 7",
    ],
    ["memory", () => sinusoidalTable(1e8, 1e4), "positions × dim must be at most 1073741824 numbers"],
    ["column", () => sinusoidalValue(0, 4, 4), "column must be an integer from 0 to 3, got 4"],
  ])("a wrong %s is refused by name", (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
