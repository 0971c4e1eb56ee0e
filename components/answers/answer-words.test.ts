import { expect, test } from "vitest";
import { answerInWords, gradeSuggestedBy } from "./answer-words.ts";
import type { ShownAsk } from "./asked.ts";

const ask = (...rights: number[]): ShownAsk => ({
  seed: 1,
  form: "options",
  many: rights.length > 1,
  options: [2, 0, 3, 1].map((place) => ({ place, html: "", right: rights.includes(place), why: "" })),
});
const match: ShownAsk = {
  seed: 1,
  form: "match",
  items: [1, 0].map((place) => ({ place, html: "", outcome: 1 - place, why: "" })),
  outcomes: [0, 1].map((place) => ({ place, html: "" })),
};
const number: ShownAsk = {
  seed: 1,
  form: "number",
  answer: 8,
  tolerance: 0,
  said: "8 turns",
  unit: "turns",
  wrong: [],
};

test.each([
  { question: ask(0), chosen: { options: [0] }, words: "Right: B.", grade: "good" },
  {
    question: ask(0),
    chosen: { options: [1] },
    words: "Not right: you chose D. Right is B.",
    grade: "again",
  },
  { question: ask(0), chosen: undefined, words: "Right is B.", grade: undefined },
  { question: ask(0), chosen: { options: [] }, words: "Right is B.", grade: undefined },
  { question: ask(2, 3, 1), chosen: { options: [1, 2, 3] }, words: "Right: A, C, and D.", grade: "good" },
  {
    question: ask(2, 3),
    chosen: { options: [1, 2] },
    words: "Not right: you chose A and D. Right are A and C.",
    grade: "again",
  },
  { question: number, chosen: { value: 8 }, words: "Right: 8 turns.", grade: "good" },
  {
    question: number,
    chosen: { value: 7 },
    words: "Not right: you said 7. Right is 8 turns.",
    grade: "again",
  },
  { question: number, chosen: undefined, words: "Right is 8 turns.", grade: undefined },
  { question: match, chosen: { matches: [1, 0] }, words: "Right: all 2.", grade: "good" },
  {
    question: match,
    chosen: { matches: [1, 1] },
    words: "Not right: 1 of 2 are, and all count together.",
    grade: "again",
  },
  { question: match, chosen: undefined, words: "Below is what each goes with.", grade: undefined },
])("$words", ({ question, chosen, words, grade }) => {
  expect(answerInWords(question, chosen)).toBe(words);
  expect(gradeSuggestedBy(question, chosen)).toBe(grade);
});
