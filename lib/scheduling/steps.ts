/** Learning steps, as Anki walks them: where a grade leads within a card's list of waits. */

import type { Due, Grade, Instant, StudyDay } from "./types.ts";

const MINUTES_PER_DAY = 1440;

export interface StepMove {
  minutes: number;
  /** index of the step that the card is then on */
  step: number;
}

/**
 * Again goes back to the first step, Hard stays, Good goes on, Easy leaves.
 *
 * @param step the present one; an index past the end, left by a longer list, counts as the last
 * @returns null when the card leaves its steps, or there are none
 */
export function nextStep(steps: readonly number[], step: number, grade: Grade): StepMove | null {
  const present = Math.min(step, steps.length - 1);
  switch (grade) {
    case "again":
      return moveTo(0, steps);
    case "hard":
      return present === 0 ? { minutes: hardOnFirstStep(steps), step: 0 } : moveTo(present, steps);
    case "good":
      return moveTo(present + 1, steps);
    case "easy":
      return null;
    default:
      return grade satisfies never;
  }
}

function moveTo(step: number, steps: readonly number[]): StepMove | null {
  const minutes = steps[step];
  return minutes === undefined ? null : { minutes, step };
}

/**
 * Between Again and Good: the mean of the first two steps, or half as long again as the only one, though never
 * more than a day longer, lest Hard wait longer than Good.
 */
function hardOnFirstStep(steps: readonly number[]): number {
  const [first, second] = steps as [number, number | undefined];
  return second === undefined ? Math.min(first * 1.5, first + MINUTES_PER_DAY) : (first + second) / 2;
}

/** A wait of a day or more ends with a study day, in whole days; a shorter one at its instant, even past the rollover. */
export function dueAfter(minutes: number, at: Instant, day: StudyDay): Due {
  return minutes < MINUTES_PER_DAY
    ? { at: at + Math.round(minutes * 60_000) }
    : { day: day + Math.round(minutes / MINUTES_PER_DAY) };
}
