import { describe, expect, test } from "vitest";
import { parseNote } from "../parse-note.ts";
import { checkSharedIds } from "./check-ids.ts";
import type { Problem } from "./problem.ts";

const problems = (text: string): Problem[] => parseNote("n.md", text).problems;
const inDeck = (body: string) =>
  problems(`#flashcards\n\n${body}`).map(({ line, column, rule, message }) => [
    line - 2,
    column,
    rule,
    message,
  ]);

function mend(text: string, problem: Problem | undefined): string {
  const edits = problem?.fixes?.[0]?.edits ?? [];
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((mended, { start, end, insert }) => mended.slice(0, start) + insert + mended.slice(end), text);
}

describe("what looks like a card of a deck and is read as none is told", () => {
  test.each<[body: string, line: number, column: number, rule: string, message: string]>([
    [
      "| a :: b | c |\n| - | - |\n| 1 | 2 |",
      1,
      5,
      "separator-not-read",
      "this :: stands in a table, where no card is read",
    ],
    [
      "| a | b |\n| - | - |\n| x ::: y | 2 |",
      3,
      5,
      "separator-not-read",
      "this ::: stands in a table, where no card is read",
    ],
    [
      "See [a :: b](https://a.org)",
      1,
      8,
      "separator-not-read",
      "this :: stands in a link, where no card is read",
    ],
    [
      "The capital is ==Lima",
      1,
      16,
      "unclosed-cloze",
      "this == is not closed on its line, so no cloze is read here",
    ],
    [
      "The capital is ==Lima\nof Peru== now",
      1,
      16,
      "unclosed-cloze",
      "this == is not closed on its line, so no cloze is read here",
    ],
    [
      "a\n\n```Demo sinusoidal\n```",
      3,
      4,
      "fence-word",
      "“Demo” means nothing to Loci, so this block is shown as code",
    ],
    [
      "a\n\n~~~qestion\n~~~",
      3,
      4,
      "fence-word",
      "“qestion” means nothing to Loci, so this block is shown as code",
    ],
    [
      "Q::A ^x\n\nR::B ^x",
      3,
      6,
      "duplicate-id",
      "the id ^x stands on line 3 already, where links to it lead",
    ],
  ])("%j", (body, ...expected) => expect(inDeck(body)).toEqual([expected]));
});

test.each([
  "| `a :: b` | std::map | a::b |\n| - | - | - |\n| :-- | ::: | x |",
  "[std::map](https://a.org) and [[A :: B|x]]",
  "If a == b, then `==c` and x==y; $a ==b$",
  "====\n\n==a== and ==b==\n\nTitle\n=====",
  "{{c1::Lima}} and {{c2::Peru::country}}",
  "```js\nx\n```\n\n```memo\n```\n\n```demonstration\n```",
  "Q::A ^x\n\n`R ^x`\n\n> ^y\n\n```\na ^x\n```",
  "- [ ] ask :: me\n",
])("%j raises no alarm", (body) =>
  expect(inDeck(body).filter(([, , rule]) => !["no-question", "empty-side"].includes(String(rule)))).toEqual(
    [],
  ),
);

test("a quick fix writes the word that was meant, or takes the second id away", () => {
  const fence = "#flashcards\n\n```demos sinusoidal\n```\n";
  expect(mend(fence, problems(fence)[0])).toBe("#flashcards\n\n```demo sinusoidal\n```\n");
  const ids = "a ^x\n\nb ^x\n";
  expect(mend(ids, problems(ids)[0])).toBe("a ^x\n\nb\n");
});

describe("a note without a tag that is written like a deck", () => {
  const cards = "Capital of Peru :: Lima\n\nCapital of Fiji ::: Suva\n\nWhat is this?\n?\nA card\n";

  test("is told so once, as a hint", () => {
    expect(problems(`# Title\n\n${cards}`)).toMatchObject([
      {
        line: 3,
        severity: "hint",
        rule: "untagged-cards",
        message: "3 lines look like cards, and the note has no #flashcards tag, so none is read",
      },
    ]);
    expect(problems("Q\n\nOld::card\n<!--SR:!2024-02-11,84,290-->\n")).toMatchObject([
      { line: 4, message: "1 line looks like a card, and the note has no #flashcards tag, so none is read" },
    ]);
  });

  test.each([
    ["the tag is there", `#flashcards\n\n${cards}`],
    ["one line may be chance", "a :: b\n"],
    ["Dataview's fields are none", "due:: tomorrow\nrating:: 5\n(x:: 1)\n"],
    ["code is none", "```cpp\na :: b\nc :: d\n```\n`e :: f`\n"],
    ["tables are none", "| a :: b |\n| - |\n| c :: d |\n"],
    ["a question mark by itself is none", "a\n\n?\n\nb\n\n?\n"],
  ])("is left alone where %s", (_, text) => expect(problems(text)).toEqual([]));

  test("is left alone where its folder or tag keeps it from being a deck", () =>
    expect(parseNote("n.md", `#no\n\n${cards}`, { flashcardTagsToIgnore: ["no"] }).problems).toEqual([]));

  test.each([
    ["", "---\ntags: [flashcards]\n---\n"],
    ["\ufeff", "\ufeff---\ntags: [flashcards]\n---\n"],
    ["---\ntitle: x\n---\n", "---\ntitle: x\ntags: [flashcards]\n---\n"],
    ["---\ntags: [a, b]\n---\n", "---\ntags: [a, b, flashcards]\n---\n"],
    ["---\ntags: []\n---\n", "---\ntags: [flashcards]\n---\n"],
    ["---\ntags: a, b\n---\n", "---\ntags: a, b, flashcards\n---\n"],
    ["---\ntags:\n  - a\n---\n", "---\ntags:\n  - flashcards\n  - a\n---\n"],
    ["---\ntags:\nx: 1\n---\n", "---\ntags: [flashcards]\nx: 1\n---\n"],
  ])("%j is mended by one edit of its frontmatter", (before, after) => {
    const text = before + cards;
    const mended = mend(text, problems(text)[0]);
    expect(mended).toBe(after + cards);
    expect(parseNote("n.md", mended).cards).toHaveLength(4);
    const windows = text.replaceAll("\n", "\r\n");
    expect(mend(windows, problems(windows)[0])).toBe((after + cards).replaceAll("\n", "\r\n"));
  });
});

test("an id that cards of two notes have is told at the second, with the first", () => {
  const card = (path: string, line: number, blockId: string) => ({ path, line, blockId });
  expect(
    checkSharedIds([
      card("a.md", 3, "x"),
      card("a.md", 3, "x"),
      card("b.md", 7, "x"),
      card("b.md", 7, "x"),
      card("c.md", 1, "y"),
    ]),
  ).toMatchObject([
    { path: "b.md", line: 7, rule: "duplicate-id", message: "a card in a.md, line 3, has the id ^x too" },
  ]);
});

test("a fence's word that is written with an escape is left alone", () => {
  expect(parseNote("a.md", "```question\\[\n```").problems).toEqual([]);
});
