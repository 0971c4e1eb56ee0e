/** The end of an attempt: what was right, by topic and misconception, and what to do about the rest. */

import type { QuizResult, QuizSource } from "@/components/quiz/protocol.ts";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import { isUnder } from "@/lib/cards/tags.ts";
import { readNoteSettings } from "@/lib/db/note-settings.ts";
import { readCards } from "@/lib/db/notes.ts";
import { type PutQuestion, readPutQuestions } from "@/lib/db/quiz-answers.ts";
import { readAttempt, type StoredAttempt } from "@/lib/db/quiz-attempts.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { type KnownMisconceptions, nameOf } from "./known-misconceptions.ts";
import { labelOf, quizCard } from "./quiz-card.ts";
import { type QuizWorld, quizWorld } from "./quiz-world.ts";
import { labelled } from "./read-page.ts";
import { outcomeOf, scoreOf } from "./show-attempt.ts";
import { askAgain } from "./show-question.ts";
import { type MissedQuestion, studyNext } from "./study-next.ts";

/** @returns null where there is no such attempt, or where it is not finished: then its outcomes are not to be told */
export async function readQuizResult(id: string, now: Instant): Promise<QuizResult | null> {
  const world = await quizWorld();
  const attempt = await readAttempt(world.database, id, now);
  if (attempt === null || attempt.finishedAt === null) return null;
  const [put, { reading }, shown] = await Promise.all([
    readPutQuestions(world.database, id),
    readNoteSettings(),
    labelled(attempt, world),
  ]);
  const flashcardTags = reading.flashcardTags ?? defaultReadingOptions.flashcardTags;
  const cards = await cardsOf(put, world);
  const missed = attempt.questions.filter(({ answer }) => outcomeOf(answer) !== "right");
  const missedPut = missed.flatMap(({ place }) => put.find((question) => question.place === place) ?? []);
  return {
    attempt: shown,
    score: scoreOf(attempt),
    topics: topicsOf(attempt, put, flashcardTags),
    misconceptions: misconceptionsOf(attempt, world.known),
    next: await studyNext(missedPut.map(missedQuestion), world),
    questions: put.map(({ place, card }) => {
      const mark = outcomeOf(attempt.questions[place]?.answer ?? null);
      const known = cards.get(card.id);
      if (known === undefined) throw new Error(`question ${place} of ${id} lost its card ${card.id}`);
      return { place, mark, card: known };
    }),
    retry: retryOf(missedPut),
    durationMs: durationOf(attempt),
  };
}

async function cardsOf(put: readonly PutQuestion[], { database }: QuizWorld) {
  const seeds = new Map(put.map((question) => [question.card.id, question]));
  const cards = await readCards(database, [...seeds.keys()]);
  return new Map(
    cards.map((card) => {
      const question = seeds.get(card.id);
      return [card.id, quizCard(card, question && labelOf(question.parsed, question.seed))];
    }),
  );
}

function missedQuestion(put: PutQuestion): MissedQuestion {
  return { put, asked: askAgain(put), chosen: put.chosen ?? null };
}

function topicsOf(
  { questions }: StoredAttempt,
  put: readonly PutQuestion[],
  flashcardTags: string[],
): QuizResult["topics"] {
  const topics = new Map<string, { right: number; total: number }>();
  for (const { place, tags } of put) {
    const isRight = outcomeOf(questions[place]?.answer ?? null) === "right";
    for (const tag of tags) {
      if (isUnder(tag, flashcardTags)) continue;
      const topic = topics.get(tag) ?? { right: 0, total: 0 };
      topics.set(tag, { right: topic.right + (isRight ? 1 : 0), total: topic.total + 1 });
    }
  }
  return [...topics]
    .map(([tag, score]) => ({ tag, ...score, retry: { kind: "topic", tag } as QuizSource }))
    .sort((a, b) => a.right / a.total - b.right / b.total || b.total - a.total);
}

/** What was shown most often first. */
function misconceptionsOf(
  { questions }: StoredAttempt,
  known: KnownMisconceptions,
): QuizResult["misconceptions"] {
  const counts = new Map<string, { shown: number; offered: number }>();
  for (const { offers, answer } of questions) {
    // what was not answered neither shows a misconception nor clears of it
    if (answer === null) continue;
    for (const id of offers) {
      const { shown, offered } = counts.get(id) ?? { shown: 0, offered: 0 };
      counts.set(id, { shown: shown + (answer.shows.includes(id) ? 1 : 0), offered: offered + 1 });
    }
  }
  return [...counts]
    .map(([id, count]) => ({
      misconception: nameOf(id, known),
      ...count,
      retry: { kind: "misconception", id } as QuizSource,
    }))
    .sort((a, b) => b.shown - a.shown || b.offered - a.offered);
}

function retryOf(missed: readonly PutQuestion[]): QuizSource | null {
  const cards = missed.filter(({ card }) => !card.missing).map(({ card }) => card.id);
  return cards.length === 0 ? null : { kind: "cards", cards };
}

function durationOf({ startedAt, questions }: StoredAttempt): number {
  return Math.max(0, ...questions.map(({ answer }) => (answer === null ? 0 : answer.at - startedAt)));
}
