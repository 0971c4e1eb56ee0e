/** Lets the index know what Loci itself has just written, before the writer is answered. */

import { readPaths } from "./library.ts";

/** What is written is written: an index that cannot follow is said in the log, and reads it at its next chance. */
export async function readAfterWrite(path: string, now: number): Promise<void> {
  try {
    await readPaths([path], now);
  } catch (error) {
    console.error(`${path} was written, and could not be read after it:`, error);
  }
}
