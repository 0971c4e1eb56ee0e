/** One question of an attempt, as its page shows it. */

import type { QuizAttempt, QuizPage } from "@/components/quiz/protocol.ts";
import { readCards } from "@/lib/db/notes.ts";
import { type PutQuestion, readPutQuestions } from "@/lib/db/quiz-answers.ts";
import { readAttempt, type StoredAttempt } from "@/lib/db/quiz-attempts.ts";
import { givenBy } from "@/lib/quiz/answers.ts";
import type { AskedQuestion } from "@/lib/quiz/asked.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { labelOf, quizCard } from "./quiz-card.ts";
import { type QuizWorld, quizWorld } from "./quiz-world.ts";
import { isTold, showAttempt } from "./show-attempt.ts";
import { askAgain, renderIn, showFeedback, showQuestion } from "./show-question.ts";
import { readLabels } from "./source-labels.ts";

/** @returns null where there is no such attempt */
export async function readQuizAttempt(id: string, now: Instant): Promise<QuizAttempt | null> {
  const world = await quizWorld();
  const attempt = await readAttempt(world.database, id, now);
  return attempt && labelled(attempt, world);
}

export async function labelled(attempt: StoredAttempt, { database, known }: QuizWorld): Promise<QuizAttempt> {
  const labels = await readLabels(database, [attempt.source], known);
  return showAttempt(attempt, labels(attempt.source));
}

/** @returns null where there is no such question */
export async function readQuizPage(id: string, place: number, now: Instant): Promise<QuizPage | null> {
  const world = await quizWorld();
  const attempt = await readAttempt(world.database, id, now);
  return attempt && showPage(attempt, place, world);
}

export async function showPage(
  attempt: StoredAttempt,
  place: number,
  world: QuizWorld,
): Promise<QuizPage | null> {
  const [put] = await readPutQuestions(world.database, attempt.id, place);
  if (put === undefined) return null;
  const shown = await labelled(attempt, world);
  const asked = askAgain(put);
  if (asked === null) return { attempt: shown, question: lostQuestion(put, world), feedback: null };
  const question = showQuestion(put, asked, renderIn(put, world.links, { hidesComputations: true }));
  const isOver = attempt.finishedAt !== null;
  const mayTell = isOver || (isTold(attempt) && put.chosen !== undefined);
  return {
    attempt: shown,
    question,
    ...(put.chosen === undefined ? {} : { given: put.chosen && givenBy(asked.ask, put.chosen) }),
    feedback: mayTell ? await feedbackOn(put, asked, world) : null,
  };
}

async function feedbackOn(put: PutQuestion, asked: AskedQuestion, { database, links, known }: QuizWorld) {
  const [card] = await readCards(database, [put.card.id]);
  if (card === undefined) throw new Error(`question ${put.place} lost its card ${put.card.id}`);
  const shown = quizCard(card, labelOf(put.parsed, put.seed));
  return showFeedback(asked, put.chosen ?? null, shown, known, renderIn(put, links));
}

/** Its text as it was written: it can still be given up, and the attempt gone on with. */
function lostQuestion(put: PutQuestion, { links }: QuizWorld): QuizPage["question"] {
  const { parsed, place } = put;
  const text = "question" in parsed ? parsed.question : "";
  return {
    place,
    context: "",
    text: renderIn(put, links)(text, "question"),
    ask: { form: "options", many: false, options: [] },
  };
}
