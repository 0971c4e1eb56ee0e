/** A card's Markdown as HTML and as words, for the pages that show cards outside the review. */

import type { ClozeHole, Markdown, ParsedCard } from "@/lib/cards/types.ts";
import { renderCloze } from "@/lib/markdown/cloze-side.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";

export interface CardSides {
  question: string;
  answer: string;
}

export function renderSidesIn(card: ParsedCard, context: RenderContext): CardSides {
  if (card.kind === "cloze") {
    return {
      question: renderCloze(card.text, card.holes, "question", context),
      answer: renderCloze(card.text, card.holes, "answer", context),
    };
  }
  return { question: renderMarkdown(card.question, context), answer: renderMarkdown(card.answer, context) };
}

/** What the card asks, in one line: siblings of one cloze differ in it, and none tells its answer. */
export function questionInWords(card: ParsedCard): string {
  const text = card.kind === "cloze" ? withGaps(card.text, card.holes) : card.question;
  return plainText(text) || "a card without words";
}

function withGaps(text: Markdown, holes: readonly ClozeHole[]): Markdown {
  const pieces: string[] = [];
  let from = 0;
  for (const hole of holes.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(from, hole.start), hole.role === "show" ? hole.answer : "…");
    from = hole.end;
  }
  return pieces.join("") + text.slice(from);
}
