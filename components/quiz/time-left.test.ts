import { expect, test } from "vitest";
import { spokenTimeLeft, timeLeftInWords } from "./time-left.ts";

const MINUTE = 60_000;

test.each([
  { left: 10 * MINUTE, words: "10 min left" },
  { left: 9.2 * MINUTE, words: "10 min left" },
  { left: MINUTE, words: "60 s left" },
  { left: 400, words: "1 s left" },
  { left: 0, words: "Time is up" },
  { left: -5, words: "Time is up" },
])("$left ms are “$words”", ({ left, words }) => expect(timeLeftInWords(left)).toBe(words));

test.each([
  { from: 5.01, to: 4.99, of: 20, said: "5 minutes left." },
  { from: 5.01, to: 4.99, of: 8, said: null },
  { from: 4.99, to: 4.98, of: 20, said: null },
  { from: 1.01, to: 1, of: 2, said: "1 minute left." },
  // after the machine slept, only the last
  { from: 12, to: 0.5, of: 60, said: "1 minute left." },
])("from $from to $to of $of minutes, “$said” is said", ({ from, to, of, said }) =>
  expect(spokenTimeLeft(from * MINUTE, to * MINUTE, of * MINUTE)).toBe(said),
);
