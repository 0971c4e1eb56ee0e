import { describe, expect, test } from "vitest";
import { foldEvents } from "./fold.ts";
import { applyEvent, newMemory, preview } from "./memory.ts";
import { studyDayStart } from "./study-day.ts";
import {
  act,
  DAY_MS,
  dayOf,
  MINUTE_MS,
  minutesUntil,
  plainOptions,
  ROLLOVER,
  review,
  START,
  seen,
  undo,
  ZONE,
} from "./testing/events.ts";
import type { Grade, Instant, ReviewEvent, SchedulerOptions } from "./types.ts";

/** Grades given one after another, each at its instant. */
function graded(grades: readonly (readonly [Instant, Grade])[], options: Partial<SchedulerOptions> = {}) {
  const events = grades.map(([at, grade], i) => review(`e${i}`, at, grade));
  return seen(foldEvents(events, () => ({ ...plainOptions, ...options })));
}

const later = (days: number, minutes = 0) => START + days * DAY_MS + minutes * MINUTE_MS;
const TODAY = dayOf(START);

describe("a new card", () => {
  test("graded Good goes to the second step", () => {
    const memory = graded([[START, "good"]]);
    expect(memory).toMatchObject({
      phase: "learning",
      step: 1,
      scheduledDays: 0,
      reps: 1,
      lapses: 0,
      firstDay: TODAY,
    });
    expect(minutesUntil(memory.due, START)).toBe(10);
  });

  test("graded Easy graduates at once", () =>
    expect(graded([[START, "easy"]])).toMatchObject({
      phase: "review",
      due: { day: TODAY + 8 },
      scheduledDays: 8,
    }));

  test("graduated by Easy waits as long as its stability says", () => {
    const { good, easy } = preview(newMemory(), "card", START, TODAY, {
      ...plainOptions,
      desiredRetention: 0.99,
    });
    expect(good.due).toHaveProperty("at");
    expect(easy.scheduledDays).toBe(1); // both stabilities round to one day
  });

  test("without steps goes straight to review, whatever the grade", () => {
    const grades = preview(newMemory(), "card", START, TODAY, { ...plainOptions, learningSteps: [] });
    expect(Object.values(grades).map(({ phase, scheduledDays }) => [phase, scheduledDays])).toEqual([
      ["review", 1],
      ["review", 1],
      ["review", 2],
      ["review", 8],
    ]);
  });

  test("may start with a stability under 0.1, as optimised weights have it", () =>
    expect(graded([[START, "again"]], { weights: plainOptions.weights.with(0, 0.02) }).stability).toBe(0.02));
});

describe("the first day", () => {
  test("stays that of the first grade", () =>
    expect(
      graded([
        [START, "good"],
        [later(3), "good"],
      ]),
    ).toMatchObject({ firstDay: TODAY, lastDay: TODAY + 3 }));
});

describe("steps of a day or more", () => {
  const options = { learningSteps: [10, 1440, 3 * 1440] };

  test("fall due on study days, and none is dropped", () => {
    const second = graded([[START, "good"]], options);
    expect(second).toMatchObject({ phase: "learning", step: 1, due: { day: TODAY + 1 }, scheduledDays: 0 });
    const third = graded(
      [
        [START, "good"],
        [later(1), "good"],
      ],
      options,
    );
    expect(third).toMatchObject({ phase: "learning", step: 2, due: { day: TODAY + 4 }, scheduledDays: 0 });
    const done = graded(
      [
        [START, "good"],
        [later(1), "good"],
        [later(4), "good"],
      ],
      options,
    );
    expect(done).toMatchObject({ phase: "review", step: 0 });
  });

  test("may be relearning steps", () =>
    expect(
      graded(
        [
          [START, "easy"],
          [later(8), "again"],
        ],
        { relearningSteps: [1440] },
      ),
    ).toMatchObject({
      phase: "relearning",
      due: { day: TODAY + 9 },
      lapses: 1,
    }));
});

describe("a step that ends past the rollover", () => {
  test("is still due at its instant", () => {
    const late = studyDayStart(TODAY + 1, ZONE, ROLLOVER) - MINUTE_MS;
    expect(graded([[late, "good"]]).due).toEqual({ at: late + 10 * MINUTE_MS });
  });
});

describe("a card in review", () => {
  const inReview = [[START, "easy"]] as const;

  test("that lapses is relearned, and counts the lapse once", () => {
    const lapsed = graded([...inReview, [later(8), "again"]]);
    expect(lapsed).toMatchObject({ phase: "relearning", step: 0, lapses: 1, scheduledDays: 0 });
    expect(minutesUntil(lapsed.due, later(8))).toBe(10);
    expect(graded([...inReview, [later(8), "again"], [later(8, 10), "again"]]).lapses).toBe(1);
  });

  test("that lapses without relearning steps waits for what stability is left, at least a day", () =>
    expect(graded([...inReview, [later(8), "again"]], { relearningSteps: [] })).toMatchObject({
      phase: "review",
      lapses: 1,
      scheduledDays: 1,
      due: { day: TODAY + 9 },
    }));

  test("graduates from relearning by its stability, not by the interval it had", () => {
    const relearned = graded([...inReview, [later(8), "again"], [later(8, 10), "good"]]);
    expect(relearned).toMatchObject({
      phase: "review",
      step: 0,
      due: { day: TODAY + 8 + relearned.scheduledDays },
    });
    expect(relearned.scheduledDays).toBe(Math.round(relearned.stability));
  });

  test("is due on a day, whatever the hour of the review", () => {
    const early = graded([...inReview, [studyDayStart(TODAY + 8, ZONE, ROLLOVER), "good"]]);
    const late = graded([...inReview, [studyDayStart(TODAY + 9, ZONE, ROLLOVER) - 1, "good"]]);
    expect(early.due).toEqual(late.due);
  });

  test("keeps the maximum interval on every button", () => {
    const memory = graded(inReview);
    const options = { ...plainOptions, maximumIntervalDays: 30 };
    const { hard, good, easy } = preview(memory, "card", later(60), TODAY + 60, options);
    expect([hard, good, easy].map(({ scheduledDays }) => scheduledDays)).toEqual([30, 30, 30]);
  });

  test("reviewed ten minutes after UTC midnight of the same study day has waited no day", () => {
    const evening = Date.parse("2025-04-01T23:55:00Z"); // 19:55 in New York
    const events = [0, 10].map((minutes, i) =>
      review(`e${i}`, evening + minutes * MINUTE_MS, "good", { day: 20_179 }),
    );
    expect(seen(foldEvents(events, () => plainOptions)).stability).toBe(2.3065);
  });
});

describe("a clock that runs backwards", () => {
  test("counts as no time at all", () => {
    const good = review("a", START, "easy");
    const later = review("b", START + 1, "good", { day: TODAY - 3 });
    const sameDay = review("b", START + 1, "good");
    const memory = (events: ReviewEvent[]) => seen(foldEvents(events, () => plainOptions));
    expect(memory([good, later]).stability).toBe(memory([good, sameDay]).stability);
  });
});

describe("acts that are no grades", () => {
  const options = () => plainOptions;
  const memory = graded([[START, "good"]]);

  test("leave the memory of the text alone", () => {
    expect(applyEvent(memory, act("x", later(1), { kind: "suspend", suspended: true }), options)).toEqual({
      ...memory,
      suspended: true,
      head: "x",
    });
    expect(applyEvent(memory, act("x", later(1), { kind: "bury" }), options)).toEqual({
      ...memory,
      buriedUntil: TODAY + 2,
      head: "x",
    });
    expect(applyEvent(memory, act("x", later(1), { kind: "flag", flag: 4 }), options)).toEqual({
      ...memory,
      flag: 4,
      head: "x",
    });
  });

  test("work on a new card too, which stays new", () =>
    expect(applyEvent(newMemory(), act("x", START, { kind: "flag", flag: 1 }), options)).toEqual({
      ...newMemory(),
      flag: 1,
      head: "x",
    }));

  test("that reset make the card new and keep its marks", () => {
    const flagged = applyEvent(memory, act("f", later(1), { kind: "flag", flag: 4 }), options);
    const reset = applyEvent(flagged, act("x", later(2), { kind: "reset" }), options);
    expect(reset).toEqual({ ...newMemory(), flag: 4, head: "x" });
    expect(seen(applyEvent(reset, review("g", later(3), "good"), options))).toMatchObject({
      reps: 1,
      stability: 2.3065,
      firstDay: TODAY + 3,
      flag: 4,
    });
  });

  test("that take back another cannot be applied alone", () =>
    expect(() => applyEvent(memory, undo("u", later(1), "e0"), options)).toThrow(
      "undo u cannot be applied alone",
    ));
});
