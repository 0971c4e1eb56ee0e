/** Lines → blocks: which lines make a card, before anything is said about its sides. */

import { type ClozePattern, matchesInLine } from "./clozes/cloze-pattern.ts";
import type { Range } from "./html-ranges.ts";
import { isBlank, type SourceText } from "./source-text.ts";
import type { DemoFence, Survey } from "./survey.ts";
import { findTagged } from "./tagged-blocks.ts";
import type { ReadingOptions } from "./types.ts";
import type { VisibleText } from "./visible-text.ts";

export interface BlockBase {
  /** first line of the unbroken run of lines that the block stands in */
  chunk: number;
  /** its schedule comment included, its `tail` not */
  lastLine: number;
  /** a demo that directly follows, and so belongs to the answer */
  tail: DemoFence | undefined;
}

export type Block = BlockBase &
  (
    | { kind: "single"; line: number; separator: Range; reversed: boolean }
    /** `lines` has no whole-line comments in it */
    | { kind: "multi"; lines: number[]; separatorLine: number; reversed: boolean; endMarker: boolean }
    | { kind: "cloze"; lines: number[] }
    /** hashcards' forms, from the line with the tag on */
    | { kind: "question-answer"; lines: number[]; answerLine: number }
    | { kind: "bracket-cloze"; lines: number[] }
  );

/** Also those of Loci's own forms, which the note's tree finds and not its lines. */
export type AnyBlock = Block | (BlockBase & { kind: "question" });

export interface Reading {
  source: SourceText;
  found: Survey;
  visible: VisibleText;
  options: ReadingOptions;
  patterns: ClozePattern[];
  separators: Separator[];
}

/** Of a single-line card. */
interface Separator {
  mark: string;
  reversed: boolean;
}

/** The longer one counts first, since the shorter may be part of it. */
export function separatorsOf(options: ReadingOptions): Separator[] {
  return [
    { mark: options.singleLineReversedSeparator, reversed: true },
    { mark: options.singleLineSeparator, reversed: false },
  ]
    .filter(({ mark }) => mark !== "")
    .sort((a, b) => b.mark.length - a.mark.length);
}

const METADATA_CALLOUT = /^[ \t>]*>[ \t]*\[!sr\|card-metadata\]/i;

/** Told of lines that were meant as a card's. */
export interface StrayLines {
  /** would split a card if there were a question above it */
  separator(line: number): void;
  /** a `Q:` without an `A:` */
  unanswered(line: number): void;
}

export function findBlocks(reading: Reading, stray: StrayLines): Block[] {
  const { source, found, options } = reading;
  const demoAt = new Map(found.demos.map((demo) => [demo.firstLine, demo]));
  // reversed, so that the first of two on one line is kept
  const scheduleAt = new Map(
    found.schedules.toReversed().map((range) => [source.lineAt(range.start), range]),
  );
  const tagged = new Map(taggedBlocks(reading, stray).map((block) => [block.chunk, block]));
  const blocks: Block[] = [];
  let chunk: number | undefined;
  let lines: number[] = [];
  let type: "basic" | "reversed" | "cloze" | undefined;

  const tailAfter = (line: number): DemoFence | undefined =>
    demoAt.get(line + 1) ??
    (line + 2 < source.lineCount && isBlankAt(line + 1) ? demoAt.get(line + 2) : undefined);
  const isBlankAt = (line: number): boolean => !found.verbatim.has(line) && isBlank(source.line(line));

  const emit = (block: Block): number => {
    blocks.push(block);
    return block.tail?.lastLine ?? block.lastLine;
  };
  /** Ends the open block; lines that make no card are plain text. Returns the last line that was taken. */
  const close = (at: number, by: "blank" | "marker" | "card" | "end"): number => {
    const [open, openType, openChunk = at] = [lines, type, chunk];
    lines = [];
    type = undefined;
    if (openType === undefined) return at;
    const explicit = options.multiLineEndMarker !== "" && (by === "marker" || by === "end");
    const lastLine = explicit ? Math.max(at - 1, open.at(-1) ?? 0) : (open.at(-1) ?? at);
    const tail = by === "blank" ? tailAfter(lastLine) : undefined;
    if (openType === "cloze")
      return Math.max(at, emit({ kind: "cloze", chunk: openChunk, lastLine, tail, lines: open }));
    const reversed = openType === "reversed";
    const mark = reversed ? options.multiLineReversedSeparator : options.multiLineSeparator;
    return Math.max(
      at,
      emit({
        kind: "multi",
        chunk: openChunk,
        lastLine,
        tail,
        lines: open,
        separatorLine: open.find((line) => isSeparator(reading, line, mark)) ?? at,
        reversed,
        endMarker: options.multiLineEndMarker !== "",
      }),
    );
  };

  for (let line = (found.frontmatterEnd ?? -1) + 1; line < source.lineCount; line++) {
    if (found.commentLines.has(line)) continue;
    const own = tagged.get(line);
    if (own !== undefined) {
      close(line, "card");
      line = emit(own);
      chunk = undefined;
      continue;
    }
    if (isBlankAt(line)) {
      if (options.multiLineEndMarker !== "" && type !== undefined) lines.push(line);
      else {
        line = close(line, "blank");
        chunk = undefined;
      }
      continue;
    }
    chunk ??= line;
    if (isSeparator(reading, line, options.multiLineEndMarker)) {
      close(line, "marker");
      chunk = undefined;
      continue;
    }
    const single = singleLineSeparator(reading, line);
    if (single !== undefined) {
      close(line, "card");
      const lastLine = metadataEnd(reading, line, scheduleAt);
      const tail = tailAfter(lastLine);
      const { separator, reversed } = single;
      line = emit({ kind: "single", chunk, line, lastLine, tail, separator, reversed });
      if (tail !== undefined) chunk = undefined;
      continue;
    }
    const splits = multiLineType(reading, line);
    if (splits !== undefined) {
      if (lines.length === 0) {
        stray.separator(line);
        continue;
      }
      type = splits;
    }
    lines.push(line);
    if (type === undefined && holdsCloze(reading, line)) type = "cloze";
  }
  // a text that ends with a line end has an empty last line
  close(source.lineCount, "end");
  return blocks;
}

function taggedBlocks(reading: Reading, stray: StrayLines): Block[] {
  const { options, found } = reading;
  const isCards = (line: number) =>
    isSeparator(reading, line, options.multiLineEndMarker) ||
    singleLineSeparator(reading, line) !== undefined ||
    multiLineType(reading, line) !== undefined;
  return findTagged(reading, isCards, stray.unanswered).map((block) => {
    const { firstLine, lastLine } = block;
    const lines: number[] = [];
    for (let line = firstLine; line <= lastLine; line++) if (!found.commentLines.has(line)) lines.push(line);
    const base = { chunk: firstLine, lastLine, tail: undefined, lines };
    return block.tag === "Q"
      ? { kind: "question-answer", ...base, answerLine: block.answerLine }
      : { kind: "bracket-cloze", ...base };
  });
}

/** Only the first place of a separator in a line counts. */
function singleLineSeparator(
  { source, visible, separators }: Reading,
  line: number,
): { separator: Range; reversed: boolean } | undefined {
  const start = source.lineStart(line);
  const text = visible.separators.slice(start, source.lineEnd(line));
  for (const { mark, reversed } of separators) {
    const at = text.indexOf(mark);
    if (at >= 0) return { separator: { start: start + at, end: start + at + mark.length }, reversed };
  }
  return undefined;
}

function isSeparator({ source, visible }: Reading, line: number, mark: string): boolean {
  if (mark === "") return false;
  return visible.separators.slice(source.lineStart(line), source.lineEnd(line)).trim() === mark;
}

function multiLineType(reading: Reading, line: number): "basic" | "reversed" | undefined {
  if (isSeparator(reading, line, reading.options.multiLineReversedSeparator)) return "reversed";
  return isSeparator(reading, line, reading.options.multiLineSeparator) ? "basic" : undefined;
}

export function holdsCloze({ source, visible, patterns }: Reading, line: number): boolean {
  const [start, end] = [source.lineStart(line), source.lineEnd(line)];
  if (visible.anki.some((mark) => mark.start < end && mark.end > start)) return true;
  const text = visible.holes.slice(start, end);
  return patterns.some((pattern) => matchesInLine(pattern, "simple", text).length > 0);
}

/** The last line of the schedule that stands under a single-line card, bare or in the plugin's callout. */
function metadataEnd({ source }: Reading, line: number, scheduleAt: Map<number, Range>): number {
  const own = scheduleAt.get(line);
  if (own !== undefined && source.lineAt(own.end) > line) return source.lineAt(own.end);
  let next = line + 1;
  const inCallout = next < source.lineCount && METADATA_CALLOUT.test(source.line(next));
  if (inCallout) {
    do next++;
    while (next < source.lineCount && !scheduleAt.has(next) && /^[ \t]*>/.test(source.line(next)));
  }
  const schedule = scheduleAt.get(next);
  if (schedule === undefined) return line;
  const before = source.text.slice(source.lineStart(next), schedule.start);
  return /^[\s>]*$/.test(before) ? source.lineAt(schedule.end) : line;
}

export function isMetadataCallout(line: string): boolean {
  return METADATA_CALLOUT.test(line);
}
