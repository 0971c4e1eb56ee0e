/** What the answers to a question tell of it: how hard it is, and whether those who know the rest know it too. */

import { groupBy } from "@/lib/cards/group-by.ts";
import { correctedScore, type ScoredAnswer } from "./guessing.ts";

/** One question of one finished attempt. What was never reached is left out: it tells nothing of the question. */
export interface ItemAnswer extends ScoredAnswer {
  attempt: string;
  item: string;
}

export interface ItemFacts {
  asked: number;
  /** share of the answers that were right; not knowing is not right */
  difficulty: number;
  /** −1–1; null while it can't be told */
  discrimination: number | null;
  /** mean of the guess-corrected scores: 1 where all are right, 0 where they are as good as guesses */
  corrected: number;
}

/** Fewer attempts than this make a correlation that says nothing. */
export const LEAST_ATTEMPTS = 5;

export function analyseItems(answers: readonly ItemAnswer[]): Map<string, ItemFacts> {
  const attempts = groupBy(answers, ({ attempt }) => attempt);
  const facts = new Map<string, ItemFacts>();
  for (const [item, own] of groupBy(answers, (answer) => answer.item)) {
    facts.set(item, {
      asked: own.length,
      difficulty: own.filter(isRight).length / own.length,
      discrimination: discriminationOf(own, attempts),
      corrected: correctedScore(own) / own.length,
    });
  }
  return facts;
}

/**
 * Corrected item–total correlation: the point-biserial correlation, over attempts, of being right at this question (0 or 1)
 * with the share of the attempt's other questions that were right. The question itself is left out of the total, which
 * would else correlate with it by itself; a share, since attempts are of different lengths.
 */
function discriminationOf(
  own: readonly ItemAnswer[],
  attempts: ReadonlyMap<string, readonly ItemAnswer[]>,
): number | null {
  const pairs = own.flatMap((answer) => {
    const others = (attempts.get(answer.attempt) ?? []).filter((other) => other !== answer);
    if (others.length === 0) return [];
    return [{ score: isRight(answer) ? 1 : 0, rest: others.filter(isRight).length / others.length }];
  });
  if (pairs.length < LEAST_ATTEMPTS) return null;
  return correlation(
    pairs.map(({ score }) => score),
    pairs.map(({ rest }) => rest),
  );
}

const isRight = ({ right }: ScoredAnswer) => right === true;

/** Pearson's r; null where one of the two never varies. */
function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [index, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, (ys[index] ?? 0) - meanY];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  // what rounding leaves of no variance is no variance
  if (xx < 1e-12 || yy < 1e-12) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
