/** Scores with what guessing would gain taken off. */

export interface ScoredAnswer {
  /** null where nothing was answered */
  right: boolean | null;
  /** probability that a guess is right, 0–1 */
  chance: number;
}

/**
 * Formula scoring: right answers less, for each wrong one, chance / (1 − chance), which of k options is 1 / (k − 1), so that
 * whoever guesses everything gets 0 on average. What is not answered costs nothing. May be below 0.
 */
export function correctedScore(answers: readonly ScoredAnswer[]): number {
  let score = 0;
  for (const { right, chance } of answers) {
    if (right === true) score++;
    else if (right === false && chance < 1) score -= chance / (1 - chance);
  }
  return score;
}
