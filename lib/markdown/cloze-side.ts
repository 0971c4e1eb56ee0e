/** The two sides of a cloze card. */

import { fillHoles, inOrder } from "@/lib/cards/clozes/cloze-sides.ts";
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
 * @param holes offsets into `text`; one may lie inside another
 * @throws {RangeError} if a hole lies outside the text or cuts into another
 */
export function renderCloze(
  text: Markdown,
  holes: ClozeHole[],
  side: "question" | "answer",
  context: RenderContext,
): string {
  const ordered = inOrder(holes);
  checkPlaces(ordered, text.length);
  const marker = markerFor(text + holes.map((hole) => hole.answer).join(""));
  const indexOf = new Map(ordered.map((hole, index) => [hole, index]));
  const written = fillHoles(text, ordered, (hole, answer, around) =>
    write(hole, indexOf.get(hole) ?? 0, answer, side, around?.role === "ask", marker),
  );
  return renderWith(written, { ...context, fragment: true }, { marker, holes: ordered });
}

/** @param ordered by place, of two that begin together the outer first */
function checkPlaces(ordered: readonly ClozeHole[], length: number): void {
  const open: ClozeHole[] = [];
  for (const hole of ordered) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= hole.start) open.pop();
    const limit = open.at(-1)?.end ?? length;
    if (hole.start < 0 || hole.end < hole.start || hole.end > limit)
      throw new RangeError(`hole ${hole.start}–${hole.end} must end by ${limit}`);
    open.push(hole);
  }
}

function write(
  { role }: ClozeHole,
  index: number,
  answer: Markdown,
  side: "question" | "answer",
  isMarked: boolean,
  marker: ClozeMarks["marker"],
): string {
  switch (role) {
    case "show":
      return answer;
    case "hide":
      return marker.write("hidden", index);
    case "ask":
      if (side === "question") return marker.write("gap", index);
      // marked words hold no second mark
      return isMarked ? answer : marker.write("open", index) + answer + marker.write("close", index);
    default:
      return role satisfies never;
  }
}
