import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { algorithmFor, type MemoryState } from "./algorithm.ts";
import { anyGrade, GRADES, plainOptions } from "./testing/events.ts";
import type { Grade } from "./types.ts";
import { DEFAULT_WEIGHTS, WEIGHT_RANGES } from "./weights.ts";

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The published equations of FSRS-6, written down again. */
function equations(
  w: readonly number[],
  { stability: s, difficulty: d }: MemoryState,
  t: number,
  grade: Grade,
) {
  const weight = (i: number) => w[i] as number;
  const g = GRADES.indexOf(grade) + 1;
  const r = (1 + (0.9 ** (-1 / weight(20)) - 1) * (t / s)) ** -weight(20);
  const easiest = weight(4) - Math.exp(weight(5) * 3) + 1;
  const moved = d - (weight(6) * (g - 3) * (10 - d)) / 9;
  const difficulty = clamp(weight(7) * easiest + (1 - weight(7)) * moved, 1, 10);
  if (t === 0) {
    const growth = Math.exp(weight(17) * (g - 3 + weight(18))) * s ** -weight(19);
    return { difficulty, stability: clamp(s * (g === 1 ? growth : Math.max(growth, 1)), 0.001, 36_500) };
  }
  if (g === 1) {
    const lapsed =
      weight(11) * d ** -weight(12) * ((s + 1) ** weight(13) - 1) * Math.exp(weight(14) * (1 - r));
    const stability = Math.min(clamp(lapsed, 0.001, 36_500), s / Math.exp(weight(17) * weight(18)));
    return { difficulty, stability: Math.max(stability, 0.001) };
  }
  const bonus = g === 2 ? weight(15) : g === 4 ? weight(16) : 1;
  const growth =
    Math.exp(weight(8)) * (11 - d) * s ** -weight(9) * (Math.exp(weight(10) * (1 - r)) - 1) * bonus;
  return { difficulty, stability: clamp(s * (1 + growth), 0.001, 36_500) };
}

const anyWeights = fc.tuple(...WEIGHT_RANGES.map(([min, max]) => fc.double({ min, max, noNaN: true })));
const anyState = fc.record({
  stability: fc.double({ min: 0.1, max: 2000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});

describe("the algorithm", () => {
  test("computes the published equations, for weights anywhere in their ranges", () =>
    fc.assert(
      fc.property(
        anyWeights,
        anyState,
        fc.integer({ min: 0, max: 1000 }),
        anyGrade,
        (weights, state, days, grade) => {
          const algorithm = algorithmFor({ ...plainOptions, weights });
          const next = algorithm.next(state, days, grade);
          const expected = equations(weights, state, days, grade);
          expect(next.stability / expected.stability).toBeCloseTo(1, 4);
          expect(next.difficulty).toBeCloseTo(expected.difficulty, 5);
        },
      ),
      { numRuns: 500 },
    ));

  test("keeps a w19 of 0, which weights of FSRS-5 come with", () => {
    const weights = DEFAULT_WEIGHTS.with(19, 0);
    const { stability } = algorithmFor({ ...plainOptions, weights }).next(
      { stability: 20, difficulty: 5 },
      0,
      "again",
    );
    expect(stability).toBeCloseTo(20 * Math.exp(0.5425 * (1 - 3 + 0.0912)), 6);
  });

  test("keeps w17 and w18 as they are, however many relearning steps there are", () => {
    const weights = DEFAULT_WEIGHTS.with(11, 1.9).with(13, 0.35).with(14, 1.9).with(17, 0.7); // ts-fsrs would cap it at 0.2
    const forgotten = (relearningSteps: number[]) =>
      algorithmFor({ ...plainOptions, weights, relearningSteps }).next(
        { stability: 20, difficulty: 5 },
        0,
        "again",
      );
    expect(forgotten([10, 60])).toEqual(forgotten([]));
  });

  test("lets a first stability be as small as its weight", () =>
    expect(
      algorithmFor({ ...plainOptions, weights: DEFAULT_WEIGHTS.with(0, 0.001) }).next(null, 0, "again"),
    ).toEqual({
      stability: 0.001,
      difficulty: DEFAULT_WEIGHTS[4],
    }));

  test("without the short term leaves stability alone when a card is recalled twice in a day", () => {
    const state = { stability: 20, difficulty: 5 };
    const algorithm = algorithmFor({ ...plainOptions, shortTerm: false });
    expect(algorithm.next(state, 0, "good").stability).toBe(20);
    expect(algorithmFor(plainOptions).next(state, 0, "easy").stability).toBeGreaterThan(20);
  });

  test("refuses weights that are not FSRS-6's, where ts-fsrs would take its own without a word", () =>
    expect(() => algorithmFor({ ...plainOptions, weights: DEFAULT_WEIGHTS.slice(0, 19) })).toThrow(
      "FSRS-6 needs 21 weights, got 19",
    ));
});
