import { expect, test } from "vitest";
import type { Field } from "./fields.ts";
import { readNumber, readValue } from "./read-value.ts";

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

const list: Field = {
  kind: "list",
  key: "docs",
  label: "Documents",
  item: "Document",
  default: "5-7",
  min: 1,
  max: 64,
  least: 2,
  most: 6,
};
const set: Field = {
  kind: "set",
  key: "enc",
  label: "Encodings",
  options: ["learned", "rope"].map((value) => ({ value, label: value })),
  default: "learned",
};
const text: Field = { kind: "text", key: "a", label: "Text", default: "dog", maxLength: 40, maxWords: 4 };

test.each([
  [list, "5-7-4", "5-7-4"],
  [list, "5, 7, 4", "5-7-4"],
  [list, 12, "12"],
  [list, "5-seven", null],
  [set, "rope-learned", "learned-rope"],
  [set, "Rope learned", "learned-rope"],
  [set, "rope-alibi", null],
  [set, "", null],
  [text, "The Dog", "The Dog"],
  [text, "  ", null],
] as const)("as a %j, %j is read as %j", (field, raw, expected) =>
  expect(readValue(field, raw)).toBe(expected),
);
