/** Moments and days in words, as every list, table and figure writes them. */

import type { Instant, StudyDay } from "@/lib/scheduling/types.ts";

const DAY_MS = 86_400_000;

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** Making one takes longer than using it a hundred times, and a history is in one zone. */
const momentFormats = new Map<string, Intl.DateTimeFormat>();

/** `22 Nov 2026` */
export function dayInWords(day: StudyDay): string {
  return dayFormat.format(day * DAY_MS);
}

/** Near days by what they are called, others by date. */
export function dayFromToday(day: StudyDay, today: StudyDay): string {
  if (day === today) return "today";
  if (day === today + 1) return "tomorrow";
  if (day === today - 1) return "yesterday";
  return dayInWords(day);
}

/** `22 Nov 2026, 14:05` by the clock of a zone. */
export function momentInWords(at: Instant, zone: string): string {
  let format = momentFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: zone,
    });
    momentFormats.set(zone, format);
  }
  return format.format(at);
}
