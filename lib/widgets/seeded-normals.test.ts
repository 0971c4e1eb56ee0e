import { expect, test } from "vitest";
import { seededNormals } from "./seeded-normals.ts";

test("the same seed gives the same numbers, another seed others", () => {
  expect(seededNormals(5, "a")).toEqual(seededNormals(5, "a"));
  expect(seededNormals(5, "a")).not.toEqual(seededNormals(5, "b"));
  expect(seededNormals(4, "a")).toEqual(seededNormals(5, "a").subarray(0, 4));
});

test("their mean, spread and tails are those of a normal distribution", () => {
  const count = 40_000;
  const normals = [...seededNormals(count, "many")];
  const share = (within: number) => normals.filter((value) => Math.abs(value) < within).length / count;
  const mean = normals.reduce((sum, value) => sum + value) / count;
  const variance = normals.reduce((sum, value) => sum + value ** 2) / count;
  expect(Math.abs(mean)).toBeLessThan(0.02); // 4 standard errors
  expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  expect(Math.abs(share(1) - 0.6827)).toBeLessThan(0.01);
  expect(Math.abs(share(2) - 0.9545)).toBeLessThan(0.005);
  expect(normals.every(Number.isFinite)).toBe(true);
});
