import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { checkQuestions } from "./check-questions.ts";
import { type DrawnQuestion, drawQuestion } from "./draw.ts";
import { readQuestionBlock } from "./question-block.ts";

const lines = (...written: string[]) => written.join("\n");

function draw(yaml: string, seed = 1) {
  const { spec, problems } = readQuestionBlock(yaml);
  expect(problems).toEqual([]);
  const question = spec && drawQuestion(spec, seed);
  if (question === null || question.form === "match") throw new Error("no such question");
  return question;
}

function drawPairs(yaml: string, seed = 1) {
  const { spec, problems } = readQuestionBlock(yaml);
  expect(problems).toEqual([]);
  const question = spec && drawQuestion(spec, seed);
  if (question?.form !== "match") throw new Error("no such question");
  return question;
}

/** What can be answered; of a block that can be drawn by no seed at hand, anything. */
function optionsOf(question: DrawnQuestion | null): readonly unknown[] {
  if (question === null) return ["none drawn"];
  return question.form === "match" ? question.items : question.options;
}

test("a whole question has text, options, reasons, working and a widget with the numbers drawn", () => {
  const question = draw(
    lines(
      "text: What is {d} / 2?",
      "draw:",
      "  d: 8",
      "answer: d / 2",
      "wrong:",
      "  - is: d",
      "    believes: m18",
      "    why: That is {d} itself.",
      "  - say: Nothing.",
      "unit: turns",
      "working: $\\frac{d}{2}$ = {d / 2}",
      "demo: sinusoidal",
      "with:",
      "  dim: d",
      "  position: 3",
    ),
  );
  expect(question).toMatchObject({
    seed: 1,
    values: { d: 8 },
    text: "What is 8 / 2?",
    form: "choice",
    answer: { place: 0, right: true, text: "4 turns", value: 4 },
    working: "$\\frac{8}{2}$ = 4",
    demo: { widget: "sinusoidal", yaml: "dim: 8\nposition: 3" },
  });
  expect(question.options.toSorted((a, b) => a.place - b.place).slice(1)).toEqual([
    {
      place: 1,
      right: false,
      text: "8 turns",
      value: 8,
      tolerance: 0.08,
      believes: "m18",
      why: "That is 8 itself.",
    },
    { place: 2, right: false, text: "Nothing.", value: null, tolerance: 0, believes: null, why: "" },
  ]);
});

test("without wrong answers the answer is typed, within the tolerance", () => {
  const typed = draw("text: What?\nanswer: 200\ntolerance: 0.05");
  expect(typed).toMatchObject({ form: "number", options: [{ right: true, tolerance: 10 }] });
  expect(draw("text: What?\nanswer: 1 / 3\ndecimals: 1\ntolerance: 0").answer.tolerance).toBeCloseTo(
    0.05,
    12,
  );
});

test("with form: number the wrong answers stay, to tell the misconception", () => {
  expect(draw("text: What?\nanswer: 1\nwrong: 2\nform: number")).toMatchObject({
    form: "number",
    options: [{}, {}],
  });
});

const MATCH = lines(
  "text: Trained to {n}. What happens beyond?",
  "draw:",
  "  n: [512, 2048]",
  "match:",
  "  - item: A learned table",
  "    is: It fails.",
  "    believes: m3",
  "    why: There is no row {n}.",
  "  - item: Sinusoids",
  "    is: It runs, and gets worse.",
  "  - item: RoPE",
  "    is: It runs, and gets worse.",
  "others: [It trains again.]",
);

test("things to match are drawn with the outcomes that they go with, both shuffled", () => {
  const question = drawPairs(MATCH);
  const n = question.values.n;
  expect(question.items.toSorted((a, b) => a.place - b.place)).toEqual([
    { place: 0, text: "A learned table", outcome: 0, believes: "m3", why: `There is no row ${n}.` },
    { place: 1, text: "Sinusoids", outcome: 1, believes: null, why: "" },
    { place: 2, text: "RoPE", outcome: 1, believes: null, why: "" },
  ]);
  expect(question.outcomes.toSorted((a, b) => a.place - b.place)).toEqual([
    { place: 0, text: "It fails." },
    { place: 1, text: "It runs, and gets worse." },
    { place: 2, text: "It trains again." },
  ]);
  const orders = Array.from({ length: 30 }, (_, seed) => drawPairs(MATCH, seed));
  expect(new Set(orders.map(({ items }) => items.map(({ place }) => place).join())).size).toBe(6);
  expect(new Set(orders.map(({ outcomes }) => outcomes.map(({ place }) => place).join())).size).toBe(6);
});

test.each([
  [MATCH.replace("answer", "x").concat("\nanswer: 3"), 14, "`answer` has no place beside `match`"],
  ["text: What?\nmatch:\n  - item: a\n    is: b", 3, "there is one thing to match"],
  ["text: What?\nmatch:\n  - item: a\n    is: b\n  - item: c", 5, "what is matched has no `is`"],
  ["text: What?\nmatch:\n  - a\n  - item: c\n    is: d", 3, "what is matched must have `item` and `is`"],
  [
    "text: What?\nmatch:\n  - item: a\n    is: b\n  - item: c\n    is: b",
    3,
    "everything goes with the same outcome",
  ],
  ["text: What?\nanswer: 1\nothers: [a]", 3, "`others` are outcomes for `match`"],
  [
    "text: What?\ndraw:\n  n: [2]\nmatch:\n  - item: a\n    is: '{n}'\n  - item: c\n    is: '{1 + 1}'",
    5,
    "no numbers were found that fit: two outcomes are 2, with n = 2",
  ],
])("%j can't be matched", (yaml, line, message) => {
  const { spec, problems } = readQuestionBlock(yaml);
  expect(spec).toBeNull();
  expect(problems).toMatchObject([{ line, message }]);
});

test("numbers come from lists, from ranges that other numbers bound, and by steps", () => {
  const yaml = lines(
    "text: '{a} {b} {x} {w}'",
    "draw:",
    "  a: [2, 4, 8]",
    "  b: 1..a",
    "  x: 0.1..0.5 step 0.1",
    "  w: [up, down]",
    "where: [b > 1, 'w == \"up\" or b < a']",
    "answer: a + b + x",
  );
  const { spec } = readQuestionBlock(yaml);
  const seen = { a: new Set(), x: new Set(), w: new Set() };
  for (let seed = 0; seed < 300; seed++) {
    const values = spec && drawQuestion(spec, seed)?.values;
    const { a, b, x, w } = values as { a: number; b: number; x: number; w: string };
    expect(b).toBeGreaterThan(1);
    expect(b).toBeLessThanOrEqual(a);
    if (w !== "up") expect(b).toBeLessThan(a);
    seen.a.add(a);
    seen.x.add(x);
    seen.w.add(w);
  }
  expect(seen).toEqual({
    a: new Set([2, 4, 8]),
    x: new Set([0.1, 0.2, 0.3, 0.4, 0.5]),
    w: new Set(["up", "down"]),
  });
});

describe("a block that can't be asked says why, where and what to do", () => {
  test.each<[yaml: string, problem: object]>([
    ["", { line: 0, rule: "not-a-question" }],
    ["just words", { line: 0, rule: "not-a-question" }],
    ["text: a: b\nanswer: 1", { line: 1, rule: "invalid-yaml" }],
    ["answer: 1", { line: 0, rule: "no-text" }],
    ["text: What?", { line: 0, rule: "no-answer", message: "the question has no answer" }],
    ["text: What?\nanswer:", { line: 2, rule: "no-answer" }],
    [
      "text: What?\nanswre: 1\nanswer: 1",
      { line: 2, rule: "unknown-field", remedy: "did you mean “answer”?" },
    ],
    [
      "text: What?\nanswer: sine(1)",
      { line: 2, rule: "unknown-name", message: "there is no function “sine”" },
    ],
    ["text: What?\nanswer: 1\nwrong:\n  - 2\n  - d", { line: 5, rule: "unknown-name" }],
    [
      "text: |\n  What is\n  {d}?\nanswer: 1",
      { line: 1, rule: "unknown-name", message: "there is no variable “d”" },
    ],
    ["text: What?\nanswer: 1 / 0", { line: 2, rule: "no-number", message: "an expression divides by zero" }],
    [
      "text: What?\ndraw:\n  d: [0]\nanswer: ln(d - 1)",
      { line: 4, rule: "no-number", message: "ln(-1) gives no finite number, with d = 0" },
    ],
    [
      "text: What?\ndraw:\n  d: 5..3\nanswer: d",
      { line: 3, rule: "empty-range", message: "the range of d is empty" },
    ],
    ["text: What?\ndraw:\n  d: []\nanswer: 1", { line: 3, rule: "empty-range" }],
    ["text: What?\ndraw:\n  d: many\nanswer: d", { line: 3, rule: "bad-range" }],
    ["text: What?\ndraw:\n  d: 0.5..2\nanswer: d", { line: 3, rule: "no-number" }],
    ["text: What?\ndraw:\n  sin: 1..2\nanswer: 1", { line: 3, rule: "bad-name" }],
    [
      "text: What?\ndraw:\n  d: 1..9\nwhere: d > 9\nanswer: d",
      { line: 4, rule: "no-draw", severity: "error" },
    ],
    [
      "text: What?\nanswer: 4\nwrong:\n  - 5\n  - 2 + 2",
      { line: 5, rule: "no-draw", message: "no numbers were found that fit: two options are 4" },
    ],
    [
      "text: What?\nanswer: 100\nwrong:\n  - 101",
      {
        line: 4,
        rule: "no-draw",
        message: "no numbers were found that fit: the options 100 and 101 are within 2 % of each other",
      },
    ],
    ["text: What?\nanswer: 0.25\nwrong: 2\ndecimals: 1", { line: 2, rule: "no-draw" }],
    [
      "text: What?\nanswer:\n  say: It is.\n  when: 1 > 2\nwrong: 1",
      { line: 3, rule: "not-true", message: "the answer is not right" },
    ],
    ["text: What?\nanswer:\n  say: It is.", { line: 3, rule: "no-number" }],
    ["text: What?\nanswer:\n  why: It is.", { line: 3, rule: "wrong-field" }],
    ["text: What?\nanswer: 1\nform: choice", { line: 3, rule: "one-option" }],
    ["text: What?\nanswer: 1\ndigits: many", { line: 3, rule: "wrong-field" }],
    ["text: What?\nanswer: 1\ndigits: 3\ndecimals: 2", { line: 4, rule: "wrong-field" }],
    ["text: What?\nanswer: 1\ndemo: nothing", { line: 0, rule: "unknown-widget" }],
    [
      `text: What?\nanswer: 1\nwrong: [${Array.from({ length: 200 }, (_, index) => index + 2)}]`,
      { line: 3, rule: "too-many-options" },
    ],
    [`text: ${"a".repeat(30_000)}`, { line: 0, rule: "too-long" }],
  ])("%j", (yaml, problem) => {
    const { spec, problems } = readQuestionBlock(yaml);
    expect(problems).toMatchObject([problem]);
    expect(problems[0]?.remedy).not.toBe("");
    if (problems[0]?.severity === "error") expect(spec).toBeNull();
  });

  test("and all that is wrong comes at once, in order", () => {
    const { problems } = readQuestionBlock("draw:\n  d: many\nanswer: x\nwrong:\n  - y\ntext: '{z}'");
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [2, "bad-range"],
      [3, "unknown-name"],
      [5, "unknown-name"],
      [6, "unknown-name"],
    ]);
  });

  test("a draw that faults now and then is a warning, and the question is asked", () => {
    const { spec, problems } = readQuestionBlock("text: What?\ndraw:\n  d: 0..3\nanswer: 1 / d");
    expect(problems).toMatchObject([
      { severity: "warning", rule: "no-number", message: "an expression divides by zero, with d = 0" },
    ]);
    for (let seed = 0; seed < 100; seed++) expect(spec && drawQuestion(spec, seed)?.values.d).not.toBe(0);
  });
});

test("the line of a problem is the note's", () => {
  const note = parseNote("n.md", "# A\n\n```question\ntext: What?\nanswer: x\n```\n\n```question\n```\n");
  const { problems, broken } = checkQuestions(note);
  expect(problems).toMatchObject([
    { path: "n.md", line: 5, column: 1, rule: "unknown-name" },
    { path: "n.md", line: 8, column: 1, rule: "not-a-question" },
  ]);
  expect(broken).toEqual(note.cards);
});

test("a hostile block is refused in bounded work", () => {
  const costly = Array.from({ length: 25 }, (_, index) => `  v${index}: frequency(0, 8192 - ${index})`);
  const { problems } = readQuestionBlock(
    lines("text: What?", "draw:", "  d: 1..9", "let:", ...costly, "where: d > 9", "answer: d"),
  );
  expect(problems).toMatchObject([{ severity: "error" }]);
});

test("any block at all is a question that every seed draws, or has a problem inside its lines", () => {
  const words = fc.constantFrom(
    ..."text: |draw:\n|let:\n|where: |answer: |wrong:\n|  - |  d: |1..9|[1, 2]|0..d|0.5..2 step 0.5|d / 2|ln(d)|1 / d|is: |say: |when: d > 1|{d}|$|believes: m1|digits: 3|form: number|unit: x|demo: sinusoidal|with:\n|\n|\n|: |- |&a |*a|!!x |? |'|\"|{|}|[|]|#|d|e9|2".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: words, maxLength: 40 }), (yaml) => {
      const { spec, problems } = readQuestionBlock(yaml);
      const last = yaml.split("\n").length;
      for (const { line, message, remedy } of problems) {
        expect(line).toBeGreaterThanOrEqual(0);
        expect(line).toBeLessThanOrEqual(last);
        expect([message, remedy]).not.toContain("");
      }
      if (spec === null) expect(problems.length).toBeGreaterThan(0);
      else expect(optionsOf(drawQuestion(spec, 1))).not.toEqual([]);
    }),
    { numRuns: 2000, interruptAfterTimeLimit: 10_000 },
  );
});

test.each([
  "&a [*a]",
  "a: &x [1]\nb: *x",
  "text: !!js/function x",
  "? [a]\n: b",
  "text: {a: b}\nanswer: [1, [2]]",
])("%j is refused, and nothing else happens", (yaml) => {
  const { spec, problems } = readQuestionBlock(yaml);
  expect(spec).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
});
