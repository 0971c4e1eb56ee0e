/** The vault as the running server knows it: read at start, read again when asked, one reading at a time. */

import { type Config, readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readLinkedNotes } from "@/lib/db/notes.ts";
import { shared } from "@/lib/db/shared.ts";
import { buildLinkIndex, type LinkIndex } from "./link-index.ts";
import { noteTexts } from "./note-texts.ts";
import { type SyncResult, syncVault } from "./sync-vault.ts";

interface Library {
  reading: Promise<SyncResult> | undefined;
  last: SyncResult | undefined;
  links: Promise<LinkIndex> | undefined;
}

const library = () =>
  shared<Library>("library", () => ({ reading: undefined, last: undefined, links: undefined }));

/** Reads what changed in the vault. A reading that is under way is joined, not doubled. */
export function readVault(now: number): Promise<SyncResult> {
  const state = library();
  state.reading ??= read(state, now).finally(() => {
    state.reading = undefined;
  });
  return state.reading;
}

/** The result of the last reading; undefined before the first has ended. */
export function lastReading(): SyncResult | undefined {
  return library().last;
}

/** Resolves links by what the last reading found. */
export function linkIndex(): Promise<LinkIndex> {
  const state = library();
  state.links ??= makeLinkIndex(state.last?.media ?? []);
  return state.links;
}

async function read(state: Library, now: number): Promise<SyncResult> {
  const config: Config = readConfig(process.env, process.cwd());
  const result = await syncVault(await getDatabase(), config.vault, now);
  state.last = result;
  state.links = undefined;
  return result;
}

async function makeLinkIndex(media: readonly string[]): Promise<LinkIndex> {
  const { vault } = readConfig(process.env, process.cwd());
  return buildLinkIndex(await readLinkedNotes(await getDatabase()), media, noteTexts(vault));
}
