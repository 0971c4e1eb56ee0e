import { expect, test } from "vitest";
import { formatNumber, formatWithUnit } from "./format.ts";

test.each([
  [0.479425538604203, "0.4794"],
  [0.5, "0.5"],
  [-0.98999, "−0.99"],
  [628.3185, "628.3"],
  [60611.48, "60,611"],
  [1000000, "1,000,000"],
  [6.03e-5, "0.0000603"],
  [1.2346e-9, "1.235e−9"],
  [0, "0"],
])("%d is written %s", (value, expected) => expect(formatNumber(value)).toBe(expected));

test("one of a unit is singular", () => {
  expect(formatWithUnit(1, "tokens")).toBe("1 token");
  expect(formatWithUnit(6.2832, "tokens")).toBe("6.283 tokens");
});
