/** The text of a block's lines as its card shows it: without schedule comments, block id and the tags that open it. */

import { type Block, isMetadataCallout, type Reading } from "./blocks.ts";
import type { Range } from "./html-ranges.ts";
import { joinLines, type Passage, slice, trimLines, without } from "./passage.ts";
import { firstAtLeast } from "./sorted.ts";
import { isUnder, tagAtStart } from "./tags.ts";
import { BLOT } from "./visible-text.ts";

export interface TextLine extends Passage {
  line: number;
}

/** A stretch of one line without the schedule comments in it. */
export function cutComments(reading: Reading, start: number, end: number): Passage {
  const { source, visible } = reading;
  const passage = { text: source.text.slice(start, end), visible: visible.holes.slice(start, end) };
  const comments = schedulesBetween(reading, start, end).map((range) => ({
    start: Math.max(range.start, start) - start,
    end: Math.min(range.end, end) - start,
  }));
  return without(passage, comments);
}

/** The lines of a block with what the plugin keeps there taken out. */
export function textLines(reading: Reading, lines: number[]): TextLine[] {
  const { source } = reading;
  const kept: TextLine[] = [];
  let inCallout = false;
  for (const line of lines) {
    const passage = cutComments(reading, source.lineStart(line), source.lineEnd(line));
    const written = source.line(line);
    const isQuote = /^\s*>/.test(written);
    inCallout = isMetadataCallout(written) || (inCallout && isQuote);
    if (inCallout) continue;
    const wasAlone = passage.text.length < written.length && /^[\s>]*$/.test(passage.text);
    if (!wasAlone) {
      const { text, visible } = reading.found.verbatim.has(line) ? passage : trimLineEnd(passage);
      kept.push({ text, visible, line });
    } else if (!isQuote) {
      // where a comment stood on a line of its own, the plugin leaves an empty line; in a quote that would end the quote
      kept.push({ text: "", visible: "", line });
    }
  }
  return kept;
}

/** White space at a line's end says nothing, unless it is two spaces: then it breaks the line. */
function trimLineEnd(passage: Passage): Passage {
  const length = passage.text.trimEnd().length;
  return passage.text.endsWith("  ") ? passage : slice(passage, 0, length);
}

/** Schedule comments that touch a stretch of the note, in order. */
export function schedulesBetween({ found }: Reading, start: number, end: number): Range[] {
  const low = firstAtLeast(found.schedules, start + 1, (range) => range.end);
  let stop = low;
  while (stop < found.schedules.length && (found.schedules[stop]?.start ?? end) < end) stop++;
  return found.schedules.slice(low, stop);
}

export interface Opening {
  /** decks that the card's own first tags name; empty when no tag opens it */
  decks: string[];
  lines: TextLine[];
}

/**
 * A tag that opens a card is its own deck, whatever tag it is, and is no part of the text. Of several in a row all that
 * are flashcards tags count, over line ends too (the plugin reads only the first: #1076).
 */
export function takeOpeningTags(lines: TextLine[], flashcardTags: string[]): Opening {
  const firstFilled = lines.findIndex(({ text }) => text.trim() !== "");
  const rest = lines.slice(Math.max(0, firstFilled));
  const names: string[] = [];
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const indent = first.text.length - first.text.trimStart().length;
    const tag = tagAtStart(first.text.slice(indent));
    if (tag === undefined || (names.length > 0 && !isUnder(tag.name, flashcardTags))) break;
    names.push(tag.name);
    const after = slice(first, indent + tag.length);
    const gap = after.text.length - after.text.trimStart().length;
    if (gap === after.text.length) rest.shift();
    else rest[0] = { ...slice(after, gap), line: first.line };
  }
  const flashcards = [...new Set(names.filter((name) => isUnder(name, flashcardTags)))];
  return { decks: flashcards.length > 0 ? flashcards : names, lines: rest };
}

/** Obsidian's block id ends a block, after a space or on a line of its own. */
export function takeBlockId(passage: Passage): { passage: Passage; blockId: string | undefined } {
  const trimmed = trimLines(passage);
  const [mark = "", blockId] = /(?:^|[ \n])\^([A-Za-z0-9-]+)$/.exec(trimmed.text) ?? [];
  if (blockId === undefined || trimmed.visible.at(-1) === BLOT)
    return { passage: trimmed, blockId: undefined };
  return { passage: trimLines(slice(trimmed, 0, trimmed.text.length - mark.length)), blockId };
}

/**
 * What stands above the question: the lines glued to it down to the last heading are its context. A heading with
 * nothing under it is the question itself.
 *
 * @param below lines that certainly are the card's, under `lines`
 */
export function splitContext(
  { found }: Reading,
  lines: TextLine[],
  below: TextLine[] = [],
): { context: TextLine[]; text: TextLine[] } {
  const indexOf = new Map(lines.map(({ line }, index) => [line, index]));
  let textStart = 0;
  for (const { line } of lines) {
    const end = indexOf.get(found.headings.get(line) ?? -1);
    if (end !== undefined) textStart = end + 1;
  }
  if (below.length === 0 && isEmpty(lines.slice(textStart))) textStart = lastHeading(found.headings, lines);
  return { context: lines.slice(0, textStart), text: [...lines.slice(textStart), ...below] };
}

function lastHeading(headings: Map<number, number>, lines: TextLine[]): number {
  for (let at = lines.length - 1; at >= 0; at--) if (headings.has(lines[at]?.line ?? -1)) return at;
  return 0;
}

function isEmpty(lines: TextLine[]): boolean {
  return lines.every(({ text }) => text.trim() === "");
}

export function asPassage(lines: TextLine[]): Passage {
  return trimLines(joinLines(lines));
}

/** The text of the demo fence that follows a block, with the gap before it. */
export function tailText({ source }: Reading, { lastLine, tail }: Pick<Block, "lastLine" | "tail">): string {
  if (tail === undefined) return "";
  const gap = tail.firstLine === lastLine + 1 ? "\n" : "\n\n";
  const lines: string[] = [];
  for (let line = tail.firstLine; line <= tail.lastLine; line++) lines.push(source.line(line));
  return gap + lines.join("\n");
}
