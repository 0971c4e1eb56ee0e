import fc from "fast-check";
import { expect, test } from "vitest";
import { retrievability } from "@/lib/scheduling/retrievability.ts";
import {
  act,
  anyActs,
  DAY_MS,
  dayOf,
  plainOptions,
  review,
  START,
  undo,
} from "@/lib/scheduling/testing/events.ts";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import { cardHistory } from "./card-history.ts";
import { recallCurve } from "./recall-curve.ts";

const DAY = dayOf(START);
const { weights } = plainOptions;
const curveOf = (events: readonly ReviewEvent[], today: number, due: number) =>
  recallCurve(
    cardHistory(events, () => plainOptions),
    today,
    due,
    weights,
  );

const twoGrades = [review("e1", START, "easy"), review("e2", START + 8 * DAY_MS, "good")];

test("a card never graded has no curve, nor one that was reset", () => {
  expect(curveOf([], DAY, DAY)).toBeNull();
  expect(
    curveOf([...twoGrades, act("e3", START + 9 * DAY_MS, { kind: "reset" })], DAY + 10, DAY + 20),
  ).toBeNull();
});

test("the curve begins at the first grade, at 1, and goes past the day the card is due", () => {
  const curve = curveOf(twoGrades, DAY + 10, DAY + 40);
  expect(curve?.points[0]).toEqual({ day: DAY, retrievability: 1 });
  expect(curve?.from).toBe(DAY);
  expect(curve?.until).toBeGreaterThan(DAY + 40);
  expect(curve?.points.at(-1)?.day).toBe(curve?.until);
});

test("each grade after the first is marked with the recall that was left, by the formula", () => {
  const curve = curveOf(twoGrades, DAY + 10, DAY + 40);
  const firstStability = weights[3] as number;
  expect(curve?.reviews.map(({ day, grade }) => [day, grade])).toEqual([
    [DAY, "easy"],
    [DAY + 8, "good"],
  ]);
  expect(curve?.reviews[0]?.recallBefore).toBeNull();
  expect(curve?.reviews[1]?.recallBefore).toBeCloseTo(retrievability(firstStability, 8, weights), 12);
});

test("where the card is due when stability has passed, recall is 90 %", () => {
  const stability = curveOf(twoGrades, DAY + 10, DAY + 40)?.reviews[1]?.stabilityAfter as number;
  const curve = curveOf(twoGrades, DAY + 8, DAY + 8 + stability);
  expect(curve?.today.recall).toBe(1);
  expect(curve?.due.recall).toBeCloseTo(0.9, 12);
});

test("a grade that was taken back is not on the curve", () => {
  const curve = curveOf([...twoGrades, undo("e3", START + 8 * DAY_MS + 1, "e2")], DAY + 10, DAY + 40);
  expect(curve?.reviews).toHaveLength(1);
});

test("whatever happened, the curve never leaves 0 to 1 and time never runs back on it", () =>
  fc.assert(
    fc.property(anyActs, fc.nat({ max: 400 }), (events, later) => {
      const today = dayOf(events.at(-1)?.at ?? START) + later;
      const curve = curveOf(events, today, today + 3);
      const points = curve?.points ?? [];
      const days = points.map(({ day }) => day);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      expect(points.every(({ retrievability }) => retrievability > 0 && retrievability <= 1)).toBe(true);
    }),
  ));
