import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.ts";

test.each([
  ["lenght", "length"],
  ["Dim", "dim"],
  ["positon", "position"],
  ["colour", null],
])("%s is taken for %s", (written, expected) =>
  expect(nearestName(written, ["dim", "length", "base", "position"])).toBe(expected),
);
