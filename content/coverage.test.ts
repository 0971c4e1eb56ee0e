/** Nothing of what the deck sets out to carry is missing: cards, questions, misconceptions, source items, widgets, numbers. */

import { describe, expect, test } from "vitest";
import { readCorrections } from "@/lib/cards/corrections.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { readMisconceptions } from "@/lib/quiz/misconceptions.ts";
import { widgetNames } from "@/lib/widgets/registry.ts";
import { usedWidgets } from "@/lib/widgets/used-widgets.ts";
import { notes } from "./vault.ts";

const numbered = (letter: string, count: number, digits = 2) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(digits, "0")}`);

const deckCards = notes.flatMap(({ meta, cards }) => (meta.kind === "deck" ? cards : []));
const questions = notes.flatMap(({ meta, cards }) => (meta.kind === "lesson" ? cards : []));
const idsOf = (cards: readonly ParsedCard[]) =>
  cards.filter(({ sibling }) => sibling === 0).flatMap(({ blockId }) => blockId ?? []);
const noteAt = (path: string) => notes.find((note) => note.path === path)?.text ?? "";
const { misconceptions } = readMisconceptions("misconceptions.md", noteAt("misconceptions.md"));
const items = readCorrections("corrections.md", noteAt("corrections.md")).texts.flatMap(({ items }) => items);

describe("the decks", () => {
  const wanted = [
    ...numbered("f", 80).filter((id) => id !== "f16"),
    ...["a", "b", "c", "d", "e"].map((part) => `f16${part}`),
  ];

  test("hold the 84 cards, each once", () => {
    const ids = idsOf(deckCards);
    expect(wanted).toHaveLength(84);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(["f02", "f10", "f29", "f52", "f62", "f65", "f71"])("ask %s both ways", (id) =>
    expect(deckCards.filter(({ blockId }) => blockId === id).map(({ kind }) => kind)).toEqual([
      "basic",
      "reversed",
    ]),
  );

  test("begin with a tour of six cards that ends in the widget of word order", () => {
    const tour = deckCards.filter(({ sibling }) => sibling === 0).slice(0, 6);
    expect(tour.at(-1)?.demos.map(({ widget }) => widget)).toEqual(["order"]);
    expect(tour.at(-1)?.demos[0]?.yaml).toMatch(/^ask:/m);
  });

  test.each(widgetNames)("show the widget %s", (name) =>
    expect(deckCards.filter((card) => usedWidgets(card).includes(name))).not.toEqual([]),
  );
});

describe("the lessons", () => {
  test("hold the 42 questions and the eight of Lesson 14, each once", () => {
    const wanted = [...numbered("q", 42), ...numbered("l14-", 8, 1)];
    const ids = idsOf(questions);
    expect(wanted.filter((id) => ids.filter((each) => each === id).length !== 1)).toEqual([]);
  });

  test("draw 23 of the 42", () =>
    expect(
      questions.filter(
        ({ kind, blockId }) => kind === "generated" && blockId !== "q40" && blockId?.startsWith("q"),
      ),
    ).toHaveLength(23));

  test("keep them for quizzes", () => expect(questions.filter(({ aside }) => !aside)).toEqual([]));

  test.each(notes.filter(({ meta }) => meta.kind === "lesson"))(
    "$path reads as an article with a live widget, cards beside it and questions at its end",
    ({ text, cards }) => {
      expect(text.match(/^## /gm)?.length ?? 0).toBeGreaterThanOrEqual(3);
      expect(text).toMatch(/^!\[\[[^\]]+#\^f\d/m);
      // two on adjoining lines are one paragraph, and neither stands in the margin
      expect(text).not.toMatch(/^!\[\[.*\n!\[\[/m);
      expect(text).toMatch(/^```demo /m);
      expect(text.lastIndexOf("\n## Questions")).toBe(text.lastIndexOf("\n## "));
      expect(cards.length).toBeGreaterThan(0);
    },
  );
});

describe("the misconceptions", () => {
  test("are twenty, with all their parts, a card and a widget", () => {
    expect(misconceptions.map(({ id }) => id)).toEqual(numbered("m", 20, 1));
    expect(
      misconceptions.filter(({ card, seeIt }) => !/\[\[[^\]]+#\^f/.test(card) || !seeIt.includes("](demo:")),
    ).toEqual([]);
  });

  test.each(numbered("m", 20, 1))("%s is what a wrong answer shows", (id) => {
    const believed = questions.filter((card) => believes(card, id));
    expect(believed).not.toEqual([]);
  });
});

test("a question names only misconceptions that are told", () => {
  const named = questions.flatMap((card) =>
    card.kind === "generated" ? [...card.yaml.matchAll(/believes: *(\S+)/g)].map(([, id]) => id) : [],
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !misconceptions.some((misconception) => misconception.id === id))).toEqual([]);
});

describe("the four notes", () => {
  test("are gone through whole", () =>
    expect(items.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 22 }, (_, index) => `S0-${index + 1}`),
      ...Array.from({ length: 16 }, (_, index) => `S1-${index + 1}`),
      ...Array.from({ length: 26 }, (_, index) => `S2-${index + 1}`),
      ...Array.from({ length: 26 }, (_, index) => `S3-${index + 1}`),
    ]));

  test.each(items.map(({ id }) => id))("%s is carried by a card or a lesson", (id) => {
    const carriers = notes.filter(
      ({ path, text, meta }) =>
        path !== "corrections.md" && meta.kind !== "term" && text.includes(`[[corrections#${id}|`),
    );
    expect(carriers).not.toEqual([]);
  });
});

test("at least 120 numbers are tied to the library that computes them", () =>
  expect(notes.flatMap(({ computed }) => computed).length).toBeGreaterThanOrEqual(120));

function believes(card: ParsedCard, id: string): boolean {
  if (card.kind === "generated") return new RegExp(`believes: ${id}\\b`).test(card.yaml);
  return card.kind === "choice" && card.options.some(({ right, why }) => !right && why.includes(`#${id}|`));
}
