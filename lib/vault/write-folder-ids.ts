/** Writes `^ids` into every note of a folder of the vault. */

import type { Database } from "@/lib/db/client.ts";
import { loadNoteSettings } from "@/lib/db/note-settings.ts";
import { readIndexedNotes } from "@/lib/db/vault-index.ts";
import { loadReading } from "./reading.ts";
import { syncVault } from "./sync-vault.ts";
import { type IdsWritten, writeIds } from "./write-ids.ts";
import type { Place } from "./write-note.ts";

/**
 * @param folder inside the vault, with forward slashes; "" is all of it
 * @returns what became of each note of the folder, by path
 */
export async function writeFolderIds(
  database: Database,
  place: Place,
  folder: string,
): Promise<Map<string, IdsWritten>> {
  await syncVault(database, place.vault, place.now);
  const reading = await loadReading(place.vault, await loadNoteSettings(database));
  const written = new Map<string, IdsWritten>();
  for (const { path, missing } of await readIndexedNotes(database, "", Number.MAX_SAFE_INTEGER)) {
    const isInside = folder === "" || path.startsWith(`${folder}/`);
    if (isInside && !missing) written.set(path, await writeIds(database, place, reading, path));
  }
  await syncVault(database, place.vault, place.now);
  return written;
}
