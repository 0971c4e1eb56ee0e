import { expect, test } from "vitest";
import { cellText, inkOf, paintMatrix, signsPath, writtenInCells } from "./ink.ts";
import type { MatrixSpec } from "./spec.ts";

const matrix = (
  rows: number,
  columns: number,
  values: number[],
  rest: Partial<MatrixSpec> = {},
): MatrixSpec => ({
  rows,
  columns,
  values,
  scale: { kind: "diverging", limit: 2 },
  rowTitle: "query",
  columnTitle: "key",
  ...rest,
});

test("colours diverge from zero and stop at the limit", () => {
  const scale = { kind: "diverging", limit: 2 } as const;
  expect([-2, -1, 0, 1, 5].map((value) => inkOf(scale, value))).toEqual([-1, -0.5, 0, 0.5, 1]);
});

test("a sequential scale goes from paper to one ink", () => {
  const scale = { kind: "sequential", min: 1, max: 3 } as const;
  expect([1, 2, 3, 0, 9].map((value) => inkOf(scale, value) + 0)).toEqual([0, -0.5, -1, 0, -1]);
});

test("neighbouring categories differ in colour, and all in depth", () => {
  const inks = Array.from({ length: 32 }, (_, value) => inkOf({ kind: "category", count: 32 }, value));
  expect(inks.map(Math.sign)).toEqual(inks.map((_, value) => (value % 2 === 0 ? -1 : 1)));
  expect(new Set(inks.map(Math.abs)).size).toBe(32);
});

test("scales without length have no ink, and no value has no ink at all", () => {
  expect(inkOf({ kind: "diverging", limit: 0 }, 3)).toBe(0);
  expect(inkOf({ kind: "sequential", min: 1, max: 1 }, 1)).toBe(0);
  expect(inkOf({ kind: "category", count: 1 }, 0)).toBe(-0.2);
  expect(inkOf({ kind: "diverging", limit: 1 }, -Infinity)).toBeNaN();
});

test("each pixel is the colour of its value, and transparent where there is none", () => {
  const colors = Int32Array.from({ length: 256 }, (_, index) => 1000 + index);
  const pixels = new Int32Array(6).fill(7);
  paintMatrix(matrix(2, 3, [-2, 0, 2, 1, Number.NaN, -Infinity]), colors, pixels);
  expect([...pixels]).toEqual([1000, 1128, 1255, 1191, 0, 0]);
});

test("a category’s pixel is that of its ink", () => {
  const colors = Int32Array.from({ length: 256 }, (_, index) => 1000 + index);
  const pixels = new Int32Array(4).fill(7);
  const scale = { kind: "category", count: 3 } as const;
  paintMatrix(matrix(1, 4, [0, 1, 2, Number.NaN], { scale }), colors, pixels);
  const pixelOf = (value: number) => 1000 + Math.floor(127.5 * inkOf(scale, value) + 128);
  expect([...pixels]).toEqual([pixelOf(0), pixelOf(1), pixelOf(2), 0]);
});

test("signs are written where they can be read, and a zero has none", () => {
  expect(writtenInCells(matrix(20, 20, []))).toBe("signs");
  expect(writtenInCells(matrix(20, 21, []))).toBe("nothing");
  expect(writtenInCells(matrix(10, 10, [], { cells: "values" }))).toBe("values");
  expect(writtenInCells(matrix(10, 11, [], { cells: "values" }))).toBe("signs");
  expect(writtenInCells(matrix(2, 2, [], { scale: { kind: "category", count: 2 } }))).toBe("nothing");
  expect(signsPath(matrix(1, 4, [-1, 0, 1, Number.NaN]))).toBe("M0.36 0.5h.28M2.36 0.5h.28M2.5 0.36v.28");
});

test("a cell's text has two decimals, and none from ten up", () => {
  expect([0.12345, -1.96, -0.001, 12.34].map(cellText)).toEqual(["0.12", "−1.96", "0", "12"]);
  expect(cellText(Number.NaN)).toBe("");
});
