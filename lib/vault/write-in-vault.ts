/**
 * Writes beside a file of the vault, and leaves nothing there even if the process ends on the way: each temporary file
 * is named in the data folder before it is made, and what is still named there at the next start is removed.
 */

import type { Stats } from "node:fs";
import { basename, join } from "node:path";
import { diskFiles, type FileOperations } from "./file-operations.ts";
import { TEMPORARY_NAME, writeBeside } from "./replace-file.ts";

/** As `writeBeside`. */
export async function writeInVault<T>(
  files: FileOperations,
  data: string,
  file: string,
  bytes: Uint8Array,
  like: Stats | null,
  place: (temporary: string) => Promise<T>,
): Promise<T> {
  let mark: string | undefined;
  try {
    return await writeBeside(files, file, bytes, like, place, async (temporary) => {
      await files.mkdir(folderOf(data), { recursive: true });
      mark = join(folderOf(data), `${basename(temporary)}.txt`);
      await files.writeFile(mark, temporary);
    });
  } finally {
    if (mark !== undefined) await files.rm(mark, { force: true }).catch(() => undefined);
  }
}

/** For the start of the server, when no other write is under way. @returns how many temporary files were left */
export async function removeUnfinished(data: string): Promise<number> {
  const marks = await diskFiles.readdir(folderOf(data)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  let removed = 0;
  for (const name of marks) {
    const mark = join(folderOf(data), name);
    const temporary = await diskFiles.readFile(mark, "utf8");
    // Whatever the mark says, nothing but a temporary file of ours is removed.
    if (TEMPORARY_NAME.test(basename(temporary))) {
      const there = await diskFiles.stat(temporary).catch(() => null);
      await diskFiles.rm(temporary, { force: true });
      if (there !== null) removed += 1;
    }
    await diskFiles.rm(mark, { force: true });
  }
  return removed;
}

function folderOf(data: string): string {
  return join(data, "unfinished");
}
