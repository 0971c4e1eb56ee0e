import fc from "fast-check";
import { expect, test } from "vitest";
import { axisLabels, innerTicks, placeOn, valueOn } from "./scale.ts";
import type { Axis } from "./spec.ts";

const axis = (rest: Partial<Axis>): Axis => ({ min: 0, max: 10, label: "x", ...rest });

test.each([
  [axis({}), 2.5, 0.25],
  [axis({ min: -1, max: 1 }), 0, 0.5],
  [axis({ min: 1, max: 10_000, scale: "log" }), 100, 0.5],
  [axis({ min: 64, max: 8192, scale: "log" }), 1024, 4 / 7],
  [axis({ min: 3, max: 3 }), 3, 0.5],
])("on %j, %f stands at %f", (on, value, place) => expect(placeOn(on, value)).toBeCloseTo(place, 12));

test("a value without a place on a log axis has none", () => {
  const log = axis({ min: 1, max: 100, scale: "log" });
  expect(Number.isFinite(placeOn(log, 0))).toBe(false);
  expect(placeOn(log, -1)).toBeNaN();
});

test("a place leads back to its value, and one outside to the end", () => {
  const ends = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 5001, max: 100_000 }));
  fc.assert(
    fc.property(ends, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), ([min, max], place, log) => {
      const on = axis({ min, max, scale: log ? "log" : "linear" });
      expect(placeOn(on, valueOn(on, place))).toBeCloseTo(place, 9);
    }),
  );
  expect(valueOn(axis({}), 1.7)).toBe(10);
  expect(valueOn(axis({}), -0.2)).toBe(0);
});

test("ticks are round and between the ends", () => {
  expect(innerTicks(axis({}))).toEqual([2, 4, 6, 8]);
  expect(innerTicks(axis({ min: 1, max: 1_000_000, scale: "log" }))).toEqual([100, 10_000]);
  expect(innerTicks(axis({ min: 64, max: 8192, scale: "log" }))).toEqual([100, 1000]);
  expect(innerTicks(axis({ min: 5, max: 5 }))).toEqual([]);
});

test("labels name the ends, the last with its unit, and only ticks that have room", () => {
  const on = axis({ max: 2048, unit: "tokens" });
  expect(axisLabels(on, () => 0.1).map(({ text }) => text)).toEqual([
    "0",
    "500",
    "1,000",
    "1,500",
    "2,048 tokens",
  ]);
  expect(axisLabels(on, () => 0.4).map(({ text }) => text)).toEqual(["0", "2,048 tokens"]);
  expect(axisLabels(axis({ min: 7, max: 7 }), () => 0.1)).toEqual([{ at: 0.5, text: "7" }]);
});
