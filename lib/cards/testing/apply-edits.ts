/** Does what a quick fix says, for tests. */

import type { Problem, TextEdit } from "../problems/problem.ts";

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((edited, { start, end, insert }) => edited.slice(0, start) + insert + edited.slice(end), text);
}

/** The text after the fix of this label of a problem's. */
export function fixed(text: string, problem: Problem | undefined, label: string): string {
  const fix = problem?.fixes?.find((each) => each.label === label);
  if (fix === undefined) {
    const labels = problem?.fixes?.map((each) => each.label).join("; ");
    throw new Error(`no fix is called “${label}”; there are: ${labels}`);
  }
  return applyEdits(text, fix.edits);
}
