/** Waits in words: short on a button, `10 min`, and in full for a screen reader, `10 minutes`. */

import type { Due, Grade, Instant, StudyDay } from "./types.ts";

export type IntervalStyle = "short" | "spoken";

export const GRADE_NAMES: Record<Grade, string> = {
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
};

const SHORT = { minute: "min", hour: "h", day: "d", month: "mo", year: "y" } as const;
type Unit = keyof typeof SHORT;

const DAYS_PER_MONTH = 365.25 / 12;
const DAYS_PER_YEAR = 365.25;

/** How long it is from `at`, an instant of the study day `day`, until a card is due. */
export function formatInterval(due: Due, at: Instant, day: StudyDay, style: IntervalStyle): string {
  return "at" in due ? formatMinutes((due.at - at) / 60_000, style) : formatDays(due.day - day, style);
}

/** Whole days up to a month, then months and years to a tenth. */
export function formatDays(days: number, style: IntervalStyle): string {
  if (days <= 0) return "now";
  if (days < 30) return amount(Math.round(days), "day", style);
  if (days < 365) return amount(tenths(days / DAYS_PER_MONTH), "month", style);
  return amount(tenths(days / DAYS_PER_YEAR), "year", style);
}

/** Whole minutes up to an hour, then hours to a tenth. */
export function formatMinutes(minutes: number, style: IntervalStyle): string {
  if (minutes <= 0) return "now";
  if (minutes < 1) return style === "short" ? "< 1 min" : "less than a minute";
  if (Math.round(minutes) < 60) return amount(Math.round(minutes), "minute", style);
  return amount(tenths(minutes / 60), "hour", style);
}

function amount(count: number, unit: Unit, style: IntervalStyle): string {
  if (style === "short") return `${count} ${SHORT[unit]}`;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
