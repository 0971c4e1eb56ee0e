import { describe, expect, test } from "vitest";
import { NO_ANSWER } from "@/components/answers/answer-draft.ts";
import { askedOf, draftOf, givenFrom, isLost, missingIn, toldOf, verdictOf } from "./on-screen.ts";
import type { QuizAsk, QuizFeedback, QuizGiven, QuizTold } from "./protocol.ts";

const one: QuizAsk = { form: "options", many: false, options: ["<p>a</p>", "<p>b</p>", "<p>c</p>"] };
const many: QuizAsk = { ...one, many: true };
const number: QuizAsk = { form: "number", unit: "turns" };
const match: QuizAsk = { form: "match", items: ["<p>x</p>", "<p>y</p>"], outcomes: ["<p>1</p>", "<p>2</p>"] };

const silent = { why: "", misconception: null };
const feedback = (mark: QuizFeedback["mark"], told: QuizTold): QuizFeedback => ({
  mark,
  told,
  explanation: "",
  widgets: [],
  card: {
    id: "c",
    href: "",
    label: "",
    note: { href: "", title: "" },
    inReview: false,
    head: null,
    missing: false,
  },
});
const options = (rights: number[], chosen: number[]): QuizTold => ({
  form: "options",
  options: [0, 1, 2].map((place) => ({
    ...silent,
    right: rights.includes(place),
    chosen: chosen.includes(place),
  })),
});
const matches: QuizTold = {
  form: "match",
  items: [
    { ...silent, outcome: 1, right: true },
    { ...silent, outcome: 1, right: false },
  ],
};

test.each([
  { ask: one, given: { options: [2] } },
  { ask: many, given: { options: [0, 2] } },
  { ask: number, given: { value: -2.5 } },
  { ask: match, given: { matches: [1, null] } },
] satisfies { ask: QuizAsk; given: QuizGiven }[])(
  "an answer of the form $ask.form stands in the fields as it was given",
  ({ ask, given }) => expect(givenFrom(askedOf(ask), draftOf(given))).toEqual(given),
);

test("a question without options can only be passed over", () => {
  expect(isLost({ form: "options", many: false, options: [] })).toBe(true);
  for (const ask of [one, number, match]) expect(isLost(ask)).toBe(false);
});

test("nothing chosen is no answer", () => {
  for (const ask of [one, many, number, match]) expect(givenFrom(askedOf(ask), NO_ANSWER)).toBeUndefined();
  expect(draftOf(null)).toEqual(NO_ANSWER);
});

describe("who commits too early is told what is missing", () => {
  test.each([
    { ask: one, draft: NO_ANSWER, missing: "Choose one." },
    { ask: one, draft: { ...NO_ANSWER, options: [1] }, missing: null },
    { ask: many, draft: NO_ANSWER, missing: "Choose at least one." },
    { ask: number, draft: { ...NO_ANSWER, typed: "two" }, missing: "Type a number." },
    { ask: number, draft: { ...NO_ANSWER, typed: "1,024" }, missing: null },
    { ask: match, draft: { ...NO_ANSWER, matches: [1] }, missing: "Choose one for each: 1 left." },
    { ask: match, draft: { ...NO_ANSWER, matches: [1, 0] }, missing: null },
  ])("$ask.form: $missing", ({ ask, draft, missing }) =>
    expect(missingIn(askedOf(ask), draft)).toBe(missing),
  );
});

describe("the verdict says what was given and what is right", () => {
  test.each([
    { ask: one, mark: "right", told: options([1], [1]), given: { options: [1] }, words: "Right: B." },
    {
      ask: one,
      mark: "wrong",
      told: options([1], [2]),
      given: { options: [2] },
      words: "Not right: you chose C. Right is B.",
    },
    { ask: one, mark: "unanswered", told: options([1], []), given: null, words: "Right is B." },
    {
      ask: many,
      mark: "wrong",
      told: options([0, 1], [0]),
      given: { options: [0] },
      words: "Not right: you chose A. Right are A and B.",
    },
    {
      ask: number,
      mark: "wrong",
      told: { form: "number", answer: "8 turns", met: null },
      given: { value: 7 },
      words: "Not right: you said 7. Right is 8 turns.",
    },
    {
      ask: match,
      mark: "wrong",
      told: matches,
      given: { matches: [1, 0] },
      words: "Not right: 1 of 2 are, and all count together.",
    },
    { ask: match, mark: "unanswered", told: matches, given: null, words: "Below is what each goes with." },
  ] satisfies {
    ask: QuizAsk;
    mark: QuizFeedback["mark"];
    told: QuizTold;
    given: QuizGiven | null;
    words: string;
  }[])("$words", ({ ask, mark, told, given, words }) =>
    expect(verdictOf(askedOf(ask), feedback(mark, told), given)).toBe(words),
  );
});

test("what is told stands beside what was asked, in the same order", () => {
  expect(toldOf(askedOf(one), feedback("wrong", options([1], [2])))).toMatchObject({
    options: [
      { place: 0, html: "<p>a</p>", right: false },
      { place: 1, html: "<p>b</p>", right: true },
      { place: 2, html: "<p>c</p>", right: false },
    ],
  });
  expect(toldOf(askedOf(match), feedback("wrong", matches))).toMatchObject({
    items: [
      { html: "<p>x</p>", outcome: 1 },
      { html: "<p>y</p>", outcome: 1 },
    ],
    outcomes: [{ html: "<p>1</p>" }, { html: "<p>2</p>" }],
  });
});
