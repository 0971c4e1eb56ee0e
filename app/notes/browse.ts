/** Which notes one page of the list shows, and how they are grouped. Pure. */

import type { NoteSummary } from "@/lib/db/notes.ts";

export interface Browsed {
  /** in order of path; a folder may go on from the page before */
  folders: { folder: string; notes: NoteSummary[] }[];
  /** notes that match, on all pages */
  found: number;
  /** from 1 */
  page: number;
  pages: number;
}

/** @param notes ordered by path */
export function browse(
  notes: readonly NoteSummary[],
  wanted: { words: string; page: number },
  perPage: number,
): Browsed {
  const found = matching(notes, wanted.words);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const folders: Browsed["folders"] = [];
  for (const note of byFolder(found).slice((page - 1) * perPage, page * perPage)) {
    const folder = folderOf(note.path);
    const last = folders.at(-1);
    if (last?.folder === folder) last.notes.push(note);
    else folders.push({ folder, notes: [note] });
  }
  return { folders, found: found.length, page, pages };
}

/** Every word must stand somewhere in the title or the path. */
function matching(notes: readonly NoteSummary[], words: string): readonly NoteSummary[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return notes;
  return notes.filter(({ title, path }) => {
    const text = fold(`${title} ${path}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** By code units, `a/b.md` stands among the notes of `a-b/`; a folder's own notes belong together. */
function byFolder(notes: readonly NoteSummary[]): NoteSummary[] {
  const folders = new Map<string, NoteSummary[]>();
  for (const note of notes) {
    const folder = folderOf(note.path);
    const others = folders.get(folder);
    if (others === undefined) folders.set(folder, [note]);
    else others.push(note);
  }
  return [...folders.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, inFolder]) => inFolder);
}

/** "" at the root */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Case and accents are for writing, not for finding. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
