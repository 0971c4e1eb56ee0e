/** One card block as it stands in its note: question, a quiet rule, answer, and beside it what is remembered of it. */

import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { renderFace } from "@/app/cards/card-sides.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { element, text } from "@/lib/markdown/hast.ts";
import { blockId } from "@/lib/markdown/headings.ts";
import { NOTE_ID_PREFIX } from "@/lib/vault/link-index.ts";
import { type CardBlock, withoutLead } from "./set-cards.ts";

/** One card of the block, for the margin. */
export interface CardRow {
  /** null for a card that is in the file and not in the database yet */
  id: string | null;
  question: string;
  /** such as `due in 5 d` */
  state: string;
}

const bothWays = element("span", { role: "img", ariaLabel: "asked both ways" }, [text("⇄")]);

/** The context in which a side is rendered, with an idPrefix of its own. */
export type SideContext = (side: "question" | "answer") => RenderContext;

/** @param editHref where a key that is missing can be written */
export function cardFigure(
  { cards, lead }: CardBlock,
  rows: readonly CardRow[],
  contextOf: SideContext,
  editHref?: string,
): string {
  const card = withoutLead(cards[0], lead);
  const { blockId: name } = card;
  const id = name === undefined ? {} : { id: NOTE_ID_PREFIX + blockId(name) };
  const figure = element("div", { className: ["note-card"], role: "group", ariaLabel: "Card", ...id }, [
    ...sides(card, cards.length > 1, contextOf, editHref),
    element("ul", { className: ["note-card-rows"] }, rows.map(rowOf)),
  ]);
  return toHtml(figure, { allowDangerousHtml: true });
}

function sides(
  card: ParsedCard,
  hasSiblings: boolean,
  contextOf: SideContext,
  editHref: string | undefined,
): ElementContent[] {
  if (card.kind === "cloze") {
    // in its note a cloze hides nothing: every hole of every sibling stands there as what it says
    const holes = card.holes.map((hole) => ({ ...hole, role: "ask" as const }));
    return [part("note-card-text", renderFace({ ...card, holes }, "answer", contextOf("answer")))];
  }
  return [
    part("note-card-question", renderFace(card, "question", contextOf("question"))),
    element("div", { className: ["note-card-rule"] }, hasSiblings ? [bothWays] : []),
    part("note-card-answer", renderFace(card, "answer", contextOf("answer"), editHref)),
  ];
}

function part(className: string, html: string): ElementContent {
  return element("div", { className: [className] }, [{ type: "raw", value: html }]);
}

function rowOf({ id, question, state }: CardRow): ElementContent {
  const name =
    id === null
      ? element("span", {}, [text(question)])
      : element("a", { href: `/cards/${id}` }, [text(question)]);
  const stateText = element("span", { className: ["note-card-state"] }, [text(state)]);
  return element("li", id === null ? {} : { id: `card-${id}` }, [name, text(" "), stateText]);
}
