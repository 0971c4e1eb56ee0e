import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { fields } from "./compute.ts";
import { digitAt, odometer } from "./odometer.ts";

const params = { ...defaultParams(fields), dim: 512, length: 1024, position: 0b1011001110 };

test("the digits are those of the position in binary, the fastest first", () => {
  const rows = odometer(params);
  expect(
    rows
      .map((row) => row.digit)
      .reverse()
      .join(""),
  ).toBe("1011001110");
  expect(rows.map((row) => row.period)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]);
});

test("each digit stands beside the pair that turns as fast, and the two fastest digits have none", () => {
  const rows = odometer(params);
  expect(rows[0]?.match).toBeNull();
  expect(rows[1]?.match).toBeNull(); // 2π tokens is nearer to 8 than to 4
  for (const { period, match } of rows.slice(2)) {
    expect(match?.wavelength).toBeGreaterThan(period / Math.SQRT2);
    expect(match?.wavelength).toBeLessThan(period * Math.SQRT2);
    expect(match?.sine).toBeCloseTo(Math.sin((2 * Math.PI * params.position) / (match?.wavelength ?? 0)), 9);
  }
});

test("a digit keeps its value for half its period", () =>
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((position) => digitAt(position, 2))).toEqual([
    0, 0, 0, 0, 1, 1, 1, 1, 0,
  ]));
