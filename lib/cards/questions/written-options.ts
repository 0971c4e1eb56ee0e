/** Lists of answers as they stand in a note: task lists, and lines lettered `A)`, `B)`. */

import type { List, ListItem } from "mdast";
import { isBlank, type SourceText } from "../source-text.ts";
import type { Markdown } from "../types.ts";
import { placeOfLetter } from "./answer-key.ts";

/** More options than letters can't be told apart. */
export const MAX_OPTIONS = 26;

export interface WrittenOption {
  text: Markdown;
  right: boolean;
  why: Markdown;
  firstLine: number;
  /** of its first line, from its box or its letter on */
  start: number;
  end: number;
  /** where its checkbox stands; undefined where a task list has an item without one, and for letters */
  box: number | undefined;
}

export interface WrittenOptions {
  form: "tasks" | "letters";
  options: WrittenOption[];
  firstLine: number;
  lastLine: number;
}

const BOX = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(\[[ xX]\])(?=\s|$)/;
const LIST_MARK = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/;
/** A bullet of Markdown or of any word processor, then the letter. */
const LETTER = /^(\s*(?:[-*+•‣◦▪·–—][ \t]+)?)((\(?)([A-Za-z])([.)]))(?:[ \t]+|$)/;
const PAST_Z = /^\s*(?:[-*+•‣◦▪·–—][ \t]+)?\(?[A-Za-z]{2}[.)](?:[ \t]|$)/;

/** @returns undefined for a list without a checkbox */
export function taskOptions(list: List, source: SourceText): WrittenOptions | undefined {
  const starts = list.children.flatMap((item) => optionLines(item, source));
  if (!starts.some((line) => BOX.test(source.line(line)))) return undefined;
  let end = source.lineAt(list.position?.end.offset ?? 0);
  if (isBlockIdLine(source.line(end))) end--;
  const options = starts.map((line, index) => {
    const lastLine = (starts[index + 1] ?? end + 1) - 1;
    const written = source.line(line);
    const box = BOX.exec(written);
    const mark = box?.[1] ?? LIST_MARK.exec(written)?.[0] ?? "";
    const textStart = mark.length + (box?.[2]?.length ?? 0);
    return {
      ...textAndWhy(source, line, lastLine, textStart),
      right: box?.[2]?.toLowerCase() === "[x]",
      firstLine: line,
      start: source.lineStart(line) + mark.length,
      end: source.lineStart(line) + Math.max(mark.length, written.trimEnd().length),
      box: box === null ? undefined : source.lineStart(line) + mark.length,
    };
  });
  return { form: "tasks", options: withoutLetters(options), firstLine: starts[0] ?? end, lastLine: end };
}

/** Obsidian's `^id` on a line of its own. */
export function isBlockIdLine(line: string): boolean {
  return /^\s*\^[A-Za-z0-9-]+\s*$/.test(line);
}

/** The parser takes an item that is nothing but an empty box together with the next one. */
function optionLines(item: ListItem, source: SourceText): number[] {
  const first = source.lineAt(item.position?.start.offset ?? 0);
  const last = source.lineAt(item.position?.end.offset ?? 0);
  const lines = [first];
  for (let line = first; line < last && isEmptyBox(source.line(line)); line++) {
    if (!BOX.test(source.line(line + 1))) break;
    lines.push(line + 1);
  }
  return lines;
}

function isEmptyBox(line: string): boolean {
  const box = BOX.exec(line);
  return box !== null && isBlank(line.slice(box[0].length));
}

/** An option's own words are its first line and what is wrapped below it; lines indented under it say why. */
function textAndWhy(
  source: SourceText,
  firstLine: number,
  lastLine: number,
  textStart: number,
): { text: Markdown; why: Markdown } {
  const first = source.line(firstLine);
  const text = [first.slice(textStart).trim()];
  const why: string[] = [];
  for (let line = firstLine + 1; line <= lastLine; line++) {
    const written = source.line(line);
    if (why.length > 0 || indentOf(written) > indentOf(first) || isBlank(written))
      why.push(written.trimEnd());
    else text.push(written.trim());
  }
  return { text: text.join("\n").trim(), why: dedent(why) };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function dedent(lines: string[]): Markdown {
  const filled = lines.filter((line) => !isBlank(line));
  const indent = Math.min(...filled.map(indentOf));
  return lines
    .map((line) => line.slice(Math.min(indent, indentOf(line))))
    .join("\n")
    .replace(/^\n+/, "")
    .trimEnd();
}

/** `- [ ] A) text`: options are lettered anew each time they are shown, so their own letters go. */
function withoutLetters(options: WrittenOption[]): WrittenOption[] {
  const marks = options.map(({ text }) => LETTER.exec(text));
  const areLetters = marks.every((mark, place) => mark?.[4] && placeOfLetter(mark[4]) === place);
  if (options.length < 2 || !areLetters) return options;
  return options.map((option, place) => ({ ...option, text: option.text.slice(marks[place]?.[0].length) }));
}

export interface Letter {
  place: number;
  /** brackets and case, the same for all options of a question */
  style: string;
  /** where the letter begins in its line, and where the text after it */
  start: number;
  textStart: number;
}

/** @param visible the line as a search for markers sees it */
export function readLetter(visible: string): Letter | undefined {
  const [whole, before = "", , open = "", letter = "", close = ""] = LETTER.exec(visible) ?? [];
  if (whole === undefined) return undefined;
  const isUpper = letter === letter.toUpperCase();
  return {
    place: placeOfLetter(letter),
    style: `${open}${isUpper ? "A" : "a"}${close}`,
    start: before.length,
    textStart: whole.length,
  };
}

/** `AA)`: a list of options that goes on after Z. */
export function isPastZ(line: string): boolean {
  return PAST_Z.test(line);
}

export function letteredOption(
  source: SourceText,
  letter: Letter,
  firstLine: number,
  lastLine: number,
): WrittenOption {
  return {
    ...textAndWhy(source, firstLine, lastLine, letter.textStart),
    right: false,
    firstLine,
    start: source.lineStart(firstLine) + letter.start,
    end: source.lineStart(firstLine) + source.line(firstLine).trimEnd().length,
    box: undefined,
  };
}
