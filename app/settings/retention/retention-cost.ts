/** What a desired retention would cost a learner with so many cards: a year of it, lived by the simulator. Pure. */

import { DEFAULT_HABITS, simulate } from "@/lib/scheduling/simulate.ts";
import type { SchedulerOptions } from "@/lib/scheduling/types.ts";

export interface RetentionCost {
  desiredRetention: number;
  /** means over the days of the year */
  reviewsPerDay: number;
  minutesPerDay: number;
  /** of the cards begun, how many would be recalled at the end */
  remembered: number;
  begun: number;
}

export interface CostInput {
  /** all cards there are; each begins as new, so that only the retention differs */
  cards: number;
  limits: { newPerDay: number; reviewPerDay: number };
  options: SchedulerOptions;
}

export const COST_DAYS = 365;
/** Enough for means that stand still; more are simulated as a share of them, which takes no longer. */
const CARDS_AT_MOST = 1500;

export function retentionCost(
  { cards, limits, options }: CostInput,
  desiredRetention: number,
): RetentionCost {
  const share = Math.max(1, Math.min(cards, limits.newPerDay * COST_DAYS) / CARDS_AT_MOST);
  const { days, remembered } = simulate({
    cards: [],
    newCards: Math.round(cards / share),
    today: 0,
    days: COST_DAYS,
    options: { ...options, desiredRetention },
    limits: {
      newPerDay: Math.round(limits.newPerDay / share),
      reviewPerDay: Math.round(limits.reviewPerDay / share),
    },
    habits: DEFAULT_HABITS,
    seed: "retention cost",
  });
  const total = (of: "reviews" | "minutes" | "fresh") => days.reduce((sum, day) => sum + day[of], 0) * share;
  return {
    desiredRetention,
    reviewsPerDay: total("reviews") / COST_DAYS,
    minutesPerDay: total("minutes") / COST_DAYS,
    remembered: remembered * share,
    begun: total("fresh"),
  };
}
