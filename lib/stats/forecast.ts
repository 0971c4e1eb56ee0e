/** How many reviews the next days hold, as far as is known today. */

import type { StudyDay } from "@/lib/scheduling/types.ts";

export interface ForecastDay {
  day: StudyDay;
  count: number;
}

/**
 * @param dueDays the study day that each card falls due on, in any order
 * @param days how many are counted, today the first; what is overdue counts as today's
 */
export function forecast(dueDays: Iterable<StudyDay>, today: StudyDay, days: number): ForecastDay[] {
  if (!Number.isInteger(days) || days < 1)
    throw new RangeError(`days must be a whole number from 1, got ${days}`);
  const counts = Array.from({ length: days }, (_, offset) => ({ day: today + offset, count: 0 }));
  for (const due of dueDays) {
    const found = counts[Math.max(0, due - today)];
    if (found !== undefined) found.count++;
  }
  return counts;
}
