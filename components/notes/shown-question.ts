/** A question about an edited card, as pages show it. Plain data. */

import type { DiffPart } from "@/lib/editing/word-diff.ts";

export interface ShownQuestion {
  card: string;
  /** has it changed too much, or is it perhaps a card that left the vault */
  kind: "changed" | "perhaps";
  /** the question now and before, as one line */
  label: string;
  oldLabel: string;
  question: DiffPart[];
  answer: DiffPart[];
}

/** `same` and `other`: whether it is the card that it may be. */
export const CHOICES = ["keep", "relearn", "new", "same", "other"] as const;
export type Choice = (typeof CHOICES)[number];

/** Said once it is done. */
export const CHOSEN: Record<Choice, string> = {
  keep: "Kept: what you remember counts for the new text",
  relearn: "Reset: the card is new again, its history is kept",
  new: "A new card now; the old one is kept with its history",
  same: "It is the card you knew; its memory goes on",
  other: "A new card; the old one is kept with its history",
};

export const MOOT = "Nothing was done: the card has changed again, or this was answered before.";
