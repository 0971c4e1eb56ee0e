/** Texts of notes that other notes link into or embed, kept as long as their files don't change. */

import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type Anchors, anchorsOf } from "@/lib/markdown/anchors.ts";
import { LARGE_NOTE_BYTES } from "./decode-note.ts";
import type { NoteText } from "./link-index.ts";

/** Notes kept; rendering a page needs a few of them again and again. */
const MAX_KEPT = 500;

interface Kept extends NoteText {
  mtimeMs: number;
  size: number;
}

/**
 * Reads at once and not by promise, because rendering is one pass and learns only on its way what it embeds; a note is
 * some kilobytes, and read again only when its file changed.
 *
 * @returns a function from a note's path to its text; null for what is gone, can't be read or is too large to be part
 *   of another
 */
export function noteTexts(vault: string): (path: string) => NoteText | null {
  const kept = new Map<string, Kept>();
  return (path) => {
    try {
      const file = join(vault, path);
      const { mtimeMs, size } = statSync(file);
      if (size > LARGE_NOTE_BYTES) return null;
      const before = kept.get(path);
      if (before?.mtimeMs === mtimeMs && before.size === size) return before;
      if (!realpathSync(file).startsWith(realpathSync(vault) + sep)) return null;
      const note = { mtimeMs, size, ...withAnchors(readFileSync(file, "utf8")) };
      if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value as string);
      kept.set(path, note);
      return note;
    } catch {
      return null; // gone or locked since the index was made: the link says so at its next reading
    }
  };
}

export function withAnchors(text: string): NoteText {
  let anchors: Anchors | undefined;
  return {
    text,
    anchors() {
      anchors ??= safeAnchors(text);
      return anchors;
    },
  };
}

/** What the parser gives up on has no places that could be named. */
function safeAnchors(text: string): Anchors {
  try {
    return anchorsOf(text);
  } catch {
    return { headings: [], blocks: [] };
  }
}
