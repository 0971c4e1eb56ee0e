/** The projection of the vault: which notes and cards there are, and where. Written only by lib/vault's sync. */

import { confusablesOf } from "@/lib/cards/confusables.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { NoteMeta, ParsedCard } from "@/lib/cards/types.ts";
import { linkKey } from "@/lib/markdown/link-target.ts";
import type { NoteLink } from "@/lib/markdown/note-links.ts";
import { insertRows, overwrite } from "./bulk.ts";
import type { Database, Transaction } from "./client.ts";
import { LEARNER } from "./learner.ts";
import { QUEUE } from "./memory-row.ts";

/** What is compared with the file system to see whether a note must be read again. */
export interface IndexedNote {
  path: string;
  mtimeMs: number;
  size: number;
  contentHash: string;
  missing: boolean;
}

export interface NoteRecord {
  path: string;
  title: string;
  kind: string;
  tags: string[];
  meta: NoteMeta;
  problems: Problem[];
  mtimeMs: number;
  size: number;
  contentHash: string;
}

export interface CardRecord {
  id: string;
  notePath: string;
  position: number;
  rank: number;
  groupId: string;
  fingerprint: string;
  contentHash: string;
  parsed: ParsedCard;
}

/** A card as identity sees it: what lib/cards matches new text against. */
export interface IndexedCard {
  id: string;
  notePath: string;
  position: number;
  rank: number;
  /** equal for the siblings of one block of the note */
  block: number;
  kind: string;
  blockId: string | null;
  fingerprint: string;
  missing: boolean;
}

/** The reader that the stored notes were read by. A number in the file's header, since a table would have one row. */
export async function readReaderVersion(database: Database): Promise<number> {
  const [row] = await database.$queryRawUnsafe<{ user_version: number | bigint }[]>("PRAGMA user_version");
  return Number(row?.user_version ?? 0);
}

export async function writeReaderVersion(database: Database, version: number): Promise<void> {
  await database.$executeRawUnsafe(`PRAGMA user_version = ${Math.trunc(version)}`);
}

interface NoteRow {
  path: string;
  mtimeMs: number;
  size: bigint;
  contentHash: string;
  missing: bigint;
}

const toIndexedNote = (row: NoteRow): IndexedNote => ({
  path: row.path,
  mtimeMs: row.mtimeMs,
  size: Number(row.size),
  contentHash: row.contentHash,
  missing: Number(row.missing) === 1,
});

/** A page of all notes, by path: those after `after`. */
export async function readIndexedNotes(
  database: Database,
  after: string,
  limit: number,
): Promise<IndexedNote[]> {
  const rows = await database.$queryRaw<NoteRow[]>`
    SELECT path, mtimeMs, size, contentHash, missingSince IS NOT NULL AS missing
    FROM Note WHERE path > ${after} ORDER BY path LIMIT ${limit}`;
  return rows.map(toIndexedNote);
}

/** The notes at `paths`, and those inside where a path is a folder. */
export async function readIndexedNotesAt(
  database: Database,
  paths: readonly string[],
): Promise<IndexedNote[]> {
  const wanted = JSON.stringify(paths);
  // "0" is the character that follows "/".
  const rows = await database.$queryRaw<NoteRow[]>`
    SELECT path, mtimeMs, size, contentHash, missingSince IS NOT NULL AS missing
    FROM Note WHERE path IN (
      SELECT value FROM json_each(${wanted})
      UNION SELECT Note.path FROM json_each(${wanted})
        JOIN Note ON Note.path > value || '/' AND Note.path < value || '0')`;
  return rows.map(toIndexedNote);
}

interface CardRow {
  id: string;
  notePath: string;
  position: bigint;
  rank: bigint;
  groupId: string;
  kind: string;
  blockId: string | null;
  fingerprint: string;
  missing: bigint;
}

/** A group is named after its note and its block in it. */
export function groupIdOf(notePath: string, block: number): string {
  return `${notePath}\0${block}`;
}

const toIndexedCard = ({ groupId, ...row }: CardRow): IndexedCard => ({
  ...row,
  block: Number(groupId.slice(groupId.lastIndexOf("\0") + 1)),
  position: Number(row.position),
  rank: Number(row.rank),
  missing: Number(row.missing) === 1,
});

/** Every card of the notes at `paths`, the missing ones too. */
export async function readIndexedCards(database: Database, paths: readonly string[]): Promise<IndexedCard[]> {
  const rows = await database.$queryRaw<CardRow[]>`
    SELECT id, notePath, position, rank, groupId, kind, blockId, fingerprint, missingSince IS NOT NULL AS missing
    FROM Card WHERE notePath IN (SELECT value FROM json_each(${JSON.stringify(paths)})) AND replacedBy IS NULL
    ORDER BY notePath, position`;
  return rows.map(toIndexedCard);
}

/** Missing cards of any note that say the same, or have the same block id: they may have come back somewhere else. */
export async function readMissingCards(
  database: Database,
  fingerprints: readonly string[],
  blockIds: readonly string[],
): Promise<IndexedCard[]> {
  const rows = await database.$queryRaw<CardRow[]>`
    SELECT id, notePath, position, rank, groupId, kind, blockId, fingerprint, 1 AS missing FROM Card
    WHERE missingSince IS NOT NULL AND replacedBy IS NULL AND id IN (
      SELECT id FROM Card WHERE fingerprint IN (SELECT value FROM json_each(${JSON.stringify(fingerprints)}))
      UNION SELECT id FROM Card WHERE blockId IN (SELECT value FROM json_each(${JSON.stringify(blockIds)})))
    ORDER BY notePath, position`;
  return rows.map(toIndexedCard);
}

/** Cards that left the vault last and were ever reviewed: one may have come back, edited, in another note. */
export async function readLostCards(database: Database, limit: number): Promise<IndexedCard[]> {
  const rows = await database.$queryRaw<CardRow[]>`
    SELECT id, notePath, position, rank, groupId, kind, blockId, fingerprint, 1 AS missing FROM Card
    WHERE missingSince IS NOT NULL AND replacedBy IS NULL
      AND EXISTS (SELECT 1 FROM Review WHERE Review.cardId = Card.id)
    ORDER BY missingSince DESC LIMIT ${limit}`;
  return rows.map(toIndexedCard);
}

/** JSON of each card, as it was read last, by id. */
export async function readParsedCards(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database.$queryRaw<{ id: string; parsed: string }[]>`
    SELECT id, parsed FROM Card WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return new Map(rows.map(({ id, parsed }) => [id, parsed]));
}

export async function writeNotes(tx: Transaction, notes: readonly NoteRecord[]): Promise<void> {
  const rows = notes.map(toNoteRow);
  if (rows[0] !== undefined) await insertRows(tx, "Note", rows, overwrite(["path"], rows[0]));
}

/** Rows for notes that the database does not know, so that their cards have a note; read again until `writeNotes`. */
export async function writeUnreadNotes(tx: Transaction, notes: readonly NoteRecord[]): Promise<void> {
  const unread = { mtimeMs: -1, size: -1, contentHash: "" };
  await insertRows(
    tx,
    "Note",
    notes.map((note) => toNoteRow({ ...note, ...unread })),
    "ON CONFLICT (path) DO NOTHING",
  );
}

function toNoteRow(note: NoteRecord) {
  return {
    path: note.path,
    title: note.title,
    kind: note.kind,
    tags: JSON.stringify(note.tags),
    meta: JSON.stringify(note.meta),
    problems: JSON.stringify(note.problems.map(({ fixes, ...problem }) => problem)),
    mtimeMs: note.mtimeMs,
    size: note.size,
    contentHash: note.contentHash,
    missingSince: null,
  };
}

/** Notes whose bytes are the same under another time. */
export async function writeTouched(
  tx: Transaction,
  touched: readonly { path: string; mtimeMs: number }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE Note SET mtimeMs = new.mtimeMs, missingSince = NULL
    FROM (SELECT json_extract(value, '$.path') AS path, json_extract(value, '$.mtimeMs') AS mtimeMs
          FROM json_each(${JSON.stringify(touched)})) AS new
    WHERE Note.path = new.path`;
}

/** Notes whose file is gone. */
export async function writeGone(tx: Transaction, paths: readonly string[], now: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE Note SET missingSince = ${now} WHERE path IN (SELECT value FROM json_each(${JSON.stringify(paths)}))`;
}

/** Cards that were found, each with its place in the queue. */
export async function writeCards(tx: Transaction, cards: readonly CardRecord[], now: number): Promise<void> {
  const rows = cards.map((card) => ({
    id: card.id,
    notePath: card.notePath,
    position: card.position,
    rank: card.rank,
    groupId: card.groupId,
    kind: card.parsed.kind,
    decks: JSON.stringify(card.parsed.decks),
    deck: card.parsed.decks[0] ?? "",
    tags: JSON.stringify(card.parsed.tags),
    blockId: card.parsed.blockId ?? null,
    startLine: card.parsed.span.startLine,
    endLine: card.parsed.span.endLine,
    fingerprint: card.fingerprint,
    contentHash: card.contentHash,
    parsed: JSON.stringify(card.parsed),
    aside: card.parsed.aside,
    confusable: JSON.stringify(confusablesOf(card.parsed)),
    missingSince: null,
    createdAt: now,
  }));
  if (rows[0] === undefined) return;
  await insertRows(tx, "Card", rows, overwrite(["id"], rows[0], ["createdAt"]));
  await placeMemories(
    tx,
    cards.map(({ id }) => id),
  );
}

/** Cards that were found nowhere: they keep their history and leave every queue. */
export async function writeMissing(tx: Transaction, ids: readonly string[], now: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE Card SET missingSince = ${now}
    WHERE missingSince IS NULL AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  await placeMemories(tx, ids);
}

/** The links of notes, instead of those that they had. */
export async function writeLinks(
  tx: Transaction,
  notes: readonly { path: string; links: readonly NoteLink[] }[],
): Promise<void> {
  const paths = JSON.stringify(notes.map(({ path }) => path));
  await tx.$executeRaw`DELETE FROM NoteLink WHERE notePath IN (SELECT value FROM json_each(${paths}))`;
  const rows = notes.flatMap(({ path, links }) =>
    links.map(({ line, column, target, style, embed }) => ({
      notePath: path,
      line,
      column,
      target,
      key: linkKey(target),
      style,
      embed,
    })),
  );
  // A picture inside a link begins where nothing else does, but a note may be odd in ways that nobody thought of.
  await insertRows(tx, "NoteLink", rows, "ON CONFLICT (notePath, line, column) DO NOTHING");
}

/**
 * Gives each card a memory, and puts it in the queue that `queueOf` (memory-row.ts) names. Most stand there already, and
 * a row that is not written costs nothing. As an UPDATE the planner would go through every memory there is.
 */
export async function placeMemories(tx: Transaction, cardIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO Memory (learnerId, cardId, queue, due, phase)
    SELECT ${LEARNER}, Card.id,
      CASE
        WHEN Card.missingSince IS NOT NULL THEN ${QUEUE.missing}
        WHEN suspended THEN ${QUEUE.suspended}
        WHEN coalesce(phase, 0) = 0 AND Card.aside AND adopted IS NULL THEN ${QUEUE.aside}
        WHEN coalesce(phase, 0) = 0 THEN ${QUEUE.new}
        WHEN NOT dueIsDay THEN ${QUEUE.step}
        WHEN phase = 2 THEN ${QUEUE.review}
        ELSE ${QUEUE.dayStep} END,
      CASE WHEN coalesce(phase, 0) = 0 THEN Card.rank ELSE dueAt END,
      coalesce(phase, 0)
    FROM json_each(${JSON.stringify(cardIds)}) CROSS JOIN Card ON Card.id = value
      LEFT JOIN Memory ON Memory.learnerId = ${LEARNER} AND Memory.cardId = Card.id
    WHERE true
    ON CONFLICT (learnerId, cardId) DO UPDATE SET queue = excluded.queue, due = excluded.due
    WHERE queue <> excluded.queue OR due <> excluded.due`;
}
