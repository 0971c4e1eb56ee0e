import { expect, test } from "vitest";
import { readSentence } from "../sentence.ts";
import { isReordering, matchWords } from "./matching.ts";

const match = (first: string, second: string, differ: (i: number, j: number) => number = () => 0) =>
  matchWords(readSentence(first), readSentence(second), differ, 1e-9);

test("each word finds itself, wherever it went", () => {
  const matching = match("dog bites man", "man bites dog");
  expect(matching).toEqual({ partner: [2, 1, 0], onlyInFirst: [], onlyInSecond: [] });
  expect(isReordering(matching)).toBe(true);
});

test("equal words match in their order while nothing tells them apart", () =>
  expect(match("the cat ate the fish", "the fish ate the cat").partner).toEqual([0, 4, 2, 3, 1]));

test("equal words match the other way round where that brings them closer", () => {
  // a reversal: what stood first now stands last
  const differ = (i: number, j: number) => Math.abs(i - (4 - j));
  expect(match("the cat ate the fish", "fish the ate cat the", differ).partner).toEqual([4, 3, 2, 1, 0]);
});

test("of all ways to match equal words the one with the smallest largest difference is found", () => {
  const costs = [
    [5, 1, 9],
    [2, 4, 9],
    [3, 3, 3],
  ];
  expect(match("a a a", "a a a", (i, j) => costs[i]?.[j] ?? 0).partner).toEqual([1, 0, 2]);
});

test("words that only one sentence has are named, and the others still match", () => {
  const matching = match("John likes cats", "Cats like John");
  expect(matching).toEqual({ partner: [2, null, 0], onlyInFirst: ["likes"], onlyInSecond: ["like"] });
  expect(isReordering(matching)).toBe(false);
});

test("a word that one sentence has more often is left over", () =>
  expect(match("the the cat", "cat the")).toEqual({
    partner: [1, null, 0],
    onlyInFirst: ["the"],
    onlyInSecond: [],
  }));

test("eight equal words don't take all their 40,320 orders", () => {
  let calls = 0;
  const differ = (i: number, j: number) => {
    calls++;
    return ((i * 7 + j * 5) % 11) + 1;
  };
  match("a a a a a a a a", "a a a a a a a a", differ);
  expect(calls).toBeLessThan(2000);
});
