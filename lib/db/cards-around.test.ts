import { expect, test } from "vitest";
import { cardsAround } from "./cards-around.ts";
import { addNote, scratchDatabase } from "./testing/scratch-database.ts";

const body = "#flashcards\n\nIntroduction.\n\nOne?\n??\nYes. ^f1\n\nNotes of it.\n\nTwo::yes\n";

test("in a deck the lines below a card are its notes, and what stands above the first is no card's", async () => {
  const { database } = await scratchDatabase();
  await addNote(database, "deck.md", `---\nkind: deck\n---\n${body}`);
  const at = (line: number) => cardsAround(database, [{ path: "deck.md", line }]);
  expect(await at(6)).toEqual([]);
  expect(await at(8)).toEqual(["deck.md:0"]);
  expect(await at(12)).toEqual(["deck.md:0"]);
  expect(await at(14)).toEqual(["deck.md:2"]);
});

test("elsewhere only a card's own lines belong to it, and one is told once", async () => {
  const { database } = await scratchDatabase();
  await addNote(database, "note.md", body);
  const lines = [5, 7, 9, 11].map((line) => ({ path: "note.md", line }));
  expect(await cardsAround(database, lines)).toEqual(["note.md:0", "note.md:2"]);
});

test("a question that is kept for the quiz is not shown", async () => {
  const { database } = await scratchDatabase();
  await addNote(database, "lesson.md", "---\nkind: lesson\n---\nWhich?\n- [x] a\n- [ ] b\n");
  expect(await cardsAround(database, [{ path: "lesson.md", line: 5 }])).toEqual([]);
});
