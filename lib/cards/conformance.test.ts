import { describe, expect, test } from "vitest";
import { clozeSides } from "./clozes/cloze-sides.ts";
import { type ExpectedCard, loadCases } from "./golden/load-cases.ts";
import { readObsidianSettings } from "./obsidian/obsidian-settings.ts";
import { parseNote } from "./parse-note.ts";
import type { ImportedSchedule, ParsedCard } from "./types.ts";

const cases = loadCases();

/** A card in the words of the cases: what must be equal, and nothing else. */
function asExpected(card: ParsedCard): object {
  const { context, decks, span, schedule, blockId } = card;
  const above = context === "" ? "" : `${context}\n`;
  const common = {
    decks,
    lines: [span.startLine - 1, span.endLine - 1],
    card: card.sibling,
    schedules: schedule === undefined ? [] : [asSchedule(schedule)],
    blockId: blockId === undefined ? undefined : `^${blockId}`,
  };
  if (card.kind !== "cloze") {
    const reversed = card.kind === "reversed";
    const [front, back] = reversed
      ? [card.question, above + card.answer]
      : [above + card.question, card.answer];
    return { ...common, cloze: false, reversed, front: front.trim(), back: back.trim() };
  }
  const { front, back } = clozeSides(card.text, card.holes);
  const answers = card.holes.filter(({ role }) => role === "ask").map(({ answer }) => answer);
  return {
    ...common,
    cloze: true,
    reversed: false,
    front: (above + front).trim(),
    back: (above + back).trim(),
    answers,
  };
}

function asSchedule(schedule: ImportedSchedule): object {
  const { due, intervalDays } = schedule;
  // of an FSRS schedule the plugin shows an ease of its own making: difficulty 1 to 10 laid on 370 to 130 percent
  const ease =
    schedule.kind === "sm2" ? schedule.easePercent : Math.round(130 + ((10 - schedule.difficulty) / 9) * 240);
  return { due: due.slice(0, 10), interval: intervalDays, ease };
}

function normalise(card: ExpectedCard): object {
  const cloze = card.type === "cloze";
  const common = {
    decks: card.decks ?? [card.deck],
    lines: [card.line, card.endLine],
    card: card.card,
    schedules: card.schedules.map(({ due, interval, ease }) => ({ due: due.slice(0, 10), interval, ease })),
    blockId: card.blockId,
    cloze,
    reversed: card.reversed,
  };
  if (!cloze) return { ...common, front: card.front.trim(), back: card.back.trim() };
  return { ...common, front: card.frontText?.trim(), back: card.backText?.trim(), answers: card.answers };
}

const categories = [...new Set(cases.map(({ category }) => category))];

describe.each(categories)("%s", (name) => {
  test.each(cases.filter(({ category }) => category === name))("$id: $description", (one) => {
    const expected = one.peer_bug === true ? (one.sane_expected ?? one.expected) : one.expected;
    const note = parseNote(one.path ?? "note.md", one.markdown, readObsidianSettings(one.settings));
    expect(note.cards.map(asExpected)).toEqual(expected.map(normalise));
  });
});
