import { expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { sinusoidalVector } from "./sinusoidal.ts";
import { sinusoidalGrid } from "./sinusoidal-grid.ts";

test("timm and MAE hold the same four quarters in different orders, MAE with the column first", () => {
  const [height, width, dim, quarter] = [3, 5, 16, 4];
  const timm = sinusoidalGrid(height, width, dim);
  const mae = sinusoidalGrid(height, width, dim, { order: "mae" });
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const cell = (row * width + col) * dim;
      const byRow = sinusoidalVector(row, dim / 2, { layout: "half" });
      const byCol = sinusoidalVector(col, dim / 2, { layout: "half" });
      expect(largestDifference(mae.subarray(cell, cell + dim), [...byCol, ...byRow])).toBeLessThan(1e-15);
      const quarters = [
        byRow.slice(0, quarter),
        byCol.slice(0, quarter),
        byRow.slice(quarter),
        byCol.slice(quarter),
      ];
      const expected = quarters.flatMap((part) => [...part]);
      expect(largestDifference(timm.subarray(cell, cell + dim), expected)).toBeLessThan(1e-15);
    }
  }
});

test("a grid's dim must be a multiple of 4", () =>
  expect(() => sinusoidalGrid(2, 2, 6)).toThrow("dim must be a positive multiple of 4, got 6"));
