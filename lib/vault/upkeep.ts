/** What is done for the data folder at the start and once a day. Nothing waits for it, and nothing fails by it. */

import { pruneVersions } from "./versions.ts";
import { removeUnfinished } from "./write-in-vault.ts";

const DAY_MS = 86_400_000;

export function startUpkeep(data: string): void {
  void attempt("what a crash left could not be removed", () => removeUnfinished(data));
  const prune = () =>
    attempt("old versions of notes could not be deleted", () => pruneVersions(data, Date.now()));
  void prune();
  setInterval(prune, DAY_MS).unref();
}

/** What can't be done now is done another day. */
async function attempt(failed: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`loci: ${failed}:`, error);
  }
}
