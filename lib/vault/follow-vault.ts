/** Keeps the library at what the vault says, from the watcher's word. */

import { readConfig } from "@/lib/config.ts";
import { shared } from "@/lib/db/shared.ts";
import { readPaths, readVault } from "./library.ts";
import { type Changed, type Watch, type WatchState, watchVault } from "./watch-vault.ts";

const following = () => shared("following", () => ({ watch: undefined as Promise<Watch> | undefined }));

/** Begins once in a process, however often it is called. */
export function followVault(): Promise<Watch> {
  const kept = following();
  const { vault } = readConfig(process.env, process.cwd());
  kept.watch ??= watchVault(vault, { onChange: readChanged, onState: (state) => report(vault, state) });
  return kept.watch;
}

/** How changes are noticed; undefined before the server has begun to. */
export async function watchState(): Promise<WatchState | undefined> {
  return (await following().watch)?.state();
}

async function readChanged(changed: Changed): Promise<void> {
  try {
    await (changed === "all" ? readVault(Date.now()) : readPaths(changed, Date.now()));
  } catch (error) {
    // what was known stays known, and the next change is read again
    console.error(`loci: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function report(vault: string, state: WatchState): void {
  if (state.kind === "polling")
    console.error(`loci: ${vault} is read again every few seconds: ${state.why}.`);
  if (state.kind === "away")
    console.error(`loci: ${vault} is not there. What is known of its notes is kept until it is back.`);
}
