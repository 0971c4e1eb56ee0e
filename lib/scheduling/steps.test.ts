import { describe, expect, test } from "vitest";
import { dueAfter, nextStep } from "./steps.ts";

const DAY_MINUTES = 1440;

describe("a learning step", () => {
  test.each([
    // [1, 10]: Anki's own list
    { steps: [1, 10], step: 0, grade: "again", move: { minutes: 1, step: 0 } },
    { steps: [1, 10], step: 0, grade: "hard", move: { minutes: 5.5, step: 0 } },
    { steps: [1, 10], step: 0, grade: "good", move: { minutes: 10, step: 1 } },
    { steps: [1, 10], step: 0, grade: "easy", move: null },
    { steps: [1, 10], step: 1, grade: "again", move: { minutes: 1, step: 0 } },
    { steps: [1, 10], step: 1, grade: "hard", move: { minutes: 10, step: 1 } },
    { steps: [1, 10], step: 1, grade: "good", move: null },
    // three steps: Hard repeats a later one
    { steps: [1, 5, 30], step: 1, grade: "hard", move: { minutes: 5, step: 1 } },
    { steps: [1, 5, 30], step: 1, grade: "good", move: { minutes: 30, step: 2 } },
    // a lone step: Hard waits half as long again, at most a day more
    { steps: [10], step: 0, grade: "hard", move: { minutes: 15, step: 0 } },
    { steps: [10], step: 0, grade: "good", move: null },
    { steps: [3 * DAY_MINUTES], step: 0, grade: "hard", move: { minutes: 4 * DAY_MINUTES, step: 0 } },
    // a list that grew shorter while the card was on its third step
    { steps: [1, 10], step: 2, grade: "hard", move: { minutes: 10, step: 1 } },
    { steps: [1, 10], step: 2, grade: "good", move: null },
    { steps: [1, 10], step: 2, grade: "again", move: { minutes: 1, step: 0 } },
    // no steps
    { steps: [], step: 0, grade: "again", move: null },
    { steps: [], step: 0, grade: "hard", move: null },
    { steps: [], step: 1, grade: "good", move: null },
    // descending steps are legal
    { steps: [30, 5], step: 0, grade: "hard", move: { minutes: 17.5, step: 0 } },
  ] as const)("$step of $steps leads on $grade to $move", ({ steps, step, grade, move }) =>
    expect(nextStep(steps, step, grade)).toEqual(move),
  );

  test.each([
    { minutes: 10, due: { at: 600_000 } },
    { minutes: 5.5, due: { at: 330_000 } },
    { minutes: 0.5, due: { at: 30_000 } },
    { minutes: DAY_MINUTES - 1, due: { at: 86_340_000 } },
    { minutes: DAY_MINUTES, due: { day: 101 } },
    { minutes: 1.5 * DAY_MINUTES, due: { day: 102 } },
    { minutes: 3 * DAY_MINUTES, due: { day: 103 } },
  ])("of $minutes minutes from instant 0 on day 100 ends $due", ({ minutes, due }) =>
    expect(dueAfter(minutes, 0, 100)).toEqual(due),
  );
});
