import { expect, test } from "vitest";
import { toTex } from "./formula.ts";
import { formatResidue, residueNode } from "./residue.ts";

test.each([
  [0, "1e−15", "-15"],
  [1.11e-16, "1e−15", "-15"],
  [2.22e-16, "1e−15", "-15"],
  [-4.4e-14, "1e−13", "-13"],
  [2e-9, "1e−8", "-8"],
])("%d is told as less than %s", (value, said, exponent) => {
  expect(formatResidue(value)).toBe(`less than ${said}`);
  expect(toTex(residueNode(value))).toBe(`< 10^{${exponent}}`);
});
