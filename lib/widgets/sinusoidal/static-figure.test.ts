import { expect, test } from "vitest";
import { sinusoidalValue } from "@/lib/encodings/sinusoidal.ts";
import { defaultParams } from "../fields.ts";
import { fields } from "./compute.ts";
import { staticFigure } from "./static-figure.ts";

/** Ink of every cell, from the runs of the paths: −4 … 4. */
function inkOf(svg: string): Map<string, number> {
  const ink = new Map<string, number>();
  for (const [, d = "", sign, opacity] of svg.matchAll(
    /<path d="([^"]+)" fill="var\(--fig-(neg|pos)\)" fill-opacity="([\d.]+)"/g,
  )) {
    for (const [, column, row, run] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let step = 0; step < Number(run); step++) {
        ink.set(`${Number(column) + step},${row}`, (sign === "neg" ? -4 : 4) * Number(opacity));
      }
    }
  }
  return ink;
}

test("each cell's ink is its value, rounded to quarters", () => {
  const params = { ...defaultParams(fields), dim: 16, length: 64, position: 10, component: 5 };
  const ink = inkOf(staticFigure(params));
  for (let position = 0; position < 64; position++) {
    for (let component = 0; component < 16; component++) {
      const expected = Math.round(4 * sinusoidalValue(position, component, 16));
      expect(ink.get(`${position},${component}`) ?? 0).toBe(expected === 0 ? 0 : expected);
    }
  }
});

test("the window follows the crosshair and stays inside the length", () => {
  const params = { ...defaultParams(fields), length: 512 };
  expect(staticFigure({ ...params, position: 300 })).toContain("positions 268 to 331");
  expect(staticFigure({ ...params, position: 511 })).toContain("positions 448 to 511");
  expect(staticFigure({ ...params, position: 0 })).toContain("positions 0 to 63");
});
