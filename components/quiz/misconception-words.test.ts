import { expect, test } from "vitest";
import { standingInWords, summaryInWords } from "./misconception-words.ts";
import type { MisconceptionState } from "./protocol.ts";

const entry = (state: MisconceptionState["state"], shown = 0, rightSince = 0): MisconceptionState => ({
  misconception: { id: "m1", name: "It wraps.", href: "/misconceptions#m1" },
  state,
  shown,
  rightSince,
  lastShownAt: null,
  tempting: "",
  holds: "",
  card: "",
  widget: null,
  retry: { source: { kind: "misconception", id: "m1" }, label: "", questions: 0, last: null },
});

test.each([
  {
    state: entry("fallen", 1),
    words: "An answer showed it once. Two right answers in a row will overcome it.",
  },
  {
    state: entry("fallen", 3, 1),
    words: "An answer showed it 3 times; 1 right since. One more in a row overcomes it.",
  },
  { state: entry("overcome", 2, 2), words: "An answer showed it 2 times; 2 right in a row since." },
  { state: entry("clear"), words: "It was offered, and never chosen." },
  { state: entry("unmet"), words: "No question has offered it yet." },
])("$words", ({ state, words }) => expect(standingInWords(state)).toBe(words));

test("the page says how many were fallen for and how many of them are overcome", () => {
  expect(summaryInWords([entry("fallen", 1), entry("overcome", 1, 2), entry("unmet")])).toContain(
    "You fell for 2 of 3, and have overcome 1.",
  );
  expect(summaryInWords([entry("clear")])).toContain("A quiz finds out");
});
