/** A card of a deck beside the paragraph of a lesson that it asks about: its answer is folded, to be recalled first. */

import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { questionInWords, renderFace } from "@/app/cards/card-sides.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { element, text } from "@/lib/markdown/hast.ts";
import { contextIn, type LinkIndex } from "@/lib/vault/link-index.ts";
import type { MarginGroup } from "./set-lesson.ts";

/**
 * @param id that no other group of the page has
 * @param stateOf in words
 */
export function marginCards(
  { cards, rows }: MarginGroup,
  id: string,
  links: LinkIndex,
  stateOf: (card: StoredCard) => string,
): string {
  const group = element(
    "div",
    { className: ["margin-cards"], style: `--rows: ${rows}` },
    cards.map((card, index) => marginCard(card, `${id}-${index}`, links, stateOf(card))),
  );
  return toHtml(group, { allowDangerousHtml: true });
}

function marginCard(card: StoredCard, id: string, links: LinkIndex, state: string): ElementContent {
  const { parsed } = card;
  const face = (side: "question" | "answer"): ElementContent => ({
    type: "raw",
    // without `demo`: a figure is too wide for the margin, and the lesson has its own
    value: renderFace(parsed, side, {
      ...contextIn(links, card.notePath),
      idPrefix: `${id}-${side}-`,
      fragment: true,
    }),
  });
  const words = questionInWords(parsed);
  return element("div", { className: ["margin-card"], role: "group", ariaLabel: `Card: ${words}` }, [
    element("div", { className: ["margin-card-question"] }, [face("question")]),
    element("details", {}, [
      element("summary", {}, [text("Show the answer")]),
      element("div", { className: ["margin-card-answer"] }, [face("answer")]),
    ]),
    element("p", { className: ["margin-card-state"] }, [
      element("a", { href: `/cards/${card.id}`, ariaLabel: `The card’s page: ${words}` }, [text("Card")]),
      text(` · ${state}`),
    ]),
  ]);
}
