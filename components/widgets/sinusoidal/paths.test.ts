import { expect, test } from "vitest";
import { barPaths, wavePath } from "./paths.ts";

test("a short wave is a line through its values, upwards being less in SVG", () =>
  expect(wavePath(Float64Array.of(0, 1, -0.5))).toBe("M0 0L1 -1L2 0.5"));

test("a long wave is the band it fills, from its first position to its last", () => {
  const path = wavePath(Float64Array.from({ length: 4096 }, (_, p) => Math.sin(p)));
  const points = [...path.matchAll(/([\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  expect(points).toHaveLength(2048);
  expect(Math.min(...points.map(([, y]) => y))).toBeLessThan(-0.99);
  expect(Math.max(...points.map(([, y]) => y))).toBeGreaterThan(0.99);
  expect(points[0]?.[0]).toBeLessThan(10);
  expect(points.at(-1)?.[0]).toBeGreaterThan(4085);
});

test("a slow wave keeps its shape when it is thinned", () => {
  const slow = Float64Array.from({ length: 4096 }, (_, p) => Math.sin(p / 1000));
  for (const [, x, y] of wavePath(slow).matchAll(/([\d.]+) (-?[\d.]+)/g)) {
    expect(Math.abs(-Number(y) - Math.sin(Number(x) / 1000))).toBeLessThan(0.01);
  }
});

test("bars go to both sides of the middle, each in the row of its dimension", () =>
  expect(barPaths(Float64Array.of(0.5, -1, 0))).toEqual({
    negative: "M0 1h-1v1h1z",
    positive: "M0 0h0.5v1h-0.5zM0 2h0v1h0z",
  }));
