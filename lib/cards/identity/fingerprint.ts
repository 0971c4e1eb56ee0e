/** What makes a card this card and no other, as text: compared for equality, and for likeness when it was edited. */

import { type ClozeMarks, clozeSides } from "../clozes/cloze-sides.ts";
import type { ChoiceOption, ClozeHole, Markdown, ParsedCard } from "../types.ts";

/** Stands where a cloze card hides something; from the private use area, so that no author writes it. */
const ASKED = "\ue0a0";
const HIDDEN = "\ue0a1";

/** A cloze is known by its own words and this much around them, in UTF-16 units on each side. */
const SURROUNDINGS = 1000;

const blanks: ClozeMarks = { asked: () => ASKED, answered: () => ASKED, hidden: () => HIDDEN };

/**
 * Equal for two cards exactly if they ask the same: line ends, space at the ends of lines and the Unicode form of
 * letters don't matter, everything else does (`W_Q` and `w_q` differ). Separator, deck, tags, context, hints, block id,
 * and the number or place of a cloze among others are no part of it.
 */
export function cardFingerprint(card: ParsedCard): string {
  return `${card.kind}\0${identityText(card)}`;
}

/**
 * The two halves of a card, parted by NUL: what is given, then what is asked for. Of a cloze that is the text around it
 * with other clozes as plain words, then what it hides; of a multiple-choice question the right options, then the wrong.
 */
export function identityText(card: ParsedCard): string {
  if (card.kind === "choice") return `${normalise(card.question)}\0${choices(card.options)}`;
  // of an unnamed demo what it asks, of a block all that is drawn from
  if (card.kind === "prediction") return `${normalise(card.question)}\0${demosOf(card)}`;
  if (card.kind === "generated") return `${normalise(card.question)}\0${normalise(card.yaml)}`;
  if (card.kind !== "cloze") return `${normalise(card.question)}\0${normalise(card.answer)}`;
  const asked = card.holes.filter(({ role }) => role === "ask");
  const { text, holes } = surroundings(card.text, card.holes, asked);
  const given = clozeSides(text, holes, blanks).front;
  return `${normalise(given)}\0${asked.map(({ answer }) => normalise(answer)).join("\n")}`;
}

function demosOf({ demos }: ParsedCard): string {
  return demos.map(({ widget, yaml }) => normalise(`${widget}\n${yaml}`)).join("\n");
}

/** In an order of their own: a question whose options change places, or are lettered in place of ticked, stays the same. */
function choices(options: readonly ChoiceOption[]): string {
  const marked = options.map(({ text, right }) => `${right ? "+" : "-"} ${normalise(text)}`);
  return marked.sort().join("\n");
}

function normalise(text: Markdown): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .trim()
    .normalize("NFC");
}

/** From a little before the first asked hole to a little after the last, never cutting through a hole. */
function surroundings(
  text: Markdown,
  holes: ClozeHole[],
  asked: ClozeHole[],
): { text: Markdown; holes: ClozeHole[] } {
  let start = Math.min(...asked.map((hole) => hole.start)) - SURROUNDINGS;
  let end = Math.max(...asked.map((hole) => hole.end)) + SURROUNDINGS;
  if (start <= 0 && end >= text.length) return { text, holes };
  const near = holes.filter((hole) => hole.end > start && hole.start < end);
  start = Math.max(0, Math.min(start, ...near.map((hole) => hole.start)));
  end = Math.min(text.length, Math.max(end, ...near.map((hole) => hole.end)));
  const shifted = near.map((hole) => ({ ...hole, start: hole.start - start, end: hole.end - start }));
  return { text: text.slice(start, end), holes: shifted };
}
