/** The advice that Loci gives on how cards are written, each rule with a name that turns it off. */

export interface HintRule {
  /** `Problem.rule` of its hints */
  rule: string;
  /** what it looks for, in one line */
  description: string;
}

export const HINT_RULES = [
  { rule: "two-questions", description: "A card that asks two questions at once" },
  { rule: "yes-no", description: "A question that yes or no answers (in English notes)" },
  { rule: "long-list", description: "An answer that is a list of more than two items" },
  { rule: "long-answer", description: "An answer of more than 40 words" },
  { rule: "bare-cloze", description: "A cloze with no words around it to go by" },
  { rule: "no-source", description: "Cards that don’t say where they are from" },
  { rule: "untagged-cards", description: "Lines that look like cards in a note without a flashcards tag" },
] as const satisfies readonly HintRule[];

export type HintRuleName = (typeof HINT_RULES)[number]["rule"];
