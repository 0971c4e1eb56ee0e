/** The projection of the vault: which notes and cards there are, and where. Written only by lib/vault's sync. */

import type { Problem } from "@/lib/cards/problem.ts";
import type { NoteMeta, ParsedCard } from "@/lib/cards/types.ts";
import { insertRows, overwrite } from "./bulk.ts";
import { type Database, type Transaction, transact } from "./client.ts";
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
  kind: string;
  blockId: string | null;
  fingerprint: string;
  parsed: ParsedCard;
  missing: boolean;
}

export interface IndexChange {
  /** notes that are new or say something else now */
  notes: NoteRecord[];
  /** notes whose bytes are the same under another time */
  touched: { path: string; mtimeMs: number }[];
  /** notes whose file is gone */
  gone: string[];
  /** every card found in `notes` */
  cards: CardRecord[];
  /** ids of known cards that were found nowhere */
  missingCards: string[];
}

/** The reader that the stored notes were read by. A number in the file's header, since a table would have one row. */
export async function readReaderVersion(database: Database): Promise<number> {
  const [row] = await database.$queryRawUnsafe<{ user_version: number | bigint }[]>("PRAGMA user_version");
  return Number(row?.user_version ?? 0);
}

export async function writeReaderVersion(database: Database, version: number): Promise<void> {
  await database.$executeRawUnsafe(`PRAGMA user_version = ${Math.trunc(version)}`);
}

export async function readIndexedNotes(database: Database): Promise<IndexedNote[]> {
  const rows = await database.$queryRaw<
    { path: string; mtimeMs: number; size: bigint; contentHash: string; missing: bigint }[]
  >`
    SELECT path, mtimeMs, size, contentHash, missingSince IS NOT NULL AS missing FROM Note`;
  return rows.map((row) => ({
    path: row.path,
    mtimeMs: row.mtimeMs,
    size: Number(row.size),
    contentHash: row.contentHash,
    missing: Number(row.missing) === 1,
  }));
}

/** The cards of `paths`, and every card that is missing: it may have come back somewhere else. */
export async function readIndexedCards(database: Database, paths: readonly string[]): Promise<IndexedCard[]> {
  const rows = await database.$queryRaw<
    {
      id: string;
      notePath: string;
      position: bigint;
      kind: string;
      blockId: string | null;
      fingerprint: string;
      parsed: string;
      missing: bigint;
    }[]
  >`
    SELECT id, notePath, position, kind, blockId, fingerprint, parsed, missingSince IS NOT NULL AS missing
    FROM Card
    WHERE missingSince IS NOT NULL OR notePath IN (SELECT value FROM json_each(${JSON.stringify(paths)}))
    ORDER BY notePath, position`;
  return rows.map((row) => ({
    ...row,
    position: Number(row.position),
    parsed: JSON.parse(row.parsed) as ParsedCard,
    missing: Number(row.missing) === 1,
  }));
}

/** Writes a whole change or nothing of it. */
export async function applyIndexChange(database: Database, change: IndexChange, now: number): Promise<void> {
  const { notes, touched, gone, cards, missingCards } = change;
  await transact(database, async (tx) => {
    await writeNotes(tx, notes);
    if (touched.length > 0) {
      await tx.$executeRaw`
        UPDATE Note SET mtimeMs = new.mtimeMs, missingSince = NULL
        FROM (SELECT json_extract(value, '$.path') AS path, json_extract(value, '$.mtimeMs') AS mtimeMs
              FROM json_each(${JSON.stringify(touched)})) AS new
        WHERE Note.path = new.path`;
    }
    await tx.$executeRaw`
      UPDATE Note SET missingSince = ${now} WHERE path IN (SELECT value FROM json_each(${JSON.stringify(gone)}))`;
    await writeCards(tx, cards, now);
    await tx.$executeRaw`
      UPDATE Card SET missingSince = ${now}
      WHERE missingSince IS NULL AND id IN (SELECT value FROM json_each(${JSON.stringify(missingCards)}))`;
    if (cards.length > 0 || missingCards.length > 0) {
      await writeRanks(tx);
      await placeMemories(tx, [...cards.map((card) => card.id), ...missingCards]);
    }
  });
}

async function writeNotes(tx: Transaction, notes: readonly NoteRecord[]): Promise<void> {
  const rows = notes.map((note) => ({
    ...note,
    tags: JSON.stringify(note.tags),
    meta: JSON.stringify(note.meta),
    problems: JSON.stringify(note.problems.map(({ fixes, ...problem }) => problem)),
    missingSince: null,
  }));
  if (rows[0] !== undefined) await insertRows(tx, "Note", rows, overwrite(["path"], rows[0]));
}

async function writeCards(tx: Transaction, cards: readonly CardRecord[], now: number): Promise<void> {
  const rows = cards.map((card) => ({
    id: card.id,
    notePath: card.notePath,
    position: card.position,
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
    missingSince: null,
    createdAt: now,
  }));
  if (rows[0] !== undefined) await insertRows(tx, "Card", rows, overwrite(["id"], rows[0], ["createdAt"]));
}

/** Numbers the cards in the order of introduction: notes by path, cards by place. */
async function writeRanks(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE Card SET rank = numbered.rank
    FROM (SELECT id, row_number() OVER (ORDER BY notePath, position) AS rank FROM Card WHERE missingSince IS NULL)
      AS numbered
    WHERE Card.id = numbered.id AND Card.rank <> numbered.rank`;
  await tx.$executeRaw`
    UPDATE Memory SET due = Card.rank FROM Card
    WHERE Card.id = Memory.cardId AND Memory.queue = ${QUEUE.new} AND Memory.due <> Card.rank`;
}

/** Gives each card a memory, and puts it in the queue that `queueOf` (memory-row.ts) names. */
async function placeMemories(tx: Transaction, cardIds: readonly string[]): Promise<void> {
  const ids = JSON.stringify(cardIds);
  await tx.$executeRaw`
    INSERT OR IGNORE INTO Memory (learnerId, cardId, queue, due, phase)
    SELECT ${LEARNER}, Card.id, ${QUEUE.new}, Card.rank, 0 FROM json_each(${ids}) JOIN Card ON Card.id = value`;
  await tx.$executeRaw`
    UPDATE Memory SET
      queue = CASE
        WHEN Card.missingSince IS NOT NULL THEN ${QUEUE.missing}
        WHEN suspended THEN ${QUEUE.suspended}
        WHEN phase = 0 AND Card.aside THEN ${QUEUE.aside}
        WHEN phase = 0 THEN ${QUEUE.new}
        WHEN NOT dueIsDay THEN ${QUEUE.step}
        WHEN phase = 2 THEN ${QUEUE.review}
        ELSE ${QUEUE.dayStep} END,
      due = CASE WHEN phase = 0 THEN Card.rank ELSE dueAt END
    FROM Card
    WHERE Card.id = Memory.cardId AND Memory.cardId IN (SELECT value FROM json_each(${ids}))`;
}
