import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { buildLinkIndex } from "@/lib/vault/link-index.ts";
import { preview } from "./preview.ts";

const around = { links: buildLinkIndex([], []), stored: [], now: 0, today: 0 };

function previewAt(marked: string, view: "card" | "note" = "card") {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  return preview({ path: "a.md", text, at, view }, parseNote("a.md", text), around);
}

const deck = (...lines: string[]) => ["#flashcards/d", "", ...lines].join("\n");

test("every card is told with its lines, whatever the cursor stands in", () => {
  const { cards, shown } = previewAt(`|${deck("Q::A", "", "==Sun== and ==Moon==")}`);
  expect(shown).toEqual([]);
  expect(cards).toEqual([
    { kind: "basic", label: "Q", deck: "flashcards/d", startLine: 3, endLine: 3, aside: false },
    { kind: "cloze", label: "… and Moon", deck: "flashcards/d", startLine: 5, endLine: 5, aside: false },
    { kind: "cloze", label: "Sun and …", deck: "flashcards/d", startLine: 5, endLine: 5, aside: false },
  ]);
});

test.each([
  ["in the question", "Q|1::A1\n\nQ2::A2", ["Q1"]],
  ["at the end of a card", "Q1::A1|\n\nQ2::A2", ["Q1"]],
  ["between two cards", "Q1::A1\n|\nQ2::A2", []],
  ["where one begins right after another", "Q1::A1\n|Q2::A2", ["Q2"]],
  ["in a two-way card", "Q1:::A1|", ["Q1", "A1"]],
])("the cards under the cursor are shown: %s", (_, body, labels) =>
  expect(previewAt(deck(body)).shown.map(({ label }) => label)).toEqual(labels),
);

test("a card under the cursor is shown as in the review, with its widgets", () => {
  const { shown } = previewAt(deck("How $x$|?", "?", "So.", "```demo sinusoidal", "d: 64", "```"));
  expect(shown).toHaveLength(1);
  expect(shown[0]?.question).toContain("katex");
  expect(shown[0]?.widgets.map(({ widget, params }) => [widget, params.dim])).toEqual([["sinusoidal", 64]]);
});

test("the note is set as its page only when it is looked at", () => {
  const text = deck("# A < b", "", "Prose.", "", "Q::A|");
  expect(previewAt(text).note).toBeNull();
  const { note } = previewAt(text, "note");
  expect(note?.html).toContain("Prose.");
  expect(note?.html).toContain("note-card-question");
  expect(note?.title).toBe("A &lt; b");
});

test("of a long note the part around the cursor is set", () => {
  const long = `${"Words and words.\n\n".repeat(2000)}The |end.`;
  const { note } = previewAt(long, "note");
  expect(note?.html).toContain("The end.");
  expect(note?.html.length).toBeLessThan(40_000);
});
