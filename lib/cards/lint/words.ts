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

/** Scripts that put no space between words, Thai to Japanese; a dictionary has to find theirs. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ufaff\uff00-\uffef\ud840-\ud8bf]/;

/** Letters and digits, with what may stand inside a word or a number. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:(?:['’.]|(?<=\d),(?=\d))[\p{L}\p{M}\p{N}_]+)*/gu;

/** Words as a reader of the language would count them; those of Chinese or Japanese too, which no space parts. */
export function countWords(words: string): number {
  if (words.length < SHORTEST_COUNTED) return 0;
  if (!UNSPACED.test(words)) return words.match(WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenter.segment(words)) if (isWordLike) count++;
  return count;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Short words that English has and its neighbours don't: German `was` and French `a` are not among them. */
const ENGLISH = new Set(
  "the of and is are to that this it its for with what which does do how why by from when where who not be".split(
    " ",
  ),
);
const SAMPLE = 4000;

/** Whether rules that depend on English words may speak. */
export function looksEnglish(text: string): boolean {
  const words = wordsOf(text.slice(0, SAMPLE)).match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => word.length <= 5 && ENGLISH.has(word.toLowerCase())).length;
  return english >= 2 && english / words.length >= 0.08;
}
