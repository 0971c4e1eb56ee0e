/** A score in words, with what guessing would have made of it. */

import type { QuizMark, QuizScore } from "./protocol.ts";

export function scoreInWords({ right, total }: QuizScore): string {
  return `${right} of ${total} right`;
}

/** One decimal: a corrected score of 7 questions has no more to say. */
export function correctedInWords({ corrected }: QuizScore): string {
  const tenths = Math.round(corrected * 10) / 10;
  return (Object.is(tenths, -0) ? 0 : tenths)
    .toLocaleString("en", { maximumFractionDigits: 1 })
    .replace("-", "−");
}

export const MARK_WORDS: Record<QuizMark, string> = {
  open: "open",
  answered: "answered",
  right: "right",
  wrong: "wrong",
  unanswered: "not answered",
};

export const MARK_SIGNS: Record<QuizMark, string> = {
  open: "·",
  answered: "•",
  right: "✓",
  wrong: "✗",
  unanswered: "–",
};
