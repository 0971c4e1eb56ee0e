import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { clockAt, clockCentre, clockGrid, clockPaths } from "./clocks.ts";
import { fields } from "./fields.ts";

const defaults = defaultParams(fields);

test("every number of clocks fits into a box twice as wide as high, 128 of them in 16 columns", () => {
  for (let count = 1; count <= 128; count++) {
    const { columns, rows } = clockGrid(count);
    expect(columns).toBe(2 * rows);
    expect(columns * rows).toBeGreaterThanOrEqual(count);
  }
  expect(clockGrid(128)).toEqual({ columns: 16, rows: 8 });
  expect(clockGrid(32)).toEqual({ columns: 8, rows: 4 });
});

test("the clock at its own middle is itself, and past the last there is none", () => {
  const grid = clockGrid(48);
  for (let pair = 0; pair < 48; pair++) {
    const { x, y } = clockCentre(pair, grid);
    expect(clockAt({ x: x / grid.columns, y: y / grid.rows }, 48)).toBe(pair);
  }
  expect(clockAt({ x: 0.99, y: 0.99 }, 48)).toBeNull();
  expect(clockAt({ x: 1.2, y: 0.1 }, 48)).toBeNull();
});

test("a pair's hands stand where its angles are", () => {
  // one pair that turns by 1 rad: the query at 2 rad, the key at 0
  const paths = clockPaths({ ...defaults, dim: 2, pairIndex: 0, queryPosition: 2, keyPosition: 0 });
  expect(paths.queryHands).toBe("M0.5 0.5l-0.17 -0.38");
  expect(paths.keyHands).toBe("M0.5 0.5l0.26 0");
  expect(paths.wedges).toBe("M0.5 0.5L0.84 0.5A0.34 0.34 0 0 0 0.36 0.19z");
  expect(paths.stillFaces).toBe("");
});

test("pairs that don't turn have a face without hands", () => {
  const paths = clockPaths({ ...defaults, dim: 8, pairIndex: 0, turnedPercent: 25 });
  expect(paths.faces.match(/M/g)).toHaveLength(1);
  expect(paths.stillFaces.match(/M/g)).toHaveLength(3);
  expect(paths.queryHands.match(/M/g)).toHaveLength(1);
});

test("a slide turns the hands and leaves every wedge as wide as it was", () => {
  const widths = (slide: number) =>
    [
      ...clockPaths({ ...defaults, slide }).wedges.matchAll(
        /M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)A.*? 0 0 \d ([\d.]+) ([\d.]+)z/g,
      ),
    ].map((found) => {
      const [x, y, x1, y1, x2, y2] = found.slice(1).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return (x1 - x) * (x2 - x) + (y1 - y) * (y2 - y);
    });
  expect(widths(0)).toHaveLength(32);
  const before = widths(0);
  for (const [pair, cosine] of widths(1000).entries()) expect(cosine).toBeCloseTo(before[pair] as number, 1);
});
