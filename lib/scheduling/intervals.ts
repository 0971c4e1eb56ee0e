/** From stability to whole days: rounded, spread out by fuzz, kept in order and under the maximum. */

import { fuzzRange } from "./algorithm.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Grade, SchedulerOptions } from "./types.ts";

export interface IntervalContext {
  options: SchedulerOptions;
  /** whole days, unfuzzed, for the stability that a grade would leave */
  plainDays: (grade: Grade) => number;
  /** names the card and how often it was graded: the same seed draws the same fuzz */
  seed: string;
  /** the interval now running out, for a card in review; null in learning, where grades need not be kept apart */
  previousDays: number | null;
  elapsedDays: number;
}

/**
 * Days until the next review, for each grade that would lead to one: again ≤ hard ≤ good < easy, and hard < good
 * for a card in review, as Anki has it, each at most the maximum.
 */
export function intervalsFor(context: IntervalContext): (grade: Grade) => number {
  const { options, seed } = context;
  // One draw for all four, so that fuzz moves them together.
  const draw = options.fuzz ? seededRandom(seed)() : null;

  const spread = (grade: Grade): number => {
    const plain = context.plainDays(grade);
    if (draw === null) return plain;
    const { least, most } = fuzzBounds(plain, grade, context);
    return least + Math.floor(draw * (most - least + 1));
  };

  const ordered = (grade: Grade): number => {
    switch (grade) {
      case "again":
        return Math.min(spread("again"), ordered("hard"));
      case "hard":
        return Math.min(spread("hard"), spread("good"));
      case "good":
        return context.previousDays === null ? spread("good") : Math.max(spread("good"), ordered("hard") + 1);
      case "easy":
        return Math.max(spread("easy"), ordered("good") + 1);
      default:
        return grade satisfies never;
    }
  };
  return (grade) => Math.min(ordered(grade), options.maximumIntervalDays);
}

/**
 * Where fuzz may put an interval. A recall is never fuzzed under the interval it crowns, where that lies within
 * reach: a learner who remembered for 100 days isn't asked again after 98.
 */
function fuzzBounds(
  plainDays: number,
  grade: Grade,
  context: IntervalContext,
): { least: number; most: number } {
  const { previousDays, elapsedDays, options } = context;
  const lapsed = grade === "again";
  const range = fuzzRange(plainDays, lapsed ? 0 : elapsedDays, options.maximumIntervalDays);
  if (lapsed || previousDays === null || previousDays > range.most) return range;
  return { least: Math.max(range.least, previousDays), most: range.most };
}
