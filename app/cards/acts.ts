/** What a card's page can do with it, as its forms send it. */

import { z } from "zod";

export const ACT_NAMES = [
  "adopt",
  "adoptWithOptions",
  "takeOut",
  "suspend",
  "unsuspend",
  "bury",
  "flag",
  "unflag",
  "reset",
  "undo",
] as const;
export type ActName = (typeof ACT_NAMES)[number];

export const actForm = z.object({
  card: z.uuid(),
  /** the last event that the page had seen; empty for a card that nothing had happened to */
  seen: z.union([z.uuid(), z.literal("").transform(() => null)]),
  act: z.enum(ACT_NAMES),
});

/** Said on the page after the act. */
export const DONE: Record<ActName, string> = {
  adopt: "In the review. The question is asked first, its options after you have thought of an answer.",
  adoptWithOptions: "In the review, with its options at once.",
  takeOut: "Out of the review. Quizzes still ask it.",
  suspend: "Suspended. The card is not asked again until you unsuspend it.",
  unsuspend: "Unsuspended. The card is asked again when it is due.",
  bury: "Buried. The card is not asked again today.",
  flag: "Flagged.",
  unflag: "The flag is off.",
  reset: "Reset. The card is new again; its history is kept.",
  undo: "Undone. The card is as it was before.",
};

export const STALE =
  "Nothing was done: something else had happened to the card, perhaps in another tab. This is how it stands now.";
export const NOTHING_LEFT = "Nothing was done: there is no act left to take back.";

/** @param search of the page's address, where an act's end is written */
export function messageIn(search: Record<string, string | string[] | undefined>): string | null {
  if (search.stale !== undefined) return STALE;
  if (search.nothing !== undefined) return NOTHING_LEFT;
  const done = ACT_NAMES.find((name) => name === search.done);
  return done === undefined ? null : DONE[done];
}
