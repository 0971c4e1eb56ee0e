/** What a question about an edited card shows: the old text and the new one, word by word. */

import type { ShownQuestion } from "@/components/notes/shown-question.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { CardQuestion } from "@/lib/db/card-changes.ts";
import { wordDiff } from "@/lib/editing/word-diff.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { questionInWords } from "./card-sides.ts";

export function askAbout({ card, kind, before, now }: CardQuestion): ShownQuestion {
  return {
    card,
    kind,
    label: questionInWords(now),
    oldLabel: questionInWords(before),
    question: wordDiff(questionInWords(before), questionInWords(now)),
    answer: wordDiff(answerInWords(before), answerInWords(now)),
  };
}

function answerInWords(card: ParsedCard): string {
  if (card.kind !== "cloze") return plainText(card.answer);
  return card.holes.flatMap(({ role, answer }) => (role === "ask" ? [plainText(answer)] : [])).join(", ");
}
