import { expect, test } from "vitest";
import { calibrate, type JudgedGuess, leanInWords, type Tally, tallyInWords } from "./calibration.ts";

let at = 0;
const guess = (
  card: string,
  topic: string,
  outcome: JudgedGuess["outcome"],
  relativeError: number | null = null,
): JudgedGuess => ({ card, topic, outcome, relativeError, at: at++ });
const tally = (counts: Partial<Tally>): Tally => ({
  right: 0,
  near: 0,
  wrong: 0,
  skipped: 0,
  total: 0,
  ...counts,
});

const guesses = [
  guess("c1", "turns", "wrong", -9),
  guess("c2", "turns", "near", -2),
  guess("c3", "order", "wrong"),
  guess("c1", "turns", "near", -3),
  guess("c1", "turns", "right", 0.5),
  guess("c4", "turns", "skipped"),
];

test("guesses are counted by outcome, over all and by topic, the topic with most of them first", () => {
  const { tally: all, topics } = calibrate(guesses);
  expect(all).toEqual(tally({ right: 1, near: 2, wrong: 2, skipped: 1, total: 6 }));
  expect(topics.map(({ topic }) => topic)).toEqual(["turns", "order"]);
  expect(topics[0]?.tally).toEqual(tally({ right: 1, near: 2, wrong: 1, skipped: 1, total: 5 }));
});

test("errors keep their sides and their order, and the middle one tells the lean", () => {
  const [turns, order] = calibrate([...guesses].reverse()).topics;
  expect(turns?.errors).toEqual([-9, -2, -3, 0.5]);
  expect(turns?.medianError).toBe(-2.5);
  expect(leanInWords(turns?.medianError ?? null)).toBe("too low");
  expect(order?.errors).toEqual([]);
  expect(leanInWords(order?.medianError ?? null)).toBe("–");
});

test("the first guess on each card stands beside the last one on the cards asked again", () => {
  const { first, again } = calibrate(guesses);
  expect(first).toEqual(tally({ near: 1, wrong: 2, skipped: 1, total: 4 }));
  expect(again).toEqual(tally({ right: 1, total: 1 }));
});

test.each([
  [0, "neither"],
  [1, "neither"],
  [1.2, "too high"],
  [-4, "too low"],
])("a median error of %d tolerances leans %s", (error, expected) =>
  expect(leanInWords(error)).toBe(expected),
);

test.each([
  [{}, "No guess yet."],
  [{ total: 1, right: 1 }, "Your one guess was right."],
  [{ total: 2, near: 1, skipped: 1 }, "Your one guess was near. 1 question was skipped."],
  [{ total: 12, right: 7, near: 2, wrong: 3 }, "Of 12 guesses 7 were right, 2 near and 3 wrong."],
  [{ total: 3, skipped: 3 }, "3 questions were skipped."],
])("%j is told as “%s”", (counts, expected) => expect(tallyInWords(tally(counts))).toBe(expected));
