import { describe, expect, test } from "vitest";
import { parseNote } from "../parse-note.ts";
import { HINT_RULES } from "./hint-rules.ts";
import { lintNote } from "./lint-note.ts";
import { countWords, looksEnglish, wordsOf } from "./words.ts";

/** Enough English for a note to count as such, and a source, so that only the card at hand is at fault. */
const ABOVE =
  "---\ntags: [flashcards]\nsource: a book\n---\nThis is what the book says of it and of the rest.\n\n";
const hints = (body: string, above = ABOVE) => {
  const text = above + body;
  return lintNote(parseNote("n.md", text), text);
};
const rules = (body: string, above?: string) => hints(body, above).map(({ rule }) => rule);

describe("two questions in one", () => {
  test.each([
    "What is it? And when is it used?::x",
    "What is it and why is it used?::x",
    "Which vectors does it rotate, and which does it leave alone?::x",
    "Was ist das? Und wozu?::x",
  ])("%s", (body) => expect(rules(body)).toContain("two-questions"));

  test.each([
    "What is bread and butter?::x",
    "What does “Who? Me?” mean?::x",
    "Why does `a ? b : c ? d` parse so?::x",
    "What did Marie and Pierre find?::x",
    "The question “and why?” asks what?::x",
  ])("%s is one", (body) => expect(rules(body)).toEqual([]));
});

describe("a question that yes or no answers", () => {
  test.each([
    "Is the sky blue?::Yes",
    "Does RoPE add anything?::No",
    "With $d = 4$: can it turn?::Yes",
    "Isn’t it so?::x",
  ])("%s", (body) => expect(rules(body)).toEqual(["yes-no"]));
  test.each(["Is it a sine or a cosine?::sine", "What is it?::x", "Is this so::x", "The question is?::x"])(
    "%s is none",
    (body) => expect(rules(body)).toEqual([]),
  );
  test("is looked for in English only", () =>
    expect(rules("Was ist das?::Was\n\nDo wstał?::x", "---\ntags: [flashcards]\nsource: x\n---\n")).toEqual(
      [],
    ));
});

test("an answer of three items is a list too long, of two not", () => {
  expect(rules("Which are they?\n?\n- a\n- b\n- c")).toEqual(["long-list"]);
  expect(hints("Which are they?\n?\n1. a\n2. b\n3. c\n4. d")[0]).toMatchObject({
    line: 7,
    severity: "hint",
    message: "the answer is a list of 4, and all of it must come at once",
  });
  expect(rules("Which are they?\n?\n- a\n- b")).toEqual([]);
});

test("an answer of 41 words is long, of 40 not; code and formulas are no words", () => {
  const words = (count: number) => Array(count).fill("word").join(" ");
  expect(rules(`What?::${words(40)}`)).toEqual([]);
  expect(hints(`What?::${words(41)}`)).toMatchObject([
    { rule: "long-answer", message: "the answer has 41 words, more than anyone recalls the same way twice" },
  ]);
  expect(rules(`What?::\`${words(41)}\``)).toEqual([]);
  expect(rules(`It is ==${words(41)}==.`)).toEqual(["long-answer"]);
});

test("a cloze by itself has nothing to go by", () => {
  expect(rules("==Lima==")).toEqual(["bare-cloze"]);
  expect(rules("# Capital of Peru\n==Lima==")).toEqual([]);
  expect(rules("Peru: ==Lima==")).toEqual([]);
});

describe("where cards are from", () => {
  const unsourced = "---\ntags: [flashcards]\n---\n";
  test("is asked once for a note, at the first that does not say it", () => {
    expect(hints("A::B (Press et al. 2022)\n\nC::D\n\nE::F\n", unsourced)).toMatchObject([
      {
        rule: "no-source",
        line: 6,
        message: "2 of the 3 cards here don’t say where they are from, so an error can’t be traced",
      },
    ]);
    expect(hints("A::B\n\nC::D\n", unsourced)[0]?.message).toContain("none of the 2 cards here");
    expect(hints("A::B\n", unsourced)[0]?.message).toContain("this card doesn’t say where it is from");
  });

  test.each([
    "A::B [x](https://a.org)",
    "A::see [[sources#V17]]",
    "A::B[^1]\n\n[^1]: a book",
    "A::B, §3.5",
    "A::B (Vaswani, 2017)",
    "A::B [12]",
    "A::B, p. 12",
    "Q\n?\nA\n\nSource: a book",
    "# From [[a]]\nQ\n?\nA",
  ])("is said by %j", (body) => expect(rules(body, unsourced)).toEqual([]));

  test("is said by the frontmatter for all", () => expect(rules("A::B")).toEqual([]));
});

test("siblings are one card, and cards aside none", () => {
  expect(rules("What is it? And why?:::x")).toEqual(["two-questions"]);
  expect(rules("- [ ] a\n- [ ] b", "What is it? And why?\n")).toEqual([]);
});

test("every rule that speaks is one that can be turned off", () => {
  const named = new Set<string>(HINT_RULES.map(({ rule }) => rule));
  const all = rules(
    "What? Why?::x\n\nIs it?::y\n\nWhich?\n?\n- a\n- b\n- c\n\n==z==\n",
    "---\ntags: [flashcards]\n---\nThis is what the book says of it and of the rest.\n\n",
  );
  expect(all).toEqual(["two-questions", "yes-no", "long-list", "bare-cloze", "no-source"]);
  expect(all.filter((rule) => !named.has(rule))).toEqual([]);
});

describe("words", () => {
  test.each([
    ["a **b** `c` [d](https://e.org) [[f|g]] $h$", "a b … d g …"],
    ["```\ncode\n```\nx ==y==", "x y"],
  ])("of %j are %j", (markdown, words) => expect(wordsOf(markdown).replace(/\s+/g, " ").trim()).toBe(words));

  test("are counted where no space parts them too", () =>
    expect(countWords("これは長い文です。".repeat(20))).toBeGreaterThan(40));

  test.each([
    [true, "The turn depends on the absolute position; what comes out is relative."],
    [false, "Die Drehung hängt von der absoluten Position ab, was war das für ein Ding, in dem man ist?"],
    [false, "Le produit scalaire dépend de la différence des positions, et non des positions a elles-mêmes."],
    [false, "Lima"],
  ])("are English: %s, of %j", (expected, text) => expect(looksEnglish(text)).toBe(expected));
});
