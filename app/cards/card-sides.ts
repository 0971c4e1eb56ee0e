/** A card's Markdown as HTML and as words, for the pages that show cards outside the review. */

import { toHtml } from "hast-util-to-html";
import { fillHoles } from "@/lib/cards/clozes/cloze-sides.ts";
import { shownContext } from "@/lib/cards/shown-context.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { renderCloze } from "@/lib/markdown/cloze-side.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { element, text } from "@/lib/markdown/hast.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { choiceAnswer } from "./choice-face.ts";
import { generatedFace } from "./generated-face.ts";
import { demoMarkdown, predictionWords } from "./prediction-face.ts";

/** HTML; "" for a context or notes that the card doesn't have. */
export interface CardSides {
  context: string;
  question: string;
  answer: string;
  notes: string;
}

/**
 * @param contextOf each with an idPrefix of its own: two headings or footnotes of one name must not share an id
 * @param editHref where the author of a question without a key can write it
 */
export function renderSides(
  card: ParsedCard,
  contextOf: (side: keyof CardSides) => RenderContext,
  editHref?: string,
): CardSides {
  const optional = (side: "context" | "notes", text: string) =>
    text === "" ? "" : renderMarkdown(text, contextOf(side));
  return {
    context: optional("context", shownContext(card.context)),
    question: renderFace(card, "question", contextOf("question")),
    answer: renderFace(card, "answer", contextOf("answer"), editHref),
    notes: optional("notes", card.notes),
  };
}

export function renderFace(
  card: ParsedCard,
  side: "question" | "answer",
  context: RenderContext,
  editHref?: string,
): string {
  switch (card.kind) {
    case "cloze":
      return renderCloze(card.text, card.holes, side, context);
    case "choice":
      return side === "answer"
        ? choiceAnswer(card, context, editHref)
        : renderMarkdown(card.question, context);
    case "generated":
      return generatedFace(card, side, context);
    case "prediction":
      return predictionFace(card, side, context);
    case "basic":
    case "reversed":
      return renderMarkdown(card[side], context);
    default:
      return card satisfies never;
  }
}

/** The demo stands with the answer: its figure shows it. */
function predictionFace(
  card: ParsedCard & { kind: "prediction" },
  side: "question" | "answer",
  context: RenderContext,
): string {
  const words = predictionWords(card);
  if (side === "question") {
    return card.question === "" ? paragraph(words?.ask ?? "") : renderMarkdown(card.question, context);
  }
  return paragraph(words?.answer ?? "") + renderMarkdown(demoMarkdown(card), context);
}

function paragraph(words: string): string {
  return words === "" ? "" : toHtml(element("p", {}, [text(words)]));
}

/**
 * What the card asks, in one line: siblings of one cloze differ in it, and none tells its answer. The numbers of a question
 * that is drawn are left open.
 */
export function questionInWords(card: ParsedCard): string {
  const words =
    card.kind === "cloze"
      ? fillHoles(card.text, card.holes, ({ role }, answer) => (role === "show" ? answer : "…"))
      : card.question || (card.kind === "prediction" && predictionWords(card)?.ask) || "";
  const line = plainText(words) || "a card without words";
  return card.kind === "generated" ? line.replaceAll(/\{[^{}]*\}/g, "…") : line;
}
