import { expect, test } from "vitest";
import {
  type ChoicePrediction,
  judge,
  type NumberPrediction,
  predictionToAsk,
  suggestGrade,
  toPrediction,
} from "./predictions.ts";

type Pairs = { length: number };

const turns: NumberPrediction<Pairs> = {
  id: "turns",
  title: "Turns",
  kind: "number",
  unit: "",
  ask: () => "How many?",
  why: () => "Because.",
  range: () => ({ min: 0, max: 64 }),
  tolerance: () => 2,
  answer: ({ length }) => (length > 4096 ? null : 23),
};
const order: ChoicePrediction<Pairs> = {
  id: "order",
  title: "Order",
  kind: "choice",
  ask: () => "Which?",
  why: () => "Because.",
  options: [
    { value: "same", label: "unchanged" },
    { value: "permuted", label: "permuted" },
  ],
  answer: () => "permuted",
};
const params = { length: 2048 };

test("the verdict says the guess and the answer", () => {
  expect(judge(turns, params, 3)).toEqual({
    outcome: "wrong",
    guess: 3,
    answer: 23,
    error: -20,
    text: "You said 3. It is 23.",
  });
  expect(judge({ ...turns, unit: "tokens" }, params, 3).text).toBe("You said 3 tokens. It is 23 tokens.");
  expect(judge(order, params, "same")).toMatchObject({
    outcome: "wrong",
    error: null,
    text: "You said “unchanged”. It is “permuted”.",
  });
});

test("a skipped question is told its answer and has no error", () =>
  expect(judge(turns, params, null)).toMatchObject({ outcome: "skipped", error: null, text: "It is 23." }));

test.each([
  [23, "right", "good"],
  [25, "right", "good"],
  [26, "near", "hard"],
  [17, "near", "hard"],
  [16, "wrong", "again"],
  [null, "skipped", "again"],
] as const)("a guess of %s is %s and suggests %s", (guess, outcome, grade) => {
  const verdict = judge(turns, params, guess);
  expect(verdict.outcome).toBe(outcome);
  expect(suggestGrade(verdict.outcome)).toBe(grade);
});

test("a question without an answer isn't asked, and the next one is", () => {
  const long = { length: 8192 };
  expect(predictionToAsk([turns, order], params)?.id).toBe("turns");
  expect(predictionToAsk([turns, order], long)?.id).toBe("order");
  expect(predictionToAsk([turns, order], long, "turns")).toBeNull();
  expect(() => judge(turns, long, 3)).toThrow(/turns has no answer at .*8192/);
});

test("the record of a guess holds what was asked, at which parameters, and by how much it was off", () =>
  expect(toPrediction("sinusoidal", turns, params, 20)).toEqual({
    widget: "sinusoidal",
    ask: "turns",
    params: { length: 2048 },
    guess: 20,
    answer: 23,
    error: -3,
  }));
