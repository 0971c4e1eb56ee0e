/** Finds the note or file that a link names, as Obsidian does, in a vault that may change by one file at a time. */

import { baseName, folderOf, foldName, normalisePath, withoutEnding } from "./link-target.ts";
import type { LinkStyle } from "./note-links.ts";

export interface LinkedNote {
  path: string;
  title: string;
  aliases: readonly string[];
}

/**
 * Names are looked up when they are asked for, so that adding and removing a note costs next to nothing:
 * 1. `/path` from the vault's root, `./path` and `../path` from the folder of the note that links, and nowhere else;
 * 2. that exact path: for `[[name]]` and `[words](path)` beside the linking note, then from the root; for
 *    `[[folder/name]]` the other way round, since that is how Obsidian writes a name that several notes share;
 * 3. any path that ends so: those under the linking note's folder first, then the shorter;
 * 4. an alias, then a title, of which Obsidian knows nothing: they stand in for no note that has the name.
 */
export class LinkTargets {
  readonly #notes = new PathTable<LinkedNote>(({ path }) => withoutEnding(path));
  readonly #files = new PathTable<{ path: string }>(({ path }) => path);
  readonly #aliases = new Map<string, LinkedNote[]>();
  readonly #titles = new Map<string, LinkedNote[]>();
  readonly #byPath = new Map<string, LinkedNote>();

  constructor(notes: Iterable<LinkedNote> = [], files: Iterable<string> = []) {
    for (const note of notes) this.setNote(note);
    for (const path of files) this.addFile(path);
  }

  /** Adds a note, or replaces what was known of it. */
  setNote(note: LinkedNote): void {
    this.deleteNote(note.path);
    this.#byPath.set(note.path, note);
    this.#notes.add(note);
    for (const alias of note.aliases) push(this.#aliases, foldName(alias), note);
    push(this.#titles, foldName(note.title), note);
  }

  deleteNote(path: string): void {
    const note = this.#byPath.get(path);
    if (note === undefined) return;
    this.#byPath.delete(path);
    this.#notes.delete(note);
    for (const alias of note.aliases) remove(this.#aliases, foldName(alias), note);
    remove(this.#titles, foldName(note.title), note);
  }

  addFile(path: string): void {
    this.#files.add({ path });
  }

  noteAt(path: string): LinkedNote | null {
    return this.#byPath.get(path) ?? null;
  }

  /**
   * @param name without `#…`; "" is the note at hand
   * @param from path of the note that links
   */
  note(name: string, from: string, style: LinkStyle): LinkedNote | null {
    if (name === "") return this.noteAt(from);
    const wanted = withoutEnding(name);
    return (
      this.#notes.find(wanted, from, style) ??
      nearest(this.#aliases.get(foldName(name)) ?? [], from)[0] ??
      nearest(this.#titles.get(foldName(name)) ?? [], from)[0] ??
      null
    );
  }

  file(name: string, from: string, style: LinkStyle): string | null {
    return this.#files.find(name, from, style)?.path ?? null;
  }

  /** The notes that a name could mean where no path says which: several names alike, or several aliases. */
  rivals(name: string, from: string): readonly LinkedNote[] {
    if (name === "" || this.#notes.find(withoutEnding(name), from, "wiki") !== undefined) return [];
    const aliases = this.#aliases.get(foldName(name)) ?? [];
    return aliases.length > 1 ? nearest(aliases, from) : [];
  }

  notes(): Iterable<LinkedNote> {
    return this.#byPath.values();
  }

  files(): Iterable<string> {
    return this.#files.paths();
  }
}

/** Things with a path, found by the whole of it or by its end. */
class PathTable<T extends { path: string }> {
  readonly #wholePaths = new Map<string, T[]>();
  readonly #names = new Map<string, T[]>();

  /** @param shown the path as links write it */
  constructor(readonly shown: (item: T) => string) {}

  add(item: T): void {
    const path = foldName(this.shown(item));
    push(this.#wholePaths, path, item);
    push(this.#names, baseName(path), item);
  }

  delete(item: T): void {
    const path = foldName(this.shown(item));
    remove(this.#wholePaths, path, item);
    remove(this.#names, baseName(path), item);
  }

  *paths(): Iterable<string> {
    for (const items of this.#wholePaths.values()) for (const { path } of items) yield path;
  }

  find(name: string, from: string, style: LinkStyle): T | undefined {
    const folder = folderOf(from);
    if (name.startsWith("/")) return this.#at(name);
    if (/^\.\.?\//.test(name)) return this.#at(`${folder}/${name}`);
    const [beside, atRoot] = [() => this.#at(`${folder}/${name}`), () => this.#at(name)];
    const exact = style === "wiki" && name.includes("/") ? (atRoot() ?? beside()) : (beside() ?? atRoot());
    return exact ?? this.#endingWith(foldName(normalisePath(name)), from);
  }

  /** Two files may differ only in case; the one that is written so is meant. */
  #at(path: string): T | undefined {
    const plain = normalisePath(path);
    const items = this.#wholePaths.get(foldName(plain)) ?? [];
    return items.find((item) => this.shown(item) === plain) ?? items[0];
  }

  #endingWith(end: string, from: string): T | undefined {
    const named = this.#names.get(baseName(end)) ?? [];
    const ending = end.includes("/")
      ? named.filter((item) => foldName(this.shown(item)).endsWith(`/${end}`))
      : named;
    return nearest(ending, from)[0];
  }
}

/** Those under the folder of the note that links first, then the shorter path, then by code units. */
function nearest<T extends { path: string }>(items: readonly T[], from: string): readonly T[] {
  if (items.length < 2) return items;
  const folder = folderOf(from);
  const isNear = ({ path }: T) => folder !== "" && path.startsWith(`${folder}/`);
  return items.toSorted(
    (a, b) =>
      Number(isNear(b)) - Number(isNear(a)) ||
      a.path.length - b.path.length ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
}

function push<T>(table: Map<string, T[]>, key: string, item: T): void {
  const items = table.get(key);
  if (items === undefined) table.set(key, [item]);
  else items.push(item);
}

function remove<T>(table: Map<string, T[]>, key: string, item: T): void {
  const left = (table.get(key) ?? []).filter((other) => other !== item);
  if (left.length === 0) table.delete(key);
  else table.set(key, left);
}
