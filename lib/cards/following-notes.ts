/** What follows an answer and belongs to no card: kept beside the card, so that nothing an author wrote is hidden. */

import type { AnyBlock, Reading } from "./blocks.ts";
import { isBlank } from "./source-text.ts";
import { tagAtStart } from "./tags.ts";
import type { Markdown } from "./types.ts";

/**
 * The paragraphs after a `?` or `??` card, up to the paragraph that holds the next card, a heading, a thematic break or
 * a line of tags. A card that an end marker closes says itself where it ends, and has none.
 *
 * @param next the block that follows, if any
 */
export function followingNotes(reading: Reading, block: AnyBlock, next: AnyBlock | undefined): Markdown {
  if (block.kind !== "multi" || block.endMarker) return "";
  const { source, found } = reading;
  const first = (block.tail?.lastLine ?? block.lastLine) + 1;
  const end = next === undefined ? source.lineCount : next.chunk;
  const lines: string[] = [];
  for (let line = first; line < end; line++) {
    if (found.headings.has(line) || found.breaks.has(line)) break;
    if (found.verbatim.has(line)) lines.push(source.line(line));
    else if (isTagLine(source.line(line))) break;
    else if (!found.commentLines.has(line)) lines.push(source.line(line));
  }
  while (lines.length > 0 && isBlank(lines[0] ?? "")) lines.shift();
  return lines.join("\n").trimEnd();
}

function isTagLine(line: string): boolean {
  let rest = line.trim();
  if (rest === "") return false;
  while (rest !== "") {
    const tag = tagAtStart(rest);
    if (tag === undefined) return false;
    rest = rest.slice(tag.length).trimStart();
  }
  return true;
}
