import { expect, test } from "vitest";
import {
  answerOf,
  type ChoicePrediction,
  type DrawPrediction,
  isGuess,
  judge,
  type MatchPrediction,
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
  [null, "skipped", undefined],
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

const curve: DrawPrediction<Pairs> = {
  id: "curve",
  title: "Curve",
  kind: "draw",
  across: "offset",
  up: "dot product",
  ask: () => "Draw it.",
  why: () => "Because.",
  places: () => [0, 10, 20, 30],
  range: () => ({ min: -10, max: 10 }),
  tolerance: () => 1,
  answer: () => [10, 5, 0, -5],
};

test.each([
  ["10 5 0 -5", "right", 0],
  ["11 6 1 -4", "right", 1],
  ["12 7 2 -3", "near", 2],
  ["0 0 0 0", "wrong", Math.sqrt(150 / 4)],
])("a curve through %s is %s", (guess, outcome, error) => {
  const verdict = judge(curve, params, guess);
  expect(verdict.outcome).toBe(outcome);
  expect(verdict.error).toBeCloseTo(error, 12);
  expect(verdict.answer).toBe("10 5 0 -5");
});

test("a curve is told by what it misses by, and a skipped one by its ends", () => {
  expect(judge(curve, params, "12 7 2 -3").text).toBe(
    "Your curve misses by 2 (root mean square); up to 1 counts as right.",
  );
  expect(judge(curve, params, null).text).toBe("It is a curve from 10 at offset 0 to −5 at offset 30.");
});

const outcomes: MatchPrediction<Pairs> = {
  id: "outcomes",
  title: "Outcomes",
  kind: "match",
  ask: () => "What happens?",
  why: () => "Because.",
  rows: () => [
    { value: "learned", label: "Learned" },
    { value: "rope", label: "RoPE" },
    { value: "alibi", label: "ALiBi" },
  ],
  options: [
    { value: "error", label: "an error" },
    { value: "silent", label: "silent degradation" },
  ],
  answer: () => ["error", "silent", "silent"],
};

test.each([
  ["error silent silent", "right", 0],
  ["silent silent silent", "near", 1],
  ["silent error silent", "wrong", 2],
])("a match of %s is %s, with %d wrong", (guess, outcome, error) =>
  expect(judge(outcomes, params, guess)).toMatchObject({
    outcome,
    error,
    text: `You had ${3 - error} of 3 right.`,
  }),
);

test("a skipped match is told row by row", () =>
  expect(judge(outcomes, params, null).text).toBe(
    "It is Learned: an error; RoPE: silent degradation; ALiBi: silent degradation.",
  ));

test("a guess of the wrong form is none", () => {
  expect(answerOf(outcomes, params)).toBe("error silent silent");
  expect(isGuess(outcomes, params, "error silent")).toBe(false);
  expect(isGuess(outcomes, params, "error silent loud")).toBe(false);
  expect(isGuess(curve, params, "1 2 3")).toBe(false);
  expect(isGuess(turns, params, "3")).toBe(false);
  expect(isGuess(order, params, "other")).toBe(false);
  expect(() => judge(curve, params, "1 2 3")).toThrow('curve does not take "1 2 3" for a guess');
});
