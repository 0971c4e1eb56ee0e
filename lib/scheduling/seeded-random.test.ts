import { describe, expect, test } from "vitest";
import { seededRandom } from "./seeded-random.ts";

const draws = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

describe("chance from a seed", () => {
  test("is the same for the same seed and another for another", () => {
    expect(draws("card:1", 5)).toEqual(draws("card:1", 5));
    expect(draws("card:1", 5)).not.toEqual(draws("card:2", 5));
  });

  test.each([
    ["numbers of one seed", draws("a", 20_000)],
    [
      "first numbers of seeds that differ in one digit",
      Array.from({ length: 20_000 }, (_, i) => draws(`c:${i}`, 1)[0]),
    ],
  ])("spreads the %s evenly over [0, 1)", (_, numbers) => {
    const buckets = Array(10).fill(0);
    for (const number of numbers as number[]) buckets[Math.floor(number * 10)]++;
    for (const count of buckets) expect(Math.abs(count - 2000)).toBeLessThan(200); // 4.7 standard deviations
  });
});
