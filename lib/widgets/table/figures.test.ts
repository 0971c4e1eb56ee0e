import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { compute, fields, type TableRow } from "./compute.ts";
import { barPath, cellPaths, signPath } from "./figures.ts";
import { staticFigure } from "./static-figure.ts";

const row = (position: number, ...values: number[]): TableRow => ({
  position,
  place: { kind: "row", row: position },
  values: Float64Array.from(values),
});

test("a cell's ink is its value, rounded to eighths; a faint one and a missing row have none", () => {
  const missing: TableRow = { position: 1, place: { kind: "no row", missing: 1 }, values: null };
  expect(cellPaths([row(0, 0.5, -1, 0.05), missing, row(2, 0.45)])).toEqual([
    { d: "M0 0h1v1h-1zM0 2h1v1h-1z", ink: "fig-pos", opacity: 0.5 },
    { d: "M1 0h1v1h-1z", ink: "fig-neg", opacity: 1 },
  ]);
});

test("cells with ink bear their sign", () =>
  expect(signPath([row(0, 0.5, -0.5, 0)])).toBe("M0.3 0.5h0.4M0.5 0.3v0.4M1.3 0.5h0.4"));

test("positive bars go up, negative ones down", () => {
  expect(barPath(Float64Array.of(0.5, -0.25), true)).toBe("M0.15 0h0.7v-0.5h-0.7z");
  expect(barPath(Float64Array.of(0.5, -0.25), false)).toBe("M1.15 0h0.7v0.25h-0.7z");
});

test("the picture hatches each visible position that has no row, and says that its values are an illustration", () => {
  const params = defaultParams(fields);
  const missing = compute(params).visible.filter(({ values }) => values === null);
  const svg = staticFigure(params);
  expect(svg.split('fill="url(#table-hatch)"').length - 1).toBe(missing.length);
  expect(svg).toContain("its values an illustration. position 2,048: no row.");
  expect(staticFigure({ ...params, source: "sinusoidal" })).toContain("Sinusoidal vectors, exact.");
});
