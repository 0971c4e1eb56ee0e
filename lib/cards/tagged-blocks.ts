/** hashcards' blocks: lines from `Q:` or `C:` at column 0 to the next tag, a line of three dashes, or the end. */

import { bracketHoles } from "./clozes/bracket-holes.ts";
import { isBlank, type SourceText } from "./source-text.ts";
import type { Survey } from "./survey.ts";
import type { VisibleText } from "./visible-text.ts";

export type TaggedLines =
  | { tag: "Q"; firstLine: number; answerLine: number; lastLine: number }
  | { tag: "C"; firstLine: number; lastLine: number };

interface Open {
  tag: "Q" | "C";
  firstLine: number;
  answerLine: number | undefined;
  /** the last line with a tag on it */
  tagLine: number;
  /** the last line that is not blank */
  lastLine: number;
  /** the last one above the paragraph that is being read */
  settledLine: number;
}

interface Text {
  source: SourceText;
  found: Survey;
  visible: VisibleText;
}

/**
 * A tag in code, in a formula or in a comment is none, so a fence is never cut. Obsidian's cards come first: a separator
 * in the paragraph of a tag makes the card it always made, one further down ends the block above its paragraph. A heading
 * ends a block too: it is the note's.
 *
 * @param isSeparator whether a line makes or ends a card of the Obsidian plugin
 * @param onUnanswered is given the line of each `Q:` without an `A:`
 */
export function findTagged(
  { source, found, visible }: Text,
  isSeparator: (line: number) => boolean,
  onUnanswered: (line: number) => void,
): TaggedLines[] {
  if (!/^[QC]:/m.test(source.text)) return [];
  const blocks: TaggedLines[] = [];
  let open: Open | undefined;
  let paragraph = 0;

  const tagOf = (line: number): string | undefined =>
    found.verbatim.has(line)
      ? undefined
      : /^[QAC](?=:)/.exec(visible.holes.slice(source.lineStart(line), source.lineStart(line) + 2))?.[0];
  const close = () => {
    const block = open && closed(open);
    if (block !== undefined) blocks.push(block);
    open = undefined;
  };
  const closed = ({ tag, firstLine, answerLine, lastLine }: Open): TaggedLines | undefined => {
    if (tag === "C") {
      const [start, end] = [source.lineStart(firstLine), source.lineEnd(lastLine)];
      const holes = bracketHoles(source.text.slice(start, end), visible.holes.slice(start, end));
      return holes.length > 0 ? { tag, firstLine, lastLine } : undefined;
    }
    if (answerLine === undefined) {
      onUnanswered(firstLine);
      return undefined;
    }
    return { tag, firstLine, answerLine, lastLine };
  };

  for (let line = (found.frontmatterEnd ?? -1) + 1; line < source.lineCount; line++) {
    if (found.commentLines.has(line)) continue;
    if (found.verbatim.has(line)) {
      if (open !== undefined) open.lastLine = line;
      continue;
    }
    const written = source.line(line);
    if (isBlank(written)) {
      paragraph = line + 1;
      if (open !== undefined) open.settledLine = open.lastLine;
      continue;
    }
    if (isSeparator(line)) {
      if (open !== undefined) open.lastLine = open.settledLine;
      if ((open?.tagLine ?? -1) >= paragraph) open = undefined;
      else close();
      continue;
    }
    const tag = tagOf(line);
    if (tag === "A" && open?.tag === "Q" && open.answerLine === undefined) {
      Object.assign(open, { answerLine: line, tagLine: line, lastLine: line });
    } else if (tag !== undefined) {
      close();
      if (tag === "Q" || tag === "C")
        open = {
          tag,
          firstLine: line,
          answerLine: undefined,
          tagLine: line,
          lastLine: line,
          settledLine: line,
        };
    } else if (written.trim() === "---" || (found.headings.has(line) && /^ {0,3}#/.test(written))) {
      close();
    } else if (open !== undefined) open.lastLine = line;
  }
  close();
  return blocks;
}
