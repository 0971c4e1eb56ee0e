import { expect, test } from "vitest";
import { alibiSlopes } from "@/lib/encodings/alibi.ts";
import { row, toTex } from "../formula.ts";
import { exactSlope, slopeFormula, slopeText } from "./slope.ts";

test("for every number of heads the written powers are the slopes of the library", () => {
  for (let heads = 1; heads <= 128; heads++) {
    const slopes = alibiSlopes(heads);
    for (let head = 1; head <= heads; head++) {
      const { place, of, over, under } = exactSlope(heads, head);
      expect(2 ** ((-8 * place) / of)).toBe(slopes[head - 1]);
      expect(2 ** (-over / under)).toBe(slopes[head - 1]);
      expect(over % 2 === 1 || under === 1).toBe(true);
    }
  }
});

test.each([
  [8, 1, "1/2", "2^{− 8 · 1 / 8} = \\frac{1}{2}"],
  [8, 3, "1/8", "2^{− 8 · 3 / 8} = \\frac{1}{8}"],
  [8, 8, "1/256", "2^{− 8 · 8 / 8} = \\frac{1}{256}"],
  [1, 1, "1/256", "2^{− 8 · 1 / 1} = \\frac{1}{256}"],
  [12, 9, "2^(−1/2) = 0.7071", "2^{− 8 · 1 / 16} = 2^{− 1 / 2} = 0.7071"],
  [12, 12, "2^(−7/2) = 0.08839", "2^{− 8 · 7 / 16} = 2^{− 7 / 2} = 0.08839"],
  [112, 65, "2^(−1/16) = 0.9576", "2^{− 8 · 1 / 128} = 2^{− 1 / 16} = 0.9576"],
])("of %i heads, head %i has slope %s", (heads, head, text, tex) => {
  expect(slopeText(exactSlope(heads, head))).toBe(text);
  expect(toTex(row(...slopeFormula(exactSlope(heads, head))))).toBe(tex);
});
