/** The misconceptions that the vault's notes name. */

import type { NamedMisconception } from "@/components/quiz/protocol.ts";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { listNotesOfKind } from "@/lib/db/notes.ts";
import { shared } from "@/lib/db/shared.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { type Misconception, readMisconceptions } from "@/lib/quiz/misconceptions.ts";
import { lastReading } from "@/lib/vault/library.ts";
import { readNoteText } from "@/lib/vault/read-note-text.ts";
import type { SyncResult } from "@/lib/vault/sync-vault.ts";

export interface KnownMisconception extends Misconception {
  /** of its note */
  path: string;
}

export type KnownMisconceptions = ReadonlyMap<string, KnownMisconception>;

/**
 * By id, in the vault's order; of two with one id the first counts. Read once for each reading of the vault, since a review
 * and a quiz ask at every answer.
 */
export async function readKnownMisconceptions(): Promise<KnownMisconceptions> {
  const reading = lastReading();
  if (reading === undefined) return readNotes();
  const kept = shared("misconceptions", () => new WeakMap<SyncResult, Promise<KnownMisconceptions>>());
  const before = kept.get(reading);
  if (before !== undefined) return before;
  const found = readNotes();
  kept.set(reading, found);
  found.catch(() => kept.delete(reading));
  return found;
}

async function readNotes(): Promise<KnownMisconceptions> {
  const database = await getDatabase();
  const { vault } = readConfig(process.env, process.cwd());
  const known = new Map<string, KnownMisconception>();
  for (const { path } of await listNotesOfKind(database, "misconceptions")) {
    const file = await readNoteText(vault, path);
    if (file.kind !== "text") continue;
    for (const misconception of readMisconceptions(path, file.text).misconceptions) {
      if (!known.has(misconception.id)) known.set(misconception.id, { ...misconception, path });
    }
  }
  return known;
}

/** One that no note tells of is named by its id. */
export function nameOf(id: string, known: KnownMisconceptions): NamedMisconception {
  const believed = known.get(id)?.believed;
  return {
    id,
    name: believed === undefined ? id : plainText(believed),
    href: `/misconceptions#${encodeURIComponent(id)}`,
  };
}
