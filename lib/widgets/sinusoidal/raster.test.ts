import { expect, test } from "vitest";
import { firstColumn, secondColumn } from "@/lib/encodings/layout.ts";
import { sinusoidalTable } from "@/lib/encodings/sinusoidal.ts";
import { defaultParams } from "../fields.ts";
import { encodingOptions, fields, type SinusoidalParams } from "./compute.ts";
import { type Raster, rasterize } from "./raster.ts";

const defaults = defaultParams(fields);

/** The largest difference between what is drawn and the table of lib/encodings. */
function largestError(
  params: SinusoidalParams,
  { columns, columnStep, rows, pairStep, values }: Raster,
): number {
  const options = encodingOptions(params);
  const positions = Array.from({ length: columns }, (_, column) => column * columnStep);
  const table = sinusoidalTable(positions, params.dim, options);
  let largest = 0;
  const compare = (row: number, component: number) => {
    for (let column = 0; column < columns; column++) {
      const exact = table[column * params.dim + component] as number;
      largest = Math.max(largest, Math.abs((values[row * columns + column] as number) - exact));
    }
  };
  for (let index = 0; index < rows / 2; index++) {
    const pair = index * pairStep;
    compare(firstColumn(index, options.layout), firstColumn(pair, options.layout));
    compare(
      secondColumn(index, rows / 2, options.layout),
      secondColumn(pair, params.dim / 2, options.layout),
    );
  }
  return largest;
}

test.each(["interleaved", "half", "t2t"] as const)(
  "512 × 2048 cells in the %s layout are right to 1e-6",
  (layout) => {
    const params = { ...defaults, dim: 512, length: 2048, layout };
    const raster = rasterize(params);
    expect(raster).toMatchObject({ rows: 512, columns: 2048, columnStep: 1, pairStep: 1 });
    expect(largestError(params, raster)).toBeLessThan(1e-6);
  },
);

test("a larger encoding is drawn by every second position and pair, each exact", () => {
  const params = { ...defaults, dim: 1024, length: 4096 };
  const raster = rasterize(params);
  expect(raster).toMatchObject({ rows: 512, columns: 2048, columnStep: 2, pairStep: 2 });
  expect(largestError(params, raster)).toBeLessThan(1e-6);
});

test("memory of the same size serves again", () => {
  const first = rasterize(defaults);
  expect(rasterize({ ...defaults, base: 500 }, first).values).toBe(first.values);
  expect(rasterize({ ...defaults, dim: 64 }, first).values).not.toBe(first.values);
});
