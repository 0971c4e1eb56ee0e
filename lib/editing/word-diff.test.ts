import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

const shown = (before: string, now: string) =>
  wordDiff(before, now)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

test.each([
  ["Capital of Peru", "Capital of Peru", "Capital of Peru"],
  ["Waht is SGD?", "What is SGD?", "[-Waht-]{+What+} is SGD?"],
  ["queries", "queries and keys", "queries{+ and keys+}"],
  ["", "Noether", "{+Noether+}"],
  ["a  b", "a b", "a[-  -]{+ +}b"],
])("%j and %j differ by %s", (before, now, expected) => {
  expect(shown(before, now)).toBe(expected);
});

test("what was removed and what stays is the old text, what was added and what stays the new one", () => {
  const words = fc.array(fc.constantFrom("a", "b", " ", "\n", "cd", "$x$", "é"), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, now] = [a.join(""), b.join("")];
      const parts = wordDiff(before, now);
      const but = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join("");
      expect(but("added")).toBe(before);
      expect(but("removed")).toBe(now);
    }),
  );
});

test("texts that are long or share nothing are shown one after the other", () => {
  const long = "word ".repeat(2_000);
  expect(wordDiff(long, `${long}more`).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  expect(wordDiff("x".repeat(5_000), "")).toEqual([{ kind: "removed", text: "x".repeat(5_000) }]);
});
