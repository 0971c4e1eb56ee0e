/** How one text became another, word by word. */

import { diffWordsWithSpace } from "diff";

export interface DiffPart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Longer texts, and such as share too little, are shown one after the other: nobody reads a diff of them. */
const COMPARED = 4_000;
const MOST_EDITS = 400;

export function wordDiff(before: string, now: string): DiffPart[] {
  const isShort = before.length <= COMPARED && now.length <= COMPARED;
  const changes = isShort ? diffWordsWithSpace(before, now, { maxEditLength: MOST_EDITS }) : undefined;
  if (changes === undefined) return whole(before, now);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function whole(before: string, now: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: now },
  ];
  return parts.filter(({ text }) => text !== "");
}
