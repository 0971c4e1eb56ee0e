/** Whether a card says where what it says is from. */

import type { ParsedCard } from "../types.ts";

/** A link, a footnote, an address, `(Vaswani et al. 2017)`, `[12]`, a page, a section, or a line that begins with Source. */
const CITATION = new RegExp(
  [
    String.raw`\]\(`,
    String.raw`\[\[`,
    String.raw`\[\^`,
    String.raw`https?://|\bdoi:|\barxiv:|\bisbn\b`,
    String.raw`\bet al\b`,
    String.raw`[(,]\s*(?:1[5-9]|20)\d\d[a-z]?\s*[),;:]`,
    String.raw`\[\d{1,3}\]`,
    String.raw`\bpp?\.\s*\d`,
    "§",
    String.raw`^[ \t>*_]*(?:sources?|quelle|ref(?:erence)?s?|from|see)\b[*_]*[:.]`,
  ].join("|"),
  "im",
);

/** @param text of the whole note */
export function namesSource(card: ParsedCard, text: string): boolean {
  const { span, notes, context } = card;
  return CITATION.test(text.slice(span.start, span.end)) || CITATION.test(notes) || CITATION.test(context);
}
