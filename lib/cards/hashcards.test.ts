import { describe, expect, test } from "vitest";
import { clozeSides } from "./clozes/cloze-sides.ts";
import { parseNote } from "./parse-note.ts";
import { cards, sides, TAG } from "./testing/read.ts";

/** Each card of a `C:` block as its front. */
const fronts = (body: string) =>
  cards(body).map((card) => card.kind === "cloze" && clozeSides(card.text, card.holes).front);

describe("hashcards' Q: and A:", () => {
  test("are a card, over lines and paragraphs, up to the next tag, three dashes or the end", () => {
    expect(
      sides(
        "Q: One?\nmore\n\nand more\nA:\n- yes\n\n- no\n---\nprose\n\nQ:Two?\nA: two\nQ: Three?\nA: three",
      ),
    ).toEqual(["One?\nmore\n\nand more → - yes\n\n- no", "Two? → two", "Three? → three"]);
  });

  test("end at a heading, which is the note's", () => {
    expect(sides("Q: One?\nA: one\n\n## Part\n\nprose")).toEqual(["One? → one"]);
  });

  test("stand at column 0 and in no code, so a fence is never cut", () => {
    const fence = "```\nQ: no\nA: no\n---\n```";
    expect(sides(`Q: Which?\n${fence}\nA:\n${fence}\nend`)).toEqual([`Which?\n${fence} → ${fence}\nend`]);
    expect(sides(" Q: One?\nA: one")).toEqual([]);
    expect(sides("> Q: One?\n> A: one")).toEqual([]);
    expect(sides("<!-- Q: One?\nA: one -->")).toEqual([]);
  });

  test("give way to a separator in their paragraph, and end above the paragraph of one", () => {
    expect(sides("Q: One?\nA: a::b")).toEqual(["A: a → b"]);
    expect(sides("Q: One?\n?\nA: one")).toEqual(["Q: One? → A: one"]);
    expect(sides("Q: One?\nA: one\n\nprose\nTwo::two")).toEqual(["One? → one", "Two → two"]);
    expect(sides("Q: One?\nA: one\n\nTwo\n?\ntwo")).toEqual(["One? → one", "Two → two"]);
    expect(sides("A ==b== c\nQ: One?\nA: ==one==")).toEqual(["b", "One? → ==one=="]);
  });

  test("keep a block id, a schedule and their lines", () => {
    expect(
      cards("Q: One?\nA: one ^q1\n<!--SR:!2024-02-11,84,290-->\n\n\nQ: Two?\nA: two\n").map(
        ({ span, blockId, schedule }) => [span.startLine, span.endLine, blockId, schedule?.due],
      ),
    ).toEqual([
      [3, 5, "q1", "2024-02-11"],
      [8, 9, undefined, undefined],
    ]);
  });

  test("without an answer are said, with the line", () => {
    const { cards, problems } = parseNote("a.md", `${TAG}Q: One?\n\nQ: Two?\nA: two\nA: stray`);
    expect(cards).toMatchObject([{ question: "Two?", answer: "two" }]);
    expect(problems).toMatchObject([
      {
        line: 3,
        rule: "no-answer",
        message: "this question has no line with A: under it, so there is no card",
      },
    ]);
    expect(parseNote("a.md", `${TAG}Q: One?\nA:`).problems).toMatchObject([
      { line: 4, rule: "empty-side", message: "the card has no answer" },
    ]);
  });
});

describe("hashcards' C:", () => {
  test("is a card for each hole in brackets", () => {
    expect(fronts("C: [Paris] is the capital\nof [France].\n\nAnd more.")).toEqual([
      "[...] is the capital\nof France.\n\nAnd more.",
      "Paris is the capital\nof [...].\n\nAnd more.",
    ]);
  });

  test("has no hole in links, images, footnotes, code, formulas, tasks or escaped brackets", () => {
    const body = [
      "C: [a](b.md) [[c]] ![d](e.png) ![[f.png]] `[g]` $[h]$ \\[i\\] [^j] is [k],",
      "- [x] task",
      "- [ ] task",
    ].join("\n");
    expect(sides(body)).toEqual(["k"]);
  });

  test("has its outermost brackets for holes, and an open one hides nothing", () => {
    expect(sides("C: from [a [b] c] in [0, 1) to [d]")).toEqual(["a [b] c", "d"]);
    expect(sides("C: [a\n\nb] c")).toEqual([]);
  });

  test("without a hole is text, in which highlights are clozes", () => {
    expect(sides("C: is a ==drive==")).toEqual(["drive"]);
    expect(parseNote("a.md", `${TAG}C: is a drive`).problems).toEqual([]);
  });
});

describe("hashcards' frontmatter", () => {
  test.each([
    ['---\nname = "Cell \\"biology\\""\n---\n', 'Cell "biology"'],
    ["+++\n# comment\nname = 'Cells' # its name\nauthor = \"x\"\n+++\n", "Cells"],
    ['\r\n---\r\nname = "Cells"\r\n---\r\n'.trimStart(), "Cells"],
  ])("names the deck: %j", (frontmatter, deck) => {
    const { cards, meta, problems } = parseNote("a.md", `${frontmatter}Q: One?\nA: one\n`);
    expect(cards).toMatchObject([{ kind: "basic", decks: [deck] }]);
    expect(meta.deck).toBe(deck);
    expect(problems).toEqual([]);
  });

  test("without a name makes no deck", () => {
    expect(parseNote("a.md", '+++\nauthor = "x"\n+++\nQ: One?\nA: one').cards).toEqual([]);
    expect(parseNote("a.md", '---\nauthor = "x"\n---\nQ: One?\nA: one')).toMatchObject({
      cards: [],
      problems: [{ line: 2, rule: "frontmatter-field" }],
    });
  });
});
