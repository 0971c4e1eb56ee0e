import { expect, test } from "vitest";
import { beliefsFrom } from "./misconception-states.ts";

/** `x` shows m1, `r` is right and `w` wrong in another way, each to a question that offers m1; `-` is right elsewhere. */
const story = (letters: string) =>
  [...letters].map((letter, at) => ({
    at,
    right: letter === "r" || letter === "-",
    offers: letter === "-" ? ["m2"] : ["m1", "m2"],
    shows: letter === "x" ? ["m1"] : [],
  }));

test.each([
  ["r", "clear", 0, null, 1],
  ["w", "clear", 0, null, 0],
  ["x", "fallen", 1, 0, 0],
  ["xr", "fallen", 1, 0, 1],
  ["xrr", "overcome", 1, 0, 2],
  ["xrwr", "fallen", 1, 0, 1],
  ["x--", "fallen", 1, 0, 0],
  ["xr-r", "overcome", 1, 0, 2],
  ["xrrw", "overcome", 1, 0, 0],
  ["xrrx", "fallen", 2, 3, 0],
  ["rrx", "fallen", 1, 2, 0],
] as const)("after %s, it is %s", (letters, state, shown, lastShownAt, rightSince) => {
  expect(beliefsFrom(story(letters)).get("m1")).toEqual({ state, shown, lastShownAt, rightSince });
});

test("what no question offered is not told of", () => {
  expect([...beliefsFrom(story("--")).keys()]).toEqual(["m2"]);
});
