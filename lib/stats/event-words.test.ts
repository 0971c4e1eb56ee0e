import { expect, test } from "vitest";
import { act, review, START, undo } from "@/lib/scheduling/testing/events.ts";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import { chosenInWords, durationInWords, eventInWords } from "./event-words.ts";

const good = review("e1", START, "good");
const words = (event: ReviewEvent, target: ReviewEvent | null = null) =>
  eventInWords(event, target, "Europe/Berlin");

test.each<[ReviewEvent, string]>([
  [good, "Good"],
  [act("e2", START, { kind: "suspend", suspended: true }), "Suspended"],
  [act("e2", START, { kind: "suspend", suspended: false }), "Unsuspended"],
  [act("e2", START, { kind: "adopt", form: "open" }), "Added to the review"],
  [act("e2", START, { kind: "adopt", form: "choice" }), "Added to the review, options at once"],
  [act("e2", START, { kind: "adopt", form: null }), "Taken out of the review"],
  [act("e2", START, { kind: "bury" }), "Buried until the next day"],
  [act("e2", START, { kind: "flag", flag: 1 }), "Flagged"],
  [act("e2", START, { kind: "flag", flag: 0 }), "Flag taken off"],
  [act("e2", START, { kind: "reset" }), "Reset to new"],
])("%j reads “%s”", (event, expected) => expect(words(event)).toBe(expected));

test("an undo says what it took back, and when that was", () => {
  expect(words(undo("e2", START, "e1"), good)).toBe("Undone: Good, 2 Mar 2026, 12:00");
  expect(words(undo("e2", START, "e1"))).toBe("Undone");
});

test.each([
  [{ options: [1] }, "chose option 2"],
  [{ options: [0, 2] }, "chose options 1, 3"],
  [{ matches: [1, -1, 0] }, "matched 1–2, 3–1"],
  [{ value: 0.5 }, "said 0.5"],
])("the answer %j reads “%s”", (chosen, expected) => expect(chosenInWords(chosen)).toBe(expected));

test.each([
  [4_230, "4.2 s"],
  [119_999, "120.0 s"],
  [120_000, "2.0 min"],
])("%d ms are written %s", (ms, expected) => expect(durationInWords(ms)).toBe(expected));
