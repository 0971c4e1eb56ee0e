/** The index of links, kept up to date note by note: made anew for each change it would cost more than the change. */

import type { Database } from "@/lib/db/client.ts";
import { readLinkedNotes, readLinkedNotesAt } from "@/lib/db/notes.ts";
import { LinkTargets } from "@/lib/markdown/link-targets.ts";
import { indexOf, type LinkIndex } from "./link-index.ts";
import { noteTexts } from "./note-texts.ts";
import { type Pause, partsOf } from "./slices.ts";

const NOTES_AT_ONCE = 500;

export async function makeLinkIndex(
  database: Database,
  vault: string,
  media: readonly string[],
  pause: Pause,
): Promise<LinkIndex> {
  const targets = new LinkTargets([], media);
  let after = "";
  for (;;) {
    const notes = await readLinkedNotes(database, after, NOTES_AT_ONCE);
    for (const note of notes) {
      targets.setNote(note);
      await pause();
    }
    if (notes.length < NOTES_AT_ONCE) return indexOf(targets, noteTexts(vault));
    after = notes.at(-1)?.path ?? "";
  }
}

/** @param changed paths of notes that came, went or say something else */
export async function updateLinkIndex(
  { targets }: LinkIndex,
  database: Database,
  changed: readonly string[],
  pause: Pause,
): Promise<void> {
  for (const paths of partsOf(changed, NOTES_AT_ONCE)) {
    const notes = new Map((await readLinkedNotesAt(database, paths)).map((note) => [note.path, note]));
    for (const path of paths) {
      const note = notes.get(path);
      if (note === undefined) targets.deleteNote(path);
      else targets.setNote(note);
      await pause();
    }
  }
}
