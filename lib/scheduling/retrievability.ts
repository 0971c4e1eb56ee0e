/** How well a card is remembered on a given day, and when that falls to a given level. */

import { recallAfter } from "./algorithm.ts";

/**
 * The probability of recall after `elapsedDays` without review.
 *
 * @param weights the 21 of FSRS-6; only w20 bends the curve
 */
export function retrievability(stability: number, elapsedDays: number, weights: readonly number[]): number {
  return recallAfter(Math.max(0, elapsedDays), stability, weights);
}

/**
 * Days, with their fraction, until recall falls to `retention`: the curve read the other way,
 * t = S/F · (r^(−1/w₂₀) − 1) with F = 0.9^(−1/w₂₀) − 1.
 */
export function intervalForRetention(
  stability: number,
  retention: number,
  weights: readonly number[],
): number {
  const daysPerStability = (recall: number) => recall ** (-1 / (weights[20] as number)) - 1;
  return (stability * daysPerStability(retention)) / daysPerStability(0.9);
}

/** A grade in a card's past: when it was given, in study days, and the stability it left. */
export interface CurveReview {
  day: number;
  stability: number;
}

export interface CurvePoint {
  day: number;
  retrievability: number;
}

/**
 * The saw-tooth of a card's memory: from each review recall falls along its curve until the next review lifts
 * it to 1. Two points share the day of a review, the first with what was left, the second with 1.
 *
 * @param reviews in order of time
 * @param until the last day drawn
 * @param samples points on each curve, at least 2
 */
export function forgettingCurve(
  reviews: readonly CurveReview[],
  until: number,
  weights: readonly number[],
  samples = 24,
): CurvePoint[] {
  return reviews.flatMap(({ day, stability }, i) => {
    const end = reviews[i + 1]?.day ?? Math.max(until, day);
    return Array.from({ length: samples }, (_, k) => {
      const elapsedDays = ((end - day) * k) / (samples - 1);
      return { day: day + elapsedDays, retrievability: retrievability(stability, elapsedDays, weights) };
    });
  });
}
