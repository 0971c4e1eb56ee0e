import { expect, test } from "vitest";
import { applyEdits } from "./apply-edits.ts";

test("edits are carried out at the places they had before any of them, in whatever order they come", () => {
  const edits = [
    { start: 4, end: 5, insert: "E" },
    { start: 0, end: 1, insert: "" },
    { start: 2, end: 2, insert: "++" },
    { start: 5, end: 5, insert: "!" },
  ];
  expect(applyEdits("abcde", edits)).toBe("b++cdE!");
  expect(applyEdits("abc", [])).toBe("abc");
});

test.each([
  [{ start: 2, end: 4, insert: "" }, "got 2–4"],
  [{ start: -1, end: 0, insert: "" }, "got -1–0"],
  [{ start: 2, end: 1, insert: "" }, "got 2–1"],
])("an edit that lies outside the text is an error of the program (%j)", (edit, words) => {
  expect(() => applyEdits("abc", [edit])).toThrow(words);
});

test("two edits that overlap are an error of the program", () => {
  const edits = [
    { start: 0, end: 2, insert: "" },
    { start: 1, end: 3, insert: "" },
  ];
  expect(() => applyEdits("abc", edits)).toThrow("got 1–3 after one that ends at 2");
});
