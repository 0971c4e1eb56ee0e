import { expect, test } from "vitest";
import { isRightAnswer, type Question } from "./judge-answer.ts";

const options = (...rights: number[]): Question => ({
  form: "options",
  options: [2, 0, 1].map((place) => ({ place, right: rights.includes(place) })),
});

test.each([
  { question: options(1), chosen: [1], right: true },
  { question: options(1), chosen: [0], right: false },
  { question: options(0, 2), chosen: [2, 0], right: true },
  { question: options(0, 2), chosen: [2], right: false },
  { question: options(0, 2), chosen: [0, 1, 2], right: false },
  { question: options(1), chosen: [], right: null },
])("of $question.options, choosing $chosen is right: $right", ({ question, chosen, right }) => {
  expect(isRightAnswer(question, { options: chosen })).toBe(right);
});

test.each([
  { chosen: [0, 1, 1], right: true },
  { chosen: [0, 1, 0], right: false },
  { chosen: [0, -1, 1], right: false },
  { chosen: [-1, -1, -1], right: null },
])("matching $chosen is right: $right", ({ chosen, right }) => {
  const items = [
    { place: 2, outcome: 1 },
    { place: 0, outcome: 0 },
    { place: 1, outcome: 1 },
  ];
  expect(isRightAnswer({ form: "match", items }, { matches: chosen })).toBe(right);
});

test("a number is right within its tolerance", () => {
  const question: Question = { form: "number", answer: 10, tolerance: 0.5 };
  expect([9.5, 10.5, 9.4, -10].map((value) => isRightAnswer(question, { value }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isRightAnswer(question, undefined)).toBeNull();
});
