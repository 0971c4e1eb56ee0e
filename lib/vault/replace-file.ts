/** Puts a file in its place whole: whoever reads it at any moment, a crash included, finds the old one or the new one. */

import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { dirname, join } from "node:path";
import type { FileOperations } from "./file-operations.ts";

/** Hidden, so that neither Loci nor Obsidian takes it for a note. */
export const TEMPORARY_NAME = /^\.loci-[0-9a-f-]{36}\.tmp$/;

/**
 * Writes `bytes` beside `file` and then lets `place` put them there. The temporary file is gone afterwards, however it
 * ends.
 *
 * @param like whose owner and mode the new file gets; null for a new one
 * @param place what makes the temporary file the real one; it may decide not to
 * @param announced is told the name of the temporary file before there is one
 */
export async function writeBeside<T>(
  files: FileOperations,
  file: string,
  bytes: Uint8Array,
  like: Stats | null,
  place: (temporary: string) => Promise<T>,
  announced: (temporary: string) => Promise<void> = async () => undefined,
): Promise<T> {
  const temporary = join(dirname(file), `.loci-${randomUUID()}.tmp`);
  await announced(temporary);
  try {
    const handle = await files.open(temporary, "wx", 0o666);
    try {
      if (like !== null) await takeAfter(handle, like);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const placed = await place(temporary);
    await syncFolder(files, dirname(file));
    return placed;
  } finally {
    await files.rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function takeAfter(
  handle: Awaited<ReturnType<FileOperations["open"]>>,
  { uid, gid, mode }: Stats,
): Promise<void> {
  const { uid: ownUid, gid: ownGid } = await handle.stat();
  // Only root may give a file away; anyone else's new file is their own, as in every editor.
  if (uid !== ownUid || gid !== ownGid) await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode & 0o7777);
}

/** Makes the new name last through a power cut, on systems whose folders can be synced. */
async function syncFolder(files: FileOperations, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // the file is in its place all the same
  }
}

/** Puts the temporary file where nothing may be. @throws EEXIST if something is */
export async function placeNew(files: FileOperations, temporary: string, file: string): Promise<void> {
  try {
    await files.link(temporary, file);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    // A disk without hard links, such as a USB stick: claim the name first, then fill it at once.
    await (await files.open(file, "wx")).close();
    try {
      await files.rename(temporary, file);
    } catch (failure) {
      await files.rm(file, { force: true });
      throw failure;
    }
  }
}

const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);
