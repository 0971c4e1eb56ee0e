/** A question of a lesson as the lesson lists it: its words alone, since its answer is for the quiz. */

import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { renderFace } from "@/app/cards/card-sides.ts";
import { cardContext } from "@/app/review/show-card.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { element, text } from "@/lib/markdown/hast.ts";
import { blockId } from "@/lib/markdown/headings.ts";
import { type LinkIndex, NOTE_ID_PREFIX } from "@/lib/vault/link-index.ts";
import type { CardRow } from "../card-figure.ts";

export type QuizCard = ParsedCard & { kind: "choice" | "generated" };

export function isQuizCard(card: ParsedCard): card is QuizCard {
  return card.kind === "choice" || card.kind === "generated";
}

/** A question of things to match may be the same each time. */
const DRAWS = /^draw[ \t]*:/m;

/** @param id that nothing else on the page has */
export function lessonQuestion(
  card: QuizCard,
  { id: stored }: CardRow,
  id: string,
  path: string,
  links: LinkIndex,
): string {
  const name = card.blockId === undefined ? {} : { id: NOTE_ID_PREFIX + blockId(card.blockId) };
  const words: ElementContent[] = [
    { type: "raw", value: renderFace(card, "question", cardContext(`${id}-`, path, links)) },
  ];
  if (card.kind === "generated" && DRAWS.test(card.yaml)) {
    words.push(
      element("p", { className: ["lesson-question-note"] }, [text("The numbers change each time.")]),
    );
  }
  const inner = element("div", stored === null ? {} : { id: `card-${stored}` }, words);
  return toHtml(
    element("div", { className: ["lesson-question"], role: "group", ariaLabel: "Question", ...name }, [
      inner,
    ]),
    { allowDangerousHtml: true },
  );
}
