/** What a link probably meant that leads nowhere, and how the link would be written that leads there. */

import { baseName, folderOf, foldName, withoutEnding } from "./link-target.ts";
import type { LinkTargets } from "./link-targets.ts";
import type { LinkStyle } from "./note-links.ts";

interface Named {
  /** folded */
  name: string;
  path: string;
}

/** Names of a vault's notes and files, for looking up one that was written wrongly. Made for one vault as it is now. */
export class NearestTargets {
  #notes: Map<number, Named[]> | undefined;
  #files: Map<number, Named[]> | undefined;
  readonly #found = new Map<string, string | null>();

  constructor(readonly targets: LinkTargets) {}

  /** @param name without `#…` */
  note(name: string): string | null {
    this.#notes ??= byLength(this.#noteNames());
    return this.#find(`n ${name}`, foldName(baseName(withoutEnding(name))), this.#notes);
  }

  file(name: string): string | null {
    this.#files ??= byLength(this.#fileNames());
    return this.#find(`f ${name}`, foldName(baseName(name)), this.#files);
  }

  *#noteNames(): Iterable<Named> {
    for (const { path, aliases } of this.targets.notes()) {
      yield { name: foldName(baseName(withoutEnding(path))), path };
      for (const alias of aliases) yield { name: foldName(alias), path };
    }
  }

  *#fileNames(): Iterable<Named> {
    for (const path of this.targets.files()) yield { name: foldName(baseName(path)), path };
  }

  #find(key: string, wanted: string, names: Map<number, Named[]>): string | null {
    const before = this.#found.get(key);
    if (before !== undefined) return before;
    const found = nearest(wanted, names);
    this.#found.set(key, found);
    return found;
  }
}

/** A third of a name may be wrong, and no more than three letters; most names are ruled out by length and ends alone. */
function nearest(wanted: string, names: Map<number, Named[]>): string | null {
  let best: { path: string; edits: number } | null = null;
  const limit = Math.min(3, Math.floor(wanted.length / 3));
  for (let length = wanted.length - limit; length <= wanted.length + limit; length++) {
    for (const { name, path } of names.get(length) ?? []) {
      if (name[0] !== wanted[0] && name.at(-1) !== wanted.at(-1)) continue;
      const edits = editsWithin(wanted, name, best === null ? limit : best.edits - 1);
      if (edits !== undefined) best = { path, edits };
    }
  }
  return best?.path ?? null;
}

/**
 * Levenshtein distance where it is at most `limit`. Only cells that near the diagonal can be so small, and a row
 * without one ends the search: of ten thousand names almost all are given up after a few letters.
 */
function editsWithin(a: string, b: string, limit: number): number | undefined {
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return undefined;
  const far = limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current: number[] = new Array(b.length + 1).fill(far);
    let least = far;
    if (i <= limit) current[0] = least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cell = Math.min(replaced, (above[j] as number) + 1, (current[j - 1] as number) + 1, far);
      current[j] = cell;
      if (cell < least) least = cell;
    }
    if (least > limit) return undefined;
    above = current;
  }
  const edits = above[b.length] as number;
  return edits <= limit ? edits : undefined;
}

function byLength(names: Iterable<Named>): Map<number, Named[]> {
  const lengths = new Map<number, Named[]>();
  for (const named of names) {
    const { length } = named.name;
    const others = lengths.get(length);
    if (others === undefined) lengths.set(length, [named]);
    else others.push(named);
  }
  return lengths;
}

/**
 * The shortest target by which a note or file is found from another: its name where that is enough, else its path.
 *
 * @param path of the note or file
 * @param from path of the note that links
 */
export function targetTo(path: string, from: string, style: LinkStyle, targets: LinkTargets): string {
  if (style === "path") return encodePath(relativePath(path, folderOf(from)));
  const isNote = targets.noteAt(path) !== null;
  const name = isNote ? withoutEnding(baseName(path)) : baseName(path);
  const found = isNote ? targets.note(name, from, "wiki")?.path : targets.file(name, from, "wiki");
  return found === path ? name : isNote ? withoutEnding(path) : path;
}

function relativePath(path: string, folder: string): string {
  const [to, base] = [path.split("/"), folder === "" ? [] : folder.split("/")];
  let shared = 0;
  while (shared < base.length && shared < to.length - 1 && base[shared] === to[shared]) shared++;
  return [...base.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** As a Markdown link takes it: without spaces and brackets. */
export function encodePath(path: string): string {
  return path.replace(/[\s%()<>\\#?]/g, (character) =>
    character === "(" || character === ")"
      ? `%${character.charCodeAt(0).toString(16)}`
      : encodeURIComponent(character),
  );
}
