import { expect, test } from "vitest";
import { firstColumn, secondColumn } from "@/lib/encodings/layout.ts";
import { sinusoidalTable } from "@/lib/encodings/sinusoidal.ts";
import { defaultParams } from "../fields.ts";
import { encodingOptions, fields, type SinusoidalParams } from "./compute.ts";
import { paintRaster, rasterSize } from "./raster.ts";

const defaults = defaultParams(fields);
/** Each pixel is its own index, so that a pixel tells its value. */
const indices = Int32Array.from({ length: 256 }, (_, index) => index);

/** How many steps of colour a pixel is off at most, against the table of lib/encodings. */
function largestError(params: SinusoidalParams): number {
  const { columns, columnStep, rows, pairStep } = rasterSize(params);
  const pixels = new Int32Array(rows * columns).fill(-1000);
  paintRaster(params, indices, pixels);
  const options = encodingOptions(params);
  const positions = Array.from({ length: columns * columnStep }, (_, position) => position);
  const table = sinusoidalTable(positions, params.dim, options);
  let largest = 0;
  const compare = (row: number, component: number) => {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let step = 0; step < columnStep; step++) {
        sum += table[(column * columnStep + step) * params.dim + component] as number;
      }
      const exact = 127.5 * (sum / columnStep + 1);
      largest = Math.max(largest, Math.abs((pixels[row * columns + column] as number) - exact));
    }
  };
  for (let index = 0; index < rows / 2; index++) {
    const pair = index * pairStep;
    compare(firstColumn(index, options.layout), firstColumn(pair, options.layout));
    const cosine = secondColumn(pair, params.dim / 2, options.layout);
    compare(secondColumn(index, rows / 2, options.layout), cosine);
  }
  return largest;
}

test.each(["interleaved", "half", "t2t"] as const)(
  "512 × 2048 values in the %s layout are drawn by the means of three positions each",
  (layout) => {
    const params = { ...defaults, dim: 512, length: 2048, layout };
    expect(rasterSize(params)).toEqual({ rows: 512, columns: 683, columnStep: 3, pairStep: 1 });
    expect(largestError(params)).toBeLessThan(0.5001); // what rounding to a step costs
  },
);

test("positions that are no more than pixels have their own colour each", () => {
  const params = { ...defaults, dim: 128, length: 512 };
  expect(rasterSize(params)).toEqual({ rows: 128, columns: 512, columnStep: 1, pairStep: 1 });
  expect(largestError(params)).toBeLessThan(0.5001);
});

test("a larger encoding is drawn by the means of six positions and by every second pair", () => {
  const params = { ...defaults, dim: 1024, length: 4096 };
  expect(rasterSize(params)).toEqual({ rows: 512, columns: 683, columnStep: 6, pairStep: 2 });
  expect(largestError(params)).toBeLessThan(0.5001);
});

test("no encoding of any size is drawn with more than 512 × 704 pixels", () => {
  for (let dim = 4; dim <= 1024; dim += 2)
    expect(rasterSize({ dim, length: 4095 }).rows).toBeLessThanOrEqual(512);
  for (let length = 16; length <= 4096; length++) {
    const { columns, columnStep } = rasterSize({ dim: 4, length });
    expect(columns).toBeLessThanOrEqual(704);
    expect((columns - 1) * columnStep).toBeLessThan(length);
  }
});
