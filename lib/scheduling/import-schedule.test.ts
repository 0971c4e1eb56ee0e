import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportedSchedule } from "@/lib/cards/types.ts";
import { importEvent, sm2Memory } from "./import-schedule.ts";
import { applyEvent, newMemory } from "./memory.ts";
import { formatDay, parseDay, studyDayStart } from "./study-day.ts";
import { dayOf, plainOptions, ROLLOVER, review, START, seen, ZONE } from "./testing/events.ts";

const read = (schedule: ImportedSchedule, zone = ZONE) =>
  importEvent(schedule, "card", "import-1", START, zone, ROLLOVER, plainOptions);

const sm2 = (due: string, intervalDays: number, easePercent = 290): ImportedSchedule => ({
  kind: "sm2",
  due,
  intervalDays,
  easePercent,
});

const fsrs: Extract<ImportedSchedule, { kind: "fsrs" }> = {
  kind: "fsrs",
  due: "2026-03-12T09:30:00.000Z",
  intervalDays: 12,
  stability: 11.7,
  difficulty: 4.25,
  state: "review",
  reps: 6,
  lapses: 1,
  learningStep: 0,
  lastReview: "2026-02-28T09:30:00.000Z",
};

describe("an SM-2 schedule", () => {
  test("becomes the memory that Anki's formula gives, due on its own calendar day", () => {
    const due = parseDay("2024-02-11") as number;
    const expected = 11 - 1.9 / (Math.exp(1.8722) * 84 ** -0.1666 * (Math.exp(0.796 * (1 - 0.9)) - 1));
    const event = read(sm2("2024-02-11", 84));
    expect(event).toEqual({
      kind: "import",
      id: "import-1",
      card: "card",
      at: START,
      day: dayOf(START),
      phase: "review",
      stability: expect.closeTo(84, 9),
      difficulty: expect.closeTo(expected, 9),
      due: { day: due },
      step: 0,
      reps: 1,
      lapses: 0,
      lastAt: studyDayStart(due - 84, ZONE, ROLLOVER),
      lastDay: due - 84,
      scheduledDays: 84,
    });
  });

  test("is marked as imported until the first grade given here", () => {
    const memory = applyEvent(
      newMemory(),
      read(sm2("2024-02-10", 83)) as NonNullable<ReturnType<typeof read>>,
      () => {
        throw new Error("an import needs no options");
      },
    );
    expect(memory).toMatchObject({
      kind: "seen",
      imported: true,
      firstDay: (parseDay("2024-02-10") as number) - 83,
    });
    const graded = seen(applyEvent(memory, review("g", START, "good"), () => plainOptions));
    expect(graded).toMatchObject({ imported: false, phase: "review", reps: 2 });
    expect(graded.stability).toBeGreaterThan(500); // it was overdue by two years and still known
  });

  test("is due on the same calendar day in every zone", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "Australia/Lord_Howe"),
        fc.integer({ min: 19_000, max: 20_400 }),
        (zone, day) => {
          expect(read(sm2(formatDay(day), 10), zone)).toMatchObject({ due: { day }, lastDay: day - 10 });
        },
      ),
    ));

  test("with the date of a sibling never reviewed leaves the card new", () =>
    expect(read(sm2("2000-01-01", 1))).toBeNull());

  test.each(["2024-02-31", "soon", ""])("due on %j leaves the card new", (due) =>
    expect(read(sm2(due, 5))).toBeNull(),
  );

  test("due further off than its interval was not reviewed in the future", () =>
    expect(read(sm2("2027-06-01", 3))).toMatchObject({ lastAt: START, lastDay: dayOf(START) }));

  test.each([
    { interval: 0, ease: 2.5, stability: 0.001 },
    { interval: 100_000, ease: 2.5, stability: 36_500 },
  ])("of $interval days keeps stability in its range", ({ interval, ease, stability }) =>
    expect(sm2Memory(interval, ease, plainOptions.weights).stability).toBe(stability),
  );

  test("of any interval and ease gives a difficulty from 1 to 10", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (interval, ease) => {
          const { difficulty } = sm2Memory(interval, ease, plainOptions.weights);
          return difficulty >= 1 && difficulty <= 10;
        },
      ),
    ));

  test("assumed at another retention reads its interval as that retention's", () =>
    expect(sm2Memory(83, 2.5, plainOptions.weights, 0.8).stability).toBeCloseTo(25, 1));
});

describe("an FSRS schedule", () => {
  test("is taken as it is", () =>
    expect(read(fsrs)).toMatchObject({
      phase: "review",
      stability: 11.7,
      difficulty: 4.25,
      due: { day: parseDay("2026-03-12") },
      reps: 6,
      lapses: 1,
      lastAt: Date.parse("2026-02-28T09:30:00Z"),
      lastDay: parseDay("2026-02-28"),
      scheduledDays: 12,
    }));

  test("that is due in the night is due on the day before, by the rollover hour", () =>
    expect(read({ ...fsrs, due: "2026-03-12T01:30:00Z" })).toMatchObject({
      due: { day: parseDay("2026-03-11") },
    }));

  test("in learning keeps its step and its instant", () =>
    expect(read({ ...fsrs, state: "relearning", intervalDays: 0, learningStep: 1 })).toMatchObject({
      phase: "relearning",
      due: { at: Date.parse(fsrs.due) },
      step: 1,
      scheduledDays: 0,
    }));

  test("without a last review takes it to be its interval before it is due", () => {
    const { lastReview, ...without } = fsrs;
    expect(lastReview).toBeDefined();
    expect(read(without)).toMatchObject({ lastDay: parseDay("2026-02-28") });
  });

  test.each([
    ["a new card", { state: "new" as const }],
    ["a due date that can't be read", { due: "soon" }],
  ])("of %s leaves the card new", (_, change) => expect(read({ ...fsrs, ...change })).toBeNull());

  test("with a memory that FSRS can't have is brought into range", () =>
    expect(read({ ...fsrs, stability: 0, difficulty: 0 })).toMatchObject({
      stability: 0.001,
      difficulty: 1,
    }));
});
