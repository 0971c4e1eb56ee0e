import { expect, test } from "vitest";
import { cards } from "../testing/read.ts";
import { type Change, changeBetween } from "./change.ts";
import { foundCard } from "./found-card.ts";

const only = (body: string) => {
  const [card] = cards(body);
  if (card === undefined) throw new Error(`no card in ${body}`);
  return foundCard("a.md", 0, card);
};

test.each<[change: Change, before: string, now: string]>([
  ["none", "Q::A", "Q :: A ^x1"],
  ["none", "Q::A", "# Heading\nQ\n?\nA"],
  ["small", "Capital of Peru::Lma, the big city", "Capital of Peru::Lima, the big city"],
  ["small", "SGD::gradient descent", "SGD::stochastic gradient descent, step by step"],
  [
    "small",
    "What does RoPE rotate?::queries and keys",
    "What does RoPE rotate in each head?::queries and keys",
  ],
  ["small", "Who made it?::Su and others", "Who made it?::Su and others, in 2021"],
  ["small", "Plants use ==chlorofyll==.", "Plants use ==chlorophyll==."],
  ["large", "Capital of Peru::Lima", "Capital of Peru::Arequipa"],
  ["large", "2 + 2 =::4", "2 + 3 =::4"],
  [
    "large",
    "How many heads has the model in the paper?::8 heads",
    "How many heads has the model in the paper?::6 heads",
  ],
  ["large", "Why?::because", "Why?\n?\n"],
  ["large", "SGD::descent", `SGD::descent ${"and quite another thing ".repeat(4)}`],
  ["large", "Capital of Peru::Lima", "The capital of Peru is ==Lima==."],
])("a change is %s: %j, then %j", (change, before, now) => {
  expect(changeBetween(only(before), only(now))).toBe(change);
  expect(changeBetween(only(now), only(before))).toBe(change);
});
