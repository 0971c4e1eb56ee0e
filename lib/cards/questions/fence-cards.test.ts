import { expect, test } from "vitest";
import { cardFingerprint } from "../identity/fingerprint.ts";
import { parseNote } from "../parse-note.ts";
import { cards } from "../testing/read.ts";

const ASK = "```demo sinusoidal\nask: wavelength\nd: 16\n```";
const QUESTION = "```question\ntext: What is {d} / 2?\ndraw:\n  d: [4, 8]\nanswer: d / 2\n```";

test.each([
  ["glued below a paragraph", `How long is it?\n${ASK}`, "How long is it?"],
  ["one blank line below a paragraph that asks", `How long is it?\n\n${ASK}`, "How long is it?"],
  ["one blank line below prose", `This is prose.\n\n${ASK}`, ""],
  ["two blank lines below", `How long is it?\n\n\n${ASK}`, ""],
  ["under a heading", `## How long?\n${ASK}`, "## How long?"],
  ["under another card's note", `Q\n?\nA\n\nmore\n\n${ASK}`, ""],
])("a demo that asks, %s, is a prediction card", (_where, body, question) => {
  const card = cards(body).at(-1);
  expect(card).toMatchObject({
    kind: "prediction",
    question,
    answer: "",
    aside: false,
    demos: [{ widget: "sinusoidal", yaml: "ask: wavelength\nd: 16", side: "question" }],
  });
});

test("headings glued above a prediction are its context, and its block id is below it", () => {
  const [card] = cards(`# A\n## B\nHow long?\n${ASK}\n\n^p1`);
  expect(card).toMatchObject({
    context: "# A\n## B",
    question: "How long?",
    blockId: "p1",
    span: { startLine: 3, endLine: 11 },
  });
});

test.each([
  ["is the block's, glued to a question with options", "^g1\nWhich?\n- [x] a\n- [ ] b", "g1", "Which?"],
  ["goes to a card glued to it", "\n^g1\nWhich?\n?\nA", undefined, "^g1\nWhich?"],
])("a block id under a question block %s", (_what, below, blockId, question) => {
  const [block, next] = cards(`${QUESTION}\n${below}`);
  expect(block?.blockId).toBe(blockId);
  expect(next).toMatchObject({ question });
});

test.each([
  ["asks nothing", "Look:\n```demo sinusoidal\nd: 16\n```"],
  ["belongs to another card", `Q::A\n\n${ASK}`],
  ["is an answer", `Q\n?\n${ASK}`],
  ["stands in a quote", `> ${ASK.replaceAll("\n", "\n> ")}`],
])("a demo that %s is no card", (_what, body) => {
  expect(cards(body).filter(({ kind }) => kind === "prediction")).toEqual([]);
});

test("a demo that asks in a note that is no deck is a figure", () => {
  expect(parseNote("n.md", `How long?\n${ASK}`).cards).toEqual([]);
});

test("a question block is a card of its own, reviewed in a deck note and kept aside elsewhere", () => {
  const expected = { kind: "generated", question: "What is {d} / 2?", answer: "d / 2", context: "# Sines" };
  const [card] = cards(`prose\n\n# Sines\n${QUESTION}\n^g1`);
  expect(card).toMatchObject({ ...expected, line: 6, blockId: "g1", aside: false, span: { startLine: 5 } });
  expect(card?.kind === "generated" && card.yaml).toBe(QUESTION.split("\n").slice(1, -1).join("\n"));
  expect(parseNote("n.md", `# Sines\n${QUESTION}`).cards).toMatchObject([
    { ...expected, line: 2, aside: true },
  ]);
});

test.each(["", "- a", "text: [", "text: {a: b}\nanswer: [1]", "&a [*a]", "\0"])(
  "a question block that says %j is a card without words, for lib/quiz to complain of",
  (yaml) => {
    expect(cards(`\`\`\`question\n${yaml}\n\`\`\``)).toMatchObject([
      { kind: "generated", question: "", answer: "" },
    ]);
  },
);

test("a question block in the answer of another card stays code", () => {
  expect(cards(`Q\n?\n${QUESTION}`)).toMatchObject([{ kind: "basic" }]);
});

test("questions of one text that draw from other numbers are two cards", () => {
  const [one, two] = cards(`${QUESTION}\n\n${QUESTION.replace("[4, 8]", "[4, 16]")}`).map(cardFingerprint);
  expect(one).not.toBe(two);
});

test("predictions without words are told apart by what their demo asks", () => {
  const [one, two] = cards(`${ASK}\n\n${ASK.replace("16", "32")}`).map(cardFingerprint);
  expect(one).not.toBe(two);
});

test("of things to match the answer is what goes with what", () => {
  const block =
    "```question\ntext: What?\nmatch:\n  - item: a\n    is: b\n  - item: 1\n    is: d\n  - odd\n```";
  expect(parseNote("n.md", block).cards).toMatchObject([
    { kind: "generated", question: "What?", answer: "- a: b\n- 1: d" },
  ]);
});
