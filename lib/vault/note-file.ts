/** Where on the disk a note of the vault is, or would be. */

import { dirname, join, sep } from "node:path";
import { diskFiles, type FileOperations } from "./file-operations.ts";

export type NoteFile =
  /** `path`: its own, where the one that was asked for is a link to it */
  | { kind: "file"; file: string; path: string }
  /** nothing is there, and it would be the vault's: `folder` is the deepest folder on the way that exists */
  | { kind: "absent"; file: string; folder: string }
  /** none that is the vault's: hidden, escaping, linked out, no Markdown, no file */
  | { kind: "outside"; file?: undefined };

const NOTE_NAME = /\.(md|markdown)$/i;
const ABSENT = new Set(["ENOENT", "ENOTDIR"]);
const NEVER = new Set(["ELOOP", "ENAMETOOLONG"]);

/**
 * @param path inside the vault, with forward slashes
 * @throws what the file system throws where it may not be looked at
 */
export async function findNoteFile(
  vault: string,
  path: string,
  files: FileOperations = diskFiles,
): Promise<NoteFile> {
  if (!isNotePath(path)) return { kind: "outside" };
  const root = await files.realpath(vault);
  const asked = join(root, ...path.split("/"));
  try {
    const file = await files.realpath(asked);
    const own = file
      .slice(root.length + 1)
      .split(sep)
      .join("/");
    const isOurs = file.startsWith(root + sep) && isNotePath(own) && (await files.stat(file)).isFile();
    return isOurs ? { kind: "file", file, path: own } : { kind: "outside" };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (NEVER.has(code)) return { kind: "outside" };
    if (!ABSENT.has(code)) throw error;
  }
  const folder = await deepestFolder(root, dirname(asked), files);
  return folder === null ? { kind: "outside" } : { kind: "absent", file: asked, folder };
}

function isNotePath(path: string): boolean {
  const forbidden = path
    .split("/")
    .some((part) => part === "" || part.startsWith(".") || /[\\\0]/.test(part));
  return !forbidden && NOTE_NAME.test(path);
}

/** @returns null if the way leads out of the vault, or over something that is no folder */
async function deepestFolder(root: string, wanted: string, files: FileOperations): Promise<string | null> {
  for (let folder = wanted; folder.length >= root.length; folder = dirname(folder)) {
    try {
      const real = await files.realpath(folder);
      const isInside = real === root || real.startsWith(root + sep);
      return isInside && (await files.stat(real)).isDirectory() ? folder : null;
    } catch (error) {
      if (!ABSENT.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
  }
  return null;
}
