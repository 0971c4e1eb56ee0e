/** Replaces the bytes of a note that is there, keeping those that were. */

import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { editorText } from "@/lib/editing/line-ends.ts";
import type { SaveReply, Version } from "@/lib/editing/saving.ts";
import { contentHash } from "./content-hash.ts";
import { diskFiles, type FileOperations } from "./file-operations.ts";
import { decode, notUtf8 } from "./note-bytes.ts";
import type { NoteFile } from "./note-file.ts";
import { recallBytes, rememberBytes } from "./recent-bytes.ts";
import { fileProblem } from "./scan-vault.ts";
import { forgetVersion, keepVersion, listVersions, readVersion } from "./versions.ts";
import { writeFailure } from "./write-failure.ts";
import { writeInVault } from "./write-in-vault.ts";

export interface Place {
  vault: string;
  data: string;
  now: number;
  files?: FileOperations;
}

interface Replacement {
  /** whether the bytes that are there are already what is wanted, whatever they were based on */
  isDone(bytes: Uint8Array): boolean;
  /** what to write in place of the bytes that are there, which are those of the base */
  make(bytes: Uint8Array): Uint8Array | Problem;
}

/** @param asked the path that the writer knows the note by */
export async function replaceBytes(
  place: Place,
  asked: string,
  found: NoteFile,
  base: Version,
  { isDone, make }: Replacement,
): Promise<SaveReply> {
  const { files = diskFiles, data } = place;
  if (found.kind === "outside") return notOurs(asked);
  const handle = found.kind === "file" ? await openIfThere(files, found.file) : null;
  if (handle === null || found.kind !== "file") return conflict(place, asked, base, null);
  const { file, path } = found;
  try {
    const bytes = await readWhole(handle);
    const version = contentHash(bytes);
    if (isDone(bytes)) {
      const replaced = version === base ? null : ((await findKept(data, path, base))?.id ?? null);
      return { outcome: "saved", version, replaced };
    }
    if (version !== base) return conflict(place, path, base, bytes);
    const next = make(bytes);
    if (!(next instanceof Uint8Array)) return { outcome: "refused", problem: next };
    if (bytes.equals(next)) return { outcome: "saved", version, replaced: null };

    return await swap(place, { file, path, handle, bytes }, base, next);
  } finally {
    // nothing was written through it, so nothing is lost if it can't be closed well
    await handle.close().catch(() => undefined);
  }
}

interface Opened {
  /** absolute */
  file: string;
  /** inside the vault */
  path: string;
  /** leads to the bytes that were read, even after another file has taken their place */
  handle: FileHandle;
  bytes: Buffer;
}

/** Keeps the bytes that are there and puts `next` in their place. */
async function swap(
  place: Place,
  { file, path, handle, bytes }: Opened,
  base: Version,
  next: Uint8Array,
): Promise<SaveReply> {
  const { files = diskFiles, data, now } = place;
  const stats = await handle.stat();
  // root may write everything, and its owner still protected this
  if ((stats.mode & 0o222) === 0) throw Object.assign(new Error("write-protected"), { code: "EACCES" });
  await files.access(file, constants.W_OK);
  const kept = await keepVersion(data, path, bytes, now, files).catch((error: Error) => error);
  if (kept instanceof Error) return { outcome: "refused", problem: writeFailure(path, kept, true) };
  const put = (from: Uint8Array, to: Uint8Array) =>
    writeInVault(files, data, file, to, stats, async (temporary) => {
      const isStill = (await readIfThere(files, file))?.equals(from) ?? false;
      if (isStill) await files.rename(temporary, file);
      return isStill;
    });

  const isPut = await put(bytes, next).catch(async (error) => {
    await forgetVersion(data, path, kept, files).catch(() => undefined);
    throw error;
  });
  if (!isPut) {
    await forgetVersion(data, path, kept, files);
    return conflict(place, path, base, await readIfThere(files, file));
  }
  // Whoever wrote into the old file between the last look at it and its end is heard, too.
  const late = await readWhole(handle).catch(() => bytes);
  if (late.equals(bytes)) {
    const version = contentHash(next);
    rememberBytes(version, next);
    return { outcome: "saved", version, replaced: kept };
  }
  await keepVersion(data, path, late, now, files);
  await put(next, late);
  return conflict(place, path, base, await readIfThere(files, file));
}

/** @param bytes what is there now; null if nothing is */
export async function conflict(
  { data }: Place,
  path: string,
  base: Version | null,
  bytes: Buffer | null,
): Promise<SaveReply> {
  const own = bytes === null ? "" : decode(bytes);
  if (own === null) return { outcome: "refused", problem: notUtf8(path, bytes as Buffer) };
  const baseBytes = base === null ? null : (recallBytes(base) ?? (await readKept(data, path, base)));
  const baseText = baseBytes === null ? null : decode(baseBytes);
  return {
    outcome: "conflict",
    disk: bytes === null ? null : { text: editorText(own), version: contentHash(bytes) },
    base: baseText === null ? null : editorText(baseText),
  };
}

export function notOurs(path: string): SaveReply {
  return refused(
    path,
    "no-note",
    "not saved: this is no note of the vault",
    "choose a path inside the vault that ends in .md, without hidden folders",
  );
}

export function refused(path: string, rule: string, message: string, remedy: string): SaveReply {
  return { outcome: "refused", problem: fileProblem(path, rule, message, remedy) };
}

async function readKept(data: string, path: string, version: Version): Promise<Uint8Array | null> {
  const kept = await findKept(data, path, version);
  return kept === null ? null : readVersion(data, path, kept.id);
}

async function findKept(data: string, path: string, version: Version) {
  return (await listVersions(data, path)).find((kept) => kept.version === version) ?? null;
}

/** From its start, however often it was read before. */
async function readWhole(handle: FileHandle): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let from = 0; ; ) {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(262_144), position: from });
    if (bytesRead === 0) return Buffer.concat(chunks);
    chunks.push(buffer.subarray(0, bytesRead));
    from += bytesRead;
  }
}

function openIfThere(files: FileOperations, file: string): Promise<FileHandle | null> {
  return files.open(file, "r").catch(whereGone);
}

export function readIfThere(files: FileOperations, file: string): Promise<Buffer | null> {
  return files.readFile(file).catch(whereGone);
}

function whereGone(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
