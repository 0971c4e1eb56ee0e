import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { fields } from "./compute.ts";
import { CURVE_STEPS, digitAt, odometer } from "./odometer.ts";

const params = { ...defaultParams(fields), dim: 512, length: 1024, position: 0b1011001110 };

test("the digits are those of the positions in binary, the fastest first", () => {
  const { first, count, rows } = odometer(params);
  expect([first, count]).toEqual([params.position - 32, 64]);
  const binary = rows
    .map((row) => row.digits[32])
    .reverse()
    .join("");
  expect(binary).toBe("1011001110");
  expect(rows.map((row) => row.period)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]);
});

test("the window stays inside a short length", () => {
  expect(odometer({ ...params, length: 16, position: 15 })).toMatchObject({ first: 0, count: 16 });
  expect(odometer({ ...params, position: 1023 })).toMatchObject({ first: 960, count: 64 });
});

test("each digit stands beside the pair that turns as fast, and the two fastest digits have none", () => {
  const { first, rows } = odometer(params);
  expect(rows[0]?.match).toBeNull();
  expect(rows[1]?.match).toBeNull(); // 2π tokens is nearer to 8 than to 4
  for (const { period, match } of rows.slice(2)) {
    const wavelength = match?.wavelength ?? 0;
    expect(wavelength).toBeGreaterThan(period / Math.SQRT2);
    expect(wavelength).toBeLessThan(period * Math.SQRT2);
    expect(match?.curve).toHaveLength(63 * CURVE_STEPS + 1);
    expect(match?.curve[10 * CURVE_STEPS]).toBeCloseTo(
      Math.sin((2 * Math.PI * (first + 10)) / wavelength),
      9,
    );
  }
});

test("a digit keeps its value for half its period", () =>
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((position) => digitAt(position, 2))).toEqual([
    0, 0, 0, 0, 1, 1, 1, 1, 0,
  ]));
