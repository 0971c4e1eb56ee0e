/** The shipped vault is sound: it reads without problems, its links lead somewhere, and every card has what a card needs. */

import { describe, expect, test } from "vitest";
import { formatProblem } from "@/lib/cards/problems/problem.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { drawQuestion } from "@/lib/quiz/draw.ts";
import { readQuestionBlock } from "@/lib/quiz/question-block.ts";
import { buildLinkIndex, noteHref } from "@/lib/vault/link-index.ts";
import { readSearch, splitDemoLink } from "@/lib/widgets/codec.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
import { lineAt, notes, type VaultNote } from "./vault.ts";

interface PlacedCard {
  path: string;
  card: ParsedCard;
}

const cards: PlacedCard[] = notes.flatMap(({ path, cards }) => cards.map((card) => ({ path, card })));
/** One of each block: a two-way card counts once. */
const written = cards.filter(({ card }) => card.sibling === 0);
/** Those that the review introduces by itself; a lesson's questions wait until they are asked for. */
const reviewed = written.filter(({ card }) => !card.aside);
const nameOf = ({ path, card }: PlacedCard) => card.blockId ?? `${path}:${card.span.startLine}`;

const links = buildLinkIndex(
  notes.map(({ path, title, meta }) => ({ path, title, aliases: meta.aliases })),
  [],
);
const sourcesNote = notes.find(({ path }) => path === "sources.md");
const headings = (text: string) => [...text.matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] ?? "");
/** What a link may name after `#`: a heading, or a card by its block id. */
const places = ({ text, cards }: VaultNote) => [
  ...headings(text),
  ...cards.flatMap(({ blockId }) => (blockId === undefined ? [] : [`^${blockId}`])),
];

describe("every note", () => {
  test.each(notes)("$path reads without problems", ({ problems }) =>
    expect(problems.map((problem) => formatProblem(problem))).toEqual([]),
  );

  test.each(notes)("$path links only to what exists", ({ text, path }) => {
    const dangling = [...text.matchAll(/\[\[([^\]|#]*)(?:#([^\]|]*))?(?:\|[^\]]*)?\]\]/g)].filter((link) => {
      const href = links.note(link[1] ?? "", path)?.href;
      const target = notes.find((note) => noteHref(note.path) === href);
      return target === undefined || (link[2] !== undefined && !places(target).includes(link[2]));
    });
    expect(dangling.map((link) => `${path}:${lineAt(text, link.index)}: ${link[0]}`)).toEqual([]);
  });

  test.each(notes)("$path opens demos only at states that exist", ({ text, path }) => {
    const wrong = [...text.matchAll(/\]\((demo:[^)]*)\)/g)].filter((link) => {
      const demo = splitDemoLink(link[1] ?? "");
      const widget = findWidget(demo?.widget ?? "");
      return demo === null || widget === null || readSearch(widget, demo.search).problems.length > 0;
    });
    expect(wrong.map((link) => `${path}:${lineAt(text, link.index)}: ${link[1]}`)).toEqual([]);
  });

  test("has a title of its own and a summary", () => {
    expect(notes.filter(({ meta }) => meta.title === undefined || meta.summary === undefined)).toEqual([]);
    expect(new Set(notes.map(({ title }) => title)).size).toBe(notes.length);
  });
});

describe("the decks", () => {
  test("give every card an id that no other has", () => {
    expect(written.filter(({ card }) => card.blockId === undefined).map(nameOf)).toEqual([]);
    expect(new Set(written.map(nameOf)).size).toBe(written.length);
  });
});

describe("every card", () => {
  test.each(reviewed.map((placed) => ({ name: nameOf(placed), ...placed })))(
    "$name asks, answers briefly and cites",
    ({ card }) => {
      const [question, answer] =
        card.kind === "cloze" ? [card.text, card.holes[0]?.answer ?? ""] : [card.question, card.answer];
      expect(question.trim()).not.toBe("");
      expect(answer.trim()).not.toBe("");
      expect(words(answer)).toBeLessThanOrEqual(40);
      // a cloze has no notes: its sentence cites
      const cites = card.kind === "cloze" ? card.text : /^Source: .*$/m.exec(card.notes)?.[0];
      const [, key = "nothing"] = /\[\[sources#(\w+)\|/.exec(cites ?? "") ?? [];
      expect(headings(sourcesNote?.text ?? "")).toContain(key);
    },
  );

  test("that shows a widget shows it at a legal state", () => {
    const wrong = cards.flatMap(({ path, card }) =>
      card.demos.flatMap((demo) =>
        readDemoBlock(demo.widget, demo.yaml).problems.map(
          ({ line, message }) => `content/${path}:${demo.line + line}: ${message}`,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("that asks for a prediction states the widget's own answer", () => {
    const asked = written.flatMap(({ card }) =>
      card.demos.flatMap((demo) => {
        const { call } = readDemoBlock(demo.widget, demo.yaml);
        const spec = findWidget(demo.widget)?.predictions.find(({ id }) => id === call?.ask);
        if (call === null || spec === undefined || card.kind === "cloze") return [];
        return [{ id: card.blockId, answer: card.answer, computed: spec.answer(call.params) }];
      }),
    );
    const numbers = asked.filter(
      ({ computed }) => typeof computed === "number" && Number.isInteger(computed),
    );
    expect(numbers.length).toBeGreaterThan(0);
    for (const { id, answer, computed } of numbers) {
      expect(answer.replaceAll(",", ""), id).toMatch(new RegExp(`(?<![\\d.])${computed}(?![\\d.]\\d)`));
    }
  });
});

describe("every question to choose an answer of", () => {
  const choices = written.flatMap((placed) => (placed.card.kind === "choice" ? [placed] : []));

  test("says why each option is right or wrong, and cites", () => {
    const mute = choices.flatMap((placed) => {
      const { card } = placed;
      if (card.kind !== "choice") return [];
      const key = /\[\[sources#(\w+)\|/.exec(card.explanation)?.[1] ?? "nothing";
      const silent = card.options
        .filter(({ why }) => why === "")
        .map(({ text }) => `${nameOf(placed)}: ${text}`);
      return headings(sourcesNote?.text ?? "").includes(key)
        ? silent
        : [...silent, `${nameOf(placed)} cites ${key}`];
    });
    expect(mute).toEqual([]);
  });
});

test("every question that is drawn opens its widget at a legal state, whatever is drawn", () => {
  const SEEDS = 40;
  const wrong = written.flatMap((placed) => {
    const { card } = placed;
    const spec = card.kind === "generated" ? readQuestionBlock(card.yaml).spec : null;
    if (spec === null) return [];
    return Array.from({ length: SEEDS }, (_, seed) => drawQuestion(spec, seed)?.demo).flatMap((demo) =>
      demo
        ? readDemoBlock(demo.widget, demo.yaml).problems.map(({ message }) => `${nameOf(placed)}: ${message}`)
        : [],
    );
  });
  expect([...new Set(wrong)]).toEqual([]);
});

describe("the bibliography", () => {
  const keys = [...(sourcesNote?.text ?? "").matchAll(/^### (\w+)$/gm)].map((match) => match[1] ?? "");

  test.each(keys)("lists %s because a note cites it", (key) =>
    expect(
      notes.filter(({ path, text }) => path !== "sources.md" && text.includes(`[[sources#${key}|`)),
    ).not.toEqual([]),
  );
});

/** Words of an answer, without its demo, its links' targets and its formulas' inner spaces. */
function words(markdown: string): number {
  return markdown
    .replace(/^```[\s\S]*?^```$/gm, "")
    .replace(/\[\[[^\]|]*\|/g, "")
    .replace(/\$[^$]*\$/g, "formula")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

test("the lessons are read in one order: their numbers run from 1 without a gap", () => {
  const numbers = notes.filter(({ meta }) => meta.kind === "lesson").map(({ meta }) => meta.lesson ?? 0);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
});
