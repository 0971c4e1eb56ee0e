/**
 * The only way in which Loci writes to a vault. A note is replaced whole or not at all, only where its bytes are still
 * those that the writer began from, and only after they are kept (versions.ts). Everything that was not changed stays
 * byte for byte.
 */

import type { TextEdit } from "@/lib/cards/problems/problem.ts";
import { applyEdits } from "@/lib/editing/apply-edits.ts";
import { editorText, placeEditsAsRead } from "@/lib/editing/line-ends.ts";
import { rewrite } from "@/lib/editing/minimal-edits.ts";
import { faultInNewPath } from "@/lib/editing/note-name.ts";
import type { SaveReply, Version } from "@/lib/editing/saving.ts";
import { createFile } from "./create-file.ts";
import { diskFiles } from "./file-operations.ts";
import { decode, faultInText, notUtf8 } from "./note-bytes.ts";
import { findNoteFile, type NoteFile } from "./note-file.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type Place, refused, replaceBytes } from "./replace-note.ts";
import { readVersion } from "./versions.ts";
import { writeFailure } from "./write-failure.ts";

export type { Place } from "./replace-note.ts";

/**
 * Saves what an editor holds.
 *
 * @param path inside the vault, with forward slashes
 * @param text with LF at line ends; what of it did not change stays as the file has it
 * @param base what the editor began from; null makes a new note and touches none that is there
 */
export function writeNote(
  place: Place,
  path: string,
  text: string,
  base: Version | null,
): Promise<SaveReply> {
  if (base === null) return createNote(place, path, text);
  return changeText(place, path, base, {
    // The answer to an earlier save may have been lost: then what was to be saved is there.
    isDone: (own) => editorText(own) === text,
    make: (own) => rewrite(own, text),
  });
}

/**
 * Carries out edits that Loci offers itself: quick fixes, ids.
 *
 * @param version that the edits were made for
 * @param edits with offsets into the note's text as the index reads it: its own line ends, no byte-order mark
 */
export function writeEdits(
  place: Place,
  path: string,
  version: Version,
  edits: readonly TextEdit[],
): Promise<SaveReply> {
  return changeText(place, path, version, {
    isDone: () => false,
    make: (own) => applyEdits(own, placeEditsAsRead(own, edits)),
  });
}

/** @param path also names the file to be: every system, Obsidian and its links must be able to hold it */
export async function createNote(place: Place, path: string, text: string): Promise<SaveReply> {
  const fault = faultInNewPath(path);
  if (fault !== null) return refused(path, "bad-name", `not saved: ${fault.message}`, fault.remedy);
  const problem = faultInText(path, "", text);
  if (problem !== null) return { outcome: "refused", problem };
  return inTurn(place, path, (found) => createFile(place, path, found, Buffer.from(text)));
}

/**
 * Puts a kept version in the place of what the note says now, byte for byte. This is how a save is undone, too.
 *
 * @param current what the note is known to say now; null if it is gone
 */
export function restoreVersion(
  place: Place,
  path: string,
  id: string,
  current: Version | null,
): Promise<SaveReply> {
  return inTurn(place, path, async (found) => {
    const bytes = await readVersion(place.data, found.kind === "file" ? found.path : path, id);
    if (bytes === null) {
      return refused(path, "no-version", "this version is not kept any more", "choose another version");
    }
    // Its name was good before, so it is not asked again whether every other system could hold it.
    if (current === null) return createFile(place, path, found, bytes);
    return replaceBytes(place, path, found, current, { isDone: () => false, make: () => bytes });
  });
}

interface Change {
  /** whether the text is already as it should be, whatever it was based on */
  isDone: (own: string) => boolean;
  make: (own: string) => string;
}

function changeText(place: Place, path: string, base: Version, { isDone, make }: Change): Promise<SaveReply> {
  return inTurn(place, path, (found) =>
    replaceBytes(place, path, found, base, {
      isDone(bytes) {
        const own = decode(bytes);
        return own !== null && isDone(own);
      },
      make(bytes) {
        const own = decode(bytes);
        if (own === null) return notUtf8(path, bytes);
        const text = make(own);
        return faultInText(path, own, text) ?? Buffer.from(text);
      },
    }),
  );
}

/** Finds the file, and lets its other writers wait. */
async function inTurn(
  { vault, files = diskFiles }: Place,
  path: string,
  write: (found: NoteFile) => Promise<SaveReply>,
): Promise<SaveReply> {
  try {
    const { file } = await findNoteFile(vault, path, files);
    // Found again once it is our turn: the writer before may have made it.
    return await oneAtATime(file ?? path, async () => write(await findNoteFile(vault, path, files)));
  } catch (error) {
    return { outcome: "refused", problem: writeFailure(path, error, false) };
  }
}
