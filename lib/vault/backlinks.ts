/** The notes that link to one, each with the line where it does. */

import type { Database } from "@/lib/db/client.ts";
import { linksTo, type StoredLink } from "@/lib/db/links.ts";
import { linkKey, splitTarget } from "@/lib/markdown/link-target.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import type { LinkIndex } from "./link-index.ts";
import { readNoteText } from "./read-note-text.ts";

export interface Backlink {
  path: string;
  title: string;
  /** counted from 1 */
  line: number;
  /** the line in words; "" where the file says something else by now */
  words: string;
  embed: boolean;
}

export interface Backlinks {
  /** by note, then in its order */
  links: Backlink[];
  /** how many more there are */
  more: number;
}

const SHOWN = 100;
const WORDS_LENGTH = 200;

/** @param blockId only links to this block of the note */
export async function backlinksOf(
  path: string,
  database: Database,
  index: LinkIndex,
  vault: string,
  blockId?: string,
): Promise<Backlinks> {
  const lines = onePerLine(await linksLeadingTo(path, database, index, blockId));
  return {
    links: await withWords(lines.slice(0, SHOWN), vault),
    more: Math.max(0, lines.length - SHOWN),
  };
}

/** Every link to a note, by note and in its order. @param blockId only links to this block of it */
export async function linksLeadingTo(
  path: string,
  database: Database,
  index: LinkIndex,
  blockId?: string,
): Promise<StoredLink[]> {
  const note = index.targets.noteAt(path);
  if (note === null) return [];
  // an alias or a title may hold a slash or a #: their key is the one that a link written so would have
  const keys = new Set([path, note.title, ...note.aliases].map(linkKey));
  return (await linksTo(database, [...keys])).filter((link) => leadsTo(link, path, index, blockId));
}

function leadsTo(
  { notePath, target, style }: StoredLink,
  path: string,
  index: LinkIndex,
  blockId: string | undefined,
): boolean {
  if (notePath === path && blockId === undefined) return false; // a note's links to itself are no news
  if (index.note(target, notePath, style)?.path !== path) return false;
  return (
    blockId === undefined ||
    splitTarget(target).fragments.at(-1)?.toLowerCase() === `^${blockId.toLowerCase()}`
  );
}

function onePerLine(links: readonly StoredLink[]): StoredLink[] {
  return links.filter(({ notePath, line }, at) => {
    const before = links[at - 1];
    return before?.notePath !== notePath || before.line !== line;
  });
}

async function withWords(links: readonly StoredLink[], vault: string): Promise<Backlink[]> {
  const files = new Map<string, Promise<string[]>>();
  const linesOf = (path: string) => {
    const before = files.get(path);
    if (before !== undefined) return before;
    const lines = readNoteText(vault, path).then((file) =>
      file.kind === "text" ? file.text.split(/\r\n?|\n/) : [],
    );
    files.set(path, lines);
    return lines;
  };
  return Promise.all(
    links.map(async ({ notePath, noteTitle, line, embed }) => {
      const written = (await linesOf(notePath))[line - 1] ?? "";
      const words = plainText(written.slice(0, 2000));
      return {
        path: notePath,
        title: noteTitle,
        line,
        words: words.length > WORDS_LENGTH ? `${words.slice(0, WORDS_LENGTH).trimEnd()} …` : words,
        embed,
      };
    }),
  );
}
