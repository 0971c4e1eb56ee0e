/** The schedules that the Obsidian plugin keeps in `<!--SR:…-->` beside a card. */

import type { ImportedSchedule } from "../types.ts";

/** One segment of the comment: a schedule, no schedule yet, or something that can't be read. */
export type Segment = { schedule: ImportedSchedule | undefined } | { fault: string };

/** The plugin's date for a sibling that was never reviewed. */
const NEVER = "2000-01-01";

const states = ["new", "learning", "review", "relearning"] as const;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * One segment per sibling, in order. The oldest comments have no `!` before the date.
 *
 * @param comment whole, from `<!--SR:` to `-->`
 */
export function readScheduleComment(comment: string): Segment[] {
  const body = comment
    .replace(/^<!--\s*SR:/, "")
    .replace(/-->$/, "")
    .trim();
  const segments = body.replace(/^!/, "").split("!");
  return segments.map((segment) => {
    const fields = segment.split(",").map((field) => field.trim());
    if (fields.length === 1 && fields[0] === "") return { schedule: undefined };
    return fields[0]?.toLowerCase() === "fsrs" ? readFsrs(fields.slice(1)) : readSm2(fields);
  });
}

function readSm2([date = "", interval = "", ease = ""]: string[]): Segment {
  const due = readDate(date);
  if (due === undefined) return { fault: `“${date}” is no date` };
  if (due === NEVER) return { schedule: undefined };
  const intervalDays = wholeNumber(interval);
  if (intervalDays === undefined)
    return { fault: interval === "" ? "the interval is missing" : `“${interval}” is no interval` };
  const easePercent = wholeNumber(ease);
  if (easePercent === undefined)
    return { fault: ease === "" ? "the ease is missing" : `“${ease}” is no ease` };
  return { schedule: { kind: "sm2", due, intervalDays, easePercent } };
}

function readFsrs([due = "", ...rest]: string[]): Segment {
  const [interval, stability, difficulty, state, reps, lapses, step] = rest.slice(0, 7).map(nonNegative);
  const stateName = states[state ?? -1];
  if (due === "-" || stateName === "new") return { schedule: undefined };
  const dueInstant = readInstant(due);
  if (dueInstant === undefined) return { fault: `“${due}” is no instant` };
  if (stateName === undefined) return { fault: `“${rest[3] ?? ""}” is no state (0 to 3)` };
  if (!stability || !difficulty) return { fault: "stability and difficulty must be numbers above 0" };
  if (interval === undefined || reps === undefined || lapses === undefined) {
    return { fault: "interval, repetitions and lapses must be numbers" };
  }
  const lastReview = readInstant(rest[7] ?? "-");
  return {
    schedule: {
      kind: "fsrs",
      due: dueInstant,
      intervalDays: interval,
      stability,
      difficulty,
      state: stateName,
      reps,
      lapses,
      learningStep: step ?? 0,
      ...(lastReview === undefined ? {} : { lastReview }),
    },
  };
}

/** `2024-02-11`, `11-02-2024` or `Sun Feb 11 2024`, as the plugin has written over the years. */
function readDate(date: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(date);
  if (dayFirst) return calendarDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = /^[A-Za-z]{3,9},?\s+([A-Za-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{4})$/.exec(date);
  if (!named) return undefined;
  return calendarDate(Number(named[3]), months.indexOf(named[1]?.toLowerCase() ?? "") + 1, Number(named[2]));
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const daysInMonth = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** An instant without a zone is read as UTC, so that it means the same on every machine. */
function readInstant(instant: string): string | undefined {
  const [, zone] = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(Z|[-+]\d{2}:?\d{2})?)?$/.exec(instant) ?? [];
  const time = Date.parse(instant.includes("T") && zone === undefined ? `${instant}Z` : instant);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Fractions are cut off, as the plugin does. */
function wholeNumber(field: string): number | undefined {
  return /^\d{1,9}(?:\.\d*)?$/.test(field) ? Math.trunc(Number(field)) : undefined;
}

function nonNegative(field: string): number | undefined {
  return /^\d{1,9}(?:\.\d*)?(?:e[-+]?\d{1,2})?$/i.test(field) ? Number(field) : undefined;
}
