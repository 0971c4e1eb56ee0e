/** Reading a vault: cold, unchanged, one note changed, 5,000 at once, beside the bare parser; reviews meanwhile. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Database, openDatabase } from "@/lib/db/client.ts";
import { ensureLearner } from "@/lib/db/learner.ts";
import { migrate } from "@/lib/db/migrate.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";
import { type SyncResult, syncPaths, syncVault } from "@/lib/vault/sync-vault.ts";
import { row, showMs, showSpread, spread, timeMs } from "./timing.ts";
import { editNotes, NOTES, notePath, noteText, writeVault } from "./vault-notes.ts";
import { benchVaultServer } from "./vault-server.ts";

const CHANGED_AT_ONCE = 5_000;
const ROUNDS = 20;

export async function benchVault(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "loci-bench-vault-"));
  try {
    await benchSync(folder);
    await benchVaultServer(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchSync(folder: string): Promise<void> {
  const vault = join(folder, "vault");
  const bytes = await writeVault(vault);
  const databaseFile = join(folder, "sync", "loci.db");
  await migrate(databaseFile, process.cwd());
  const database = await openDatabase(databaseFile);
  await ensureLearner(database, 0);
  try {
    const before = bareParserMs();
    const cold = await timeMs(() => syncVault(database, vault, 1));
    // The machine may have been busy at one of the two times.
    const bare = Math.min(before, bareParserMs());
    const cards = await database.card.count();
    row("vault", `${NOTES} notes, ${(bytes / 1e6).toFixed(1)} MB, ${cards} cards`);
    row("bare parser over the same notes", showMs(bare));
    const beside = (ms: number) => `${showMs(ms)}, ${(ms / bare).toFixed(2)}× the bare parser`;
    row("cold read and index", beside(cold.ms));
    await benchRescans(database, vault, beside);
    await benchOneNote(database, vault, cold.value);
    await editNotes(vault, CHANGED_AT_ONCE, ", edited");
    row(
      `${CHANGED_AT_ONCE} notes changed at once`,
      beside((await timeMs(() => syncVault(database, vault, 2))).ms),
    );
  } finally {
    await database.$disconnect();
  }
}

function bareParserMs(): number {
  const texts = Array.from({ length: NOTES }, (_, note) => noteText(note));
  const began = performance.now();
  for (const text of texts) parseMarkdown(text);
  return performance.now() - began;
}

async function benchRescans(
  database: Database,
  vault: string,
  beside: (ms: number) => string,
): Promise<void> {
  const memory = () => {
    collectGarbage();
    const { rss, heapUsed } = process.memoryUsage();
    return `heap ${(heapUsed / 1e6).toFixed(1)} MB, resident ${(rss / 1e6).toFixed(0)} MB`;
  };
  const times: number[] = [];
  const after: string[] = [];
  for (let scan = 1; scan <= 50; scan++) {
    times.push((await timeMs(() => syncVault(database, vault, 1))).ms);
    if (scan === 1 || scan === 10 || scan === 50) after.push(`${scan}: ${memory()}`);
  }
  const { p50, p95 } = spread(times);
  row("read again with nothing changed", `p50 ${beside(p50)}; p95 ${showMs(p95)}`);
  for (const line of after) row("memory after scans", line);
}

async function benchOneNote(database: Database, vault: string, cold: SyncResult): Promise<void> {
  const times: number[] = [];
  let last = cold;
  for (let round = 0; round < ROUNDS; round++) {
    const note = 41 * round;
    await writeFile(join(vault, notePath(note)), noteText(note, `, round ${round}`));
    const { ms, value } = await timeMs(() => syncPaths(database, vault, [notePath(note)], last, 2));
    times.push(ms);
    last = value;
  }
  row("one note changed, sync alone", showSpread(spread(times)));
}

/** Node has no way to ask for it but this. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
