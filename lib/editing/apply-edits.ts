/** Carries changes out on a text. */

import type { TextEdit } from "@/lib/cards/problems/problem.ts";

/** In order of place; of two at one place the first of the list comes first. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * @param edits in any order, with offsets into `text` as it is before any of them
 * @throws {RangeError} if an edit lies outside the text or two overlap: whoever made them read another text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end, insert } of sortEdits(edits)) {
    if (start < from || end < start || end > text.length) {
      throw new RangeError(
        `edits must lie in 0–${text.length} and not overlap, got ${start}–${end} after one that ends at ${from}`,
      );
    }
    kept.push(text.slice(from, start), insert);
    from = end;
  }
  kept.push(text.slice(from));
  return kept.join("");
}
