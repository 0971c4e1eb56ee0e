import { describe, expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
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

describe("a multiple-choice question at rest", () => {
  const answer = (...lines: string[]) => {
    const [card] = cardsOf(...lines);
    return card && renderSides(card, contextOf, "/edit/note.md?line=3").answer;
  };

  test("lists its options in the note's order and says in words which are right", () => {
    expect(answer("Which?", "- [ ] *one*", "- [x] two", "  since", "> all")).toBe(
      '<ul class="choice"><li><p><em>one</em></p>\n</li>' +
        '<li class="choice-right"><span class="choice-mark">✓ right</span><p>two</p>\n' +
        '<div class="choice-why"><p>since</p>\n</div></li></ul><p>all</p>\n',
    );
  });

  test("says that its key is missing, and where to write it", () => {
    expect(answer("Which?", "A) one", "B) two")).toContain(
      '<p class="choice-missing">No option is marked as right, so this is not asked. ' +
        '<a href="/edit/note.md?line=3">Mark it in the editor</a></p>',
    );
  });
});

describe("a prediction without words of its own", () => {
  const fence = ["```demo sinusoidal", "ask: first-unturned", "```"];

  test("asks and answers in its widget's words", () => {
    const [card] = cardsOf(...fence);
    const call = readDemoBlock("sinusoidal", "ask: first-unturned").call;
    const spec = findWidget("sinusoidal")?.predictions.find(({ id }) => id === call?.ask);
    const sides = card && renderSides(card, contextOf);
    expect(spec).toBeDefined();
    expect(card && questionInWords(card)).toBe(plainText(spec?.ask(call?.params ?? {}) ?? ""));
    expect(sides?.question).toMatch(/^<p>Of the 64 pairs .*<\/p>$/);
    expect(sides?.answer).toMatch(/^<p>It is .*<\/p>/);
  });

  test("is a card without words where its demo can't be read", () => {
    const [card] = cardsOf("```demo nothing", "ask: it", "```");
    expect(card && questionInWords(card)).toBe("a card without words");
    expect(card && renderSides(card, contextOf).question).toBe("");
  });
});

describe("a generated question at rest", () => {
  const block = (...lines: string[]) => cardsOf("```question", ...lines, "```")[0];

  test("is shown by one drawing, with its options, its working and its widget", () => {
    const card = block(
      "text: Half of {d}?",
      "draw: {d: [8]}",
      "answer: d / 2",
      "wrong: d",
      "working: It is {d / 2}.",
    );
    const sides = card && renderSides(card, contextOf);
    expect(sides?.question).toBe("<p>Half of 8?</p>\n");
    expect(sides?.answer).toBe(
      '<ul class="choice"><li class="choice-right"><span class="choice-mark">✓ right</span><p>4</p>\n</li>' +
        '<li><p>8</p>\n</li></ul><p>It is 4.</p>\n<p class="choice-missing">Each review draws other numbers.</p>',
    );
    expect(card && questionInWords(card)).toBe("Half of …?");
  });

  test("that can't be drawn is shown as it is written", () => {
    const card = block("text: Half of {x}?", "answer: x / 2");
    expect(card && renderSides(card, contextOf)).toMatchObject({
      question: "<p>Half of {x}?</p>\n",
      answer: "<p>x / 2</p>\n",
    });
  });
});
