import { expect, test } from "vitest";
import { layoutPermutation } from "./layout.ts";

test("from interleaved to half takes even columns first, then odd ones", () =>
  expect([...layoutPermutation(8, "interleaved", "half")]).toEqual([0, 2, 4, 6, 1, 3, 5, 7]));

test("from a layout to itself nothing moves", () =>
  expect([...layoutPermutation(6, "half", "half")]).toEqual([0, 1, 2, 3, 4, 5]));

test("the permutations there and back undo each other", () => {
  const there = layoutPermutation(20, "interleaved", "half");
  const back = layoutPermutation(20, "half", "interleaved");
  expect([...back].map((column) => there[column])).toEqual([...Array(20).keys()]);
});

test("an odd dim and an unknown layout are refused", () => {
  expect(() => layoutPermutation(7, "half", "interleaved")).toThrow(
    "dim must be a positive even integer, got 7",
  );
  // @ts-expect-error a caller without types
  expect(() => layoutPermutation(8, "halves", "half")).toThrow(
    'from must be "interleaved" or "half", got halves',
  );
});
