import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { partsOf } from "./parts.ts";

test("a note within the limit is one part", () => {
  expect(partsOf("one\n\ntwo", [], 8)).toEqual([{ start: 0, end: 8 }]);
});

test("a longer note is cut before a block, and never inside a fence or a card", () => {
  const text = "para one\n\n```\na\n\nb\n```\n\nQ::A\n\nlast words";
  const { cards } = parseNote("note.md", `${text}`, {});
  const parts = partsOf(text, cards, 15).map(({ start, end }) => text.slice(start, end));
  expect(parts).toEqual(["para one\n\n", "```\na\n\nb\n```\n\n", "Q::A\n\n", "last words"]);
});

test("a card over several blocks stays in one part", () => {
  const text = "#flashcards\n\nwords\n\nQuestion\n?\n- answer\n- more\n```\ncode\n```\n\nend";
  const { cards } = parseNote("note.md", text);
  const [span] = cards.map((card) => card.span);
  expect(span).toBeDefined();
  for (const { start } of partsOf(text, cards, 5)) {
    expect(start <= (span?.start ?? 0) || start >= (span?.end ?? 0)).toBe(true);
  }
});

test("the parts of any note, put together, are the note", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("# H", "text", "- item", "Q::A", "```", "", "", "> quote"), { maxLength: 30 }),
      fc.integer({ min: 1, max: 60 }),
      (lines, limit) => {
        const text = lines.join("\n");
        const parts = partsOf(text, parseNote("note.md", text).cards, limit);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(parts.slice(1).every(({ start, end }) => end > start)).toBe(true);
      },
    ),
  ));
