/** From stability to whole days: rounded, spread out by fuzz, kept in order and under the maximum. */

import { fuzzRange } from "./algorithm.ts";
import type { Grade, SchedulerOptions } from "./types.ts";

export interface IntervalContext {
  options: SchedulerOptions;
  /** whole days, unfuzzed, for the stability that a grade would leave */
  plainDays: (grade: Grade) => number;
  /** where in its range fuzz puts an interval, in [0, 1): one draw for all grades, so that it moves them together */
  draw: number;
  /** the interval now running out, for a card in review; null in learning, where grades need not be kept apart */
  previousDays: number | null;
  elapsedDays: number;
}

/**
 * Days until the next review if the grade leads to one: again ≤ hard ≤ good ≤ easy, a day apart from hard on for a
 * card in review, each at most the maximum. Out of learning grades may lead to the same day, as in the reference
 * implementations of FSRS (Anki sets Easy a day after Good there too).
 */
export function intervalAfter(grade: Grade, context: IntervalContext): number {
  return Math.min(ordered(grade, context), context.options.maximumIntervalDays);
}

function ordered(grade: Grade, context: IntervalContext): number {
  switch (grade) {
    case "again":
      return Math.min(spread("again", context), ordered("hard", context));
    case "hard":
      return Math.min(spread("hard", context), spread("good", context));
    case "good": {
      const days = spread("good", context);
      return context.previousDays === null ? days : Math.max(days, ordered("hard", context) + 1);
    }
    case "easy": {
      const apart = context.previousDays === null ? 0 : 1;
      return Math.max(spread("easy", context), ordered("good", context) + apart);
    }
    default:
      return grade satisfies never;
  }
}

function spread(grade: Grade, context: IntervalContext): number {
  const plain = context.plainDays(grade);
  if (!context.options.fuzz) return plain;
  const { least, most } = fuzzBounds(plain, grade, context);
  return least + Math.floor(context.draw * (most - least + 1));
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
  const range = fuzzRange(plainDays, elapsedDays, options.maximumIntervalDays);
  if (grade === "again" || previousDays === null || previousDays > range.most) return range;
  return { least: Math.max(range.least, previousDays), most: range.most };
}
