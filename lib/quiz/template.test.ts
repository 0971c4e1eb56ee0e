import { expect, test } from "vitest";
import { fillTemplate, readTemplate } from "./template.ts";

const names = new Set(["d", "k", "x", "word"]);
const scope = () => ({
  values: new Map<string, number | string>([
    ["d", 393_216],
    ["k", -3],
    ["x", 0.25],
    ["word", "causal"],
  ]),
  work: { calls: 0 },
});

test.each([
  ["{d} of {word}, {x}", "393,216 of causal, 0.25"],
  ["{ d / 2 } and {k * 2}", "196,608 and −6"],
  ["a \\{brace\\} and \\*", "a {brace} and \\*"],
  ["`{x}`", "`0.25`"],
  ["$2^{k} + \\frac{a}{2^{k}}$ {k}", "$2^{-3} + \\frac{a}{2^{-3}}$ −3"],
  ["$$\n{d}\n$$", "$$\n{393{,}216}\n$$"],
  ["$x_{word}$", "$x_{\\text{causal}}$"],
  ["costs 5 $ and {x}", "costs 5 $ and 0.25"],
  ["5 $ or {x} $ and $ {x} $", "5 $ or 0.25 $ and $ 0.25 $"],
  ["no blanks", "no blanks"],
])("%j is filled as %j", (text, expected) => {
  expect(fillTemplate(readTemplate(text, names), scope())).toBe(expected);
});

test.each([
  ["{nothing}", "there is no variable “nothing”"],
  ["{d", "a brace is never closed"],
  ["{}", "an expression is empty"],
])("%j is refused: %s", (text, message) => {
  expect(() => readTemplate(text, names)).toThrow(message);
});
