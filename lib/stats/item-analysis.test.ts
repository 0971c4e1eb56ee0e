import { describe, expect, test } from "vitest";
import { analyseItems, type ItemAnswer, LEAST_ATTEMPTS } from "./item-analysis.ts";

/** One row an attempt, one column a question: 1 right, 0 wrong, ? not known, blank not asked. */
function answersOf(rows: readonly string[], chance = 0.25): ItemAnswer[] {
  return rows.flatMap((row, attempt) =>
    [...row].flatMap((mark, item) => {
      if (mark === " ") return [];
      const right = mark === "?" ? null : mark === "1";
      return [{ attempt: `a${attempt}`, item: `q${item}`, right, chance }];
    }),
  );
}

const rows = ["1110", "1100", "1000", "0000", "1111", "0100"];
const facts = analyseItems(answersOf(rows));

test("difficulty is the share of right answers", () => {
  expect(["q0", "q1", "q2", "q3"].map((item) => facts.get(item)?.difficulty)).toEqual([
    4 / 6,
    4 / 6,
    2 / 6,
    1 / 6,
  ]);
  expect(analyseItems(answersOf(["1", "?", "0"])).get("q0")?.difficulty).toBeCloseTo(1 / 3, 12);
});

test("a guess-corrected mean is 1 where all are right, and takes a third off for each wrong one of four", () => {
  expect(facts.get("q2")?.corrected).toBeCloseTo((2 - 4 / 3) / 6, 12);
  expect(analyseItems(answersOf(["1", "1"])).get("q0")?.corrected).toBe(1);
  expect(analyseItems(answersOf(["1", "?", "?", "0"])).get("q0")?.corrected).toBeCloseTo((1 - 1 / 3) / 4, 12);
});

/** (M₁ − M₀) / s · √(p q), with the rest's population deviation: the textbook form of the point-biserial. */
function pointBiserial(scores: readonly number[], rests: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const of = (score: number) => rests.filter((_, index) => scores[index] === score);
  const p = mean(scores);
  const deviation = Math.sqrt(mean(rests.map((rest) => (rest - mean(rests)) ** 2)));
  return ((mean(of(1)) - mean(of(0))) / deviation) * Math.sqrt(p * (1 - p));
}

describe("discrimination", () => {
  test.each([0, 1, 2, 3])("of question %i is its point-biserial correlation with the rest", (item) => {
    const scores = rows.map((row) => Number(row[item]));
    const rests = rows.map(
      (row) => [...row].filter((mark, index) => index !== item && mark === "1").length / 3,
    );
    expect(facts.get(`q${item}`)?.discrimination).toBeCloseTo(pointBiserial(scores, rests), 12);
  });

  test("by hand: right in the two better attempts of five, wrong in the others", () => {
    // rests 1, 1, 0, 0, 0: both vary alike
    const perfect = analyseItems(answersOf(["11", "11", "00", "00", "00"]));
    expect(perfect.get("q0")?.discrimination).toBeCloseTo(1, 12);
    const opposite = analyseItems(answersOf(["10", "10", "01", "01", "01"]));
    expect(opposite.get("q0")?.discrimination).toBeCloseTo(-1, 12);
  });

  test("leaves the question itself out of the total", () => {
    // with itself in the total, an unrelated question would correlate with it
    const unrelated = analyseItems(answersOf(["11", "10", "01", "00", "11", "10", "01", "00"]));
    expect(unrelated.get("q0")?.discrimination).toBeCloseTo(0, 12);
  });

  test("takes shares, since attempts are of different lengths", () => {
    const mixed = answersOf(["11  ", "1111", "01 0", "0000", "0 0 ", "1 10"]);
    const scores = [1, 1, 0, 0, 0, 1];
    const rests = [1, 1, 1 / 2, 0, 0, 1 / 2];
    expect(analyseItems(mixed).get("q0")?.discrimination).toBeCloseTo(pointBiserial(scores, rests), 12);
  });

  test("is not told from few attempts, from attempts of one question, or where nothing varies", () => {
    const few = Array.from({ length: LEAST_ATTEMPTS - 1 }, (_, index) => (index % 2 === 0 ? "11" : "00"));
    expect(analyseItems(answersOf(few)).get("q0")?.discrimination).toBeNull();
    expect(analyseItems(answersOf(["1", "0", "1", "0", "1", "0"])).get("q0")?.discrimination).toBeNull();
    expect(analyseItems(answersOf(["11", "10", "11", "10", "11"])).get("q0")?.discrimination).toBeNull();
    expect(
      analyseItems(answersOf(["110", "001", "111", "010", "100"])).get("q0")?.discrimination,
    ).not.toBeNull();
  });
});
