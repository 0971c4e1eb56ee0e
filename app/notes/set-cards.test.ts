import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { placeCards, setCards, withoutLead } from "./set-cards.ts";

const context = { idPrefix: "note-", resolveNote: () => null, resolveFile: () => null };
/** The note as HTML, each card standing as its own first words in brackets. */
function shown(...lines: string[]): string {
  const text = ["#flashcards", "", ...lines].join("\n");
  const { source, blocks, marker } = setCards(text, parseNote("note.md", text).cards);
  const cards = blocks.map(({ cards: [first], lead }) => {
    const card = withoutLead(first, lead);
    return `<div>[${card.kind === "cloze" ? card.text : card.question}]</div>`;
  });
  return placeCards(renderMarkdown(source, context), marker, cards)
    .slice('<p><span class="tag">#flashcards</span></p>'.length)
    .trim();
}

test("a card stands in place of its question, mark, answer, block id and schedule", () => {
  expect(shown("before", "", "Q", "??", "A ^id", "<!--SR:!2024-02-11,84,290-->", "", "after")).toBe(
    "<p>before</p>\n<div>[Q]</div>\n<p>after</p>",
  );
});

test("a heading glued above a question stays the note's own, and so does the prose above it", () => {
  expect(shown("prose", "# H", "Q", "?", "A")).toBe('<p>prose</p>\n<h1 id="note-h">H</h1>\n<div>[Q]</div>');
});

test("a line between two lines of prose becomes a card between two paragraphs", () => {
  expect(shown("above", "Q::A", "below")).toBe("<p>above</p>\n<div>[Q]</div>\n<p>below</p>");
});

test("a card in a list stays in that list, without a second list mark, and what lies under it stays under it", () => {
  expect(shown("- first", "- Q::A", "  - detail", "- last").replaceAll("\n", "")).toBe(
    "<ul><li>first</li><li><div>[Q]</div><ul><li>detail</li></ul></li><li>last</li></ul>",
  );
});

test("a list whose lines are one card leaves the list", () => {
  expect(shown("- one ==a==", "- two ==b==")).toBe("<div>[- one ==a==\n- two ==b==]</div>");
});

test("a card in a quote parts the quote's paragraph", () => {
  expect(shown("> above", "> Q::A", "> below").replaceAll("\n", "")).toBe(
    "<blockquote><p>above</p><div>[Q]</div><p>below</p></blockquote>",
  );
});

test("holes move with the text that loses its list mark", () => {
  const text = "#flashcards\n\n- The ==cell== divides";
  const { blocks } = setCards(text, parseNote("note.md", text).cards);
  const card = withoutLead(blocks[0]?.cards[0] as never, blocks[0]?.lead ?? "");
  expect(card).toMatchObject({ text: "The ==cell== divides", holes: [{ start: 4, end: 12 }] });
});

test("siblings of one block stand together", () => {
  const text = "#flashcards\n\nA ==a== and ==b==\n\nQ:::A";
  const { blocks } = setCards(text, parseNote("note.md", text).cards);
  expect(blocks.map(({ cards }) => cards.length)).toEqual([2, 2]);
});

test("a card whose mark is lost is shown at the end", () => {
  const { marker } = setCards("", []);
  expect(placeCards("<p>text</p>", marker, ["<div>card</div>"])).toBe("<p>text</p><div>card</div>");
});

const line = fc.oneof(
  fc.constantFrom(
    "",
    "",
    "Q::A",
    "- Q::A",
    "> Q::A",
    "1. Q:::A",
    "  - Q::A",
    "a ==b== c",
    "- ==b==",
    "?",
    "??",
    "# H",
  ),
  fc.constantFrom(
    "plain",
    "- item",
    "> quote",
    "```",
    "| a | b |",
    "|---|---|",
    "<div>",
    "%%",
    "^id",
    "[^1]: note",
    "[a]: /b",
  ),
);

test("whatever the note, every block is shown once, no mark is left and every element is closed", () =>
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = ["#flashcards", "", ...lines].join("\n");
      const { cards } = parseNote("note.md", text);
      const { source, blocks, marker } = setCards(text, cards);
      expect(blocks.reduce((sum, block) => sum + block.cards.length, 0)).toBe(cards.length);
      const html = placeCards(
        renderMarkdown(source, context),
        marker,
        blocks.map((_, index) => `<i>card ${index}</i>`),
      );
      expect(html).not.toMatch(/\p{Co}/u);
      const found = [...html.matchAll(/<i>card (\d+)<\/i>/g)].map(([, index]) => Number(index));
      expect(found.toSorted((a, b) => a - b)).toEqual([...blocks.keys()]);
      expect(unbalanced(html)).toEqual([]);
    }),
    { numRuns: 300 },
  ));

/** Names of elements that are closed where they are not the innermost, or never. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (["br", "hr", "input", "img"].includes(name)) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
