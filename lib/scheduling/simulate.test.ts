import { describe, expect, test } from "vitest";
import { DEFAULT_HABITS, type SimulationInput, simulate } from "./simulate.ts";
import { plainOptions } from "./testing/events.ts";

const input: SimulationInput = {
  cards: [],
  newCards: 1000,
  today: 100,
  days: 200,
  options: plainOptions,
  limits: { newPerDay: 10, reviewPerDay: 9999 },
  habits: DEFAULT_HABITS,
  seed: "me",
};
const run = (change: Partial<SimulationInput>) => simulate({ ...input, ...change });
const total = (days: readonly { reviews: number }[]) => days.reduce((sum, { reviews }) => sum + reviews, 0);
const atRetention = (desiredRetention: number) => run({ options: { ...plainOptions, desiredRetention } });

describe("a simulation", () => {
  test("lives the same days again from the same seed, and others from another", () => {
    expect(run({})).toEqual(run({}));
    expect(run({ seed: "you" })).not.toEqual(run({}));
  });

  test("begins cards at the daily pace until none are left", () => {
    const { days } = run({ newCards: 25, days: 5 });
    expect(days.map(({ day, fresh }) => [day, fresh])).toEqual([
      [100, 10],
      [101, 10],
      [102, 5],
      [103, 0],
      [104, 0],
    ]);
  });

  test("reviews what is due up to the limit, and lets the rest wait", () => {
    const cards = [5, 4, 3, 2, 1].map((late) => ({
      stability: 30,
      difficulty: 5,
      lastDay: 60,
      dueDay: 100 - late,
    }));
    const { days } = run({ cards, newCards: 0, days: 3, limits: { newPerDay: 0, reviewPerDay: 2 } });
    expect(days.map(({ reviews }) => reviews)).toEqual([2, 2, 1]);
  });

  test("takes the longest due first", () => {
    const known = { stability: 36_500, difficulty: 5, lastDay: 95, dueDay: 98 };
    const forgotten = { stability: 0.001, difficulty: 5, lastDay: -36_500, dueDay: 90 };
    const options = { ...plainOptions, weights: plainOptions.weights.with(20, 0.8) };
    const limits = { newPerDay: 0, reviewPerDay: 1 };
    const { days } = run({ cards: [known, forgotten], newCards: 0, days: 2, limits, options });
    expect(days.map(({ recalled }) => recalled)).toEqual([0, 1]);
  });

  test("begins new cards only in the room that reviews leave", () => {
    const cards = Array.from({ length: 8 }, () => ({
      stability: 30,
      difficulty: 5,
      lastDay: 60,
      dueDay: 90,
    }));
    const { days } = run({ cards, days: 1, limits: { newPerDay: 10, reviewPerDay: 12 } });
    expect(days[0]).toMatchObject({ reviews: 8, fresh: 4 });
  });

  test("recalls about as often as is desired", () => {
    for (const retention of [0.8, 0.9, 0.95]) {
      const { days } = atRetention(retention);
      const recalled = days.reduce((sum, day) => sum + day.recalled, 0);
      expect(Math.abs(recalled / total(days) - retention)).toBeLessThan(0.04);
    }
  });

  test("costs more reviews and more time, the more is to be recalled, and ever more steeply", () => {
    const costs = [0.75, 0.85, 0.95].map((retention) => total(atRetention(retention).days));
    const [low, middle, high] = costs as [number, number, number];
    expect(middle).toBeGreaterThan(low);
    expect(high - middle).toBeGreaterThan(middle - low);
  });

  test("counts what would be remembered at the end", () => {
    const card = { stability: 10, difficulty: 5, lastDay: 95, dueDay: 400 };
    expect(run({ cards: [card], newCards: 0, days: 5 }).remembered).toBeCloseTo(0.9, 6);
    expect(run({ cards: [card], newCards: 0, days: 0 })).toEqual({
      days: [],
      remembered: expect.any(Number),
    });
  });

  test("leaves the caller's cards alone", () => {
    const card = Object.freeze({ stability: 10, difficulty: 5, lastDay: 90, dueDay: 100 });
    expect(total(run({ cards: [card], newCards: 0 }).days)).toBeGreaterThan(0);
  });

  test.each([
    { first: "again", seconds: 19.6 + 2 * 13.8 }, // then Good at both steps
    { first: "good", seconds: 13.8 + 13.8 }, // Good leads to the second step at once
    { first: "easy", seconds: 10.7 },
  ] as const)("counts $seconds s for a card whose first grade is $first", ({ first, seconds }) => {
    const firstGrades = { again: 0, hard: 0, good: 0, easy: 0, [first]: 1 };
    const { days } = run({ habits: { ...DEFAULT_HABITS, firstGrades }, newCards: 1, days: 1 });
    expect(days[0]?.minutes).toBeCloseTo(seconds / 60, 9);
  });
});
