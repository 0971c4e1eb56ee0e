/** A card's Markdown as HTML and as words, for the pages that show cards outside the review. */

import { fillHoles } from "@/lib/cards/cloze-sides.ts";
import { shownContext } from "@/lib/cards/shown-context.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { renderCloze } from "@/lib/markdown/cloze-side.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";

/** HTML; "" for a context or notes that the card doesn't have. */
export interface CardSides {
  context: string;
  question: string;
  answer: string;
  notes: string;
}

/** @param contextOf each with an idPrefix of its own: two headings or footnotes of one name must not share an id */
export function renderSides(
  card: ParsedCard,
  contextOf: (side: keyof CardSides) => RenderContext,
): CardSides {
  const optional = (side: "context" | "notes", text: string) =>
    text === "" ? "" : renderMarkdown(text, contextOf(side));
  return {
    context: optional("context", shownContext(card.context)),
    question: renderFace(card, "question", contextOf("question")),
    answer: renderFace(card, "answer", contextOf("answer")),
    notes: optional("notes", card.notes),
  };
}

export function renderFace(card: ParsedCard, side: "question" | "answer", context: RenderContext): string {
  return card.kind === "cloze"
    ? renderCloze(card.text, card.holes, side, context)
    : renderMarkdown(card[side], context);
}

/** What the card asks, in one line: siblings of one cloze differ in it, and none tells its answer. */
export function questionInWords(card: ParsedCard): string {
  const text =
    card.kind === "cloze"
      ? fillHoles(card.text, card.holes, ({ role }, answer) => (role === "show" ? answer : "…"))
      : card.question;
  return plainText(text) || "a card without words";
}
