/** FSRS-6 as ts-fsrs computes it: memory states and intervals, without its cards, dates and steps. */

import { FSRSAlgorithm, forgetting_curve, get_fuzz_range, Rating, type Grade as TsFsrsGrade } from "ts-fsrs";
import type { Grade, SchedulerOptions } from "./types.ts";

export interface MemoryState {
  /** days until recall falls to 90 % */
  stability: number;
  /** 1–10 */
  difficulty: number;
}

export interface Algorithm {
  /** The state after a grade; `before` is null for a card never graded. `elapsedDays` are study days, from 0. */
  next(before: MemoryState | null, elapsedDays: number, grade: Grade): MemoryState;
  /** Whole days, from 1 to the maximum, until recall falls to the desired retention. */
  intervalDays(stability: number): number;
}

const RATINGS: Record<Grade, TsFsrsGrade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

class Fsrs6 extends FSRSAlgorithm {
  constructor(options: SchedulerOptions) {
    super({
      request_retention: options.desiredRetention,
      maximum_interval: options.maximumIntervalDays,
      w: options.weights,
      enable_short_term: options.shortTerm,
      learning_steps: [],
      relearning_steps: [],
    });
    // ts-fsrs lifts a w19 of 0 to 0.01, which fsrs-rs doesn't. Ours were checked where they came in (options.ts),
    // and a plain object in place of ts-fsrs's Proxy makes each step of a fold about twice as fast.
    this.param = { ...this.param, w: [...options.weights] };
    this.forgetting_curve = (elapsedDays, stability) => recallAfter(elapsedDays, stability, options.weights);
  }

  /** ts-fsrs 5 never lets a first stability fall under 0.1; fsrs-rs and ts-fsrs 6 go down to 0.001. */
  override init_stability(grade: TsFsrsGrade): number {
    return this.param.w[grade - 1] as number;
  }
}

/** Options are values and are never changed once they are in use, so each object needs its algorithm but once. */
const algorithms = new WeakMap<SchedulerOptions, Algorithm>();

export function algorithmFor(options: SchedulerOptions): Algorithm {
  let algorithm = algorithms.get(options);
  if (algorithm === undefined) {
    algorithm = makeAlgorithm(options);
    algorithms.set(options, algorithm);
  }
  return algorithm;
}

function makeAlgorithm(options: SchedulerOptions): Algorithm {
  if (options.weights.length !== 21) {
    throw new RangeError(`FSRS-6 needs 21 weights, got ${options.weights.length}`);
  }
  const fsrs = new Fsrs6(options);
  return {
    next: (before, elapsedDays, grade) => fsrs.next_state(before, elapsedDays, RATINGS[grade]),
    intervalDays: (stability) => fsrs.next_interval(stability, 0),
  };
}

/** R(t, S) = (1 + F·t/S)^(−w₂₀), F = 0.9^(−1/w₂₀) − 1: the probability of recall after `elapsedDays`. */
export function recallAfter(elapsedDays: number, stability: number, weights: readonly number[]): number {
  return forgetting_curve(weights as number[], elapsedDays, stability);
}

/**
 * The days that an interval may be spread over so that cards learned together part company: about 15 % of its
 * days from 2.5 to 7, 10 % of those from 7 to 20 and 5 % of the rest, and a day more. Under 2.5 days there is
 * no room. A card that grows is never given fewer days than it just went without review.
 */
export function fuzzRange(
  intervalDays: number,
  elapsedDays: number,
  maximumIntervalDays: number,
): { least: number; most: number } {
  if (intervalDays < 2.5) return { least: intervalDays, most: intervalDays };
  const { min_ivl, max_ivl } = get_fuzz_range(intervalDays, elapsedDays, maximumIntervalDays);
  return { least: min_ivl, most: max_ivl };
}
