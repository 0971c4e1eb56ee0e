import { expect, test } from "vitest";
import { isBeingEdited, noteDraft } from "./open-editors.ts";

const HOUR = 3_600_000;

test("a note is being edited while an editor holds another text of it than its file", () => {
  expect(isBeingEdited("a.md", "Q::A", 0)).toBe(false);
  noteDraft("a.md", "Q::A", 0);
  expect(isBeingEdited("a.md", "Q::A", 1)).toBe(false);
  noteDraft("a.md", "Q::A new", 2);
  expect(isBeingEdited("a.md", "Q::A", 3)).toBe(true);
  expect(isBeingEdited("b.md", "Q::A", 3)).toBe(false);
  expect(isBeingEdited("a.md", "Q::A new", 4)).toBe(false); // saved
});

test("a draft that nobody touched for long is no reason to wait, and few are remembered", () => {
  noteDraft("old.md", "draft", 0);
  expect(isBeingEdited("old.md", "saved", HOUR)).toBe(false);
  noteDraft("first.md", "draft", HOUR);
  for (let index = 0; index < 60; index++) noteDraft(`${index}.md`, "draft", HOUR);
  expect(isBeingEdited("first.md", "saved", HOUR)).toBe(false);
  expect(isBeingEdited("59.md", "saved", HOUR)).toBe(true);
});
