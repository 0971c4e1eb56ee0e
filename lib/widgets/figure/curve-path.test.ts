import { expect, test } from "vitest";
import { curvePath, heightAt } from "./curve-path.ts";
import type { Axis, Curve } from "./spec.ts";

const axes: { x: Axis; y: Axis } = {
  x: { min: 0, max: 4, label: "x" },
  y: { min: -1, max: 1, label: "y" },
};
const size = { width: 40, height: 20 };
const curve = (y: number[], rest: Partial<Curve> = {}): Curve => ({
  id: "c",
  x: Array.from(y, (_, index) => index),
  y,
  ...rest,
});

test("values become coordinates, upwards being less", () =>
  expect(curvePath(curve([-1, 0, 1]), axes, size, 100)).toBe("M0 20L10 10L20 0"));

test("a missing value leaves a gap", () =>
  expect(curvePath(curve([-1, 0, Number.NaN, 0, 1]), axes, size, 100)).toBe("M0 20L10 10M30 10L40 0"));

test("dots, steps and bars", () => {
  expect(curvePath(curve([-1, 1], { look: "dots" }), axes, size, 100)).toBe("M0 20h0M10 0h0");
  expect(curvePath(curve([-1, 0, 1], { look: "steps" }), axes, size, 100)).toBe("M0 20H10V10H20V0");
  expect(curvePath(curve([-1, 1], { look: "bars" }), axes, size, 100)).toBe("M-4 10h8V20h-8zM6 10h8V0h-8z");
});

test("what lies far beyond the axis is drawn near it", () =>
  expect(curvePath(curve([1e300, -1e300]), axes, size, 100)).toBe("M0 -10L10 30"));

test("no value at all, infinite ones or an axis without length give no NaN", () => {
  const flat = { x: { ...axes.x, max: 0 }, y: { ...axes.y, min: 1 } };
  for (const each of [curve([]), curve([Number.NaN, Infinity]), curve([1, 2])]) {
    expect(curvePath(each, flat, size, 100)).not.toMatch(/NaN|Infinity/);
  }
  expect(curvePath(curve([]), axes, size, 100)).toBe("");
});

test("a long curve keeps its least and greatest values and loses most points", () => {
  const y = Array.from({ length: 10_000 }, (_, index) => (index === 7777 ? 1 : Math.sin(index) / 2));
  const long = { ...curve(y), x: Array.from(y, (_, index) => index / 2500) };
  const path = curvePath(long, axes, { width: 1000, height: 1000 }, 200);
  const points = [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, , up]) => Number(up));
  expect(points.length).toBeLessThanOrEqual(200);
  expect(Math.min(...points)).toBe(0);
  expect(points.filter((up) => up > 745).length).toBeGreaterThan(90);
});

test("a curve's height is read between its points, on a staircase from the point before", () => {
  expect(heightAt(curve([0, 10, 20]), 0.5)).toBe(5);
  expect(heightAt(curve([0, 10, 20], { look: "steps" }), 1.9)).toBe(10);
  expect(heightAt(curve([0, 10, 20]), 2)).toBe(20);
  expect(heightAt(curve([0, 10, 20]), 2.1)).toBeNaN();
  expect(heightAt(curve([]), 0)).toBeNaN();
});
