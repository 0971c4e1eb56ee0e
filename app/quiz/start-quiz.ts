/** Begins an attempt: chooses its questions, and keeps them as they are put. */

import type { QuizStart, QuizStarted } from "@/components/quiz/protocol.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { type NewQuestion, readAttempt, startAttempt } from "@/lib/db/quiz-attempts.ts";
import { chanceOf, offersOf } from "@/lib/quiz/answers.ts";
import { askQuestion, orderOf } from "@/lib/quiz/asked.ts";
import { assembleQuiz } from "@/lib/quiz/assemble.ts";
import { isFrom } from "@/lib/quiz/sources.ts";
import { fnv32 } from "@/lib/scheduling/hash.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { readKnownQuestions } from "./known-questions.ts";

export async function startQuiz({ id, source, length, mode }: QuizStart, now: Instant): Promise<QuizStarted> {
  const database = await getDatabase();
  if ((await readAttempt(database, id, now)) !== null) return { outcome: "repeated", attempt: id };
  const known = await readKnownQuestions(database);
  const candidates = known.filter((question) => isFrom(question, source));
  const texts = new Map(candidates.map((question) => [question.id, question.parsed]));
  // the id is chance enough, and the same one makes the same quiz
  const seed = fnv32(id);
  const questions = assembleQuiz(
    candidates.map((question) => ({ card: question.id, asked: question.asked })),
    length,
    seed,
    (card, questionSeed): NewQuestion | null => {
      const parsed = texts.get(card);
      const asked = parsed === undefined ? null : askQuestion(parsed, questionSeed);
      if (parsed === undefined || asked === null) return null;
      const { ask } = asked;
      const put = { shown: orderOf(ask), chance: chanceOf(ask), offers: offersOf(ask) };
      return { card, parsed, seed: questionSeed, ...put };
    },
  );
  if (questions.length === 0) return { outcome: "nothing-to-ask" };
  const outcome = await startAttempt(database, { id, source, length, mode, seed, questions }, now);
  return { outcome, attempt: id };
}
