/** What is wrong with the ```question blocks of a note, by line of the note, and which of its cards can't be asked. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { ParsedCard, ParsedNote } from "@/lib/cards/types.ts";
import { readQuestionBlock } from "./question-block.ts";

export function checkQuestions({ path, cards }: Pick<ParsedNote, "path" | "cards">): {
  problems: Problem[];
  broken: ParsedCard[];
} {
  const problems: Problem[] = [];
  const broken: ParsedCard[] = [];
  for (const card of cards) {
    if (card.kind !== "generated") continue;
    const read = readQuestionBlock(card.yaml);
    if (read.spec === null) broken.push(card);
    for (const { line, ...problem } of read.problems) {
      problems.push({ ...problem, path, line: card.line + line, column: 1 });
    }
  }
  return { problems, broken };
}
