import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ListField,
  legalValue,
  type NumberField,
  nearestLegal,
  readList,
  type SetField,
  type TextField,
  upperLimit,
  withinLimits,
  writeSet,
} from "./fields.ts";

const even: NumberField = {
  kind: "number",
  key: "d",
  label: "Width",
  min: 4,
  max: 1024,
  default: 128,
  multipleOf: 2,
  scale: "log",
};
const counted: NumberField = { ...even, key: "k", min: 0, max: 1023, default: 0, multipleOf: 1 };
const index: NumberField = { ...counted, below: "dim" };

test("a value off the grid goes to the nearest on it", () => {
  expect(nearestLegal(even, 63, {})).toBe(64);
  expect(nearestLegal(even, 7.2, {})).toBe(8);
});

test("a field below another stops one short of it", () => {
  expect(upperLimit(index, { dim: 16 })).toBe(15);
  expect(nearestLegal(index, 900, { dim: 16 })).toBe(15);
});

test("a pair of dimensions stays below half of the width", () => {
  const pair: NumberField = { ...counted, belowHalfOf: "dim" };
  expect(upperLimit(pair, { dim: 128 })).toBe(63);
  expect(nearestLegal(pair, 64, { dim: 128 })).toBe(63);
  expect(nearestLegal(pair, 64, { dim: 2 })).toBe(0);
});

test("when a width shrinks, the dimension follows", () =>
  expect(withinLimits({ dim: even, component: index }, { dim: 8, component: 100 })).toEqual({
    dim: 8,
    component: 7,
  }));

test("whatever number is given, the legal one is inside the limits and on the grid", () =>
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      const legal = nearestLegal(even, value, {});
      expect(legal).toBeGreaterThanOrEqual(4);
      expect(legal).toBeLessThanOrEqual(1024);
      expect(legal % 2).toBe(0);
    }),
  ));

test("a field up to another may reach it", () => {
  const head: NumberField = { ...counted, min: 1, upTo: "heads" };
  expect(upperLimit(head, { heads: 8 })).toBe(8);
  expect(nearestLegal(head, 12, { heads: 8 })).toBe(8);
});

const sentence: TextField = {
  kind: "text",
  key: "a",
  label: "Sentence",
  default: "dog bites man",
  maxLength: 40,
  maxWords: 4,
};

test.each([
  ["  the   dog\tbites ", "the dog bites"],
  ["one two three four five", "one two three four"],
  ["", "dog bites man"],
  ["a\u0000b\u202Ec", "a b c"],
  ["\uD800 dog", "dog"],
  ["собака кусает", "собака"],
])("the text %j is kept as %j", (text, expected) => expect(legalValue(sentence, text, {})).toBe(expected));

const documents: ListField = {
  kind: "list",
  key: "docs",
  label: "Documents",
  item: "Document",
  default: "5-7-4",
  min: 1,
  max: 64,
  least: 2,
  most: 6,
};

test("a value just below zero is 0, since a link has no −0", () =>
  expect(nearestLegal({ ...even, min: -8 }, -0.4, {})).toBe(0));

test("a list has as many numbers as it may, each inside its limits", () => {
  expect(legalValue(documents, "5-700", {})).toBe("5-64");
  expect(legalValue(documents, "5", {})).toBe("5-1");
  expect(legalValue(documents, "1-2-3-4-5-6-7", {})).toBe("1-2-3-4-5-6");
  expect(readList("5-7-4")).toEqual([5, 7, 4]);
});

test("a set is written in the order of its options", () => {
  const shown: SetField = {
    kind: "set",
    key: "enc",
    label: "Encodings",
    options: ["learned", "rope", "alibi"].map((value) => ({ value, label: value })),
    default: "learned",
  };
  expect(writeSet(shown, ["alibi", "learned"])).toBe("learned-alibi");
});

test("a field that may pass another goes half of it further", () => {
  const position: NumberField = { ...counted, max: 6144, passes: "length" };
  expect(upperLimit(position, { length: 2048 })).toBe(3072);
  expect(upperLimit(position, { length: 9 })).toBe(13);
});
