import { expect, test } from "vitest";
import { dayFromToday, dayInWords, momentInWords } from "./dates.ts";

/** 2026-11-22 */
const TODAY = 20_779;

test("a study day is written as its calendar day, whatever zone the reader's computer is in", () => {
  expect(dayInWords(0)).toBe("1 Jan 1970");
  expect(dayInWords(TODAY)).toBe("22 Nov 2026");
});

test("days beside today have names", () => {
  expect([-2, -1, 0, 1, 2].map((offset) => dayFromToday(TODAY + offset, TODAY))).toEqual([
    "20 Nov 2026",
    "yesterday",
    "today",
    "tomorrow",
    "24 Nov 2026",
  ]);
});

test("a moment is written by the clock of the learner's zone", () => {
  const at = Date.parse("2026-11-22T23:05:00Z");
  expect(momentInWords(at, "Europe/Berlin")).toBe("23 Nov 2026, 00:05");
  expect(momentInWords(at, "America/New_York")).toBe("22 Nov 2026, 18:05");
});
