import { expect, test } from "vitest";
import { textDiff } from "./text-diff.ts";

const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`);

test("a changed line is shown before and after, with the words that changed", () => {
  expect(textDiff("Capital of Peru::Lime\n", "Capital of Peru::Lima\n")).toEqual([
    {
      kind: "removed",
      parts: [
        { text: "Capital of Peru::", changed: false },
        { text: "Lime", changed: true },
      ],
    },
    {
      kind: "added",
      parts: [
        { text: "Capital of Peru::", changed: false },
        { text: "Lima", changed: true },
      ],
    },
  ]);
});

test("lines that came or went, and lines without a word in common, are changed whole", () => {
  expect(textDiff("a\n", "a\nb c")).toEqual([
    { kind: "same", text: "a" },
    { kind: "added", parts: [{ text: "b c", changed: true }] },
  ]);
  expect(textDiff("one\n", "two\n")).toEqual([
    { kind: "removed", parts: [{ text: "one", changed: true }] },
    { kind: "added", parts: [{ text: "two", changed: true }] },
  ]);
});

test("what is far from every change is folded", () => {
  const before = lines(20);
  const after = before.with(10, "LINE 10");
  const rows = textDiff(before.join("\n"), after.join("\n"));
  expect(rows.map(({ kind }) => kind)).toEqual([
    "folded",
    "same",
    "same",
    "removed",
    "added",
    "same",
    "same",
    "folded",
  ]);
  expect(rows[0]).toEqual({ kind: "folded", lines: lines(8) });
  expect(rows.at(-1)).toEqual({ kind: "folded", lines: lines(20).slice(13) });
});

test("a single line is not folded, and two equal texts are one fold", () => {
  expect(textDiff("a", "a")).toEqual([{ kind: "same", text: "a" }]);
  expect(textDiff("a\nb\r\nc", "a\r\nb\nc")).toEqual([{ kind: "folded", lines: ["a", "b", "c"] }]);
});

test("a very long line is not compared word by word", () => {
  const rows = textDiff("a ".repeat(3000), `${"a ".repeat(3000)}b`);
  expect(rows.map((row) => ("parts" in row ? row.parts.length : 0))).toEqual([1, 1]);
});
