/** Every attempt, and how the questions do over all of them. */

import type { QuestionFacts, QuizHistory } from "@/components/quiz/protocol.ts";
import { readCards } from "@/lib/db/notes.ts";
import { readToldAnswers } from "@/lib/db/quiz-answers.ts";
import { readAttempts } from "@/lib/db/quiz-attempts.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { analyseItems } from "@/lib/stats/item-analysis.ts";
import { quizCard } from "./quiz-card.ts";
import { type QuizWorld, quizWorld } from "./quiz-world.ts";
import { scoreOf, showAttempt } from "./show-attempt.ts";
import { readLabels } from "./source-labels.ts";

export async function readQuizHistory(now: Instant): Promise<QuizHistory> {
  const world = await quizWorld();
  const attempts = await readAttempts(world.database, now);
  const labels = await readLabels(
    world.database,
    attempts.map(({ source }) => source),
    world.known,
  );
  return {
    attempts: attempts.map((attempt) => ({
      attempt: showAttempt(attempt, labels(attempt.source)),
      score: attempt.finishedAt === null ? null : scoreOf(attempt),
    })),
    questions: await readFacts(world, now),
  };
}

async function readFacts({ database }: QuizWorld, now: Instant): Promise<QuestionFacts[]> {
  const answers = (await readToldAnswers(database, now)).filter(({ isFinished }) => isFinished);
  const facts = analyseItems(
    answers.map(({ attempt, card, right, isKnown, chance }) => ({
      attempt,
      item: card,
      right: isKnown ? right : null,
      chance,
    })),
  );
  const cards = await readCards(database, [...facts.keys()]);
  return cards
    .flatMap((card) => {
      const found = facts.get(card.id);
      return found === undefined ? [] : [{ card: quizCard(card), ...found }];
    })
    .sort((a, b) => a.difficulty - b.difficulty || b.asked - a.asked);
}
