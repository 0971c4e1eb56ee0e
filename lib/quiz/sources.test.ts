import { expect, test } from "vitest";
import type { QuizSource } from "./attempt.ts";
import { isFrom } from "./sources.ts";

const question = {
  id: "c1",
  note: { path: "lessons/a.md" },
  decks: ["Positional encodings/Rotary"],
  tags: ["rope/scaling"],
  offers: ["m3"],
  lastRight: false,
};

test.each<[QuizSource, boolean]>([
  [{ kind: "lesson", path: "lessons/a.md" }, true],
  [{ kind: "lesson", path: "lessons" }, false],
  [{ kind: "deck", deck: "Positional encodings/Rotary" }, true],
  [{ kind: "deck", deck: "Positional encodings" }, true],
  [{ kind: "deck", deck: "Positional" }, false],
  [{ kind: "topic", tag: "rope" }, true],
  [{ kind: "topic", tag: "rope/scaling" }, true],
  [{ kind: "topic", tag: "ro" }, false],
  [{ kind: "wrong" }, true],
  [{ kind: "misconception", id: "m3" }, true],
  [{ kind: "misconception", id: "m30" }, false],
  [{ kind: "cards", cards: ["c0", "c1"] }, true],
  [{ kind: "cards", cards: ["c0"] }, false],
  [{ kind: "everything" }, true],
])("from %j: %s", (source, expected) => {
  expect(isFrom(question, source)).toBe(expected);
});

test("what was never answered, or right the last time, was not got wrong", () => {
  expect(isFrom({ ...question, lastRight: null }, { kind: "wrong" })).toBe(false);
  expect(isFrom({ ...question, lastRight: true }, { kind: "wrong" })).toBe(false);
});
