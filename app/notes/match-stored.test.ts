import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { newMemory } from "@/lib/scheduling/memory.ts";
import { areKnown, matchStored } from "./match-stored.ts";

const cardsOf = (...lines: string[]) => parseNote("note.md", ["#flashcards", "", ...lines].join("\n")).cards;
const store = (cards: ReturnType<typeof cardsOf>): StoredCard[] =>
  cards.map((parsed, index) => ({
    id: `id-${index}`,
    notePath: "note.md",
    noteTitle: "",
    parsed,
    contentHash: "",
    groupId: "",
    missing: false,
    memory: newMemory(),
  }));
const matched = (now: ReturnType<typeof cardsOf>, before: ReturnType<typeof cardsOf>) =>
  matchStored(now, store(before)).map((card) => card?.id ?? null);

test("a note that was read as it stands is known", () => {
  const cards = cardsOf("Q::A", "", "The ==cell== is ==small==.", "", "X", "??", "Y");
  expect(areKnown(cards, store(cards))).toBe(true);
  expect(matched(cards, cards)).toEqual(["id-0", "id-1", "id-2", "id-3", "id-4"]);
});

test("what was stored by another version, with fields in another order or more of them, is known", () => {
  const cards = cardsOf("Q::A ^id");
  const [card] = store(cards) as [StoredCard];
  const reversed = Object.fromEntries(Object.entries({ ...card.parsed, later: 1 }).toReversed());
  expect(areKnown(cards, [{ ...card, parsed: reversed as unknown as StoredCard["parsed"] }])).toBe(true);
});

test.each([
  ["another answer", ["Q::B"]],
  ["another line", ["", "Q::A"]],
  ["another block id", ["Q::A ^id"]],
  ["one card more", ["Q::A", "", "X::Y"]],
  ["none", []],
])("a note that has %s now is not", (_, lines) => {
  expect(areKnown(cardsOf(...lines), store(cardsOf("Q::A")))).toBe(false);
});

test("a card that moved is still itself, one that changed is not, and equal ones keep their order", () => {
  const before = cardsOf("Q::A", "", "Same::same", "", "Same::same", "", "X::Y");
  const now = cardsOf("X::Y", "", "Same::same", "", "Q::B", "", "Same::same", "", "Same::same");
  expect(matched(now, before)).toEqual(["id-3", "id-1", null, "id-2", null]);
});
