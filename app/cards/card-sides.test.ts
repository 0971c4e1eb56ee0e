import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { questionInWords, renderSides } from "./card-sides.ts";

const contextOf = (side: string) => ({
  idPrefix: `card-${side}-`,
  resolveNote: () => null,
  resolveFile: () => null,
});
const cardsOf = (...lines: string[]) => parseNote("note.md", ["#flashcards", "", ...lines].join("\n")).cards;

test("a question in words has no markup, and a formula as it is written", () => {
  expect(cardsOf("What is **the** $\\sqrt{2}$ of [[RoPE|it]]?::x").map(questionInWords)).toEqual([
    "What is the \\sqrt{2} of it?",
  ]);
});

test("the question of a cloze leaves out what it asks, and nothing else", () => {
  expect(cardsOf("The ==cell== divides by ==mitosis;;how==.").map(questionInWords)).toEqual([
    "The … divides by mitosis.",
    "The cell divides by ….",
  ]);
});

test("a card without a question still has a name", () => {
  expect(cardsOf("::answer").map(questionInWords)).toEqual(["a card without words"]);
});

test("each side has ids of its own, and what a card doesn't have is empty", () => {
  const [card] = cardsOf("# Head", "Q", "?", "## Head", "A");
  const sides = card && renderSides(card, contextOf);
  expect(sides).toMatchObject({
    context: '<h1 id="card-context-head">Head</h1>\n',
    question: "<p>Q</p>\n",
    notes: "",
  });
  expect(sides?.answer).toContain('id="card-answer-head"');
});
