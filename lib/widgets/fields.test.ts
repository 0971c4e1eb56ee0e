import fc from "fast-check";
import { expect, test } from "vitest";
import { type NumberField, nearestLegal, upperLimit, withinLimits } from "./fields.ts";

const even: NumberField = {
  kind: "number",
  key: "d",
  label: "Width",
  min: 4,
  max: 1024,
  default: 128,
  multipleOf: 2,
  scale: "log",
};
const index: NumberField = { ...even, key: "k", min: 0, max: 1023, default: 0, multipleOf: 1, below: "dim" };

test("a value off the grid goes to the nearest on it", () => {
  expect(nearestLegal(even, 63, {})).toBe(64);
  expect(nearestLegal(even, 7.2, {})).toBe(8);
});

test("a field below another stops one short of it", () => {
  expect(upperLimit(index, { dim: 16 })).toBe(15);
  expect(nearestLegal(index, 900, { dim: 16 })).toBe(15);
});

test("when a width shrinks, the dimension follows", () =>
  expect(withinLimits({ dim: even, component: index }, { dim: 8, component: 100 })).toEqual({
    dim: 8,
    component: 7,
  }));

test("whatever number is given, the legal one is inside the limits and on the grid", () =>
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      const legal = nearestLegal(even, value, {});
      expect(legal).toBeGreaterThanOrEqual(4);
      expect(legal).toBeLessThanOrEqual(1024);
      expect(legal % 2).toBe(0);
    }),
  ));
