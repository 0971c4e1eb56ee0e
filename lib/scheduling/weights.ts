/** The 21 weights of FSRS-6: what they are by default, what they may be, and how older sets become them. */

import { showValue } from "./show-value.ts";

/** FSRS-6, fitted by its authors to the reviews of many learners. */
export const DEFAULT_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/**
 * The range in which each weight keeps the formulas sound, lowest and highest. A w19 of 0 is what sets from
 * before FSRS-6 become, and stands for their formula exactly.
 */
export const WEIGHT_RANGES: readonly (readonly [number, number])[] = [
  [0.001, 100], // 0–3: the first stability after again, hard, good, easy
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10], // 4–7: difficulty
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5], // 8–10: growth after recall
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5], // 11–14: what a lapse leaves
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1], // 15: hard
  [1, 6], // 16: easy
  [0, 2], // 17–19: reviews on one day
  [0, 2],
  [0, 0.8],
  [0.1, 0.8], // 20: how steeply the forgetting curve falls
];

const FSRS_5_DECAY = 0.5;

/**
 * 17 weights (FSRS-4.5) and 19 (FSRS-5) become the 21 that schedule alike; 21 stay as they are.
 *
 * @returns undefined for any other number of weights
 */
export function toFsrs6(weights: readonly number[]): readonly number[] | undefined {
  switch (weights.length) {
    case 21:
      return weights;
    case 19:
      return [...weights, 0, FSRS_5_DECAY];
    case 17: {
      const [w4, w5, w6] = weights.slice(4, 7) as [number, number, number];
      const difficulty = [w5 * 2 + w4, Math.log(w5 * 3 + 1) / 3, w6 + 0.5];
      return [...weights.slice(0, 4), ...difficulty, ...weights.slice(7), 0, 0, 0, FSRS_5_DECAY];
    }
    default:
      return undefined;
  }
}

/** Checks a set of 17, 19 or 21 weights and turns it into 21. */
export function checkWeights(value: unknown): { weights: readonly number[] } | { problems: string[] } {
  if (!Array.isArray(value))
    return { problems: [`weights must be a list of 21 numbers, got ${showValue(value)}`] };
  const unusable = value.flatMap((weight, i) =>
    Number.isFinite(weight) ? [] : [`weights[${i}] must be a number, got ${showValue(weight)}`],
  );
  if (unusable.length > 0) return { problems: unusable };

  const weights = toFsrs6(value);
  if (weights === undefined) {
    return { problems: [`weights must be 21 numbers (or 17 or 19 of an older FSRS), got ${value.length}`] };
  }
  const problems = WEIGHT_RANGES.flatMap(([least, most], i) => {
    const weight = weights[i] as number;
    return weight >= least && weight <= most
      ? []
      : [`weights[${i}] must be from ${least} to ${most}, got ${weight}`];
  });
  return problems.length > 0 ? { problems } : { weights };
}
