/** Schedules that other programs wrote beside a card, as events of ours. */

import type { ImportedSchedule } from "@/lib/cards/types.ts";
import type { MemoryState } from "./algorithm.ts";
import { parseDay, studyDay, studyDayStart } from "./study-day.ts";
import type { Due, Instant, ReviewEvent, SchedulerOptions } from "./types.ts";

type ImportEvent = Extract<ReviewEvent, { kind: "import" }>;
type ImportedState = Omit<ImportEvent, "kind" | "id" | "card" | "at" | "day">;

/** What the Obsidian plugin writes as the due date of a sibling that was never reviewed. */
const NEVER_REVIEWED = "2000-01-01";

const STABILITY = { least: 0.001, most: 36_500 };
const DIFFICULTY = { least: 1, most: 10 };

/**
 * The event that gives a card the schedule found beside it, or null if that schedule says that the card is new
 * or has no date that can be read.
 *
 * @param id of the event, a UUIDv7
 * @param at when the schedule was read; no review is taken to be later
 * @param zone in which due dates are calendar days
 */
export function importEvent(
  schedule: ImportedSchedule,
  card: string,
  id: string,
  at: Instant,
  zone: string,
  rolloverHour: number,
  options: SchedulerOptions,
): ImportEvent | null {
  const calendar: Calendar = {
    now: at,
    day: (instant) => studyDay(instant, zone, rolloverHour),
    start: (day) => studyDayStart(day, zone, rolloverHour),
  };
  const state =
    schedule.kind === "sm2" ? fromSm2(schedule, calendar, options.weights) : fromFsrs(schedule, calendar);
  return state && { kind: "import", id, card, at, day: calendar.day(at), ...state };
}

interface Calendar {
  now: Instant;
  day: (at: Instant) => number;
  start: (day: number) => Instant;
}

type Sm2Schedule = Extract<ImportedSchedule, { kind: "sm2" }>;
type FsrsSchedule = Extract<ImportedSchedule, { kind: "fsrs" }>;

function fromSm2(
  schedule: Sm2Schedule,
  calendar: Calendar,
  weights: readonly number[],
): ImportedState | null {
  const due = parseDay(schedule.due);
  if (due === undefined || schedule.due === NEVER_REVIEWED) return null;
  const scheduledDays = Math.max(0, Math.round(schedule.intervalDays));
  const last = reviewOn(due - scheduledDays, calendar);
  return {
    phase: "review",
    ...sm2Memory(schedule.intervalDays, schedule.easePercent / 100, weights),
    due: { day: due },
    step: 0,
    reps: 1, // SM-2's comment doesn't count them, but there was one
    lapses: 0,
    ...last,
    scheduledDays,
  };
}

function fromFsrs(schedule: FsrsSchedule, calendar: Calendar): ImportedState | null {
  const dueAt = Date.parse(schedule.due);
  if (schedule.state === "new" || Number.isNaN(dueAt)) return null;
  const { state, stability, difficulty, reps, lapses, learningStep, lastReview } = schedule;
  const inReview = state === "review";
  const scheduledDays = inReview ? Math.max(0, Math.round(schedule.intervalDays)) : 0;
  const due: Due = inReview ? { day: calendar.day(dueAt) } : { at: dueAt };
  const lastAt = Date.parse(lastReview ?? "");
  const last = Number.isNaN(lastAt)
    ? reviewOn(calendar.day(dueAt) - scheduledDays, calendar)
    : reviewAt(lastAt, calendar);
  return {
    phase: state,
    stability: clamp(stability, STABILITY),
    difficulty: clamp(difficulty, DIFFICULTY),
    due,
    step: inReview ? 0 : learningStep,
    reps,
    lapses,
    ...last,
    scheduledDays,
  };
}

/**
 * SM-2 to FSRS as Anki does it: the interval is what recall takes to fall to `historicalRetention`, and the ease
 * is how much a recall just then makes stability grow, which leaves one difficulty:
 * D = 11 − (ease − 1) / (e^w₈ · S^(−w₉) · (e^(w₁₀(1−r)) − 1)), from 1 to 10.
 */
export function sm2Memory(
  intervalDays: number,
  easeFactor: number,
  weights: readonly number[],
  historicalRetention = 0.9,
): MemoryState {
  const [w8, w9, w10] = weights.slice(8, 11) as [number, number, number];
  const spans = (recall: number) => recall ** (-1 / (weights[20] as number)) - 1;
  const stability = clamp((intervalDays * spans(0.9)) / spans(historicalRetention), STABILITY);
  const growth = Math.exp(w8) * stability ** -w9 * Math.expm1(w10 * (1 - historicalRetention));
  return { stability, difficulty: clamp(11 - (easeFactor - 1) / growth, DIFFICULTY) };
}

function reviewOn(day: number, calendar: Calendar): Pick<ImportedState, "lastAt" | "lastDay"> {
  return reviewAt(calendar.start(day), calendar);
}

/** A due date may have been moved by hand, further off than its interval: the review it follows isn't to come. */
function reviewAt(at: Instant, calendar: Calendar): Pick<ImportedState, "lastAt" | "lastDay"> {
  const lastAt = Math.min(at, calendar.now);
  return { lastAt, lastDay: calendar.day(lastAt) };
}

function clamp(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(Math.max(value, least), most);
}
