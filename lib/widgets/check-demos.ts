/** What is wrong with the ```demo blocks of a note's cards, by line of the note. */

import type { Problem, QuickFix } from "@/lib/cards/problems/problem.ts";
import { type SourceText, sourceText } from "@/lib/cards/source-text.ts";
import type { DemoBlock, ParsedNote } from "@/lib/cards/types.ts";
import { type BlockProblem, readDemoBlock } from "./read-demo-block.ts";

/** @param text of the whole note: quick fixes are edits of it */
export function checkDemos({ path, cards }: Pick<ParsedNote, "path" | "cards">, text: string): Problem[] {
  // Siblings share their block's demos; each is read, and complained of, once.
  const byLine = new Map<number, DemoBlock>();
  for (const { demos } of cards) for (const demo of demos) byLine.set(demo.line, demo);
  const problems: Problem[] = [];
  let source: SourceText | undefined;
  for (const demo of byLine.values()) {
    for (const { line, mend, ...problem } of readDemoBlock(demo.widget, demo.yaml).problems) {
      const at = demo.line + line;
      if (mend !== undefined) source ??= sourceText(text);
      const fixes = mend === undefined || source === undefined ? [] : fixIn(source, at, mend);
      problems.push({ ...problem, path, line: at, column: 1, ...(fixes.length > 0 ? { fixes } : {}) });
    }
  }
  return problems;
}

/** Only where the line holds the word as it was read: quoted, or spread over lines, it is the author's to mend. */
function fixIn(
  source: SourceText,
  line: number,
  { written, part, insert }: NonNullable<BlockProblem["mend"]>,
): QuickFix[] {
  if (line > source.lineCount) return [];
  const lineText = source.line(line - 1);
  const name = lineText.indexOf(written);
  if (name < 0) return [];
  const after = name + written.length;
  const value = /^[ \t]*:[ \t]*([^\s#"']+)/.exec(lineText.slice(after));
  const [start, length] =
    part === "name"
      ? [name, written.length]
      : [after + (value?.[0].length ?? 0) - (value?.[1]?.length ?? 0), value?.[1]?.length ?? 0];
  if (length === 0) return [];
  const offset = source.lineStart(line - 1) + start;
  const was = lineText.slice(start, start + length);
  return [{ label: `Write ${insert} for ${was}`, edits: [{ start: offset, end: offset + length, insert }] }];
}
