/** Which misconceptions a question can show, told from its text without drawing it. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import { offersOf } from "./answers.ts";
import { askQuestion } from "./asked.ts";
import { readQuestionBlock } from "./question-block.ts";

/** @returns ids, each once; null for a card that can't be asked */
export function offersOfCard(card: ParsedCard): string[] | null {
  // the order of its options does not matter here, so any seed will do
  if (card.kind !== "generated") {
    const question = askQuestion(card, 0);
    return question && offersOf(question.ask);
  }
  const { spec } = readQuestionBlock(card.yaml);
  if (spec === null) return null;
  const wrong = spec.form === "match" ? spec.items : spec.options.slice(1);
  return [...new Set(wrong.flatMap(({ believes }) => believes ?? []))];
}
