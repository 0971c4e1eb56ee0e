/** The links between notes as they are written. Where each leads is for lib/vault/link-index.ts to say. */

import type { LinkStyle } from "@/lib/markdown/note-links.ts";
import type { Database } from "./client.ts";

export interface StoredLink {
  /** the note that the link stands in */
  notePath: string;
  noteTitle: string;
  /** counted from 1 */
  line: number;
  column: number;
  target: string;
  style: LinkStyle;
  embed: boolean;
}

type LinkRow = Omit<StoredLink, "line" | "column" | "embed"> & {
  line: bigint;
  column: bigint;
  embed: bigint | boolean;
};

const toStoredLink = (row: LinkRow): StoredLink => ({
  ...row,
  line: Number(row.line),
  column: Number(row.column),
  embed: Boolean(row.embed),
});

/**
 * Links that may lead to what has one of these names: by note, then in its order.
 *
 * @param keys `linkKey` of a note's path, its title and each of its aliases, or of a file's path
 */
export async function linksTo(database: Database, keys: readonly string[]): Promise<StoredLink[]> {
  const rows = await database.$queryRaw<LinkRow[]>`
    SELECT notePath, title AS noteTitle, line, "column", target, style, embed
    FROM NoteLink JOIN Note ON Note.path = notePath
    WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)})) AND missingSince IS NULL
    ORDER BY notePath, line, "column"`;
  return rows.map(toStoredLink);
}

/** Every link of the notes that are there: by note, then in its order. */
export async function allLinks(database: Database): Promise<StoredLink[]> {
  const rows = await database.$queryRaw<LinkRow[]>`
    SELECT notePath, title AS noteTitle, line, "column", target, style, embed
    FROM NoteLink JOIN Note ON Note.path = notePath
    WHERE missingSince IS NULL ORDER BY notePath, line, "column"`;
  return rows.map(toStoredLink);
}
