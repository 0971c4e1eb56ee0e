/** The server's first act: it answers only once it knows its notes, and ends with a reason where it can't. */

import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { ensureLearner } from "@/lib/db/learner.ts";
import { followIds } from "./follow-ids.ts";
import { followVault } from "./follow-vault.ts";
import { readVault } from "./library.ts";
import { onShutdown } from "./shutdown.ts";
import { startUpkeep } from "./upkeep.ts";

/** What is being answered when the server is asked to end is answered within this time, or never would be. */
const LAST_ANSWERS_MS = 3_000;

export async function startServer(): Promise<void> {
  // Started by `loci start`: end with it, however it ends.
  if (process.channel) process.on("disconnect", () => process.exit(0));
  onShutdown(() => setTimeout(() => process.exit(0), LAST_ANSWERS_MS).unref());
  try {
    await ensureLearner(await getDatabase(), Date.now());
    // Watched before it is read, so that nothing falls between the two.
    await followVault();
    await readVault(Date.now());
    followIds();
  } catch (error) {
    console.error(`loci: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  startUpkeep(readConfig(process.env, process.cwd()).data);
}
