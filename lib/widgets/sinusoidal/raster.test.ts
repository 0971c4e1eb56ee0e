import { expect, test } from "vitest";
import { sinusoidalTable } from "@/lib/encodings/sinusoidal.ts";
import { defaultParams } from "../fields.ts";
import { encodingOptions, fields, type SinusoidalParams } from "./compute.ts";
import { type Raster, rasterize, rowOfComponent } from "./raster.ts";

const defaults = defaultParams(fields);

/** The largest difference between what is drawn and the table of lib/encodings. */
function largestError(params: SinusoidalParams, raster: Raster): number {
  const { columns, columnStep, rows, values } = raster;
  const positions = Array.from({ length: columns }, (_, column) => column * columnStep);
  const table = sinusoidalTable(positions, params.dim, encodingOptions(params));
  let largest = 0;
  for (let component = 0; component < params.dim; component++) {
    const row = rowOfComponent({ ...params, component }, raster);
    if (rows < params.dim && component % (2 * raster.pairStep) > 1) continue;
    for (let column = 0; column < columns; column++) {
      const exact = table[column * params.dim + component] as number;
      largest = Math.max(largest, Math.abs((values[row * columns + column] as number) - exact));
    }
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
