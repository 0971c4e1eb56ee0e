import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseNote } from "./parse-note.ts";
import { shownContext } from "./shown-context.ts";
import { cards, sides } from "./testing/read.ts";

describe("a real note with imported schedules", () => {
  const seed = readFileSync(new URL("../markdown/golden/000_e33a43342406c209.md", import.meta.url), "utf8");
  const note = parseNote("000.md", seed);

  test("holds two two-way cards, of which only the first sides were reviewed", () => {
    expect(note.cards.map(({ kind, block, sibling, schedule }) => [kind, block, sibling, schedule])).toEqual([
      ["basic", 0, 0, { kind: "sm2", due: "2024-02-11", intervalDays: 84, easePercent: 290 }],
      ["reversed", 0, 1, undefined],
      ["basic", 1, 0, { kind: "sm2", due: "2024-02-10", intervalDays: 83, easePercent: 290 }],
      ["reversed", 1, 1, undefined],
    ]);
    expect(note.problems).toEqual([]);
  });

  test("asks the bold line, under the heading glued above", () => {
    const [card] = note.cards;
    expect(shownContext(card?.context ?? "")).toBe("# FAQ");
    expect(card).toMatchObject({
      question: "**What's the difference between a positional embedding and a positional encoding?**",
      answer: "A positional embedding is basically a learned positional encoding.",
      // the paragraph that ends right above the heading is of the same block
      span: { startLine: 15, endLine: 20 },
    });
  });

  test("keeps the answer's later paragraphs as notes, on both siblings", () => {
    const [first, second, third] = note.cards;
    expect(first?.notes.split("\n\n")).toHaveLength(3);
    expect(first?.notes).toMatch(/^A word embedding is[\s\S]*\\mathbb\{R\}\^n\$$/);
    expect(second?.notes).toBe(first?.notes);
    expect(third?.notes).toBe("");
  });

  test("is a page without cards where no tag makes it a deck", () => {
    const page = readFileSync(new URL("../markdown/golden/001_2631d26881727783.md", import.meta.url), "utf8");
    expect(parseNote("pe.md", page)).toMatchObject({ title: "Positional Encoding", cards: [], problems: [] });
  });
});

describe("what stands around a card", () => {
  test("what is glued above down to the last heading is its context, and a heading alone is the question", () => {
    expect(cards("prose\n# A\n## B\nQ\n?\nA")[0]).toMatchObject({
      context: "prose\n# A\n## B",
      question: "Q",
      span: { startLine: 3 },
    });
    expect(cards("prose\n# A\nx ==y== z")[0]).toMatchObject({ context: "prose\n# A", text: "x ==y== z" });
    expect(cards("# A\n## What?\n?\nThat")[0]).toMatchObject({ context: "# A", question: "## What?" });
    expect(cards("Title\n---\nQ\n?\nA")[0]).toMatchObject({ context: "Title\n---", question: "Q" });
    expect(cards("# A\nx ==y== z")[0]).toMatchObject({ context: "# A", text: "x ==y== z" });
    expect(cards("Q\n?\nA\n---")[0]).toMatchObject({ context: "", question: "Q", answer: "A\n---" });
  });

  test.each([
    ["the next card's paragraph", "intro\nR::B"],
    ["a heading", "# End"],
    ["a thematic break", "---"],
    ["a line of tags", "#flashcards/b #other"],
  ])("notes go up to %s", (_what, stop) => {
    expect(
      cards(`Q\n??\nA\n\none\n- two\n\n<!-- hidden -->\n\n${stop}\n\nlater`)
        .slice(0, 2)
        .map(({ notes }) => notes),
    ).toEqual(["one\n- two", "one\n- two"]);
  });

  test("a single-line card and a card with an end marker have no notes", () => {
    expect(cards("Q::A\n\nlater")[0]?.notes).toBe("");
    expect(cards("Q\n?\nA\n+++\n\nlater", { multiLineEndMarker: "+++" })[0]?.notes).toBe("");
  });

  test("a blank line in a fence ends nothing, and comments of whole lines are left out", () => {
    expect(sides("Q\n?\n~~~\n\n~~~\n<!-- c -->\nend\n\nnotes")).toEqual(["Q → ~~~\n\n~~~\nend"]);
  });

  test("spaces at a line's end go, but for the two that break the line and those in code", () => {
    expect(sides("Q \t\n?\na \nb  \nc\t\n```\nd \n```")).toEqual(["Q → a\nb  \nc\n```\nd \n```"]);
  });

  test("an end marker ends plain text too, and is no part of the next question", () => {
    expect(sides("text\n+++\nQ\n?\na\n\nb\n+++\nx ==y==", { multiLineEndMarker: "+++" })).toEqual([
      "Q → a\n\nb",
      "y",
    ]);
  });

  test("an end marker may look like a thematic break", () => {
    expect(sides("Q\n?\na\n\nb\n\n---\n\nR::S", { multiLineEndMarker: "---" })).toEqual([
      "Q → a\n\nb",
      "R → S",
    ]);
  });

  test("a multi-line card or a cloze right above a single-line card is not lost", () => {
    expect(sides("Q\n?\nA\nx ==y==\nR::B\n==z== w\nS::C")).toEqual(["Q → A\nx ==y==", "R → B", "z", "S → C"]);
  });

  test("a block id ends the block, on its own line too, and is no part of it", () => {
    expect(cards("Q\n?\n- a\n- b\n^list-1")[0]).toMatchObject({ answer: "- a\n- b", blockId: "list-1" });
    expect(cards("Q::A <!--SR:!2024-02-11,84,290--> ^x")[0]).toMatchObject({ answer: "A", blockId: "x" });
    expect(cards("Q::`a ^b`")[0]).not.toHaveProperty("blockId");
  });
});

describe("demos", () => {
  test("belong to the side they stand on, and to the other side of the reversed card", () => {
    const [first, second] = cards("```demo rope\nd: 64\n```\nWhat turns?\n??\npairs\n```demo alibi x\n```");
    expect(first?.demos).toEqual([
      { widget: "rope", yaml: "d: 64", side: "question", line: 3 },
      { widget: "alibi", yaml: "", side: "answer", line: 9 },
    ]);
    expect(second?.demos.map(({ side }) => side)).toEqual(["answer", "question"]);
    expect(first?.kind === "basic" && first.question).toBe("```demo rope\nd: 64\n```\nWhat turns?");
  });

  test.each([
    ["glued below the answer", "Q\n?\nA\n```demo rope\n```\n\nnotes", "A\n```demo rope\n```"],
    ["one blank line below the answer", "Q\n?\nA\n\n```demo rope\n```\n\nnotes", "A\n\n```demo rope\n```"],
    ["glued below a single-line card", "Q::A\n```demo rope\n```\nR::B", "A\n```demo rope\n```"],
    [
      "under the schedule",
      "Q::A\n<!--SR:!2024-02-11,84,290-->\n\n```demo rope\n```",
      "A\n\n```demo rope\n```",
    ],
  ])("%s belong to the answer", (_where, body, answer) => {
    const [first] = cards(body);
    expect(first).toMatchObject({ answer, demos: [{ widget: "rope", side: "answer" }] });
    expect(first?.notes).toBe(body.endsWith("notes") ? "notes" : "");
  });

  test("two blank lines or another paragraph away are no part of the card", () => {
    expect(cards("Q\n?\nA\n\n\n```demo rope\n```")[0]).toMatchObject({ answer: "A", demos: [] });
    expect(cards("Q\n?\nA\n\nb\n\n```demo rope\n```")[0]).toMatchObject({
      answer: "A",
      notes: "b\n\n```demo rope\n```",
      demos: [],
    });
  });
});

test("a note's links are given whether or not it holds cards", () => {
  expect(parseNote("n.md", "A [[Note#Part|word]] and\n![w](wave.png)").links).toMatchObject([
    { target: "Note#Part", line: 1, column: 3, embed: false },
    { target: "wave.png", line: 2, column: 1, embed: true },
  ]);
});

test("a link in a comment of Obsidian's leads nowhere", () => {
  const { links } = parseNote(
    "n.md",
    "A [[One]] %% not [[Two]] %%\n\n%%\n[[Three]]\n\n![[four.png]]\n%%\n\n100 %% [[Five]]\n",
  );
  expect(links.map(({ target }) => target)).toEqual(["One", "Five"]);
});
