/** What of a piece of HTML is markup or code: no card marker is looked for there. */

export interface Range {
  start: number;
  /** exclusive */
  end: number;
}

/** An element whose content is code; a comment; any other tag. An unclosed one reaches to the end. */
const markup = new RegExp(
  [
    String.raw`<(script|style|pre|textarea|code|kbd|samp)\b[^]*?(?:</\1\s*>|$)`,
    "<!--[^]*?(?:-->|$)",
    String.raw`<\?[^]*?(?:\?>|$)`,
    String.raw`<!\[CDATA\[[^]*?(?:\]\]>|$)`,
    "</?[A-Za-z!][^<>]*>",
  ].join("|"),
  "gi",
);

/** Comments, tags and code; the text between them stays readable. */
export function markupRanges(html: string, base: number): Range[] {
  const ranges: Range[] = [];
  for (const { 0: found, index } of html.matchAll(markup)) {
    ranges.push({ start: base + index, end: base + index + found.length });
  }
  return ranges;
}
