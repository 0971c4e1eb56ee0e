/** Which questions a quiz asks, and in which order. */

import { fnv32 } from "@/lib/scheduling/hash.ts";
import { seededRandom } from "@/lib/scheduling/seeded-random.ts";
import { MOST_QUESTIONS, type QuizLength } from "./attempt.ts";
import { shuffled } from "./shuffle.ts";

export interface Candidate {
  card: string;
  /** how often it was asked before */
  asked: number;
}

/**
 * Chosen are those that were asked least often, by chance among equals; then all are put in an order of chance. So short
 * quizzes of one lesson go through all its questions before one comes again.
 *
 * @param tryAsk makes the question of a card; null where it can't be asked: another takes its place
 */
export function assembleQuiz<Question>(
  candidates: readonly Candidate[],
  length: QuizLength,
  seed: number,
  tryAsk: (card: string, seed: number) => Question | null,
): Question[] {
  const random = seededRandom(`quiz ${seed}`);
  const wanted = Math.min(length === "all" ? candidates.length : length, MOST_QUESTIONS);
  const questions: Question[] = [];
  for (const { card } of shuffled(candidates, random).sort((a, b) => a.asked - b.asked)) {
    if (questions.length === wanted) break;
    const question = askBySeeds(card, seed, tryAsk);
    if (question !== null) questions.push(question);
  }
  return shuffled(questions, random);
}

/** Seeds tried before a question is left out: a range may have none of the numbers that its conditions ask for. */
const SEEDS = 3;

function askBySeeds<Question>(
  card: string,
  seed: number,
  tryAsk: (card: string, seed: number) => Question | null,
): Question | null {
  for (let attempt = 0; attempt < SEEDS; attempt++) {
    const question = tryAsk(card, fnv32(`${seed} ${card} ${attempt}`));
    if (question !== null) return question;
  }
  return null;
}
