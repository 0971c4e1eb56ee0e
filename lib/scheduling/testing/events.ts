/** Events for tests: written plainly, or drawn by fast-check as learners might make them. */

import fc from "fast-check";
import { defaultOptions } from "../options.ts";
import { studyDay } from "../study-day.ts";
import type { AskForm, Due, Grade, Instant, Memory, ReviewEvent, SchedulerOptions } from "../types.ts";

export const GRADES: readonly Grade[] = ["again", "hard", "good", "easy"];
export const ZONE = "Europe/Berlin";
export const ROLLOVER = 4;
export const MINUTE_MS = 60_000;
export const DAY_MS = 1440 * MINUTE_MS;
/** noon in Berlin */
export const START: Instant = Date.parse("2026-03-02T11:00:00Z");

export const dayOf = (at: Instant) => studyDay(at, ZONE, ROLLOVER);
export const plainOptions: SchedulerOptions = { ...defaultOptions, fuzz: false };

export function review(
  id: string,
  at: Instant,
  grade: Grade,
  more: { card?: string; day?: number; options?: string } = {},
): ReviewEvent {
  const fields = { card: "card", day: dayOf(at), options: "options", ...more };
  return { kind: "review", id, at, grade, durationMs: 4000, contentHash: "hash", ...fields };
}

/** What an act does, beside the fields that every event has. */
export type Doing =
  | { kind: "suspend"; suspended: boolean }
  | { kind: "adopt"; form: AskForm | null }
  | { kind: "bury" | "reset" }
  | { kind: "flag"; flag: number };

export function act(id: string, at: Instant, doing: Doing): ReviewEvent {
  return { id, card: "card", at, day: dayOf(at), ...doing };
}

export function undo(id: string, at: Instant, target: string): ReviewEvent {
  return { kind: "undo", id, card: "card", at, day: dayOf(at), target };
}

export function seen(memory: Memory | undefined): Extract<Memory, { kind: "seen" }> {
  if (memory?.kind !== "seen")
    throw new Error(`expected a card that was seen, got ${JSON.stringify(memory)}`);
  return memory;
}

/** A due step's wait in minutes. */
export function minutesUntil(due: Due, at: Instant): number {
  if (!("at" in due)) throw new Error(`expected a step with an instant, got ${JSON.stringify(due)}`);
  return (due.at - at) / MINUTE_MS;
}

export const anyGrade = fc.constantFrom(...GRADES);

export const anyOptions: fc.Arbitrary<SchedulerOptions> = fc.record({
  scheduler: fc.constant(defaultOptions.scheduler),
  weights: fc
    .tuple(fc.double({ min: 0.1, max: 0.8, noNaN: true }), fc.double({ min: 0.001, max: 3, noNaN: true }))
    .map(([decay, first]) =>
      defaultOptions.weights.with(20, decay).with(0, Math.min(first, 0.212)).with(1, Math.min(first, 1.2)),
    ),
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  maximumIntervalDays: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(36_500)),
  learningSteps: fc.constantFrom([], [10], [1, 10], [1, 1440, 4320]),
  relearningSteps: fc.constantFrom([], [10], [10, 60], [1440]),
  shortTerm: fc.boolean(),
  fuzz: fc.boolean(),
});

type Drawn = { gapMs: number; what: Doing | Grade | { undo: number } };

const gapMs = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20 * MINUTE_MS }),
  fc.integer({ min: 1, max: 60 }).map((days) => days * DAY_MS),
);

const anyDoing: fc.Arbitrary<Drawn["what"]> = fc.oneof(
  { weight: 6, arbitrary: anyGrade },
  { weight: 1, arbitrary: fc.boolean().map((suspended) => ({ kind: "suspend" as const, suspended })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<AskForm | null>("open", "choice", null)
      .map((form) => ({ kind: "adopt" as const, form })),
  },
  { weight: 1, arbitrary: fc.constantFrom({ kind: "bury" as const }, { kind: "reset" as const }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 7 }).map((flag) => ({ kind: "flag" as const, flag })) },
);

function toEvents(drawn: readonly Drawn[]): ReviewEvent[] {
  let at = START;
  return drawn.map(({ gapMs, what }, i) => {
    at += gapMs;
    const id = `e${String(i).padStart(3, "0")}`;
    if (typeof what === "string") return review(id, at, what);
    // Past the events there are lie targets that no one has sent yet.
    if ("undo" in what) return undo(id, at, `e${String(what.undo % (drawn.length + 2)).padStart(3, "0")}`);
    return act(id, at, what);
  });
}

/** Acts in order of time, none of them an undo. */
export const anyActs = fc.array(fc.record({ gapMs, what: anyDoing }), { maxLength: 12 }).map(toEvents);

/** Acts and undos in order of time, with undos of undos, of oneself, in rings, twice, and of nothing. */
export const anyEvents = fc
  .array(
    fc.record({
      gapMs,
      what: fc.oneof(
        { weight: 3, arbitrary: anyDoing },
        { weight: 2, arbitrary: fc.record({ undo: fc.nat({ max: 50 }) }) },
      ),
    }),
    { maxLength: 16 },
  )
  .map(toEvents);
