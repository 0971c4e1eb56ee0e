/**
 * Every version of a note that Loci replaced, for 30 days, in the data folder and not in the vault:
 * `versions/<hash of the note's path>/<time>-<hash of the bytes>.txt`, with the path itself in `path.txt`. They are
 * plain files, so that they can be had back without Loci too, and no Markdown by name: a data folder may lie in a vault,
 * and what is kept there are no notes.
 */

import { join } from "node:path";
import { contentHash } from "./content-hash.ts";
import { diskFiles, type FileOperations } from "./file-operations.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { writeBeside } from "./replace-file.ts";

export interface KeptVersion {
  /** name of its file, without ending */
  id: string;
  /** when it was replaced */
  at: number;
  /** hash of its bytes */
  version: string;
}

export interface VersionedNote {
  path: string;
  /** the newest first */
  versions: KeptVersion[];
}

const KEPT_DAYS = 30;
const KEPT_MS = KEPT_DAYS * 86_400_000;
const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([\w-]{43})$/;
const PATH_FILE = "path.txt";

/** @returns the id of what is kept, once it is safely on the disk */
export async function keepVersion(
  data: string,
  path: string,
  bytes: Uint8Array,
  now: number,
  files: FileOperations = diskFiles,
): Promise<string> {
  const folder = folderOf(data, path);
  const id = `${stampOf(now)}-${contentHash(bytes)}`;
  await oneAtATime(folder, async () => {
    await files.mkdir(folder, { recursive: true });
    const named = await files.stat(join(folder, PATH_FILE)).catch(whereAbsent(null));
    if (named === null) await put(files, join(folder, PATH_FILE), Buffer.from(path));
    await put(files, fileOf(folder, id), bytes);
  });
  return id;
}

/** For a version that was kept and then not replaced. */
export async function forgetVersion(
  data: string,
  path: string,
  id: string,
  files: FileOperations = diskFiles,
): Promise<void> {
  await files.rm(fileOf(folderOf(data, path), id), { force: true });
}

/** The newest first; none where nothing was ever replaced. */
export async function listVersions(data: string, path: string): Promise<KeptVersion[]> {
  return listFolder(folderOf(data, path), diskFiles);
}

/** @param id of a kept version; null if there is no such one (any more) */
export async function readVersion(data: string, path: string, id: string): Promise<Uint8Array | null> {
  if (!ID.test(id)) return null;
  return diskFiles.readFile(fileOf(folderOf(data, path), id)).catch(whereAbsent(null));
}

/** Every note of which something is kept, gone ones too, ordered by path. */
export async function listVersionedNotes(data: string): Promise<VersionedNote[]> {
  const root = rootOf(data);
  const notes: VersionedNote[] = [];
  for (const name of await diskFiles.readdir(root).catch(whereAbsent([] as string[]))) {
    const folder = join(root, name);
    const path = await diskFiles.readFile(join(folder, PATH_FILE), "utf8").catch(() => null);
    const versions = await listFolder(folder, diskFiles);
    if (path !== null && versions.length > 0) notes.push({ path, versions });
  }
  return notes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Deletes what was replaced more than 30 days ago. @returns how many versions that were */
export async function pruneVersions(data: string, now: number): Promise<number> {
  const root = rootOf(data);
  let pruned = 0;
  for (const name of await diskFiles.readdir(root).catch(whereAbsent([] as string[]))) {
    const folder = join(root, name);
    pruned += await oneAtATime(folder, async () => {
      const versions = await listFolder(folder, diskFiles);
      const old = versions.filter(({ at }) => at < now - KEPT_MS);
      for (const { id } of old) await diskFiles.rm(fileOf(folder, id), { force: true });
      if (old.length === versions.length) await diskFiles.rm(folder, { recursive: true, force: true });
      return old.length;
    });
  }
  return pruned;
}

async function listFolder(folder: string, files: FileOperations): Promise<KeptVersion[]> {
  const names = await files.readdir(folder).catch(whereAbsent([] as string[]));
  return names
    .map((name) => versionOf(name.replace(/\.txt$/, "")))
    .filter((version) => version !== null)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

function versionOf(id: string): KeptVersion | null {
  const [, year, month, day, hour, minute, second, ms, version] = ID.exec(id) ?? [];
  if (version === undefined) return null;
  return { id, at: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`), version };
}

function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:.]/g, "");
}

function put(files: FileOperations, file: string, bytes: Uint8Array): Promise<void> {
  return writeBeside(files, file, bytes, null, (temporary) => files.rename(temporary, file));
}

function rootOf(data: string): string {
  return join(data, "versions");
}

/** By a hash, since a path may be longer than a name, and differ from another only in case. */
function folderOf(data: string, path: string): string {
  return join(rootOf(data), Buffer.from(contentHash(path), "base64url").toString("hex").slice(0, 32));
}

function fileOf(folder: string, id: string): string {
  return join(folder, `${id}.txt`);
}

function whereAbsent<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return value;
    throw error;
  };
}
