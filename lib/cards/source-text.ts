/** A note's text with its lines. Inside lib/cards lines are counted from 0; `Span` and `Problem` count from 1. */

import { firstAtLeast } from "./sorted.ts";
import type { Span } from "./types.ts";

export interface SourceText {
  text: string;
  lineCount: number;
  lineStart(line: number): number;
  /** where the line's characters end: its line end is not one of them */
  lineEnd(line: number): number;
  lineAt(offset: number): number;
  line(line: number): string;
}

/** Lines end at LF, CRLF or a lone CR, as in CommonMark. A text that ends with one has an empty last line. */
export function sourceText(text: string): SourceText {
  const starts = [0];
  const ends: number[] = [];
  const lineEnds = text.includes("\r") ? /\r\n?|\n/g : /\n/g;
  for (let match = lineEnds.exec(text); match !== null; match = lineEnds.exec(text)) {
    ends.push(match.index);
    starts.push(lineEnds.lastIndex);
  }
  ends.push(text.length);
  const at = (list: number[], line: number): number => {
    const offset = list[line];
    if (offset === undefined) throw new RangeError(`line must be below ${starts.length}, got ${line}`);
    return offset;
  };
  return {
    text,
    lineCount: starts.length,
    lineStart: (line) => at(starts, line),
    lineEnd: (line) => at(ends, line),
    lineAt: (offset) => firstAtLeast(starts, offset + 1, (start) => start) - 1,
    line: (line) => text.slice(at(starts, line), at(ends, line)),
  };
}

/** The stretch from the start of one line to the end of another. */
export function spanOfLines(source: SourceText, first: number, last: number): Span {
  return {
    start: source.lineStart(first),
    end: source.lineEnd(last),
    startLine: first + 1,
    endLine: last + 1,
  };
}

/** A line that holds nothing but white space, NBSP and the ideographic space included. */
export function isBlank(line: string): boolean {
  return line.trim() === "";
}
