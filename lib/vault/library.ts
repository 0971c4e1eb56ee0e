/** The vault as the running server knows it: read at start and whenever it changes, one reading at a time. */

import { readdir, stat } from "node:fs/promises";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { shared } from "@/lib/db/shared.ts";
import type { LinkIndex } from "./link-index.ts";
import { makeLinkIndex, updateLinkIndex } from "./live-links.ts";
import { slices } from "./slices.ts";
import { type SyncResult, syncPaths, syncVault } from "./sync-vault.ts";

/** What open pages are told. */
export interface VaultChange {
  /** rises with each change; starts anew, and higher, with each start of the server */
  revision: number;
  /** notes that came, went or say something else; `many` where there are too many to name */
  paths: readonly string[] | "many";
}

interface Reading {
  /** "all", or what is to be read */
  paths: "all" | Set<string>;
  result: Promise<SyncResult>;
}

interface Library {
  running: Reading | undefined;
  /** what is asked for while a reading is under way: it may have passed the place already */
  next: Reading | undefined;
  last: SyncResult | undefined;
  /** device and number of the folder that was read last */
  folder: string | undefined;
  links: Promise<LinkIndex> | undefined;
  revision: number;
  listeners: Set<(change: VaultChange) => void>;
}

const library = () =>
  shared<Library>("library", () => ({
    running: undefined,
    next: undefined,
    last: undefined,
    folder: undefined,
    links: undefined,
    revision: Date.now(),
    listeners: new Set(),
  }));

/** More paths than this are not worth telling apart. */
const NAMED_AT_MOST = 50;

/** Reads what changed in the vault. A reading of the whole vault that is under way is joined, not doubled. */
export function readVault(now: number): Promise<SyncResult> {
  const { running } = library();
  return running?.paths === "all" ? running.result : enqueue("all", now);
}

/** Reads only `paths`: files and folders inside the vault, with forward slashes. What they say when this is called is read. */
export function readPaths(paths: readonly string[], now: number): Promise<SyncResult> {
  return enqueue(paths, now);
}

/** The result of the last reading; undefined before the first has ended. */
export function lastReading(): SyncResult | undefined {
  return library().last;
}

/** Resolves links by what the last reading found. */
export async function linkIndex(): Promise<LinkIndex> {
  const state = library();
  state.links ??= makeLinkIndex(
    await getDatabase(),
    readConfig(process.env, process.cwd()).vault,
    state.last?.media ?? [],
    slices(),
  );
  return state.links;
}

export function vaultRevision(): number {
  return library().revision;
}

/** @returns a function that ends it */
export function onVaultChange(listener: (change: VaultChange) => void): () => void {
  const { listeners } = library();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function enqueue(paths: "all" | readonly string[], now: number): Promise<SyncResult> {
  const state = library();
  if (state.next === undefined) {
    const before = state.running?.result.catch(() => undefined) ?? Promise.resolve();
    const next: Reading = { paths: new Set(), result: before.then(() => run(state, next, now)) };
    state.next = next;
    // whoever asked is told; nobody else needs to know
    next.result.catch(() => undefined);
  }
  const { next } = state;
  if (paths === "all") next.paths = "all";
  else if (next.paths !== "all") for (const path of paths) next.paths.add(path);
  return next.result;
}

async function run(state: Library, reading: Reading, now: number): Promise<SyncResult> {
  state.next = undefined;
  state.running = reading;
  try {
    return await read(state, reading.paths, now);
  } finally {
    state.running = undefined;
  }
}

async function read(state: Library, paths: Reading["paths"], now: number): Promise<SyncResult> {
  const { vault } = readConfig(process.env, process.cwd());
  const database = await getDatabase();
  const { last } = state;
  const folder = await readableFolder(vault, state.folder);
  const result =
    paths === "all" || last === undefined
      ? await syncVault(database, vault, now)
      : await syncPaths(database, vault, [...paths], last, now);
  const sameMedia = last !== undefined && haveSame(last.media, result.media);
  if (state.links === undefined || !sameMedia) {
    state.links = Promise.resolve(await makeLinkIndex(database, vault, result.media, slices()));
  } else {
    await updateLinkIndex(await state.links, database, result.changed, slices());
  }
  state.last = result;
  state.folder = folder;
  if (result.changed.length > 0 || !sameMedia) tell(state, result.changed);
  return result;
}

/**
 * A drive that is taken away leaves an empty folder in its place, which must not be taken for a vault without notes.
 *
 * @returns which folder it is
 */
async function readableFolder(vault: string, before: string | undefined): Promise<string | undefined> {
  const found = await stat(vault).catch(() => undefined);
  if (found === undefined) return undefined; // the sync says so in its own words
  const folder = `${found.dev}:${found.ino}`;
  if (before !== undefined && before !== folder && (await readdir(vault)).length === 0) {
    throw new Error(
      `The vault ${vault} is an empty folder now, and not the one it was. Is its drive connected? What is known of its notes is kept.`,
    );
  }
  return folder;
}

function haveSame(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return false;
  const known = new Set(before);
  return after.every((path) => known.has(path));
}

function tell(state: Library, changed: readonly string[]): void {
  state.revision++;
  const paths = changed.length > NAMED_AT_MOST ? "many" : changed;
  for (const listener of state.listeners) listener({ revision: state.revision, paths });
}
