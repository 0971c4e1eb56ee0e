/** What the vault gives to every card that is shown: where links lead, and what misconceptions are called. */

import {
  type KnownMisconceptions,
  nameOf,
  readKnownMisconceptions,
} from "@/app/quiz/known-misconceptions.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { shared } from "@/lib/db/shared.ts";
import { lastReading, linkIndex } from "@/lib/vault/library.ts";
import type { SyncResult } from "@/lib/vault/sync-vault.ts";
import type { VaultView } from "./show-card.ts";

export async function readVaultView(): Promise<VaultView> {
  const [links, known] = await Promise.all([linkIndex(), misconceptions()]);
  return { links, misconception: (id) => nameOf(id, known) };
}

/** Read once for each reading of the vault, since a session is read at every grade. */
async function misconceptions(): Promise<KnownMisconceptions> {
  const database = await getDatabase();
  const reading = lastReading();
  if (reading === undefined) return readKnownMisconceptions(database);
  const kept = shared("misconceptions", () => new WeakMap<SyncResult, Promise<KnownMisconceptions>>());
  const before = kept.get(reading);
  if (before !== undefined) return before;
  const found = readKnownMisconceptions(database);
  kept.set(reading, found);
  found.catch(() => kept.delete(reading));
  return found;
}
