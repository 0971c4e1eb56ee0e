import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { StoredLink } from "@/lib/db/links.ts";
import { type CardPlace, groupCarriers } from "./carriers.ts";

const link = (notePath: string, line: number, target: string): StoredLink => ({
  notePath,
  noteTitle: `Note ${notePath}`,
  line,
  column: 1,
  target,
  style: "wiki",
  embed: false,
});

function places(path: string, text: string): CardPlace[] {
  return parseNote(path, text).cards.map((parsed, index) => ({
    id: `${path}-${index}`,
    notePath: path,
    startLine: parsed.span.startLine,
    parsed,
  }));
}

test("a link belongs to the card whose lines or notes it stands in, or to the note", () => {
  const deck = places("deck.md", "#flashcards\n\nWhy?\n?\nSo.\n\nNotes of it.\n\nHow?\n?\nThus.\n");
  const lesson = places("lesson.md", "Which is it?\n\n- [ ] One\n- [x] Two\n");
  const carriers = groupCarriers(
    [
      link("deck.md", 1, "c#S0-1"),
      link("deck.md", 7, "c#S0-1"),
      link("deck.md", 7, "c#S0-1"),
      link("deck.md", 11, "c#S0-1"),
      link("lesson.md", 3, "c#s0-2"),
      link("lesson.md", 4, "c"),
    ],
    [...deck, ...lesson],
  );
  const names = (id: string) => carriers.get(id)?.map((each) => (each.kind === "card" ? each.id : each.path));
  expect(names("s0-1")).toEqual(["deck.md", "deck.md-0", "deck.md-1"]);
  expect(names("s0-2")).toEqual(["lesson.md"]);
  expect([...carriers.keys()]).toEqual(["s0-1", "s0-2"]);
});
