import { expect, test } from "vitest";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import { readVaultNote } from "./read-vault-note.ts";

const reading = { options: defaultReadingOptions, hintsOff: [] };

test("a question block that can't be drawn is a problem of its line, and its card is kept aside", () => {
  const note = readVaultNote(
    "n.md",
    "#flashcards\n\n```question\ntext: Half of {d}?\nanswer: 1\n```\n\n```question\ntext: One?\nanswer: 1\n```\n",
    reading,
  );
  expect(note.problems.filter(({ severity }) => severity === "error")).toMatchObject([
    { line: 4, rule: "unknown-name", message: "there is no variable “d”" },
  ]);
  expect(note.cards.map(({ kind, aside }) => [kind, aside])).toEqual([
    ["generated", true],
    ["generated", false],
  ]);
});
