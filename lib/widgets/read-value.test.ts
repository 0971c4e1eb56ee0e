import { expect, test } from "vitest";
import { readNumber } from "./read-value.ts";

test.each([
  ["10,000", 10_000],
  ["10_000", 10_000],
  [" 1e4 ", 10_000],
  ["−3", -3],
  [".5", 0.5],
  ["1,5", null],
  ["0x10", null],
  ["", null],
  ["Infinity", null],
  ["1e999", null],
  [true, null],
  [7, 7],
])("%j is read as %s", (raw, expected) => expect(readNumber(raw)).toBe(expected));
