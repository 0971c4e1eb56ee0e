import fc from "fast-check";
import { expect, test } from "vitest";
import type { NumberField } from "./fields.ts";
import { stepBy, TRACK, trackOf, valueAfterKey, valueAtTrack } from "./slider-steps.ts";

const base: NumberField = {
  kind: "number",
  key: "b",
  label: "Base",
  min: 10,
  max: 1_000_000,
  default: 10_000,
  scale: "log",
};
const width: NumberField = { ...base, key: "d", min: 4, max: 1024, default: 128, multipleOf: 2 };
const position: NumberField = {
  ...base,
  key: "p",
  min: 0,
  max: 4095,
  multipleOf: 1,
  scale: "linear",
  below: "length",
};

test.each([
  [10_000, 1, 11_000],
  [10_000, -1, 9900],
  [9900, 1, 10_000],
  [14_737, 1, 15_000],
  [14_737, -1, 14_000],
  [10, -1, 10],
  [1_000_000, 1, 1_000_000],
])("a base of %d moved by %d step becomes %d", (from, steps, to) =>
  expect(stepBy(base, from, steps, {})).toBe(to),
);

test.each([
  ["ArrowRight", false, 130],
  ["ArrowDown", false, 126],
  ["ArrowUp", true, 148],
  ["Home", false, 4],
  ["End", false, 1024],
  ["PageUp", false, 222],
  ["x", false, null],
])("on a width of 128, %s (Shift: %s) gives %s", (key, shift, expected) =>
  expect(valueAfterKey(width, 128, key, shift, {})).toBe(expected),
);

test("End stops below the field that limits it", () =>
  expect(valueAfterKey(position, 3, "End", false, { length: 512 })).toBe(511));

test("End stops before a field that may be passed; one key more leads past it", () => {
  const passing: NumberField = {
    ...base,
    min: 0,
    max: 6144,
    multipleOf: 1,
    scale: "linear",
    passes: "length",
  };
  const press = (key: string, at: number) => valueAfterKey(passing, at, key, false, { length: 512 });
  expect(press("End", 3)).toBe(511);
  expect(press("ArrowRight", 511)).toBe(512);
  expect(press("End", 511)).toBe(768);
  expect(press("End", 600)).toBe(768);
});

test("a nudge of one track unit always moves the value, so that no slider sticks", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(base, width),
      fc.integer({ min: 0, max: TRACK }),
      fc.constantFrom(1, -1),
      (field, at, by) => {
        const value = valueAtTrack(field, at, Number.NaN, {});
        const nudged = valueAtTrack(field, trackOf(field, value, {}) + by, value, {});
        const atEnd = by > 0 ? value === field.max : value === field.min;
        if (!atEnd) expect(Math.sign(nudged - value)).toBe(by);
      },
    ),
  ));

test("a value on the grid survives the way to the track and back within one track unit", () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 512 }), (half) => {
      const value = 2 * half;
      const back = valueAtTrack(width, trackOf(width, value, {}), value, {});
      expect(Math.abs(trackOf(width, back, {}) - trackOf(width, value, {}))).toBeLessThanOrEqual(1);
    }),
  ));

test("arrows reach every even width", () => {
  const seen: number[] = [];
  for (let value = 4; value < 1024; value = stepBy(width, value, 1, {})) seen.push(value);
  expect(seen).toHaveLength(510);
});
