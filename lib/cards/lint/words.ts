/** Markdown as words, roughly and quickly: enough to count and to look for, not to show. */

/** Without code, formulas, markup and addresses; what a link or a highlight says is kept. */
export function wordsOf(markdown: string): string {
  if (!/[`$<[\]*_=~#>|%{]/.test(markdown)) return markdown;
  return markdown
    .replace(/^[ \t]*(```|~~~)[\s\S]*?(?:^[ \t]*\1|(?![\s\S]))/gm, " ")
    .replace(/`[^`\n]*`/g, " … ")
    .replace(/\$\$[^$]*\$\$|\$[^$\n]*\$/g, " … ")
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^<>\n]*>|%%[^%]*%%/gi, " ")
    .replace(/\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]/g, "$1")
    .replace(/\]\([^()\n]*\)/g, " ")
    .replace(/[[\]*_~#>|=]+/g, " ");
}

/** Below this length no text has more than 40 words, and none needs to be counted. */
const SHORTEST_COUNTED = 80;

/** Words as a reader of the language would count them; those of Chinese or Japanese too, which no space parts. */
export function countWords(words: string): number {
  if (words.length < SHORTEST_COUNTED) return 0;
  let count = 0;
  for (const { isWordLike } of segmenter.segment(words)) if (isWordLike) count++;
  return count;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Short words that English has and its neighbours don't: German `was` and French `a` are not among them. */
const ENGLISH =
  /\b(?:the|of|and|is|are|to|that|this|it|its|for|with|what|which|does|do|how|why|by|from|when|where|who|not|be)\b/gi;
const SAMPLE = 4000;

/** Whether rules that depend on English words may speak. */
export function looksEnglish(text: string): boolean {
  const words = wordsOf(text.slice(0, SAMPLE)).match(/\p{L}+/gu)?.length ?? 0;
  const english = wordsOf(text.slice(0, SAMPLE)).match(ENGLISH)?.length ?? 0;
  return english >= 2 && english / words >= 0.08;
}
