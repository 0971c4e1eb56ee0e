/** How a save can end. Plain data: the editor and the server both speak of it. */

import type { Problem } from "@/lib/cards/problems/problem.ts";

/** A version of a file: hash of its bytes, as the index keeps it. */
export type Version = string;

export type SaveReply =
  /** `replaced`: what an undo of this save goes back to; null for a new note, and where nothing had to be written */
  | { outcome: "saved"; version: Version; replaced: string | null }
  /**
   * The file says something else by now; nothing was written. `disk` is null where it is gone, `base` is the text the
   * editor began from, null where Loci does not know it any more. Both have LF at line ends.
   */
  | { outcome: "conflict"; disk: { text: string; version: Version } | null; base: string | null }
  | { outcome: "refused"; problem: Problem };
