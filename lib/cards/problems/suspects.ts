/** What looks like a card of a deck note and is read as none: said rather than passed over. */

import { editDistance } from "@/lib/widgets/nearest-name.ts";
import type { Reading } from "../blocks.ts";
import type { Fault, Report } from "./report.ts";

/** Words after a fence's backticks that mean something here. */
const FENCE_WORDS = ["demo", "question"];

export function reportSuspects(reading: Reading, report: Report): void {
  reportUnreadSeparators(reading, report);
  reportOpenHighlights(reading, report);
}

/**
 * A separator with space around it, inside a table row or a link: nobody writes that by chance, as they do `std::map`.
 */
function reportUnreadSeparators({ source, found, visible, separators }: Reading, report: Report): void {
  const marks = separators.map(({ mark }) => mark).filter((mark) => mark.length > 1);
  if (marks.length === 0) return;
  const pattern = new RegExp(`(?<=\\S[ \\t]+)(?:${marks.map(escaped).join("|")})(?=[ \\t]+\\S)`);
  const told = new Set<number>();
  for (const { start, end } of found.unsplittable) {
    const match = pattern.exec(visible.holes.slice(start, end));
    if (match === null || told.has(start + match.index)) continue;
    told.add(start + match.index);
    const where = source.text[start] === "[" || source.text[start] === "<" ? "a link" : "a table";
    report.atOffset(start + match.index, {
      rule: "separator-not-read",
      severity: "warning",
      message: `this ${match[0]} stands in ${where}, where no card is read`,
      remedy: `give the card a line of its own, or write \`${match[0]}\` as code if none is meant`,
      length: match[0].length,
    });
  }
}

/** `==` before a word, with no other on its line: a highlight over several lines is shown, and is no cloze. */
function reportOpenHighlights({ source, visible, options }: Reading, report: Report): void {
  if (!options.clozePatterns.some((pattern) => pattern.startsWith("=="))) return;
  for (let index = visible.holes.indexOf("=="); index >= 0; index = visible.holes.indexOf("==", index + 1)) {
    const [before = " ", after = " "] = [visible.holes[index - 1], visible.holes[index + 2]];
    if (!/[\s(“"'*_]/.test(before) || /[\s=]/.test(after)) continue;
    const line = source.lineAt(index);
    const written = visible.holes.slice(source.lineStart(line), source.lineEnd(line));
    if (written.split("==").length !== 2) continue;
    report.atOffset(index, {
      rule: "unclosed-cloze",
      severity: "warning",
      message: "this == is not closed on its line, so no cloze is read here",
      remedy: "close it with == on the same line, or put it in `code` if no cloze is meant",
      length: 2,
    });
  }
}

/** A fenced block whose word is nearly one that Loci knows. */
export function reportFenceWords({ source, found }: Pick<Reading, "source" | "found">, report: Report): void {
  for (const { language, line } of found.fences) {
    const meant = FENCE_WORDS.find((word) => isNearly(language, word));
    if (meant === undefined) continue;
    const start = source.text.indexOf(language, source.lineStart(line));
    // the tree's word has its escapes resolved, and may not be what is written
    if (start < 0 || start > source.lineEnd(line)) continue;
    report.atOffset(start, {
      rule: "fence-word",
      severity: "warning",
      message: `“${language}” means nothing to Loci, so this block is shown as code`,
      remedy: `did you mean “${meant}”?`,
      length: language.length,
      fixes: [
        {
          label: `Write “${meant}”`,
          edits: [{ start, end: start + language.length, insert: meant }],
        },
      ],
    } satisfies Fault);
  }
}

/** Another case, a plural, or for a long word one letter: `memo` is not `demo`. */
function isNearly(written: string, word: string): boolean {
  const folded = written.toLowerCase();
  if (written === word || folded[0] !== word[0]) return false;
  return folded === word || folded === `${word}s` || (word.length > 5 && editDistance(folded, word) === 1);
}

function escaped(mark: string): string {
  return mark.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
