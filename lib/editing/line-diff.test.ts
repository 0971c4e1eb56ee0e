import fc from "fast-check";
import { expect, test } from "vitest";
import { lineHunks } from "./line-diff.ts";

test("a hunk names the lines that were replaced, and the lines that replaced them", () => {
  expect(lineHunks(["a", "b", "c", "d"], ["a", "B", "B2", "c", "e", "d"])).toEqual([
    { before: { start: 1, end: 2 }, after: { start: 1, end: 3 } },
    { before: { start: 3, end: 3 }, after: { start: 4, end: 5 } },
  ]);
  expect(lineHunks([], ["a"])).toEqual([{ before: { start: 0, end: 0 }, after: { start: 0, end: 1 } }]);
  expect(lineHunks(["a"], ["a"])).toEqual([]);
});

const line = fc.constantFrom("", "a", "b", "c");

test("lines outside of hunks are the same on both sides", () =>
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.array(line, { maxLength: 30 }), (before, after) => {
      const hunks = lineHunks(before, after);
      const rebuilt: string[] = [];
      let from = 0;
      for (const hunk of hunks) {
        rebuilt.push(...before.slice(from, hunk.before.start));
        expect(rebuilt.length).toBe(hunk.after.start);
        rebuilt.push(...after.slice(hunk.after.start, hunk.after.end));
        from = hunk.before.end;
      }
      rebuilt.push(...before.slice(from));
      expect(rebuilt).toEqual(after);
    }),
    { numRuns: 2000 },
  ));

test("in a long text with more changes than a shortest script is looked for, unique lines still part them", () => {
  const before = Array.from({ length: 6000 }, (_, at) => (at % 2 === 0 ? "" : `line ${at}`));
  const after = before.map((text, at) => (at % 5 === 1 ? `${text} changed` : text));
  const hunks = lineHunks(before, after);
  expect(hunks).toHaveLength(1200);
  expect(hunks.every(({ before: { start, end } }) => end - start === 1)).toBe(true);
});

test.each([
  ["nothing in common", (at: number) => `a${at}`, (at: number) => `b${at}`],
  ["the same lines the other way round", (at: number) => `a${at}`, (at: number) => `a${99_999 - at}`],
  ["two lines over and over", (at: number) => `${at % 2}`, (at: number) => `${at % 3}`],
  [
    "blank lines between others",
    (at: number) => (at % 2 ? "" : `a${at}`),
    (at: number) => (at % 2 ? "" : `b${at}`),
  ],
])("100,000 lines with %s take no time in square", (_what, left, right) => {
  // in square time this would take minutes
  const lines = (make: (at: number) => string) => Array.from({ length: 100_000 }, (_, at) => make(at));
  expect(lineHunks(lines(left), lines(right)).length).toBeGreaterThan(0);
});
