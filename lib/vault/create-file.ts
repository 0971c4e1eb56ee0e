/** Makes the file of a new note, and the folders on the way to it. */

import { dirname, relative, sep } from "node:path";
import type { SaveReply } from "@/lib/editing/saving.ts";
import { contentHash } from "./content-hash.ts";
import { diskFiles, type FileOperations } from "./file-operations.ts";
import type { NoteFile } from "./note-file.ts";
import { rememberBytes } from "./recent-bytes.ts";
import { placeNew } from "./replace-file.ts";
import { conflict, notOurs, type Place, readIfThere, refused } from "./replace-note.ts";
import { writeInVault } from "./write-in-vault.ts";

export async function createFile(
  place: Place,
  path: string,
  found: NoteFile,
  bytes: Uint8Array,
): Promise<SaveReply> {
  const { files = diskFiles } = place;
  const saved: SaveReply = { outcome: "saved", version: contentHash(bytes), replaced: null };
  switch (found.kind) {
    case "outside":
      return notOurs(path);
    case "file": {
      const there = await files.readFile(found.file);
      return there.equals(bytes) ? saved : conflict(place, found.path, null, there);
    }
    case "absent": {
      const twin = await twinOf(files, found);
      if (twin !== null) {
        const message = `not saved: “${twin}” is there already, and on many systems it is the same name`;
        return refused(path, "name-taken", message, "choose another name, or write into that one");
      }
      if (await makeFile(files, place.data, found.file, bytes)) {
        rememberBytes(contentHash(bytes), bytes);
        return saved;
      }
      const there = await readIfThere(files, found.file);
      if (there !== null) return conflict(place, path, null, there);
      const message = "not saved: a link that leads nowhere is in the place of this note";
      return refused(path, "name-taken", message, "remove the link, or choose another name");
    }
    default:
      return found satisfies never;
  }
}

/** What stands where the first new part of the path would, but for case and the way accents are composed. */
async function twinOf(
  files: FileOperations,
  { file, folder }: Extract<NoteFile, { kind: "absent" }>,
): Promise<string | null> {
  const [first = ""] = relative(folder, file).split(sep);
  const names = await files.readdir(folder);
  return names.find((name) => fold(name) === fold(first)) ?? null;
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** @returns false if something has appeared there meanwhile */
async function makeFile(
  files: FileOperations,
  data: string,
  file: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const folder = dirname(file);
  const firstMade = await files.mkdir(folder, { recursive: true });
  try {
    await writeInVault(files, data, file, bytes, null, (temporary) => placeNew(files, temporary, file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    if (firstMade !== undefined) await removeEmpty(files, folder, firstMade);
    throw error;
  }
}

/** From `folder` up to `last`, as long as nothing is in them. */
async function removeEmpty(files: FileOperations, folder: string, last: string): Promise<void> {
  for (let each = folder; each.length >= last.length; each = dirname(each)) {
    try {
      await files.rmdir(each);
    } catch {
      return;
    }
  }
}
