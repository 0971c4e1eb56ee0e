import { expect, test } from "vitest";
import { agrees, lastNumberIn } from "./stated-number.ts";

test.each<[text: string, value: number, unit: number]>([
  ["54,410", 54_410, 1],
  ["25,165,824", 25_165_824, 1],
  ["6.28", 6.28, 0.01],
  ["0.50", 0.5, 0.01],
  ["$\\sin 0.5 = 0.4794$", 0.4794, 0.0001],
  ["$10{,}000\\,\\cdot 2 \\approx 62{,}832$", 62_832, 1],
  ["$1\\,234.5$", 1234.5, 0.1],
  ["$\\approx -3.29$", -3.29, 0.01],
  ["−11.7", -11.7, 0.1],
  ["3 − 2", 2, 1],
  ["2048-3000", 3000, 1],
  ["$8.17 \\times 10^{-6}$", 8.17e-6, 1e-8],
  ["8.17 × 10⁻⁶", 8.17e-6, 1e-8],
  ["10.08 %", 0.1008, 0.0001],
  ["17.4\\%", 0.174, 0.001],
  ["pair 41", 41, 1],
  ["1,2,3", 3, 1],
])("%s states a number", (text, value, unit) => {
  const stated = lastNumberIn(text);
  expect(stated?.value).toBeCloseTo(value, 12);
  expect(stated?.unit).toBeCloseTo(unit, 12);
});

test("words alone state none", () => expect(lastNumberIn("many tokens")).toBeUndefined());

test("a number says where it stands", () => {
  const text = "about $6.28$ tokens";
  const stated = lastNumberIn(text);
  expect(text.slice(stated?.start, stated?.end)).toBe("6.28");
});

test.each<[text: string, computed: number, agreed: boolean]>([
  ["6.28", 6.283185, true],
  ["6.28", 6.2749, false],
  ["6.28", 6.2851, false],
  ["54,410", 54_410.14, true],
  ["54,411", 54_410.14, false],
  ["0.125", 0.125, true],
  ["2.5", 2.45, true],
  ["−3.29", 3.29, false],
  ["10.08 %", 0.100772, true],
  ["10.1 %", 0.100772, true],
  ["10.07 %", 0.100772, false],
  ["8.17 × 10⁻⁶", 8.1716e-6, true],
])("that it is %s holds of %d: %s", (text, computed, agreed) => {
  const stated = lastNumberIn(text);
  expect(stated && agrees(stated, computed)).toBe(agreed);
});
