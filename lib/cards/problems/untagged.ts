/** A note without a flashcards tag that is written like a deck: its author may wonder where the cards are. */

import type { SourceText } from "../source-text.ts";
import type { Survey } from "../survey.ts";
import type { ReadingOptions } from "../types.ts";
import { visibleText } from "../visible-text.ts";
import type { TextEdit } from "./problem.ts";
import type { Report } from "./report.ts";

/** Fewer may be chance. A schedule is none: only a program for flashcards writes it. */
const ENOUGH = 2;

/** Whether the text could hold any of what `reportUntagged` looks for: most notes don't, and cost no more. */
export function mayLookLikeCards(text: string): boolean {
  return /[ \t]:::?[ \t]|^[ \t]*\?\??[ \t]*$|<!--SR:|\{\{c\d/m.test(text);
}

/**
 * Only what is seldom written for another reason counts: `::` with a space on both sides (`key:: value` is a field of
 * Dataview, `std::map` a name), `?` on a line of its own between two others, Anki's clozes, and schedules.
 */
export function reportUntagged(
  source: SourceText,
  found: Survey,
  options: ReadingOptions,
  report: Report,
): void {
  const tag = options.flashcardTags[0];
  if (tag === undefined) return;
  const { separators, holes } = visibleText(source.text, found);
  const lines = new Set(found.schedules.map(({ start }) => source.lineAt(start)));
  const enough = lines.size > 0 ? 1 : ENOUGH;
  for (let line = (found.frontmatterEnd ?? -1) + 1; line < source.lineCount; line++) {
    const [start, end] = [source.lineStart(line), source.lineEnd(line)];
    const written = separators.slice(start, end);
    const isCard =
      /\S[ \t]+:::?[ \t]+\S/.test(written) || /\{\{c\d+::[^{}]+\}\}/.test(holes.slice(start, end));
    if (isCard || (/^[ \t]*\?\??[ \t]*$/.test(written) && isBetweenLines(source, line))) lines.add(line);
  }
  if (lines.size < enough) return;
  const count = lines.size;
  report.atLine(Math.min(...lines), {
    rule: "untagged-cards",
    severity: "hint",
    message: `${count === 1 ? "1 line looks like a card" : `${count} lines look like cards`}, and the note has no #${tag} tag, so none is read`,
    remedy: `give the note the tag \`${tag}\` if they are meant as cards`,
    fixes: [{ label: `Tag the note #${tag}`, edits: [addTag(source, found.frontmatterEnd, tag)] }],
  });
}

function isBetweenLines(source: SourceText, line: number): boolean {
  const isFilled = (at: number) => at >= 0 && at < source.lineCount && source.line(at).trim() !== "";
  return isFilled(line - 1) && isFilled(line + 1);
}

/** Into the `tags` that the frontmatter has, or a new line of it, or new frontmatter. */
export function addTag(source: SourceText, frontmatterEnd: number | undefined, tag: string): TextEdit {
  const feed = /\r\n|\r|\n/.exec(source.text)?.[0] ?? "\n";
  const insertAt = (offset: number, insert: string): TextEdit => ({ start: offset, end: offset, insert });
  if (frontmatterEnd === undefined) {
    const start = source.text.startsWith("\ufeff") ? 1 : 0;
    return insertAt(start, `---${feed}tags: [${tag}]${feed}---${feed}`);
  }
  for (let line = 1; line < frontmatterEnd; line++) {
    const written = source.line(line);
    const [field = "", value = ""] = /^tags:[ \t]*(.*?)[ \t]*$/.exec(written) ?? [];
    if (field === "") continue;
    const end = source.lineStart(line) + field.trimEnd().length;
    if (value === "") {
      const item = /^([ \t]*)-[ \t]/.exec(source.line(line + 1));
      return item === null ? insertAt(end, ` [${tag}]`) : insertAt(end, `${feed}${item[1]}- ${tag}`);
    }
    if (!value.startsWith("[")) return insertAt(end, `, ${tag}`);
    if (value.endsWith("]")) return insertAt(end - 1, /^\[\s*\]$/.test(value) ? tag : `, ${tag}`);
    break;
  }
  return insertAt(source.lineStart(frontmatterEnd), `tags: [${tag}]${feed}`);
}
