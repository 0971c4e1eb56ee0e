/** What a link in a note leads to, as addresses of the app's pages, with the text of what is embedded. */

import { decode } from "@/lib/markdown/address.ts";
import { type Anchor, type Anchors, findAnchor } from "@/lib/markdown/anchors.ts";
import type { EmbeddedNote } from "@/lib/markdown/context.ts";
import { blockId, headingId } from "@/lib/markdown/headings.ts";
import { splitTarget } from "@/lib/markdown/link-target.ts";
import { type LinkedNote, LinkTargets } from "@/lib/markdown/link-targets.ts";
import type { LinkStyle } from "@/lib/markdown/note-links.ts";

export { editHref } from "@/lib/editing/edit-href.ts";
export type { LinkedNote } from "@/lib/markdown/link-targets.ts";

export interface FoundNote {
  path: string;
  href: string;
  title: string;
  /** the note is there, and the place in it is not: `no heading “Why”` */
  lacks?: string;
}

export interface NoteText {
  text: string;
  anchors(): Anchors;
}

export interface LinkIndex {
  targets: LinkTargets;
  /** @param from path of the note that holds the link */
  note(target: string, from: string, style?: LinkStyle): FoundNote | null;
  file(target: string, from: string, style?: LinkStyle): { href: string } | null;
  embed(target: string, from: string, style?: LinkStyle): EmbeddedNote | null;
  /** what `[[Note#…]]` could name: headings in words, blocks with their caret; empty where that isn't known */
  places(path: string): string[];
}

export function noteHref(path: string): string {
  return `/notes/${path.split("/").map(encodeURIComponent).join("/")}`;
}

export function mediaHref(path: string): string {
  return `/media/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** What the note page puts before the ids of headings. */
export const NOTE_ID_PREFIX = "note-";

/**
 * @param textOf the text of a note of the vault, null where it can't be read; without it a link's heading or block is
 *   taken to be there, and nothing is embedded
 */
export function buildLinkIndex(
  notes: Iterable<LinkedNote>,
  files: Iterable<string>,
  textOf: (path: string) => NoteText | null = () => null,
): LinkIndex {
  return indexOf(new LinkTargets(notes, files), textOf);
}

export function indexOf(targets: LinkTargets, textOf: (path: string) => NoteText | null): LinkIndex {
  const index: LinkIndex = {
    targets,
    note(target, from, style = "wiki") {
      const { path, fragments } = splitTarget(target);
      const found = targets.note(path, from, style);
      if (found === null) return null;
      const place = placeIn(textOf, found.path, fragments);
      const href = noteHref(found.path) + (place.id === undefined ? "" : `#${NOTE_ID_PREFIX}${place.id}`);
      const { title } = found;
      return { path: found.path, href, title, ...(place.lacks === undefined ? {} : { lacks: place.lacks }) };
    },
    file(target, from, style = "wiki") {
      const [name = "", fragment] = target.split("#");
      const found =
        targets.file(name, from, style) ?? targets.file(decode(name.split("?")[0] ?? ""), from, style);
      if (found === null) return null;
      const page = fragment?.startsWith("page=")
        ? `#${encodeURIComponent(fragment).replace("%3D", "=")}`
        : "";
      return { href: mediaHref(found) + page };
    },
    embed(target, from, style = "wiki") {
      const { path, fragments } = splitTarget(target);
      const note = index.note(target, from, style);
      const found = note === null || note.lacks !== undefined ? null : textOf(note.path);
      if (note === null || found === null) return null;
      const anchor = fragments.length === 0 ? null : findAnchor(found.anchors(), fragments);
      const { start, end } = anchor ?? bodyOf(found.text);
      return {
        key: anchor === null ? note.path : `${note.path}#${anchor.id}`,
        href: note.href,
        title: path === "" || anchor === null ? note.title : `${note.title} › ${wordsOf(fragments)}`,
        text: found.text.slice(start, end),
        context: contextIn(index, note.path),
      };
    },
    places(path) {
      const anchors = textOf(path)?.anchors();
      if (anchors === undefined) return [];
      return [...anchors.headings.map(({ words }) => words), ...anchors.blocks.map(({ name }) => `^${name}`)];
    },
  };
  return index;
}

/** How the links of a note's text are resolved while it is rendered. */
export function contextIn(links: LinkIndex, from: string): EmbeddedNote["context"] {
  return {
    resolveNote: (target, style) => links.note(target, from, style),
    resolveFile: (target, style) => links.file(target, from, style),
    resolveEmbed: (target, style) => links.embed(target, from, style),
  };
}

function placeIn(
  textOf: (path: string) => NoteText | null,
  path: string,
  fragments: readonly string[],
): { id?: string; lacks?: string } {
  const last = fragments.at(-1);
  if (last === undefined) return {};
  const found = textOf(path);
  if (found === null) return { id: last.startsWith("^") ? blockId(last.slice(1)) : headingId(last) };
  const anchor: Anchor | null = findAnchor(found.anchors(), fragments);
  if (anchor !== null) return { id: anchor.id };
  return { lacks: last.startsWith("^") ? `no block “${last}”` : `no heading “${wordsOf(fragments)}”` };
}

function wordsOf(fragments: readonly string[]): string {
  return fragments.map((fragment) => fragment.replace(/^\^/, "")).join(" › ");
}

/** Without the frontmatter, which says what the note is and is no part of its text. */
function bodyOf(text: string): { start: number; end: number } {
  const frontmatter = /^\ufeff?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? "";
  return { start: frontmatter.length, end: text.length };
}
