/** What the numbers of a question say, in one sentence. */

import type { QuestionFacts } from "./protocol.ts";

/** Answers below which a share is mostly chance. */
const FEW = 5;
const EASY = 0.9;
const HARD = 0.3;
const TELLING = 0.2;

export function questionInWords({ asked, difficulty, discrimination }: QuestionFacts): string {
  if (asked < FEW) return `Asked ${asked} ${asked === 1 ? "time" : "times"}: too few to judge it by.`;
  if (discrimination !== null && discrimination < 0)
    return "Those who did well elsewhere missed it more often. Its wording or its key may be at fault.";
  if (difficulty >= EASY) return "Nearly always right: it tells little any more.";
  if (difficulty <= HARD) return "Mostly missed: study what it asks before it is asked again.";
  if (discrimination !== null && discrimination >= TELLING)
    return "Right in good attempts and missed in weak ones: it tells well what is known.";
  return "Neither easy nor hard.";
}
