/** Questions of a note, asked, for tests. */

import { parseNote } from "@/lib/cards/parse-note.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { type AskedQuestion, askQuestion } from "../asked.ts";

/** The first card of a lesson whose text this is. */
export function cardOf(body: string): ParsedCard {
  const [card] = parseNote("lesson.md", `---\nkind: lesson\n---\n\n${body}\n`).cards;
  if (card === undefined) throw new Error(`no card in ${body}`);
  return card;
}

export function blockOf(...yaml: string[]): string {
  return ["```question", ...yaml, "```"].join("\n");
}

export function asked(body: string, seed = 1): AskedQuestion {
  const question = askQuestion(cardOf(body), seed);
  if (question === null) throw new Error(`can't be asked: ${body}`);
  return question;
}
