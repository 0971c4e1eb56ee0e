/** What a choice of options would cost: the days to come, lived by a learner who forgets as FSRS says. */

import { type Algorithm, algorithmFor, type MemoryState, recallAfter } from "./algorithm.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Grade, SchedulerOptions, StudyDay } from "./types.ts";

export interface SimulatedCard extends MemoryState {
  lastDay: StudyDay;
  dueDay: StudyDay;
}

/** How a learner grades and how long it takes, as shares and seconds. */
export interface Habits {
  firstGrades: Record<Grade, number>;
  /** of a card that was recalled */
  recallGrades: Record<Exclude<Grade, "again">, number>;
  learningSeconds: Record<Grade, number>;
  reviewSeconds: Record<Grade, number>;
  relearningSeconds: number;
}

/** The means that fsrs-rs takes where it has no log to count from. */
export const DEFAULT_HABITS: Habits = {
  firstGrades: { again: 0.24, hard: 0.094, good: 0.495, easy: 0.171 },
  recallGrades: { hard: 0.224, good: 0.631, easy: 0.145 },
  learningSeconds: { again: 19.6, hard: 18.8, good: 13.8, easy: 10.7 },
  reviewSeconds: { again: 19.4, hard: 17.6, good: 12.4, easy: 8.9 },
  relearningSeconds: 12.3,
};

export interface SimulationInput {
  /** those graded before */
  cards: readonly SimulatedCard[];
  /** how many more wait to be begun */
  newCards: number;
  today: StudyDay;
  days: number;
  options: SchedulerOptions;
  limits: { newPerDay: number; reviewPerDay: number };
  habits: Habits;
  /** the same seed lives the same days */
  seed: string;
}

export interface SimulatedDay {
  day: StudyDay;
  /** cards reviewed, each counted once however often it was relearned */
  reviews: number;
  /** cards begun */
  fresh: number;
  /** cards reviewed and recalled */
  recalled: number;
  minutes: number;
}

export interface Simulation {
  days: SimulatedDay[];
  /** cards that would be recalled if all were asked on the day after the last */
  remembered: number;
}

/**
 * Lives `days` study days from today. Each day what is due is reviewed up to the limit, longest due first, and
 * the rest waits; new cards follow as the queue would have them (queue.ts). A forgotten card is relearned, and a
 * new one learned, by Good grades on the same day. Intervals aren't fuzzed: over many cards it evens out.
 */
export function simulate(input: SimulationInput): Simulation {
  const { today, limits } = input;
  const learner = new Learner(input);
  const dueOn = new Map<StudyDay, SimulatedCard[]>();
  const seen = input.cards.map((card) => ({ ...card })).sort((a, b) => a.dueDay - b.dueDay);
  const schedule = (card: SimulatedCard) => {
    const day = Math.max(card.dueDay, today);
    const others = dueOn.get(day);
    if (others === undefined) dueOn.set(day, [card]);
    else others.push(card);
  };
  for (const card of seen) schedule(card);

  let waiting: SimulatedCard[] = [];
  let newCards = input.newCards;
  const days = Array.from({ length: input.days }, (_, i): SimulatedDay => {
    const day = today + i;
    const result: SimulatedDay = { day, reviews: 0, fresh: 0, recalled: 0, minutes: 0 };
    const due = [...waiting, ...(dueOn.get(day) ?? [])];
    dueOn.delete(day);
    waiting = due.splice(limits.reviewPerDay);
    for (const card of due) learner.review(card, result);

    const begun = Math.max(0, Math.min(limits.newPerDay, limits.reviewPerDay - due.length, newCards));
    newCards -= begun;
    const fresh = Array.from({ length: begun }, () => learner.begin(result));
    seen.push(...fresh);
    for (const card of [...due, ...fresh]) schedule(card);
    return result;
  });

  const end = today + input.days;
  const remembered = seen.reduce(
    (sum, card) => sum + recallAfter(Math.max(0, end - card.lastDay), card.stability, input.options.weights),
    0,
  );
  return { days, remembered };
}

class Learner {
  readonly #options: SchedulerOptions;
  readonly #habits: Habits;
  readonly #algorithm: Algorithm;
  readonly #random: () => number;

  constructor({ options, habits, seed }: SimulationInput) {
    this.#options = options;
    this.#habits = habits;
    this.#algorithm = algorithmFor(options);
    this.#random = seededRandom(seed);
  }

  review(card: SimulatedCard, day: SimulatedDay): void {
    const elapsedDays = Math.max(0, day.day - card.lastDay);
    const recalled = this.#random() < recallAfter(elapsedDays, card.stability, this.#options.weights);
    const grade = recalled ? this.#draw(this.#habits.recallGrades) : "again";
    const steps = recalled ? 0 : this.#options.relearningSteps.length;
    const state = this.#algorithm.next(card, elapsedDays, grade);
    Object.assign(card, this.#walkSteps(state, steps, day.day));
    day.reviews++;
    if (recalled) day.recalled++;
    day.minutes += (this.#habits.reviewSeconds[grade] + steps * this.#habits.relearningSeconds) / 60;
  }

  begin(day: SimulatedDay): SimulatedCard {
    const grade = this.#draw(this.#habits.firstGrades);
    // Good has taken the first step with the first grade; Again and Hard have still to take it.
    const steps =
      grade === "easy" ? 0 : Math.max(0, this.#options.learningSteps.length - (grade === "good" ? 1 : 0));
    const { learningSeconds } = this.#habits;
    day.fresh++;
    day.minutes += (learningSeconds[grade] + steps * learningSeconds.good) / 60;
    return this.#walkSteps(this.#algorithm.next(null, 0, grade), steps, day.day);
  }

  /** Good at each step, all on one day, and then the interval that the stability gives. */
  #walkSteps(state: MemoryState, steps: number, day: StudyDay): SimulatedCard {
    let { stability, difficulty } = state;
    for (let step = 0; step < steps; step++) {
      ({ stability, difficulty } = this.#algorithm.next({ stability, difficulty }, 0, "good"));
    }
    return { stability, difficulty, lastDay: day, dueDay: day + this.#algorithm.intervalDays(stability) };
  }

  #draw<G extends Grade>(shares: Record<G, number>): G {
    const grades = Object.keys(shares) as G[];
    const total = grades.reduce((sum, grade) => sum + shares[grade], 0);
    let left = this.#random() * total;
    const drawn = grades.find((grade) => {
      left -= shares[grade];
      return left < 0;
    });
    return drawn ?? (grades.at(-1) as G); // rounding may leave a trace of the total
  }
}
