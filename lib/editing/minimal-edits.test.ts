import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "./apply-edits.ts";
import { editorText } from "./line-ends.ts";
import { minimalEdits, rewrite } from "./minimal-edits.ts";
import { change, changes, fileText } from "./testing/odd-text.ts";

test("of a line that changed, only the part that changed is an edit", () => {
  expect(minimalEdits("one\nCapital of Peru::Lime\nthree\n", "one\nCapital of Peru::Lima\nthree\n")).toEqual([
    { start: 24, end: 25, insert: "a" },
  ]);
});

test("changes far apart are edits of their own", () => {
  expect(minimalEdits("a\nb\nc\nd\n", "A\nb\nc\nd\ne")).toEqual([
    { start: 0, end: 1, insert: "A" },
    { start: 8, end: 8, insert: "e" },
  ]);
});

test("of lines changed one after another each is an edit of its own", () => {
  expect(minimalEdits("a1\nb1\nc\n", "A1\nB1\nc\n")).toEqual([
    { start: 0, end: 1, insert: "A" },
    { start: 3, end: 4, insert: "B" },
  ]);
});

test("a final line end that comes or goes is one character", () => {
  expect(minimalEdits("a\nb", "a\nb\n")).toEqual([{ start: 3, end: 3, insert: "\n" }]);
  expect(minimalEdits("a\nb\n", "a\nb")).toEqual([{ start: 3, end: 4, insert: "" }]);
});

test("a character beyond U+FFFF is replaced whole", () => {
  expect(minimalEdits("x😀y", "x😁y")).toEqual([{ start: 1, end: 3, insert: "😁" }]);
});

test("edits lead from the one text to the other, whatever they are", () =>
  fc.assert(
    fc.property(fileText.map(editorText), fileText.map(editorText), (before, now) => {
      expect(applyEdits(before, minimalEdits(before, now))).toBe(now);
    }),
    { numRuns: 2000 },
  ));

test("a file keeps its byte-order mark, its line ends, its trailing spaces and its lack of a final line end", () => {
  const own = "\uFEFF# Title  \r\n\r\nQ::A \nlone\rlast";
  expect(rewrite(own, editorText(own))).toBe(own);
  expect(rewrite(own, "# Title  \n\nQ::B \nlone\nlast")).toBe("\uFEFF# Title  \r\n\r\nQ::B \nlone\rlast");
  expect(rewrite(own, "# Title  \nnew\n\nQ::A \nlone\nlast")).toBe(
    "\uFEFF# Title  \r\nnew\r\n\r\nQ::A \nlone\rlast",
  );
});

test("two lines changed at once keep each its own line end", () => {
  expect(rewrite("a\r\nb\nc\r\n", "A\nB\nc\n")).toBe("A\r\nB\nc\r\n");
});

test("a byte-order mark pasted at the start of a file without one is left out", () => {
  expect(rewrite("a\n", "\uFEFFa\nb\n")).toBe("a\nb\n");
});

test("nothing changed means nothing changes, and after a change the editor sees what its author left", () =>
  fc.assert(
    fc.property(fileText, changes, (own, done) => {
      const view = editorText(own);
      expect(rewrite(own, view)).toBe(own);
      const now = change(view, done);
      fc.pre(own.startsWith("\uFEFF") || !now.startsWith("\uFEFF"));
      expect(editorText(rewrite(own, now))).toBe(now);
    }),
    { numRuns: 3000 },
  ));

test("one change leaves every character before and after it as it was", () =>
  fc.assert(
    fc.property(fileText, changes, (own, [done]) => {
      const [where = 0, length = 0, insert = ""] = done ?? [];
      const characters = [...editorText(own)];
      const at = Math.floor(where * (characters.length + 1));
      const before = characters.slice(0, at).join("");
      const after = characters.slice(at + length).join("");
      // between marks that stand nowhere else there is no doubt which of several equal characters was meant
      const written = rewrite(own, `${before}«${insert}»${after}`);
      const head = own.slice(0, offsetInFile(own, before.length));
      const tail = own.slice(offsetInFile(own, characters.join("").length - after.length));
      expect(written.startsWith(`${head}«`)).toBe(true);
      expect(written.endsWith(`»${tail}`)).toBe(true);
    }),
    { numRuns: 3000 },
  ));

/** Counted character by character, as a check on the table that placeEdits makes. */
function offsetInFile(own: string, offset: number): number {
  let at = own.startsWith("\uFEFF") ? 1 : 0;
  for (let seen = 0; seen < offset; seen++) at += own.startsWith("\r\n", at) ? 2 : 1;
  return at;
}
