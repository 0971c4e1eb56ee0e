/** Lets the index know what Loci itself has just written, before the writer is answered. */

import { readVault } from "./library.ts";

/** What is written is written: an index that cannot follow is said in the log, and reads it at its next chance. */
export async function readAfterWrite(path: string, now: number): Promise<void> {
  try {
    // A reading that was under way may have passed the note before it was written; the next one has not.
    await readVault(now);
    await readVault(now);
  } catch (error) {
    console.error(`${path} was written, and the vault could not be read after it:`, error);
  }
}
