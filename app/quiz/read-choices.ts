/** What a quiz can be made of. */

import type { QuizChoices, QuizOffer } from "@/components/quiz/protocol.ts";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import { isUnder } from "@/lib/cards/tags.ts";
import { readLessons } from "@/lib/db/lessons.ts";
import { readNoteSettings } from "@/lib/db/note-settings.ts";
import { readToldAnswers } from "@/lib/db/quiz-answers.ts";
import { readAttempts, type StoredAttempt } from "@/lib/db/quiz-attempts.ts";
import type { QuizSource } from "@/lib/quiz/attempt.ts";
import { beliefsFrom } from "@/lib/quiz/misconception-states.ts";
import { isFrom } from "@/lib/quiz/sources.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { type KnownQuestion, readKnownQuestions } from "./known-questions.ts";
import { quizWorld } from "./quiz-world.ts";
import { labelled } from "./read-page.ts";
import { scoreOf } from "./show-attempt.ts";
import { type LabelOf, readLabels } from "./source-labels.ts";

export async function readQuizChoices(now: Instant): Promise<QuizChoices> {
  const world = await quizWorld();
  const { database, known } = world;
  const [questions, lessons, attempts, answers, { reading }] = await Promise.all([
    readKnownQuestions(database),
    readLessons(database),
    readAttempts(database, now),
    readToldAnswers(database, now),
    readNoteSettings(),
  ]);
  const flashcardTags = reading.flashcardTags ?? defaultReadingOptions.flashcardTags;
  const beliefs = beliefsFrom(answers);
  const fallen = [...known.keys()].filter((id) => beliefs.get(id)?.state === "fallen");
  const sources = {
    // in the order in which they are read; one without questions is not offered
    lessons: lessons.map(({ path }): QuizSource => ({ kind: "lesson", path })),
    decks: decksOf(questions),
    topics: topicsOf(questions, flashcardTags),
    misconceptions: fallen.map((id): QuizSource => ({ kind: "misconception", id })),
  };
  const labelOf = await readLabels(database, Object.values(sources).flat(), known);
  const lasts = lastBySource(attempts);
  const offer = (source: QuizSource) => offerOf(source, questions, labelOf, lasts);
  const offers = (of: readonly QuizSource[]) => of.map(offer).filter((each) => each.questions > 0);
  const unfinished = attempts.filter(({ finishedAt }) => finishedAt === null);
  return {
    lessons: offers(sources.lessons),
    decks: offers(sources.decks),
    topics: offers(sources.topics),
    misconceptions: offers(sources.misconceptions),
    wrong: offer({ kind: "wrong" }),
    everything: offer({ kind: "everything" }),
    unfinished: await Promise.all(unfinished.map((attempt) => labelled(attempt, world))),
  };
}

function offerOf(
  source: QuizSource,
  questions: readonly KnownQuestion[],
  labelOf: LabelOf,
  lasts: ReadonlyMap<string, QuizOffer["last"]>,
): QuizOffer {
  return {
    source,
    label: labelOf(source),
    questions: questions.filter((question) => isFrom(question, source)).length,
    last: lasts.get(JSON.stringify(source)) ?? null,
  };
}

/** By source, as JSON. @param attempts the latest first */
export function lastBySource(attempts: readonly StoredAttempt[]): Map<string, QuizOffer["last"]> {
  const lasts = new Map<string, QuizOffer["last"]>();
  for (const attempt of attempts) {
    const key = JSON.stringify(attempt.source);
    if (attempt.finishedAt === null || lasts.has(key)) continue;
    const { right, total } = scoreOf(attempt);
    lasts.set(key, { attempt: attempt.id, right, total, at: attempt.finishedAt });
  }
  return lasts;
}

/** A lesson's questions are in no deck but one that is called like it. */
function decksOf(questions: readonly KnownQuestion[]): QuizSource[] {
  const decks = questions.filter(({ note }) => note.kind !== "lesson").flatMap((each) => each.decks);
  return [...new Set(decks)].sort().map((deck) => ({ kind: "deck", deck }));
}

/** Tags that make a note a deck tell nothing of what it is about. */
function topicsOf(questions: readonly KnownQuestion[], flashcardTags: string[]): QuizSource[] {
  const tags = questions.flatMap((each) => each.tags).filter((tag) => !isUnder(tag, flashcardTags));
  return [...new Set(tags)].sort().map((tag) => ({ kind: "topic", tag }));
}
