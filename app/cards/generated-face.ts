/** A generated question outside the review: one drawing of it, as an example. */

import { toHtml } from "hast-util-to-html";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { element, text } from "@/lib/markdown/hast.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { type DrawnQuestion, drawQuestion } from "@/lib/quiz/draw.ts";
import { readQuestionBlock } from "@/lib/quiz/question-block.ts";
import { optionList } from "./choice-face.ts";
import { demoMarkdown } from "./prediction-face.ts";

type GeneratedCard = ParsedCard & { kind: "generated" };

/** Any will do, as long as a page shows the same numbers on both sides and at each visit. */
const EXAMPLE_SEED = 0;

/** @returns null for a block that can't be asked, which is a problem of its note */
export function drawCard(card: GeneratedCard, seed: number): DrawnQuestion | null {
  const { spec } = readQuestionBlock(card.yaml);
  return spec && drawQuestion(spec, seed);
}

export function generatedFace(
  card: GeneratedCard,
  side: "question" | "answer",
  context: RenderContext,
): string {
  const drawn = drawCard(card, EXAMPLE_SEED);
  if (drawn === null) return renderMarkdown(card[side], context);
  if (side === "question") return renderMarkdown(drawn.text, context);
  const inner = (part: string): RenderContext => ({ ...context, idPrefix: `${context.idPrefix}${part}-` });
  const options = restingOptions(drawn)
    .toSorted((a, b) => a.place - b.place)
    .map(({ place, text: words, right, why }) => ({
      html: renderMarkdown(words, inner(`option-${place}`)),
      right,
      why: why === "" ? "" : renderMarkdown(why, inner(`why-${place}`)),
    }));
  const note = element("p", { className: ["choice-missing"] }, [text("Each review draws other numbers.")]);
  return optionList(options) + explanationOf(drawn, context) + toHtml(note);
}

/** What goes with what is told in one line each. */
function restingOptions(
  drawn: DrawnQuestion,
): { place: number; text: string; right: boolean; why: string }[] {
  if (drawn.form !== "match") return drawn.form === "number" ? [drawn.answer] : drawn.options;
  const said = new Map(drawn.outcomes.map(({ place, text }) => [place, text]));
  return drawn.items.map(({ place, text, outcome, why }) => ({
    place,
    text: `${text} → ${said.get(outcome)}`,
    right: true,
    why,
  }));
}

/** The working with the numbers drawn, and the widget in their state. */
function explanationOf({ working, demo }: DrawnQuestion, context: RenderContext): string {
  const parts = [working, demo === null ? "" : demoMarkdown({ demos: [demo] })];
  const markdown = parts.filter((part) => part !== "").join("\n\n");
  return markdown === "" ? "" : renderMarkdown(markdown, context);
}
