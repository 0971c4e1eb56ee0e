/** Which text above a list asks something, and so makes a question of the list. */

import type { Markdown } from "../types.ts";

/** `Question 3:`, `**Q3.**`: a text that says itself that it is a question. */
const NUMBERED = /^[\s*_>#]*(?:question|q)\s*\d+\s*[*_]*\s*[:.)]/i;
/** Emphasis and tags at the end of a line are no part of its last word. */
const TRAILING = /(?:[\s*~]+|\s#[^\s#]+|(?<![_\s])_{1,2})$/;

/**
 * - `asked`: it ends in a question mark, or is numbered as a question;
 * - `gap`: it ends in an ellipsis or in a line to fill;
 * - `title`: it ends in a colon, as a question may and the name of a to-do list may too;
 * - `none`: it asks nothing.
 */
export type Asking = "asked" | "gap" | "title" | "none";

export function askingOf(question: Markdown): Asking {
  let text = question.trimEnd();
  for (let end = TRAILING.exec(text); end !== null; end = TRAILING.exec(text))
    text = text.slice(0, end.index);
  if (/[?？][)"”»]?$/.test(text) || isNumberedQuestion(question)) return "asked";
  if (/(?:…|\.\.\.|_{3,}[.!]?)$/.test(text)) return "gap";
  return /[:：]$/.test(text) ? "title" : "none";
}

export function isNumberedQuestion(text: Markdown): boolean {
  return NUMBERED.test(text);
}
