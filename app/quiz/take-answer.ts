/** Takes an answer to a question of an attempt, and says how things stand then. */

import type { QuizAnswered, QuizAnswering, QuizAttempt } from "@/components/quiz/protocol.ts";
import { readPutQuestions, storeAnswer } from "@/lib/db/quiz-answers.ts";
import { finishAttempt, readAttempt } from "@/lib/db/quiz-attempts.ts";
import { chosenBy, showsOf } from "@/lib/quiz/answers.ts";
import { isRightAnswer } from "@/lib/quiz/judge-answer.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { type QuizWorld, quizWorld } from "./quiz-world.ts";
import { labelled, showPage } from "./read-page.ts";
import { askAgain } from "./show-question.ts";

/** @returns null where there is no such question */
export async function takeAnswer(answering: QuizAnswering, now: Instant): Promise<QuizAnswered | null> {
  const world = await quizWorld();
  const outcome = await store(answering, world, now);
  const attempt = outcome === "unknown" ? null : await readAttempt(world.database, answering.attempt, now);
  if (outcome === "unknown" || attempt === null) return null;
  const page = await showPage(attempt, answering.place, world);
  if (page === null) return null;
  const next = nextOpen(page.attempt, answering.place);
  return { outcome, page, next: next === null ? null : await showPage(attempt, next, world) };
}

async function store(
  { id, attempt, place, given, durationMs }: QuizAnswering,
  { database }: QuizWorld,
  now: Instant,
): Promise<QuizAnswered["outcome"] | "unknown"> {
  const [put] = await readPutQuestions(database, attempt, place);
  if (put === undefined) return "unknown";
  const ask = askAgain(put)?.ask;
  const chosen = given === null || ask === undefined ? null : chosenBy(ask, given);
  if (given !== null && chosen === null) return "unfit";
  const right = ask !== undefined && chosen !== null && isRightAnswer(ask, chosen) === true;
  const shows = ask === undefined || chosen === null ? [] : showsOf(ask, chosen);
  return storeAnswer(database, { id, attempt, place, chosen, right, shows, durationMs }, now);
}

/** The next one in order, then those that were left behind. */
function nextOpen({ marks, finishedAt }: QuizAttempt, place: number): number | null {
  if (finishedAt !== null) return null;
  const open = marks.flatMap((mark, at) => (mark === "open" ? [at] : []));
  return open.find((at) => at > place) ?? open[0] ?? null;
}

/** @returns null where there is no such attempt */
export async function finishQuiz(id: string, now: Instant): Promise<QuizAttempt | null> {
  const world = await quizWorld();
  if (!(await finishAttempt(world.database, id, now))) return null;
  const attempt = await readAttempt(world.database, id, now);
  return attempt && labelled(attempt, world);
}
