import { expect, test } from "vitest";
import {
  call,
  fraction,
  id,
  lines,
  matrix,
  operator,
  power,
  root,
  row,
  slot,
  sub,
  sum,
  toTex,
  words,
} from "./formula.ts";

test("a formula is written as TeX with its numbers in place", () => {
  const formula = row(
    call("PE", slot("50", "position"), slot("256", "dimension")),
    operator("="),
    call("sin", row(slot("50"), operator("/"), power(slot("10000"), row(slot("2"), id("i"))))),
  );
  expect(toTex(formula)).toBe("\\mathrm{PE}(50, 256) = \\sin(50 / 10000^{2 i})");
});

test("thousands separators and true minus signs are written so that TeX sets them right", () =>
  expect(toTex(slot("−60,611"))).toBe("-60{,}611"));

test("a percent sign does not comment out the rest of the line", () =>
  expect(toTex(slot("10.08 %"))).toBe("10.08 \\%"));

test.each([
  [fraction(slot("1"), slot("8")), "\\frac{1}{8}"],
  [sub(id("θ"), slot("3")), "θ_{3}"],
  [row(sum(row(id("i"), operator("="), slot("0")), slot("63")), id("x")), "\\sum_{i = 0}^{63} x"],
  [sum(id("i")), "\\sum_{i}"],
  [root(id("d")), "\\sqrt{d}"],
  [
    matrix([slot("0.995"), slot("0.0998")], [slot("−0.0998"), slot("0.995")]),
    "\\begin{pmatrix}0.995 & 0.0998 \\\\ -0.0998 & 0.995\\end{pmatrix}",
  ],
  [words("per layer"), "\\text{per layer}"],
  [call("ln", slot("2")), "\\ln(2)"],
  [lines(id("a"), id("b")), "a \\quad b"],
])("%j is %s", (formula, tex) => expect(toTex(formula)).toBe(tex));
