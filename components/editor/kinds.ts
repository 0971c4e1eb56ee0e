/** Names and signs of the kinds of cards, for the margin and the lists. */

import type { CardKind } from "@/lib/cards/types.ts";
import type { FoundBlock } from "./found.ts";

interface KindInfo {
  /** one or two characters; the name stands beside it or in its tooltip */
  sign: string;
  name: string;
}

export const KINDS: Record<CardKind, KindInfo> = {
  basic: { sign: "?", name: "question" },
  reversed: { sign: "⇄", name: "two-way" },
  cloze: { sign: "…", name: "cloze" },
  choice: { sign: "☑", name: "multiple choice" },
  generated: { sign: "ƒ", name: "generated question" },
  prediction: { sign: "◎", name: "prediction" },
};

/** A two-way card is a basic one and its reverse. */
export function kindOf({ cards, kind }: Pick<FoundBlock, "cards" | "kind">): KindInfo {
  return KINDS[cards.some((card) => card.kind === "reversed") ? "reversed" : kind];
}

/** Such as “two-way, 2 cards: What is …” */
export function blockInWords(block: Pick<FoundBlock, "cards" | "kind" | "aside">): string {
  const { name } = kindOf(block);
  const count = block.cards.length === 1 ? "1 card" : `${block.cards.length} cards`;
  const aside = block.aside ? ", kept for quizzes" : "";
  return `${name}, ${count}${aside}: ${block.cards[0]?.label ?? ""}`;
}
