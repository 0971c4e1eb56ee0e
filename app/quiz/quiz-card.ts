/** The card that a question is, as the quiz's pages name it. */

import { questionInWords } from "@/app/cards/card-sides.ts";
import type { QuizCard } from "@/components/quiz/protocol.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { askQuestion } from "@/lib/quiz/asked.ts";
import { noteHref } from "@/lib/vault/link-index.ts";

/** @param label in words, where it was drawn; else a gap stands for each number that is drawn anew each time */
export function quizCard(card: StoredCard, label = questionInWords(card.parsed)): QuizCard {
  const { id, notePath, noteTitle, parsed, memory, missing } = card;
  return {
    id,
    href: `/cards/${id}`,
    label,
    note: { href: `${noteHref(notePath)}#card-${id}`, title: noteTitle },
    inReview: !parsed.aside || memory.adopted !== null || memory.kind === "seen",
    head: memory.head,
    missing,
  };
}

/** With the numbers that its seed drew. */
export function labelOf(parsed: ParsedCard, seed: number): string {
  const question = parsed.kind === "generated" ? askQuestion(parsed, seed) : null;
  return question === null ? questionInWords(parsed) : plainText(question.text);
}
