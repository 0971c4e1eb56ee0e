/** The two sides of a cloze card. */

import type { ClozeHole, Markdown } from "@/lib/cards/types.ts";
import type { ClozeMarks } from "./cloze-marks.ts";
import type { RenderContext } from "./context.ts";
import { markerFor } from "./marker.ts";
import { renderWith } from "./pipeline.ts";

/**
 * The HTML of one side. On the question an asked hole is `[…]` or `[hint]` in a `cloze-gap`; on the answer its words,
 * as Markdown, are in a `<mark class="cloze-answer">`. A hole to `hide` is `…` on both sides, as in the Obsidian
 * plugin, so that no card tells the answer of its siblings; one to `show` is plain text.
 *
 * @param holes offsets into `text`; they may not overlap
 * @throws {RangeError} if a hole lies outside the text or overlaps another
 */
export function renderCloze(
  text: Markdown,
  holes: ClozeHole[],
  side: "question" | "answer",
  context: RenderContext,
): string {
  const marker = markerFor(text + holes.map((hole) => hole.answer).join(""));
  const ordered = holes.toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const [index, hole] of ordered.entries()) {
    if (hole.start < from || hole.end < hole.start || hole.end > text.length) {
      throw new RangeError(
        `hole ${hole.start}–${hole.end} must lie after ${from} and inside ${text.length} characters`,
      );
    }
    pieces.push(text.slice(from, hole.start), written(hole, index, side, marker));
    from = hole.end;
  }
  pieces.push(text.slice(from));
  return renderWith(pieces.join(""), { ...context, fragment: true }, { marker, holes: ordered });
}

function written(
  hole: ClozeHole,
  index: number,
  side: "question" | "answer",
  { write }: ClozeMarks["marker"],
): string {
  switch (hole.role) {
    case "show":
      return hole.answer;
    case "hide":
      return write("hidden", index);
    case "ask":
      return side === "question"
        ? write("gap", index)
        : write("open", index) + hole.answer + write("close", index);
    default:
      return hole.role satisfies never;
  }
}
