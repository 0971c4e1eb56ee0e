import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldEvents } from "./fold.ts";
import { applyEvent, preview } from "./memory.ts";
import {
  anyActs,
  anyGrade,
  anyOptions,
  DAY_MS,
  dayOf,
  MINUTE_MS,
  review,
  START,
  seen,
} from "./testing/events.ts";
import type { Memory } from "./types.ts";

describe("the interval on a button", () => {
  const anyMemory: fc.Arbitrary<Memory> = fc
    .tuple(anyActs, anyOptions)
    .map(([acts, options]) => foldEvents(acts, () => options));
  const anyLater = fc.integer({ min: 0, max: 400 }).map((days) => START + 720 * DAY_MS + days * DAY_MS);

  test("is the interval given, at any instant of the study day", () =>
    fc.assert(
      fc.property(
        anyMemory,
        anyOptions,
        anyLater,
        fc.integer({ min: 0, max: 15 * 60 }),
        anyGrade,
        (memory, options, shownAt, minutes, grade) => {
          const gradedAt = shownAt + minutes * MINUTE_MS;
          fc.pre(dayOf(shownAt) === dayOf(gradedAt));
          const button = preview(memory, "card", shownAt, dayOf(shownAt), options)[grade];
          const given = seen(applyEvent(memory, review("next", gradedAt, grade), () => options));
          const { due, ...same } = button;
          expect(given).toMatchObject(same);
          expect(given.due).toEqual("at" in due ? { at: due.at + minutes * MINUTE_MS } : due);
        },
      ),
      { numRuns: 500 },
    ));

  test("is from 1 day to the maximum, and grows with the grade", () =>
    fc.assert(
      fc.property(anyMemory, anyOptions, anyLater, (memory, options, at) => {
        const previews = preview(memory, "card", at, dayOf(at), options);
        const days = [previews.again, previews.hard, previews.good, previews.easy]
          .filter(({ phase }) => phase === "review")
          .map(({ scheduledDays }) => scheduledDays);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        for (const count of days) {
          expect(Number.isInteger(count) && count >= 1 && count <= options.maximumIntervalDays).toBe(true);
        }
        if (memory.kind === "seen" && memory.phase === "review") {
          const [hard, good, easy] = days.slice(-3) as [number, number, number];
          expect(good).toBe(Math.min(Math.max(good, hard + 1), options.maximumIntervalDays));
          expect(easy).toBe(Math.min(Math.max(easy, good + 1), options.maximumIntervalDays));
        }
      }),
      { numRuns: 500 },
    ));
});
