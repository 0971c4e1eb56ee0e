import fc from "fast-check";
import { expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { resizeGrid, resizeTable } from "./learned-resize.ts";

test("aligned corners keep the first and last row", () =>
  expect([...resizeTable([0, 10], 5, 1, { alignCorners: true })]).toEqual([0, 2.5, 5, 7.5, 10]));

test("without aligned corners rows are middles of equal stretches, held to the ends", () =>
  expect([...resizeTable([0, 10], 4, 1)]).toEqual([0, 2.5, 7.5, 10]));

test("one new row is the first one, or the middle", () => {
  expect([...resizeTable([1, 2, 9], 1, 1, { alignCorners: true })]).toEqual([1]);
  expect([...resizeTable([1, 2, 9], 1, 1)]).toEqual([2]);
});

test("resizing to the same size changes nothing", () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (grid, alignCorners) => {
        const size = { height: 2, width: 3 };
        expect(largestDifference(resizeGrid(grid, size, size, 2, { alignCorners }), grid)).toBeLessThan(
          1e-14,
        );
      },
    ),
  ));

test("a plane stays a plane: rows and columns are interpolated apart", () => {
  const grid = [0, 1, 2, 10, 11, 12];
  const resized = resizeGrid(grid, { height: 2, width: 3 }, { height: 3, width: 5 }, 1, {
    alignCorners: true,
  });
  expect([...resized]).toEqual([0, 0.5, 1, 1.5, 2, 5, 5.5, 6, 6.5, 7, 10, 10.5, 11, 11.5, 12]);
});

test("a grid of another size than it claims is refused", () =>
  expect(() => resizeGrid([1, 2, 3], { height: 2, width: 2 }, { height: 1, width: 1 }, 1)).toThrow(
    "grid must be 4 numbers (from.height × from.width × dim), got 3",
  ));
