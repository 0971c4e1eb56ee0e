/** Short forms of a parsed note, for tests. */

import { parseNote } from "../parse-note.ts";
import type { ParsedCard, ReadingOptions } from "../types.ts";

export const TAG = "#flashcards\n\n";

export function cards(body: string, options: Partial<ReadingOptions> = {}): ParsedCard[] {
  return parseNote("note.md", TAG + body, options).cards;
}

/** What a cloze card hides, joined by ` + `. */
export function asked(card: ParsedCard & { kind: "cloze" }): string {
  return card.holes.flatMap(({ role, answer }) => (role === "ask" ? [answer] : [])).join(" + ");
}

/** Each card as `question → answer`, or for a cloze what it asks. */
export function sides(body: string, options: Partial<ReadingOptions> = {}): string[] {
  return cards(body, options).map((card) =>
    card.kind === "cloze" ? asked(card) : `${card.question} → ${card.answer}`,
  );
}
