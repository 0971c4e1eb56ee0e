import fc from "fast-check";
import { expect, test } from "vitest";
import { forecast } from "./forecast.ts";

test("each day has the cards that fall due on it, and today what is overdue too", () => {
  expect(forecast([98, 103, 100, 101, 103, 107], 100, 7)).toEqual([
    { day: 100, count: 2 },
    { day: 101, count: 1 },
    { day: 102, count: 0 },
    { day: 103, count: 2 },
    { day: 104, count: 0 },
    { day: 105, count: 0 },
    { day: 106, count: 0 },
  ]);
});

test("every card due by the last day is counted once, whatever their order", () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 })), fc.integer({ min: 1, max: 30 }), (due, days) => {
      const counted = forecast(due, 20, days);
      expect(counted).toHaveLength(days);
      const total = counted.reduce((sum, { count }) => sum + count, 0);
      expect(total).toBe(due.filter((day) => day < 20 + days).length);
      expect(forecast(due.toReversed(), 20, days)).toEqual(counted);
    }),
  ));

test.each([0, -1, 1.5])("a forecast of %d days is refused", (days) =>
  expect(() => forecast([], 0, days)).toThrow(`days must be a whole number from 1, got ${days}`),
);
