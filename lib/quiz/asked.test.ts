import { expect, test } from "vitest";
import { askQuestion, inOrder, orderOf } from "./asked.ts";
import { asked, blockOf, cardOf } from "./testing/ask.ts";

const WRITTEN = `What does RoPE rotate?

- [ ] queries, keys and values
  Values stay. See [[misconceptions#m6|m6]].
- [x] queries and keys
  In each layer, not [[misconceptions#m5]].
- [ ] the input
  Nothing is added. See [m5](../misconceptions.md#m5) or [[misconceptions#m6]].
- [ ] nothing
  It does, see [[08-rotary#^f53]].

> See [it](demo:rope?d=64).`;

const optionsOf = (question: ReturnType<typeof asked>) =>
  question.ask.form === "options" ? question.ask.options : [];

test("a written question has its options, what each says and the misconception that each wrong one names first", () => {
  const question = asked(WRITTEN);
  expect(question).toMatchObject({
    text: "What does RoPE rotate?",
    explanation: "See [it](demo:rope?d=64).",
  });
  expect(question.ask).toMatchObject({ form: "options", many: false });
  const options = optionsOf(question).toSorted((a, b) => a.place - b.place);
  expect(options.map(({ right, believes }) => [right, believes])).toEqual([
    [false, "m6"],
    [true, null],
    [false, "m5"],
    [false, null],
  ]);
});

test("the seed alone orders them", () => {
  const order = (seed: number) => optionsOf(asked(WRITTEN, seed)).map(({ place }) => place);
  expect(order(7)).toEqual(order(7));
  expect(new Set(Array.from({ length: 40 }, (_, seed) => order(seed).join())).size).toBeGreaterThan(10);
});

test("an order that was kept can be shown again", () => {
  const question = asked(WRITTEN, 7);
  const other = inOrder(asked(WRITTEN, 9), orderOf(question.ask));
  expect(other).toEqual(question);
  expect(orderOf(asked(WRITTEN, 9).ask)).not.toEqual(orderOf(question.ask));
});

test("a drawn question has its numbers, its reasons and its working, and the widget at their state", () => {
  const question = asked(
    blockOf(
      "text: What is 8 / {d}?",
      "draw: {d: [2]}",
      "answer: 8 / d",
      "wrong: [{is: 8, believes: m18, why: 'Not by {d}.'}, {say: None.}]",
      "working: It is {8 / d}.",
      "demo: sinusoidal",
      "with: {position: d}",
    ),
  );
  expect(question).toMatchObject({
    text: "What is 8 / 2?",
    explanation: "It is 4.",
    demos: [{ widget: "sinusoidal", yaml: "position: 2" }],
  });
  expect(optionsOf(question).toSorted((a, b) => a.place - b.place)).toEqual([
    { place: 0, text: "4", right: true, why: "", believes: null },
    { place: 1, text: "8", right: false, why: "Not by 2.", believes: "m18" },
    { place: 2, text: "None.", right: false, why: "", believes: null },
  ]);
});

test("a number to type knows the wrong ones, words apart", () => {
  const { ask } = asked(
    blockOf(
      "text: How many?",
      "answer: 200",
      "wrong: [{is: 400, believes: m18}, {say: None.}]",
      "form: number",
    ),
  );
  expect(ask).toEqual({
    form: "number",
    answer: 200,
    tolerance: 2,
    said: "200",
    unit: "",
    wrong: [{ value: 400, tolerance: 4, why: "", believes: "m18" }],
  });
});

test.each([
  ["no key", "Which?\n\n- [ ] a\n- [ ] b"],
  ["two equal options", "Which?\n\n- [x] a\n- [ ] b  c\n- [ ] b c"],
  ["an empty option", "Which?\n\n- [x] a\n- [ ] "],
  ["the next question as part of an option", "Which?\n\n- [x] a\n- [ ] b\nAnd which of these?\n- [ ] c"],
  ["a block that names what is not", blockOf("text: What?", "answer: nothing(3)")],
  ["a range without numbers", blockOf("text: '{n}?'", "draw: {n: 3..1}", "answer: n")],
  ["a division by zero", blockOf("text: What?", "answer: 1 / 0")],
])("a question with %s is asked of nobody", (_, body) => {
  expect(askQuestion(cardOf(body), 1)).toBeNull();
});

test("neither is a card that is no question", () => {
  expect(askQuestion({ ...cardOf(WRITTEN), kind: "basic", question: "Q", answer: "A" }, 1)).toBeNull();
});
