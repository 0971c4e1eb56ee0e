/** Study days: the learner's calendar days, each beginning at the rollover hour by the clock on the wall. */

import type { Instant, StudyDay } from "./types.ts";
import { latestWallTime } from "./zone-clock.ts";

export { isTimeZone } from "./zone-clock.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The study day that an instant belongs to: the calendar day whose rollover hour last came round. With a
 * rollover of 4, what happens at 3:59 belongs to the day before. A day lasts 23 or 25 hours when clocks change.
 *
 * @param zone an IANA name, such as `Europe/Berlin`
 * @throws {RangeError} if the zone is unknown or `rolloverHour` is not a whole number from 0 to 23
 */
export function studyDay(at: Instant, zone: string, rolloverHour: number): StudyDay {
  checkRollover(rolloverHour);
  return Math.floor((latestWallTime(at, zone) - rolloverHour * HOUR_MS) / DAY_MS);
}

/**
 * The first instant of a study day. A day that a zone left out (Samoa had no 30 December 2011) has none of its
 * own: its start is that of the next day.
 */
export function studyDayStart(day: StudyDay, zone: string, rolloverHour: number): Instant {
  checkRollover(rolloverHour);
  const wanted = day * DAY_MS + rolloverHour * HOUR_MS;
  // No zone was ever 16 hours from UTC, so the instant lies between; wall time never falls, so halving finds it.
  let [early, late] = [wanted - 16 * HOUR_MS, wanted + 16 * HOUR_MS];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (latestWallTime(middle, zone) >= wanted) late = middle;
    else early = middle;
  }
  return late;
}

/** The number of the calendar day written `2024-02-11`, or undefined if there is no such day. */
export function parseDay(text: string): StudyDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 31 February for 2 March
  return Number.isNaN(at) || formatDay(at / DAY_MS) !== text ? undefined : at / DAY_MS;
}

/** A study day as `2024-02-11`. */
export function formatDay(day: StudyDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function checkRollover(hour: number): void {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) {
    throw new RangeError(`rolloverHour must be a whole number from 0 to 23, got ${hour}`);
  }
}
