import { expect, test } from "vitest";
import { readHeights, readMatches, rootMeanSquare, writeHeights } from "./guesses.ts";

test("heights are written with four significant digits, and read back", () => {
  expect(writeHeights([256, 131.0912, -0.000123456])).toBe("256 131.1 -0.0001235");
  expect(readHeights("256 131.1 -0.0001235", 3)).toEqual([256, 131.1, -0.0001235]);
});

test.each(["", "1 2", "1 2 3 4", "1  3", "1 x 3", "1 Infinity 3"])(
  "“%s” is no curve of three heights",
  (text) => expect(readHeights(text, 3)).toBeNull(),
);

test("a match gives each row one of the options", () => {
  const options = [{ value: "loud" }, { value: "silent" }];
  expect(readMatches("loud silent loud", 3, options)).toEqual(["loud", "silent", "loud"]);
  expect(readMatches("loud silent", 3, options)).toBeNull();
  expect(readMatches("loud quiet loud", 3, options)).toBeNull();
});

test("the root mean square of what two curves differ by", () =>
  expect(rootMeanSquare([1, 2, 3], [1, 5, -1])).toBeCloseTo(Math.sqrt(25 / 3), 12));
