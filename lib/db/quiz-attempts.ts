/** Quizzes as they are begun, gone on with and finished. The log of reviews and the memory of cards have no part in it. */

import { createHash } from "node:crypto";
import { groupBy } from "@/lib/cards/group-by.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { ShownOrder } from "@/lib/quiz/asked.ts";
import type { QuizLength, QuizMode, QuizSource } from "@/lib/quiz/attempt.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { type Database, Prisma, type Transaction, transact } from "./client.ts";
import type { QuizAttempt } from "./generated/client.ts";
import { LEARNER } from "./learner.ts";

export interface NewAttempt {
  /** minted by the sender: the same one sent twice is one attempt */
  id: string;
  source: QuizSource;
  length: QuizLength;
  mode: QuizMode;
  /** a whole number below 2³² */
  seed: number;
  questions: readonly NewQuestion[];
}

export interface NewQuestion {
  card: string;
  parsed: ParsedCard;
  seed: number;
  shown: ShownOrder;
  /** probability that a guess is right */
  chance: number;
  /** ids of the misconceptions that its answers can show */
  offers: readonly string[];
}

export interface StoredAttempt {
  id: string;
  source: QuizSource;
  length: QuizLength;
  mode: QuizMode;
  startedAt: Instant;
  /** by which a test must be done; null where there is no limit */
  endsAt: Instant | null;
  finishedAt: Instant | null;
  questions: StoredQuestion[];
}

export interface StoredQuestion {
  /** from 0, in order */
  place: number;
  card: string;
  chance: number;
  offers: string[];
  answer: { right: boolean; isKnown: boolean; shows: string[]; at: Instant } | null;
}

/** An answer that was sent in time may be on its way when the time is up. */
export const ON_ITS_WAY_MS = 3_000;

const MINUTE_MS = 60_000;

export function startAttempt(
  database: Database,
  attempt: NewAttempt,
  now: Instant,
): Promise<"started" | "repeated"> {
  return transact(database, async (tx) => {
    if ((await tx.quizAttempt.count({ where: { id: attempt.id } })) > 0) return "repeated";
    const { id, source, length, mode, seed, questions } = attempt;
    await tx.quizAttempt.create({
      data: {
        id,
        learnerId: LEARNER,
        source: JSON.stringify(source),
        mode: mode.kind,
        length: length === "all" ? null : length,
        minutes: mode.kind === "test" ? mode.minutes : null,
        seed,
        startedAt: now,
      },
    });
    for (const [place, { card, parsed, shown, offers, ...question }] of questions.entries()) {
      const textId = await keepText(tx, parsed);
      const lists = { shown: JSON.stringify(shown), offers: JSON.stringify(offers) };
      await tx.quizQuestion.create({
        data: { attemptId: id, place, cardId: card, textId, ...question, ...lists },
      });
    }
    return "started";
  });
}

/** @returns its id, which is the same for the same text wherever it stands */
async function keepText(tx: Transaction, card: ParsedCard): Promise<string> {
  const parsed = JSON.stringify(withoutPlace(card));
  const id = createHash("sha256").update(parsed).digest("base64url");
  await tx.quizText.upsert({ where: { id }, create: { id, parsed }, update: {} });
  return id;
}

/** Where a card stands changes with every edit above it, and is no part of what it asks. */
function withoutPlace({ schedule, blockId, ...card }: ParsedCard): ParsedCard {
  const placed = {
    ...card,
    block: 0,
    span: { start: 0, end: 0, startLine: 1, endLine: 1 },
    demos: card.demos.map((demo) => ({ ...demo, line: 1 })),
  };
  if (placed.kind === "generated") return { ...placed, line: 1 };
  if (placed.kind !== "choice") return placed;
  return { ...placed, options: placed.options.map((option) => ({ ...option, start: 0, end: 0 })) };
}

/** @returns whether there is such an attempt; one that is finished stays as it is */
export function finishAttempt(database: Database, id: string, now: Instant): Promise<boolean> {
  return transact(database, async (tx) => {
    await expireAttempts(tx, now);
    const attempt = await tx.quizAttempt.findUnique({ where: { id } });
    if (attempt === null) return false;
    const finishedAt = Math.min(now, endOf(attempt) ?? now);
    await tx.quizAttempt.updateMany({ where: { id, finishedAt: null }, data: { finishedAt } });
    return true;
  });
}

/** Tests whose time is up are finished, at that time. Whatever reads or adds to attempts begins with this. */
export async function expireAttempts(tx: Database | Transaction, now: Instant): Promise<void> {
  await tx.$executeRaw`
    UPDATE QuizAttempt SET finishedAt = startedAt + minutes * ${MINUTE_MS}
    WHERE finishedAt IS NULL AND minutes IS NOT NULL
      AND startedAt + minutes * ${MINUTE_MS} + ${ON_ITS_WAY_MS} <= ${now}`;
}

export async function readAttempt(
  database: Database,
  id: string,
  now: Instant,
): Promise<StoredAttempt | null> {
  return transact(database, async (tx) => {
    await expireAttempts(tx, now);
    const row = await tx.quizAttempt.findUnique({ where: { id } });
    return row === null
      ? null
      : toAttempt(row, await readQuestions(tx, Prisma.sql`QuizQuestion.attemptId = ${id}`));
  });
}

/** The latest first. */
export async function readAttempts(database: Database, now: Instant): Promise<StoredAttempt[]> {
  return transact(database, async (tx) => {
    await expireAttempts(tx, now);
    const rows = await tx.quizAttempt.findMany({
      where: { learnerId: LEARNER },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    });
    const questions = groupBy(await readQuestions(tx, Prisma.sql`true`), ({ attemptId }) => attemptId);
    return rows.map((row) => toAttempt(row, questions.get(row.id) ?? []));
  });
}

interface QuestionRow {
  attemptId: string;
  place: number | bigint;
  cardId: string;
  chance: number;
  offers: string;
  right: number | bigint | null;
  isKnown: number | bigint;
  shows: string;
  at: number;
}

/** In order. By hand, because Prisma binds a key for each row that it joins, and SQLite takes some thousands. */
function readQuestions(tx: Transaction, which: Prisma.Sql): Promise<QuestionRow[]> {
  return tx.$queryRaw<QuestionRow[]>`
    SELECT QuizQuestion.attemptId, QuizQuestion.place, cardId, chance, offers,
      right, chosen IS NOT NULL AS isKnown, shows, at
    FROM QuizQuestion LEFT JOIN QuizAnswer
      ON QuizAnswer.attemptId = QuizQuestion.attemptId AND QuizAnswer.place = QuizQuestion.place
    WHERE ${which} ORDER BY QuizQuestion.attemptId, QuizQuestion.place`;
}

function toAttempt(row: QuizAttempt, questions: readonly QuestionRow[]): StoredAttempt {
  return {
    id: row.id,
    source: JSON.parse(row.source) as QuizSource,
    length: (row.length ?? "all") as QuizLength,
    mode: row.mode === "test" ? { kind: "test", minutes: row.minutes } : { kind: "practice" },
    startedAt: row.startedAt,
    endsAt: endOf(row),
    finishedAt: row.finishedAt,
    questions: questions.map(toQuestion),
  };
}

function toQuestion({
  place,
  cardId,
  chance,
  offers,
  right,
  isKnown,
  shows,
  at,
}: QuestionRow): StoredQuestion {
  return {
    place: Number(place),
    card: cardId,
    chance,
    offers: JSON.parse(offers) as string[],
    answer:
      right === null
        ? null
        : {
            right: Number(right) === 1,
            isKnown: Number(isKnown) === 1,
            shows: JSON.parse(shows) as string[],
            at,
          },
  };
}

export function endOf({ startedAt, minutes }: { startedAt: number; minutes: number | null }): Instant | null {
  return minutes === null ? null : startedAt + minutes * MINUTE_MS;
}
