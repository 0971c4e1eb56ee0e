import { expect, test } from "vitest";
import { areTooNear, formatRounded, halfUnit, isTie, settled } from "./rounding.ts";

test.each([
  [393_216, { digits: 4 }, "393,216"],
  [-16_896, { digits: 4 }, "−16,896"],
  [12_009.6, { digits: 4 }, "12,010"],
  [0.270_31, { digits: 3 }, "0.27"],
  [0.5, { decimals: 3 }, "0.500"],
  [-0.0001, { decimals: 3 }, "0.000"],
  [1234.5678, { decimals: 2 }, "1,234.57"],
  [-0, { decimals: 2 }, "0"],
  [1e16, { digits: 4 }, "1 × 10¹⁶"],
  [-2.5e-9, { digits: 4 }, "−2.5 × 10⁻⁹"],
])("%d is written %j as %s", (value, rounding, text) => {
  expect(formatRounded(value, rounding)).toBe(text);
});

test("a number that is nearly whole by rounding errors alone is whole", () => {
  expect([settled(15.999_999_999_999_998), settled(15.9999), settled(0.1 + 0.2)]).toEqual([
    16,
    15.9999,
    0.1 + 0.2,
  ]);
});

test("a value on the border between two roundings is a tie", () => {
  expect(isTie(0.0625, { decimals: 3 })).toBe(true);
  expect(isTie(0.0625, { decimals: 4 })).toBe(false);
  expect(isTie(1234.5, { digits: 4 })).toBe(true);
  expect(isTie(1234, { digits: 3 })).toBe(false);
});

test("half a unit of the last digit counts as right", () => {
  expect(halfUnit(0.479_426, { decimals: 3 })).toBeCloseTo(0.0005, 12);
  expect(halfUnit(12_009.6, { digits: 4 })).toBe(5);
  expect(halfUnit(8, { digits: 4 })).toBe(1e-9);
});

test("values within 2 % of the larger are too near each other", () => {
  expect([areTooNear(100, 98.1), areTooNear(100, 97.9), areTooNear(0, 0), areTooNear(-1, 1)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
