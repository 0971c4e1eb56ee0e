import { expect, test } from "vitest";
import { call, id, operator, power, row, slot, toTex } from "./formula.ts";

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
