import { describe, expect, test } from "vitest";
import { readScheduleComment } from "./schedule-comment.ts";

const sm2 = (due: string, intervalDays: number, easePercent: number) => ({
  schedule: { kind: "sm2", due, intervalDays, easePercent },
});
const none = { schedule: undefined };

test.each([
  [
    "one segment per sibling",
    "!2024-02-11,84,290!2024-03-01,10,250",
    [sm2("2024-02-11", 84, 290), sm2("2024-03-01", 10, 250)],
  ],
  ["no mark before the date", "2021-05-17,26,277", [sm2("2021-05-17", 26, 277)]],
  ["day before month", "!13-08-2021,25,270", [sm2("2021-08-13", 25, 270)]],
  ["the month by name", "!Wed Jul 07 2021,25,270", [sm2("2021-07-07", 25, 270)]],
  ["spaces around the fields", " !2024-02-11 , 84 , 290 ", [sm2("2024-02-11", 84, 290)]],
  ["fractions, which are cut off", "!2024-02-11,84.9,290.9", [sm2("2024-02-11", 84, 290)]],
  ["the day that stands for never", "!2000-01-01,1,250!2024-03-08,6,250", [none, sm2("2024-03-08", 6, 250)]],
  ["an empty segment", "!!2024-03-08,6,250!", [none, sm2("2024-03-08", 6, 250), none]],
  ["the last of February in a leap year", "!2024-02-29,1,250", [sm2("2024-02-29", 1, 250)]],
])("a comment with %s is read", (_what, body, expected) =>
  expect(readScheduleComment(`<!--SR:${body}-->`)).toEqual(expected),
);

test.each([
  ["!2023-02-29,1,250", "“2023-02-29” is no date"],
  ["!2024-13-01,1,250", "“2024-13-01” is no date"],
  ["!Wed Foo 07 2021,1,250", "“Wed Foo 07 2021” is no date"],
  ["!soon,1,250", "“soon” is no date"],
  ["!2024-02-11", "the interval is missing"],
  ["!2024-02-11,NaN,250", "“NaN” is no interval"],
  ["!2024-02-11,84", "the ease is missing"],
  ["!2024-02-11,84,much", "“much” is no ease"],
  ["!fsrs,soon,1,2,3,2,1,0,0,-", "“soon” is no instant"],
  ["!fsrs,2026-06-01T10:00:00.000Z,1,2,3,7,1,0,0,-", "“7” is no state (0 to 3)"],
  ["!fsrs,2026-06-01T10:00:00.000Z,1,0,3,2,1,0,0,-", "stability and difficulty must be numbers above 0"],
  ["!fsrs,2026-06-01T10:00:00.000Z,1,2,3,2,x,0,0,-", "interval, repetitions and lapses must be numbers"],
])("%s cannot be read: %s", (body, fault) =>
  expect(readScheduleComment(`<!--SR:${body}-->`)).toEqual([{ fault }]),
);

describe("an FSRS segment", () => {
  test("gives the whole memory", () => {
    const comment =
      "<!--SR:!fsrs,2026-06-01T10:00:00.000Z,12,13.5,5.25,2,4,1,0,2026-05-20T08:30:00.000Z!fsrs,2026-06-02T00:00:00Z,0,2.3e-1,9,1,1,0,1,--->";
    expect(readScheduleComment(comment)).toEqual([
      {
        schedule: {
          kind: "fsrs",
          due: "2026-06-01T10:00:00.000Z",
          intervalDays: 12,
          stability: 13.5,
          difficulty: 5.25,
          state: "review",
          reps: 4,
          lapses: 1,
          learningStep: 0,
          lastReview: "2026-05-20T08:30:00.000Z",
        },
      },
      {
        schedule: {
          kind: "fsrs",
          due: "2026-06-02T00:00:00.000Z",
          intervalDays: 0,
          stability: 0.23,
          difficulty: 9,
          state: "learning",
          reps: 1,
          lapses: 0,
          learningStep: 1,
        },
      },
    ]);
  });

  test("without a zone is read as UTC, with one as it says", () => {
    const due = (instant: string) => {
      const [segment] = readScheduleComment(`<!--SR:!fsrs,${instant},1,2,3,2,1,0,0,--->`);
      return segment && "schedule" in segment ? segment.schedule?.due : segment;
    };
    expect(due("2026-06-01T10:00:00")).toBe("2026-06-01T10:00:00.000Z");
    expect(due("2026-06-01T10:00:00+02:00")).toBe("2026-06-01T08:00:00.000Z");
  });

  test.each(["!fsrs,-,0,0,0,0,0,0,0,-", "!fsrs,2026-06-01T10:00:00.000Z,0,0,0,0,0,0,0,-"])(
    "%s is of a new card",
    (body) => expect(readScheduleComment(`<!--SR:${body}-->`)).toEqual([none]),
  );
});
