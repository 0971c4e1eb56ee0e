/** What each grade would make of a card. The interval on a button and the interval given both come from here. */

import { algorithmFor, type MemoryState } from "./algorithm.ts";
import { type IntervalContext, intervalAfter } from "./intervals.ts";
import { seededRandom } from "./seeded-random.ts";
import { dueAfter, nextStep } from "./steps.ts";
import type { Due, Grade, Instant, Memory, Phase, SchedulerOptions, StudyDay } from "./types.ts";

export interface Answer {
  phase: Phase;
  stability: number;
  difficulty: number;
  due: Due;
  /** index of the learning step; 0 in review */
  step: number;
  /** 0 for a step */
  scheduledDays: number;
}

/**
 * The answers to a card as it stands, each worked out when it is asked for.
 *
 * @param at when the grade is given, and `day` its study day; only the end of a step depends on the hour
 */
export function answersTo(
  memory: Memory,
  cardId: string,
  at: Instant,
  day: StudyDay,
  options: SchedulerOptions,
): (grade: Grade) => Answer {
  const algorithm = algorithmFor(options);
  const seen = memory.kind === "seen" ? memory : null;
  const inReview = seen?.phase === "review";
  // A clock that was set back, or a flight west, must not make time negative.
  const elapsedDays = seen === null ? 0 : Math.max(0, day - seen.lastDay);
  const stateAfter = onceEach((grade) => algorithm.next(seen, elapsedDays, grade));
  const context: IntervalContext = {
    options,
    plainDays: (grade) => algorithm.intervalDays(stateAfter(grade).stability),
    draw: seededRandom(`${cardId}:${seen?.reps ?? 0}`)(),
    previousDays: inReview ? seen.scheduledDays : null,
    elapsedDays,
  };
  const lapsing = inReview || seen?.phase === "relearning";
  const steps = lapsing ? options.relearningSteps : options.learningSteps;

  return (grade) => {
    const { stability, difficulty } = stateAfter(grade);
    const move = inReview && grade !== "again" ? null : nextStep(steps, seen?.step ?? 0, grade);
    if (move !== null) {
      const phase = lapsing ? "relearning" : "learning";
      const due = dueAfter(move.minutes, at, day);
      return { phase, stability, difficulty, due, step: move.step, scheduledDays: 0 };
    }
    const scheduledDays = intervalAfter(grade, context);
    return {
      phase: "review",
      stability,
      difficulty,
      due: { day: day + scheduledDays },
      step: 0,
      scheduledDays,
    };
  };
}

/** Hard asks for Good's state too, and Easy for both: none is worked out twice. */
function onceEach(compute: (grade: Grade) => MemoryState): (grade: Grade) => MemoryState {
  const known: Partial<Record<Grade, MemoryState>> = {};
  return (grade) => {
    known[grade] ??= compute(grade);
    return known[grade];
  };
}
