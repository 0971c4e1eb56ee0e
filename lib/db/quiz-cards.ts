/** The questions of the vault, and what quizzes asked of them before. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import type { Database } from "./client.ts";
import { LEARNER } from "./learner.ts";

export interface QuestionCard {
  id: string;
  note: { path: string; title: string; kind: string };
  /** of the note and of the card, without # */
  tags: string[];
  contentHash: string;
  parsed: ParsedCard;
  /** how often a quiz asked it */
  asked: number;
  /** whether its last answer that was told of was right; null before the first */
  lastRight: boolean | null;
}

interface QuestionRow {
  id: string;
  notePath: string;
  noteTitle: string;
  noteKind: string;
  noteTags: string;
  tags: string;
  contentHash: string;
  parsed: string;
  asked: number | bigint;
  lastRight: number | bigint | null;
}

/** In the vault's order, the faulty ones too: which can be asked is for lib/quiz to say. */
export async function readQuestionCards(database: Database): Promise<QuestionCard[]> {
  const rows = await database.$queryRaw<QuestionRow[]>`
    SELECT Card.id, Card.notePath, Note.title AS noteTitle, Note.kind AS noteKind, Note.tags AS noteTags, Card.tags,
      Card.contentHash, Card.parsed,
      (SELECT count(*) FROM QuizQuestion JOIN QuizAttempt ON QuizAttempt.id = QuizQuestion.attemptId
        WHERE QuizQuestion.cardId = Card.id AND QuizAttempt.learnerId = ${LEARNER}) AS asked,
      (SELECT QuizAnswer.right FROM QuizQuestion
        JOIN QuizAttempt ON QuizAttempt.id = QuizQuestion.attemptId
        JOIN QuizAnswer ON QuizAnswer.attemptId = QuizQuestion.attemptId AND QuizAnswer.place = QuizQuestion.place
        WHERE QuizQuestion.cardId = Card.id AND QuizAttempt.learnerId = ${LEARNER}
          AND (QuizAttempt.mode = 'practice' OR QuizAttempt.finishedAt IS NOT NULL)
        ORDER BY QuizAnswer.at DESC, QuizAnswer.id DESC LIMIT 1) AS lastRight
    FROM Card JOIN Note ON Note.path = Card.notePath
    WHERE Card.kind IN ('choice', 'generated') AND Card.missingSince IS NULL
    ORDER BY Card.notePath, Card.position`;
  return rows.map((row) => ({
    id: row.id,
    note: { path: row.notePath, title: row.noteTitle, kind: row.noteKind },
    tags: tagsOf(row.noteTags, row.tags),
    contentHash: row.contentHash,
    parsed: JSON.parse(row.parsed) as ParsedCard,
    asked: Number(row.asked),
    lastRight: row.lastRight === null ? null : Number(row.lastRight) === 1,
  }));
}

/** @param lists JSON lists of tags */
export function tagsOf(...lists: string[]): string[] {
  return [...new Set(lists.flatMap((list) => JSON.parse(list) as string[]))];
}
