/** What the editor says of the text and its file. Pure. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { SaveReply } from "./protocol.ts";

/** What a save, or the file itself, last said. */
export type SaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  /** milliseconds */
  | { kind: "saved"; at: number }
  /** the server did not answer, or answered with an error */
  | { kind: "failed" }
  | { kind: "refused"; problem: Problem }
  | Conflict
  /** another program changed the file, and nobody tried to save over it yet */
  | { kind: "changed" };

/** `mine` is the text that was to be saved. */
type Conflict = { kind: "conflict"; mine: string } & Omit<
  Extract<SaveReply, { outcome: "conflict" }>,
  "outcome"
>;

interface Facts {
  state: SaveState;
  dirty: boolean;
  isNew: boolean;
  /** whether the browser keeps the text until it is saved */
  kept: boolean;
}

/** One line, such as “Saved · 14:02”. */
export function saveLine({ state, dirty, isNew, kept }: Facts, timeOfDay: (at: number) => string): string {
  const unsaved = kept ? "Not saved yet" : "Not saved yet, and this browser keeps no copy";
  switch (state.kind) {
    case "saving":
      return "Saving …";
    case "failed":
      return kept
        ? "Not saved: the server does not answer. The text is kept in this browser."
        : "Not saved: the server does not answer. Stay on this page, or copy the text.";
    case "refused":
      return "Not saved";
    case "conflict":
    case "changed":
      return "The file has changed on the disk";
    case "saved":
      return dirty ? unsaved : `Saved · ${timeOfDay(state.at)}`;
    case "idle":
      if (dirty) return unsaved;
      return isNew ? "A new note" : "No changes";
    default:
      return state satisfies never;
  }
}
