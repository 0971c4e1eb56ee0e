import { expect, test } from "vitest";
import { parseNote } from "./parse-note.ts";
import { CARD_TEMPLATES, type CardTemplateId, NOTE_TEMPLATES, withPlaces, withWords } from "./templates.ts";

const cardsOf = (text: string) => parseNote("note.md", `#flashcards\n\n${text}\n`);

test.each(Object.keys(CARD_TEMPLATES) as CardTemplateId[])(
  "the template “%s” makes the card it promises, and no problem",
  (id) => {
    const { kind, text } = CARD_TEMPLATES[id];
    const { cards, problems } = cardsOf(withWords(text));
    expect(problems.filter(({ severity }) => severity !== "hint")).toEqual([]);
    expect(cards[0]?.kind).toBe(kind);
    expect(cards).toHaveLength(id === "twoWay" ? 2 : 1);
  },
);

test("the words of a template are those that stand in its places", () => {
  expect(withWords(CARD_TEMPLATES.cloze.text)).toBe("A sentence with ==its gap==.");
  expect(withPlaces("a‹b›c‹d›", "<", ">")).toBe("a<1:b>c<2:d>");
});

test.each(Object.entries(NOTE_TEMPLATES))("a new note “%s” is read without a problem", (id, { text }) => {
  const note = parseNote("note.md", text("A title: with signs"));
  expect(note.problems).toEqual([]);
  expect(note.title).toBe("A title: with signs");
  expect(note.meta.kind).toBe(id === "lesson" || id === "term" ? id : undefined);
});

test("in a new deck a card is found at once", () => {
  const text = NOTE_TEMPLATES.deck.text("Deck") + withWords(CARD_TEMPLATES.basic.text);
  expect(parseNote("note.md", text).cards).toMatchObject([
    { kind: "basic", decks: ["flashcards"], aside: false },
  ]);
});
