import { expect, test } from "vitest";
import { noteLanguage } from "./language.ts";

/** The nodes of these kinds with their text, in order. */
function nodesOf(text: string, ...kinds: string[]): string[] {
  const found: string[] = [];
  noteLanguage.parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (kinds.includes(name)) found.push(`${name} ${text.slice(from, to)}`);
    },
  });
  return found;
}

test("the separators of cards are told from a colon and from a question mark in a sentence", () => {
  const text = "One::two a:b 1:::2\n\nQ? yes\n?\nA\n\nB\n??\nC\n\n`x::y` ::::";
  expect(nodesOf(text, "CardSeparator")).toEqual([
    "CardSeparator ::",
    "CardSeparator :::",
    "CardSeparator ?",
    "CardSeparator ??",
  ]);
});

test("clozes, wiki links, block ids and tags are seen, and not in code", () => {
  const text = "#deck/a ==hid **b**== [[Note#h|it]] #1 x#y ^id-1\n\n`==a== [[b]]`";
  expect(nodesOf(text, "Cloze", "WikiLink", "BlockId", "Hashtag")).toEqual([
    "Hashtag #deck/a",
    "Cloze ==hid **b**==",
    "WikiLink [[Note#h|it]]",
    "BlockId ^id-1",
  ]);
});

test.each([
  ["$x^2$ and $$y$$", ["InlineMath $x^2$", "InlineMath $$y$$"]],
  ["$5 and $6", []],
  ["\\$5 is $5$", ["InlineMath $5$"]],
  ["a_1 $b_1$ c_1", ["InlineMath $b_1$"]],
  ["text\n$$\nx_1\n$$\nafter", ["BlockMath $$\nx_1\n$$"]],
  ["> $$\n> x\n\n$y$", ["BlockMath $$\n> x", "InlineMath $y$"]],
])("the formulas of %j", (text, expected) =>
  expect(nodesOf(text, "InlineMath", "BlockMath")).toEqual(expected),
);

test("front matter is YAML, and so is the body of a demo", () => {
  const text = "---\ntags: [a]\n---\n```demo sinusoidal\nd: 64\n```\n```js\nd: 1\n```\n";
  expect(nodesOf(text, "Key", "Literal")).toEqual([
    "Key tags",
    "Literal tags",
    "Literal a",
    "Key d",
    "Literal d",
    "Literal 64",
  ]);
});

test("three dashes further down are a rule, and TOML stays plain", () => {
  expect(nodesOf("a\n\n---\nb: c\n---\n", "Frontmatter", "HorizontalRule")).toEqual(["HorizontalRule ---"]);
  expect(nodesOf("+++\na = 1\n+++\n", "TomlContent", "Key")).toEqual(["TomlContent a = 1"]);
});

test("front matter that is never closed ends with the note", () => {
  expect(nodesOf("---\na: b\n", "Frontmatter")).toEqual(["Frontmatter ---\na: b\n"]);
  expect(nodesOf("---", "Frontmatter")).toEqual(["Frontmatter ---"]);
});
