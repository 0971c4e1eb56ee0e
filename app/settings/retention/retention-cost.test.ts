import { describe, expect, test } from "vitest";
import { defaultOptions } from "@/lib/scheduling/options.ts";
import { type CostInput, retentionCost } from "./retention-cost.ts";

const cost = (changes: Partial<CostInput> = {}, desiredRetention = 0.9) =>
  retentionCost(
    { cards: 1000, limits: { newPerDay: 20, reviewPerDay: 200 }, options: defaultOptions, ...changes },
    desiredRetention,
  );

describe("what a desired retention costs", () => {
  test.each(["reviewsPerDay", "minutesPerDay", "remembered"] as const)("rises with it in %s", (of) => {
    const [low, middle, high] = [0.8, 0.9, 0.95].map((retention) => cost({}, retention)[of]);
    expect(low).toBeLessThan(middle as number);
    expect(middle).toBeLessThan(high as number);
  });

  test("is told of all cards when there is time to begin them all", () => expect(cost().begun).toBe(1000));

  test("is told of those that the daily limit lets begin", () =>
    expect(cost({ cards: 50_000, limits: { newPerDay: 2, reviewPerDay: 200 } }).begun).toBe(730));

  test("of a large collection is as large as it is, though only a share of it is simulated", () => {
    const small = cost({ cards: 1500, limits: { newPerDay: 15, reviewPerDay: 9999 } });
    const large = cost({ cards: 15_000, limits: { newPerDay: 150, reviewPerDay: 99_990 } });
    expect(large.reviewsPerDay).toBeCloseTo(small.reviewsPerDay * 10, 6);
  });

  test.each([{ cards: 0 }, { limits: { newPerDay: 0, reviewPerDay: 200 } }])(
    "is nothing where nothing begins (%o)",
    (changes) =>
      expect(cost(changes)).toEqual({
        desiredRetention: 0.9,
        reviewsPerDay: 0,
        minutesPerDay: 0,
        remembered: 0,
        begun: 0,
      }),
  );
});
