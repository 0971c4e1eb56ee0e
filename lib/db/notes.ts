/** Notes and cards as pages show them. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { NoteMeta, ParsedCard } from "@/lib/cards/types.ts";
import type { Memory, ReviewEvent } from "@/lib/scheduling/types.ts";
import type { Database } from "./client.ts";
import { toEvent } from "./event-row.ts";
import { LEARNER } from "./learner.ts";
import { toMemory } from "./memory-row.ts";

export interface NoteSummary {
  path: string;
  title: string;
  kind: string;
  cards: number;
  /** its own errors and warnings; advice is not counted */
  problems: number;
}

export interface StoredCard {
  id: string;
  notePath: string;
  noteTitle: string;
  parsed: ParsedCard;
  contentHash: string;
  groupId: string;
  missing: boolean;
  memory: Memory;
}

export interface StoredNote {
  path: string;
  title: string;
  kind: string;
  tags: string[];
  meta: NoteMeta;
  problems: Problem[];
  missing: boolean;
  cards: StoredCard[];
}

/** SQLite's word for no limit. */
const ALL = -1;

interface LinkedNoteRow {
  path: string;
  title: string;
  aliases: string | null;
}

const toLinkedNote = ({ path, title, aliases }: LinkedNoteRow) => ({
  path,
  title,
  aliases: aliases === null ? [] : (JSON.parse(aliases) as string[]),
});

/** What links name notes by: all of them, or up to `limit` after the path `after`, in order. */
export async function readLinkedNotes(database: Database, after = "", limit = ALL) {
  const rows = await database.$queryRaw<LinkedNoteRow[]>`
    SELECT path, title, json_extract(meta, '$.aliases') AS aliases FROM Note
    WHERE path > ${after} AND missingSince IS NULL ORDER BY path LIMIT ${limit}`;
  return rows.map(toLinkedNote);
}

/** The same for some notes; those that are not there are left out. */
export async function readLinkedNotesAt(database: Database, paths: readonly string[]) {
  const rows = await database.$queryRaw<LinkedNoteRow[]>`
    SELECT path, title, json_extract(meta, '$.aliases') AS aliases FROM Note
    WHERE path IN (SELECT value FROM json_each(${JSON.stringify(paths)})) AND missingSince IS NULL`;
  return rows.map(toLinkedNote);
}

/** Every tag of the vault without `#`, the one that most notes have first. */
export async function readTags(database: Database): Promise<string[]> {
  const rows = await database.$queryRaw<{ tag: string }[]>`
    SELECT Tag.value AS tag FROM Note, json_each(Note.tags) AS Tag
    WHERE Note.missingSince IS NULL GROUP BY Tag.value ORDER BY count(*) DESC, Tag.value`;
  return rows.map(({ tag }) => tag);
}

export async function listNotes(database: Database): Promise<NoteSummary[]> {
  const rows = await database.$queryRaw<Record<keyof NoteSummary, string | number>[]>`
    SELECT Note.path, Note.title, Note.kind, count(Card.id) AS cards,
      (SELECT count(*) FROM json_each(Note.problems) WHERE value ->> 'severity' <> 'hint') AS problems
    FROM Note LEFT JOIN Card ON Card.notePath = Note.path AND Card.missingSince IS NULL
    WHERE Note.missingSince IS NULL GROUP BY Note.path ORDER BY Note.path`;
  return rows.map((row) => ({
    path: String(row.path),
    title: String(row.title),
    kind: String(row.kind),
    cards: Number(row.cards),
    problems: Number(row.problems),
  }));
}

/** Paths and titles of the notes of a kind, in the vault's order. */
export async function listNotesOfKind(
  database: Database,
  kind: string,
): Promise<{ path: string; title: string }[]> {
  return database.note.findMany({
    where: { kind, missingSince: null },
    select: { path: true, title: true },
    orderBy: { path: "asc" },
  });
}

/** Where the cards of some notes stand, by note, then in its order. */
export async function readCardsOfNotes(database: Database, paths: readonly string[]) {
  const rows = await database.card.findMany({
    where: { notePath: { in: [...paths] }, missingSince: null },
    select: { id: true, notePath: true, startLine: true, parsed: true },
    orderBy: [{ notePath: "asc" }, { position: "asc" }],
  });
  return rows.map(({ parsed, ...row }) => ({ ...row, parsed: JSON.parse(parsed) as ParsedCard }));
}

export async function listProblems(database: Database): Promise<Problem[]> {
  const rows = await database.$queryRaw<{ problems: string }[]>`
    SELECT problems FROM Note WHERE missingSince IS NULL AND problems <> '[]' ORDER BY path`;
  return rows.flatMap((row) => JSON.parse(row.problems) as Problem[]);
}

/** How many problems single notes have; what lies between notes is in no row. */
export async function countProblems(database: Database): Promise<Record<Problem["severity"], number>> {
  const rows = await database.$queryRaw<{ severity: Problem["severity"]; count: number | bigint }[]>`
    SELECT value ->> 'severity' AS severity, count(*) AS count FROM Note, json_each(problems)
    WHERE missingSince IS NULL GROUP BY 1`;
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, count } of rows) counts[severity] = Number(count);
  return counts;
}

/** Cards whose block id stands in more than one note, in order of path and place. */
export async function readSharedIds(
  database: Database,
): Promise<{ path: string; line: number; blockId: string }[]> {
  const rows = await database.$queryRaw<{ path: string; line: number | bigint; blockId: string }[]>`
    SELECT notePath AS path, startLine AS line, blockId FROM Card
    WHERE missingSince IS NULL AND blockId IN (
      SELECT blockId FROM Card WHERE missingSince IS NULL AND blockId IS NOT NULL
      GROUP BY blockId HAVING count(DISTINCT notePath) > 1)
    ORDER BY notePath, position`;
  return rows.map((row) => ({ ...row, line: Number(row.line) }));
}

/** What cards are said to be confused with that is no card, in order of path and place. */
export async function readNamesNoCard(
  database: Database,
): Promise<{ path: string; line: number; name: string }[]> {
  const rows = await database.$queryRaw<{ path: string; line: number | bigint; name: string }[]>`
    SELECT notePath AS path, startLine AS line, named.value AS name FROM Card, json_each(confusable) AS named
    WHERE missingSince IS NULL AND confusable <> '[]' AND named.value NOT IN (
      SELECT lower(blockId) FROM Card WHERE missingSince IS NULL AND blockId IS NOT NULL)
    ORDER BY notePath, position`;
  return rows.map((row) => ({ ...row, line: Number(row.line) }));
}

/** Problems and errors are those of single notes: what lies between notes is in no row. */
export async function countVault(
  database: Database,
): Promise<{ notes: number; cards: number; problems: number; errors: number }> {
  const [row] = await database.$queryRaw<Record<"notes" | "problems" | "errors", number | bigint>[]>`
    SELECT count(*) AS notes, coalesce(sum(json_array_length(problems)), 0) AS problems,
      coalesce(sum((SELECT count(*) FROM json_each(problems) WHERE value ->> 'severity' = 'error')), 0) AS errors
    FROM Note WHERE missingSince IS NULL`;
  const cards = await database.card.count({ where: { missingSince: null } });
  return { notes: Number(row?.notes), problems: Number(row?.problems), errors: Number(row?.errors), cards };
}

const CARD_PARTS = {
  note: { select: { title: true } },
  memories: { where: { learnerId: LEARNER } },
} as const;

export async function readNote(database: Database, path: string): Promise<StoredNote | null> {
  const row = await database.note.findUnique({
    where: { path },
    include: { cards: { where: { missingSince: null }, orderBy: { position: "asc" }, include: CARD_PARTS } },
  });
  if (row === null) return null;
  return {
    path: row.path,
    title: row.title,
    kind: row.kind,
    tags: JSON.parse(row.tags),
    meta: JSON.parse(row.meta),
    problems: JSON.parse(row.problems),
    missing: row.missingSince !== null,
    cards: row.cards.map(toStoredCard),
  };
}

/** In the order of `ids`; unknown ones are left out. */
export async function readCards(database: Database, ids: readonly string[]): Promise<StoredCard[]> {
  const rows = await database.card.findMany({ where: { id: { in: [...ids] } }, include: CARD_PARTS });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [toStoredCard(row)];
  });
}

/** The first card of each block that has one of these ids, by `path#id` with the id in lower case. */
export async function readBlocks(
  database: Database,
  blocks: readonly { path: string; blockId: string }[],
): Promise<Map<string, StoredCard>> {
  if (blocks.length === 0) return new Map();
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT Card.id FROM json_each(${JSON.stringify(blocks)}) AS wanted
    JOIN Card ON notePath = wanted.value ->> 'path' AND lower(blockId) = lower(wanted.value ->> 'blockId')
    WHERE missingSince IS NULL ORDER BY position`;
  const cards = await readCards(
    database,
    rows.map(({ id }) => id),
  );
  const found = new Map<string, StoredCard>();
  for (const card of cards) {
    const key = blockKey(card.notePath, card.parsed.blockId ?? "");
    if (!found.has(key)) found.set(key, card);
  }
  return found;
}

export const blockKey = (path: string, blockId: string): string => `${path}#${blockId.toLowerCase()}`;

export async function readSiblings(database: Database, card: StoredCard): Promise<StoredCard[]> {
  const rows = await database.card.findMany({
    where: { groupId: card.groupId, id: { not: card.id }, missingSince: null },
    orderBy: { position: "asc" },
    include: CARD_PARTS,
  });
  return rows.map(toStoredCard);
}

/** Everything that ever happened to a card, in order of time. */
export async function readHistory(database: Database, cardId: string): Promise<ReviewEvent[]> {
  const rows = await database.review.findMany({
    where: { cardId, learnerId: LEARNER },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(toEvent);
}

type CardRow = Awaited<ReturnType<typeof cardRow>>;
const cardRow = (database: Database) => database.card.findFirstOrThrow({ include: CARD_PARTS });

function toStoredCard(row: CardRow): StoredCard {
  const [memory] = row.memories;
  if (memory === undefined)
    throw new Error(`card ${row.id} has no memory; run: npm run loci -- doctor --repair`);
  return {
    id: row.id,
    notePath: row.notePath,
    noteTitle: row.note.title,
    parsed: JSON.parse(row.parsed),
    contentHash: row.contentHash,
    groupId: row.groupId,
    missing: row.missingSince !== null,
    memory: toMemory(memory),
  };
}
