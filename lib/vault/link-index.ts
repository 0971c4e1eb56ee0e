/** Finds what a link in a note means, as Obsidian does: by path, by shortest path, by alias. */

import { blockId, headingId } from "@/lib/markdown/headings.ts";

export interface LinkedNote {
  path: string;
  title: string;
  aliases: readonly string[];
}

export interface LinkIndex {
  /** @param from path of the note that holds the link */
  note(target: string, from: string): { href: string; title: string } | null;
  file(target: string, from: string): { href: string } | null;
}

export function noteHref(path: string): string {
  return `/notes/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** Opens the editor, at a place of the note where one is named; both are counted from 1. */
export function editHref(path: string, line?: number, column = 1): string {
  const segments = path.split("/").map(encodeURIComponent).join("/");
  const place = column > 1 ? `?line=${line}&column=${column}` : `?line=${line}`;
  return `/edit/${segments}${line === undefined ? "" : place}`;
}

export function mediaHref(path: string): string {
  return `/media/${path.split("/").map(encodeURIComponent).join("/")}`;
}

export function buildLinkIndex(notes: readonly LinkedNote[], files: readonly string[]): LinkIndex {
  const byPath = new Map(notes.map((note) => [key(withoutEnding(note.path)), note]));
  const byName = firstOf(notes, (note) => [baseName(withoutEnding(note.path))]);
  const byAlias = firstOf(notes, (note) => [...note.aliases, note.title]);
  const filePaths = new Map(files.map((path) => [key(path), path]));
  const fileNames = firstOf(files, (path) => [baseName(path)]);
  return {
    note(target, from) {
      const [name = "", ...fragments] = target.split("#");
      const wanted = withoutEnding(name.trim());
      const found =
        wanted === ""
          ? byPath.get(key(withoutEnding(from)))
          : (candidates(wanted, from, byPath) ??
            byName.get(key(baseName(wanted))) ??
            byAlias.get(key(wanted)));
      if (found === undefined) return null;
      const fragment = fragments.at(-1)?.trim();
      return { href: noteHref(found.path) + (fragment ? anchorOf(fragment) : ""), title: found.title };
    },
    file(target, from) {
      const wanted = safeDecode(target.split(/[?#]/)[0] ?? "");
      const found = candidates(wanted, from, filePaths) ?? fileNames.get(key(baseName(wanted)));
      return found === undefined ? null : { href: mediaHref(found) };
    },
  };
}

/** What the note page puts before the ids of headings. */
export const NOTE_ID_PREFIX = "note-";

function anchorOf(fragment: string): string {
  return `#${NOTE_ID_PREFIX}${fragment.startsWith("^") ? blockId(fragment.slice(1)) : headingId(fragment)}`;
}

/** Beside the note that links, or from the vault's root. */
function candidates<T>(wanted: string, from: string, byPath: ReadonlyMap<string, T>): T | undefined {
  const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/")) : "";
  return byPath.get(key(normalise(`${folder}/${wanted}`))) ?? byPath.get(key(normalise(wanted)));
}

/** Takes `.` and `..` out of a path; what would lead above the root stays at the root. */
function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Of several with one name the shortest path wins, then the first by path. */
function firstOf<T extends string | { path: string }>(
  items: readonly T[],
  names: (item: T) => readonly string[],
): Map<string, T> {
  const path = (item: T) => (typeof item === "string" ? item : item.path);
  const ordered = [...items].sort((a, b) => depth(path(a)) - depth(path(b)) || (path(a) < path(b) ? -1 : 1));
  const found = new Map<string, T>();
  for (const item of ordered) {
    for (const name of names(item)) if (!found.has(key(name))) found.set(key(name), item);
  }
  return found;
}

function depth(path: string): number {
  return path.split("/").length;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function withoutEnding(path: string): string {
  return path.replace(/\.(md|markdown)$/i, "");
}

/** Links don't mind case or the way an accent is composed. */
function key(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
