import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { layoutPermutation } from "./layout.ts";
import { dotProduct, rowOf } from "./matrix.ts";
import { plainRotate } from "./plain.ts";
import { rotaryFrequencies } from "./rotary.ts";
import { rotate, rotate2d, rotateSections } from "./rotate.ts";

const DIM = 16;
const vector = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: DIM, maxLength: DIM });
const position = fc.integer({ min: -100_000, max: 100_000 });
const layout = fc.constantFrom("interleaved" as const, "half" as const);

describe("a rotation", () => {
  test("keeps norms", () =>
    fc.assert(
      fc.property(vector, position, layout, (x, p, chosen) => {
        expect(Math.hypot(...rotate(x, [p], DIM, { layout: chosen }))).toBeCloseTo(Math.hypot(...x), 12);
      }),
    ));

  test("gives scores that depend only on the difference of positions", () =>
    fc.assert(
      fc.property(vector, vector, position, position, position, layout, (q, k, m, n, shift, chosen) => {
        const score = (query: number, key: number) =>
          dotProduct(rotate(q, [query], DIM, { layout: chosen }), rotate(k, [key], DIM, { layout: chosen }));
        expect(score(m + shift, n + shift)).toBeCloseTo(score(m, n), 9);
      }),
    ));

  test("of permuted numbers in one layout is the permuted rotation in the other", () =>
    fc.assert(
      fc.property(vector, position, (x, p) => {
        const perm = layoutPermutation(DIM, "interleaved", "half");
        const permute = (row: ArrayLike<number>) =>
          Float64Array.from(perm, (column) => row[column] as number);
        const half = rotate(permute(x), [p], DIM, { layout: "half" });
        expect([...half]).toEqual([...permute(rotate(x, [p], DIM))]);
      }),
    ));

  test("agrees with plain loops over many positions and heads, within float32 rounding", () => {
    const [length, heads, dim] = [600, 3, 32];
    const x = Float32Array.from({ length: length * heads * dim }, (_, n) => 2 * Math.sin(n));
    const plain = new Float64Array(x.length);
    plainRotate(plain, x, length, heads, rotaryFrequencies(dim));
    const options = { heads, layout: "half" } as const;
    expect(largestDifference(rotate(x, length, dim, options), plain)).toBeLessThan(1e-12);
    const narrow = rotate(x, length, dim, { ...options, out: new Float32Array(x.length) });
    expect(largestDifference(narrow, plain)).toBeLessThan(2e-7);
  });

  test("may be done in place", () => {
    const x = Float64Array.from({ length: 4 * 8 }, Math.sqrt);
    const expected = rotate(x, 4, 8);
    expect(rotate(x, 4, 8, { out: x })).toBe(x);
    expect([...x]).toEqual([...expected]);
  });

  test("of a part passes the other columns through, and uses frequencies of the part's width", () => {
    const x = Float64Array.from({ length: 2 * 8 }, Math.sqrt);
    const rotated = rotate(x, [5, 6], 8, { rotaryDim: 4, layout: "half" });
    for (const row of [0, 1]) {
      const whole = rotate(rowOf(x, row, 8).subarray(0, 4), [5 + row], 4, { layout: "half" });
      expect([...rowOf(rotated, row, 8)]).toEqual([...whole, ...rowOf(x, row, 8).subarray(4)]);
    }
  });

  test.each([
    ["an odd dim", () => rotate(new Float64Array(7), 1, 7), "dim must be a positive even integer, got 7"],
    [
      "a part wider than the row",
      () => rotate([1, 2], 1, 2, { rotaryDim: 4 }),
      "rotaryDim must be an integer from 2 to 2, got 4",
    ],
    ["zero heads", () => rotate([1, 2], 1, 2, { heads: 0 }), "heads must be an integer from 1"],
    ["a row too few", () => rotate([1, 2], 2, 2), "x must be 4 numbers (positions × heads × dim), got 2"],
    [
      "a position of NaN",
      () => rotate([1, 2], [Number.NaN], 2),
      "positions[0] must be a number from −2^53 to 2^53, got NaN",
    ],
  ])("of %s is refused by name", (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

describe("two and three coordinates", () => {
  const x = Float64Array.from({ length: DIM }, Math.sqrt);

  test("axial rotation turns each half of a row by one coordinate", () => {
    const rotated = rotate2d(x, [3, 11], DIM, { layout: "half" });
    const byRow = rotate(x.subarray(0, DIM / 2), [3], DIM / 2, { layout: "half" });
    const byColumn = rotate(x.subarray(DIM / 2), [11], DIM / 2, { layout: "half" });
    expect([...rotated]).toEqual([...byRow, ...byColumn]);
  });

  test("Pixtral's shares one list of frequencies between the coordinates", () => {
    const invFreq = rotaryFrequencies(DIM);
    const odd = invFreq.filter((_, pair) => pair % 2 === 1);
    const byColumn = rotate(x.subarray(DIM / 2), [11], DIM / 2, { invFreq: odd });
    expect([...rotate2d(x, [3, 11], DIM, { variant: "pixtral" }).subarray(DIM / 2)]).toEqual([...byColumn]);
  });

  test("sections with equal positions are plain RoPE", () => {
    const rotated = rotateSections(x, [[9], [9], [9]], DIM, { sections: [2, 3, 3] });
    expect([...rotated]).toEqual([...rotate(x, [9], DIM, { layout: "half" })]);
  });

  test("each section follows its own position", () => {
    const rotated = rotateSections(x, [[9], [4]], DIM, { sections: [5, 3] });
    const [byFirst, bySecond] = [9, 4].map((p) => rotate(x, [p], DIM, { layout: "half" })) as [
      Float64Array,
      Float64Array,
    ];
    expect([...rotated.subarray(0, 8)]).toEqual([...byFirst.subarray(0, 5), ...bySecond.subarray(5, 8)]);
  });

  test.each([
    [
      "a dim that 4 does not divide",
      () => rotate2d([1, 2, 3, 4, 5, 6], [0, 0], 6),
      "dim must be a positive multiple of 4, got 6",
    ],
    [
      "half a coordinate",
      () => rotate2d([1, 2, 3, 4], [0], 4),
      "coordinates.length must be a positive even integer, got 1",
    ],
    [
      "sections that do not add up",
      () => rotateSections(x, [1, 1], DIM, { sections: [2, 3] }),
      "sections must be numbers that add up to dim/2 = 8, got 2 + 3",
    ],
    [
      "a section without positions",
      () => rotateSections(x, [1], DIM, { sections: [4, 4] }),
      "positions must be 2 lists, one for each section, got 1",
    ],
    [
      "lists of different lengths",
      () => rotateSections(x, [1, 2], DIM, { sections: [4, 4] }),
      "positions must be lists of one length, got 1, 2",
    ],
  ])("%s is refused", (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
