/** Every problem of the vault, those between notes included, worked out once for each reading of it. */

import type { WrittenLink } from "@/lib/cards/problems/check-links.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { type Database, getDatabase } from "@/lib/db/client.ts";
import { allLinks } from "@/lib/db/links.ts";
import { listProblems, readNamesNoCard, readSharedIds } from "@/lib/db/notes.ts";
import { shared } from "@/lib/db/shared.ts";
import { byPlace, checkVault } from "./check-vault.ts";
import { lastReading, linkIndex } from "./library.ts";
import type { LinkIndex } from "./link-index.ts";
import { type Pause, slices } from "./slices.ts";
import type { SyncResult } from "./sync-vault.ts";

const kept = () => shared("vault-problems", () => new WeakMap<SyncResult, Promise<Problem[]>>());

/** By note, then in its order. */
export async function vaultProblems(): Promise<Problem[]> {
  const reading = lastReading();
  const find = async () =>
    findProblems(await getDatabase(), await linkIndex(), reading?.problems ?? [], slices());
  if (reading === undefined) return find(); // the first reading is not over: what is known so far
  const before = kept().get(reading);
  if (before !== undefined) return before;
  const found = find();
  kept().set(reading, found);
  found.catch(() => kept().delete(reading));
  return found;
}

/** @param ofVault problems of the vault's folder itself */
export async function findProblems(
  database: Database,
  index: LinkIndex,
  ofVault: readonly Problem[],
  pause: Pause,
): Promise<Problem[]> {
  const ofNotes = await listProblems(database);
  await pause();
  const links = new Map<string, WrittenLink[]>();
  for (const link of await allLinks(database)) {
    const others = links.get(link.notePath);
    if (others === undefined) links.set(link.notePath, [link]);
    else others.push(link);
  }
  const namedCards = await readSharedIds(database);
  const namesNoCard = await readNamesNoCard(database);
  const between = await checkVault({ links, namedCards, namesNoCard }, index, pause);
  return [...ofVault, ...ofNotes, ...between].sort(byPlace);
}
