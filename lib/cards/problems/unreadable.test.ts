import { expect, test, vi } from "vitest";
import { parseNote } from "../parse-note.ts";

vi.mock("satteri", () => ({
  markdownToMdast: () => {
    throw new Error("out of memory");
  },
}));

test("a note that the Markdown parser gives up on is listed, not thrown", () => {
  const note = parseNote("huge.md", "---\ntags: flashcards\n---\nQ::A");
  expect(note).toMatchObject({ title: "huge", cards: [] });
  expect(note.problems.map(({ path, line, rule, severity }) => [path, line, rule, severity])).toEqual([
    ["huge.md", 1, "unreadable", "error"],
  ]);
  expect(note.problems[0]?.message).toContain("out of memory");
});
