import { expect, test } from "vitest";
import { type SaveState, saveLine } from "./save-state.ts";

const line = (state: SaveState, more: { dirty?: boolean; isNew?: boolean; kept?: boolean } = {}) =>
  saveLine({ state, dirty: false, isNew: false, kept: true, ...more }, () => "14:02");

test.each([
  ["No changes", line({ kind: "idle" })],
  ["A new note", line({ kind: "idle" }, { isNew: true })],
  ["Not saved yet", line({ kind: "idle" }, { dirty: true })],
  ["Saving …", line({ kind: "saving" }, { dirty: true })],
  ["Saved · 14:02", line({ kind: "saved", at: 1 })],
  ["Not saved yet", line({ kind: "saved", at: 1 }, { dirty: true })],
  ["Not saved yet, and this browser keeps no copy", line({ kind: "idle" }, { dirty: true, kept: false })],
])("the line says “%s”", (expected, said) => expect(said).toBe(expected));

test("a failed save says where the text is", () => {
  expect(line({ kind: "failed" }, { dirty: true })).toContain("kept in this browser");
  expect(line({ kind: "failed" }, { dirty: true, kept: false })).toContain("Stay on this page");
});
