import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@/lib/scheduling/seeded-random.ts";
import { cardSeed, shuffled } from "./shuffle.ts";

test("a shuffle keeps every item once, and the same seed gives the same order", () =>
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 26 }), fc.string(), (items, seed) => {
      const order = shuffled(items, seededRandom(seed));
      expect(order.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      expect(shuffled(items, seededRandom(seed))).toEqual(order);
    }),
  ));

test("every order of three is about as frequent as any other", () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffled(["a", "b", "c"], seededRandom(String(seed))).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("a card has one seed until something happens to it", () => {
  expect(cardSeed("c1", "e1")).toBe(cardSeed("c1", "e1"));
  expect(new Set([cardSeed("c1", null), cardSeed("c1", "e1"), cardSeed("c2", null)]).size).toBe(3);
});
