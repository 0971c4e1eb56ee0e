/** Answers to the questions of a quiz: each question has one, which nothing changes. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import type { ShownOrder } from "@/lib/quiz/asked.ts";
import type { Chosen, Instant } from "@/lib/scheduling/types.ts";
import { type Database, transact } from "./client.ts";
import { LEARNER } from "./learner.ts";
import { endOf, expireAttempts } from "./quiz-attempts.ts";
import { tagsOf } from "./quiz-cards.ts";

/** A question of an attempt as it was put. */
export interface PutQuestion {
  place: number;
  card: { id: string; missing: boolean };
  note: { path: string; title: string; kind: string };
  /** of the note and of the card as they are now */
  tags: string[];
  /** the card as it was then, without where it stood */
  parsed: ParsedCard;
  seed: number;
  shown: ShownOrder;
  /** undefined while it is open; null where the learner did not know */
  chosen: Chosen | null | undefined;
}

/** In order. @param place of one of them; all when absent */
export async function readPutQuestions(
  database: Database,
  attempt: string,
  place?: number,
): Promise<PutQuestion[]> {
  const rows = await database.quizQuestion.findMany({
    where: { attemptId: attempt, ...(place === undefined ? {} : { place }) },
    orderBy: { place: "asc" },
    include: {
      answer: true,
      text: true,
      card: { include: { note: { select: { path: true, title: true, kind: true, tags: true } } } },
    },
  });
  return rows.map(({ place: at, card, text, seed, shown, answer }) => ({
    place: at,
    card: { id: card.id, missing: card.missingSince !== null },
    note: { path: card.note.path, title: card.note.title, kind: card.note.kind },
    tags: tagsOf(card.note.tags, card.tags),
    parsed: JSON.parse(text.parsed) as ParsedCard,
    seed,
    shown: JSON.parse(shown) as ShownOrder,
    chosen:
      answer === null ? undefined : answer.chosen === null ? null : (JSON.parse(answer.chosen) as Chosen),
  }));
}

export interface NewAnswer {
  /** minted by the sender: the same one sent twice counts once */
  id: string;
  attempt: string;
  place: number;
  /** null where the learner did not know */
  chosen: Chosen | null;
  right: boolean;
  /** ids of the misconceptions that it shows */
  shows: readonly string[];
  durationMs: number;
}

/**
 * - `answered`: the question had another answer first, and that counts;
 * - `over`: the attempt is finished, or its time is up;
 * - `unknown`: there is no such question, or the id is another answer's.
 */
export type Answering = "stored" | "repeated" | "answered" | "over" | "unknown";

/** The answer to the last open question finishes the attempt. */
export function storeAnswer(database: Database, answer: NewAnswer, now: Instant): Promise<Answering> {
  return transact(database, async (tx) => {
    await expireAttempts(tx, now);
    const { id, attempt, place, chosen, right, shows, durationMs } = answer;
    const where = { attemptId: attempt, place };
    const question = await tx.quizQuestion.findUnique({
      where: { attemptId_place: where },
      include: { answer: { select: { id: true } }, attempt: true },
    });
    if (question === null) return "unknown";
    if (question.answer !== null) return question.answer.id === id ? "repeated" : "answered";
    if (question.attempt.finishedAt !== null) return "over";
    if ((await tx.quizAnswer.count({ where: { id } })) > 0) return "unknown";
    const at = Math.min(now, endOf(question.attempt) ?? now);
    await tx.quizAnswer.create({
      data: {
        id,
        ...where,
        at,
        durationMs,
        chosen: chosen === null ? null : JSON.stringify(chosen),
        right,
        shows: JSON.stringify(shows),
      },
    });
    if ((await tx.quizQuestion.count({ where: { attemptId: attempt, answer: null } })) === 0) {
      await tx.quizAttempt.update({ where: { id: attempt }, data: { finishedAt: at } });
    }
    return "stored";
  });
}

export interface ToldAnswer {
  at: Instant;
  attempt: string;
  card: string;
  right: boolean;
  /** false where the learner did not know */
  isKnown: boolean;
  chance: number;
  offers: string[];
  shows: string[];
  /** the attempt is over, so that its questions can be compared */
  isFinished: boolean;
}

/** Every answer whose outcome the learner was told, the oldest first: of a test only once it is over. */
export async function readToldAnswers(database: Database, now: Instant): Promise<ToldAnswer[]> {
  return transact(database, async (tx) => {
    await expireAttempts(tx, now);
    const rows = await tx.$queryRaw<ToldRow[]>`
      SELECT QuizAnswer.at, QuizAnswer.attemptId, cardId, right, chosen IS NOT NULL AS isKnown, chance, offers, shows,
        finishedAt IS NOT NULL AS isFinished
      FROM QuizAnswer
        JOIN QuizQuestion ON QuizQuestion.attemptId = QuizAnswer.attemptId AND QuizQuestion.place = QuizAnswer.place
        JOIN QuizAttempt ON QuizAttempt.id = QuizAnswer.attemptId
      WHERE learnerId = ${LEARNER} AND (mode = 'practice' OR finishedAt IS NOT NULL)
      ORDER BY QuizAnswer.at, QuizAnswer.id`;
    return rows.map((row) => ({
      at: row.at,
      attempt: row.attemptId,
      card: row.cardId,
      right: Number(row.right) === 1,
      isKnown: Number(row.isKnown) === 1,
      chance: row.chance,
      offers: JSON.parse(row.offers) as string[],
      shows: JSON.parse(row.shows) as string[],
      isFinished: Number(row.isFinished) === 1,
    }));
  });
}

interface ToldRow {
  at: number;
  attemptId: string;
  cardId: string;
  right: number | bigint;
  isKnown: number | bigint;
  chance: number;
  offers: string;
  shows: string;
  isFinished: number | bigint;
}
