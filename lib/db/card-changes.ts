/** What the learner is asked about cards after an edit: has this one changed too much, is that one an old one. */

import { changeBetween } from "@/lib/cards/identity/change.ts";
import { foundCard } from "@/lib/cards/identity/found-card.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { type Database, Prisma, type Transaction } from "./client.ts";
import { LEARNER } from "./learner.ts";

/** A question about a card that is in the vault now. */
export type CardQuestion = {
  card: string;
  notePath: string;
  noteTitle: string;
  now: ParsedCard;
  /** the card's last event, without which a reset is refused */
  seen: string | null;
} & (
  | { kind: "changed"; before: ParsedCard }
  /** `old`: id of the missing card that it may be */
  | { kind: "perhaps"; before: ParsedCard; old: string }
);

/** Hash of the text that the last review that counts was about; NULL where another program's schedule came last. */
const LAST_REVIEWED = Prisma.sql`(
  SELECT Review.contentHash FROM Review
  WHERE Review.cardId = Card.id AND Review.learnerId = ${LEARNER} AND Review.kind IN ('review', 'import')
    AND NOT EXISTS (
      SELECT 1 FROM Review AS undo WHERE undo.cardId = Card.id AND undo.kind = 'undo' AND undo.target = Review.id)
  ORDER BY Review.at DESC, Review.seq DESC LIMIT 1)`;

/**
 * Keeps the text that was last reviewed of each card that is about to say something else, however small the change:
 * many small ones make a large one. To be called before the new text is written.
 */
export async function keepReviewedText(
  tx: Transaction,
  cards: readonly { id: string; contentHash: string }[],
): Promise<void> {
  const rows = JSON.stringify(cards.map(({ id, contentHash }) => [id, contentHash]));
  await tx.$executeRaw`
    UPDATE Card SET changedFrom = CASE
      WHEN NOT EXISTS (
        SELECT 1 FROM Memory WHERE Memory.cardId = Card.id AND Memory.learnerId = ${LEARNER} AND Memory.phase <> 0)
        THEN NULL
      WHEN new.contentHash = ${LAST_REVIEWED} THEN NULL
      WHEN changedFrom IS NULL OR Card.contentHash = ${LAST_REVIEWED} THEN Card.parsed
      ELSE changedFrom END
    FROM (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS contentHash
          FROM json_each(${rows})) AS new
    WHERE Card.id = new.id AND Card.contentHash <> new.contentHash`;
}

/**
 * Notes which missing card each of some new ones may be. One that nothing ever happened to is not worth a question, but
 * may itself have been offered one: text that is written anew, and saved on the way, is still asked about the first.
 */
export async function offerOldCards(
  tx: Transaction,
  offers: readonly { id: string; old: string }[],
): Promise<void> {
  if (offers.length === 0) return;
  await tx.$executeRaw`
    UPDATE Card SET perhapsId = offer.old
    FROM (SELECT json_extract(value, '$.id') AS id,
            CASE WHEN EXISTS (SELECT 1 FROM Review WHERE Review.cardId = old.id) THEN old.id ELSE old.perhapsId END AS old
          FROM json_each(${JSON.stringify(offers)}) JOIN Card AS old ON old.id = json_extract(value, '$.old')) AS offer
    WHERE Card.id = offer.id`;
}

interface QuestionRow {
  id: string;
  notePath: string;
  noteTitle: string;
  parsed: string;
  before: string;
  old: string | null;
  head: string | null;
}

const OPEN_QUESTIONS = Prisma.sql`
  SELECT Card.id, Card.notePath, Note.title AS noteTitle, Card.parsed,
    coalesce(old.parsed, Card.changedFrom) AS before, old.id AS old, Memory.head
  FROM Card JOIN Note ON Note.path = Card.notePath
    JOIN Memory ON Memory.cardId = Card.id AND Memory.learnerId = ${LEARNER}
    LEFT JOIN Card AS old ON old.id = Card.perhapsId AND old.missingSince IS NOT NULL AND old.replacedBy IS NULL
  WHERE Card.missingSince IS NULL AND (old.id IS NOT NULL OR (
    Card.changedFrom IS NOT NULL AND Memory.phase <> 0 AND Card.contentHash IS NOT ${LAST_REVIEWED}))`;

/** All that is to be asked, in the order of the notes. @param notePath of the one note that is meant */
export async function listQuestions(database: Database, notePath?: string): Promise<CardQuestion[]> {
  const rows = await database.$queryRaw<QuestionRow[]>`
    ${OPEN_QUESTIONS} ${ofNote(notePath)}
      AND Card.id IN (SELECT id FROM Card WHERE perhapsId IS NOT NULL OR changedFrom IS NOT NULL)
    ORDER BY Card.notePath, Card.position`;
  return rows.flatMap((row) => toQuestion(row) ?? []);
}

function ofNote(notePath: string | undefined) {
  return notePath === undefined ? Prisma.empty : Prisma.sql`AND Card.notePath = ${notePath}`;
}

/** By card: what is to be asked of some. */
export async function readQuestions(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, CardQuestion>> {
  const rows = await database.$queryRaw<QuestionRow[]>`
    ${OPEN_QUESTIONS} AND Card.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return new Map(rows.flatMap((row) => toQuestion(row) ?? []).map((question) => [question.card, question]));
}

function toQuestion(row: QuestionRow): CardQuestion | undefined {
  const { id, notePath, noteTitle, parsed, before, old, head } = row;
  const now = JSON.parse(parsed) as ParsedCard;
  const was = JSON.parse(before) as ParsedCard;
  const place = { card: id, notePath, noteTitle, now, before: was, seen: head };
  if (old !== null) return { ...place, kind: "perhaps", old };
  const change = changeBetween(foundCard("", 0, was), foundCard("", 0, now));
  return change === "large" ? { ...place, kind: "changed" } : undefined;
}

/** A card that left the vault and was ever reviewed. */
export interface LostCard {
  id: string;
  notePath: string;
  noteTitle: string;
  /** whether its whole note is gone */
  noteIsGone: boolean;
  parsed: ParsedCard;
  missingSince: number;
  reps: number;
}

const LOST = Prisma.sql`
  Card.missingSince IS NOT NULL AND Card.replacedBy IS NULL
  AND EXISTS (SELECT 1 FROM Review WHERE Review.cardId = Card.id AND Review.learnerId = ${LEARNER})`;

export async function countLostCards(database: Database, notePath?: string): Promise<number> {
  const [row] = await database.$queryRaw<
    { count: bigint }[]
  >`SELECT count(*) AS count FROM Card WHERE ${LOST} ${ofNote(notePath)}`;
  return Number(row?.count ?? 0);
}

/** Those that left last first. @param notePath of the one note that is meant; undefined for all */
export async function listLostCards(
  database: Database,
  limit: number,
  notePath?: string,
): Promise<LostCard[]> {
  const rows = await database.$queryRaw<
    (Omit<LostCard, "parsed" | "noteIsGone" | "reps"> & { parsed: string; gone: bigint; reps: bigint })[]
  >`
    SELECT Card.id, Card.notePath, Note.title AS noteTitle, Note.missingSince IS NOT NULL AS gone, Card.parsed,
      Card.missingSince, Memory.reps
    FROM Card JOIN Note ON Note.path = Card.notePath
      JOIN Memory ON Memory.cardId = Card.id AND Memory.learnerId = ${LEARNER}
    WHERE ${LOST} ${ofNote(notePath)}
    ORDER BY Card.missingSince DESC, Card.notePath, Card.position LIMIT ${limit}`;
  return rows.map(({ gone, parsed, reps, ...row }) => ({
    ...row,
    noteIsGone: Number(gone) === 1,
    parsed: JSON.parse(parsed) as ParsedCard,
    reps: Number(reps),
  }));
}
