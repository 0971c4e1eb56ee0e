/** The vectors of golden/fsrs.json, or those in the folder that CONFORMANCE_DIR names. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { algorithmFor, fuzzRange } from "./algorithm.ts";
import { foldEvents } from "./fold.ts";
import { sm2Memory } from "./import-schedule.ts";
import { applyEvent, newMemory } from "./memory.ts";
import { checkOptions, defaultOptions } from "./options.ts";
import { intervalForRetention, retrievability } from "./retrievability.ts";
import { parseSteps } from "./step-text.ts";
import { studyDay } from "./study-day.ts";
import type { Grade, Memory, ReviewEvent, SchedulerOptions } from "./types.ts";

interface MemoryVector {
  stability: number;
  difficulty: number;
}

interface GradeVector {
  at: string;
  rating: 1 | 2 | 3 | 4;
}

interface HistoryVector {
  id: string;
  params: number[];
  parameter_set: string;
  desired_retention: number;
  maximum_interval: number;
  learning_steps: string[];
  relearning_steps: string[];
  enable_short_term: boolean;
  enable_fuzz: boolean;
  reviews: GradeVector[];
  expected: (MemoryVector & {
    state: "Learning" | "Review" | "Relearning";
    due: string;
    due_alternatives?: string[];
    scheduled_days: number;
    interval_exact_days: number;
    elapsed_days: number;
  })[];
}

interface Vectors {
  histories: HistoryVector[];
  sm2: {
    ease_factor: number;
    interval_days: number;
    sm2_retention: number;
    parameter_set: string;
    expected: MemoryVector;
  }[];
  retrievability: { stability: number; elapsed_days: number; decay_w20: number; R: number }[];
  intervals: {
    stability: number;
    desired_retention: number;
    decay_w20: number;
    interval_exact: number;
    interval_days: number;
  }[];
  fuzz_bounds: { interval: number; min: number; max: number }[];
  day_boundary: {
    id: string;
    time_zone: string;
    day_starts_at_hour: number;
    reviews: GradeVector[];
    expected_elapsed_days: number[];
    expected_memory: MemoryVector[];
  }[];
}

const readVectors = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "fsrs.json"), "utf8")) as Vectors;
const golden = join(import.meta.dirname, "golden");
const vectors = readVectors(process.env.CONFORMANCE_DIR ?? golden);

const GRADES: Record<1 | 2 | 3 | 4, Grade> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const days = (iso: string, other: string) => Math.round((Date.parse(iso) - Date.parse(other)) / DAY_MS);
const parameterSets = new Map([
  ["default", defaultOptions.weights],
  ...[...readVectors(golden).histories, ...vectors.histories].map(
    ({ parameter_set, params }) => [parameter_set, params] as const,
  ),
]);
const withDecay = (decay: number) => defaultOptions.weights.with(20, decay);

const stepsOf = (texts: string[]): readonly number[] => {
  const read = parseSteps(texts.join(" "));
  if ("problems" in read) throw new Error(read.problems.join("; "));
  return read.steps;
};

/** ts-fsrs, from which these vectors have their names, takes no steps at all when its short term is off. */
function optionsOf(history: HistoryVector): SchedulerOptions {
  const checked = checkOptions({
    scheduler: defaultOptions.scheduler,
    weights: history.params,
    desiredRetention: history.desired_retention,
    maximumIntervalDays: history.maximum_interval,
    learningSteps: history.enable_short_term ? stepsOf(history.learning_steps) : [],
    relearningSteps: history.enable_short_term ? stepsOf(history.relearning_steps) : [],
    shortTerm: history.enable_short_term,
    fuzz: history.enable_fuzz,
  });
  if ("problems" in checked) throw new Error(checked.problems.join("; "));
  return checked.options;
}

/** The memory after each review, and the whole folded from its events in disorder. */
function replay(reviews: GradeVector[], options: SchedulerOptions, zone: string, rolloverHour: number) {
  const events = reviews.map(({ at, rating }, i): ReviewEvent => {
    const instant = Date.parse(at);
    return {
      kind: "review",
      id: `event-${String(i).padStart(4, "0")}`,
      card: "card",
      at: instant,
      day: studyDay(instant, zone, rolloverHour),
      grade: GRADES[rating],
      options: "options",
      durationMs: 5000,
      contentHash: "hash",
    };
  });
  const memories: Memory[] = [newMemory()];
  for (const event of events) memories.push(applyEvent(memories.at(-1) as Memory, event, () => options));
  expect(foldEvents(events.toReversed(), () => options)).toEqual(memories.at(-1));
  return { days: events.map(({ day }) => day), memories: memories.slice(1) };
}

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected) / expected, `${actual} for ${expected}`).toBeLessThan(1e-4);
}

function seen(memory: Memory | undefined): Extract<Memory, { kind: "seen" }> {
  if (memory?.kind !== "seen") throw new Error("the card has no memory after a review");
  return memory;
}

describe("the conformance vectors", () => {
  test("hold cases of every kind", () => {
    for (const kind of Object.values({ ...vectors, about: undefined })) {
      if (kind !== undefined) expect(kind.length).toBeGreaterThan(0);
    }
  });

  describe.each(vectors.histories)("history $id", (history) => {
    const options = optionsOf(history);
    const zone = "UTC";
    const { memories } = replay(history.reviews, options, zone, 4);

    test.each(history.expected.map((expected, i) => ({ expected, i })))(
      "after review $i",
      ({ expected, i }) => {
        const memory = seen(memories[i]);
        const { at } = history.reviews[i] as GradeVector;
        expectClose(memory.stability, expected.stability);
        expectClose(memory.difficulty, expected.difficulty);
        expect(memory.phase).toBe(expected.state.toLowerCase());
        expectClose(
          intervalForRetention(memory.stability, options.desiredRetention, options.weights),
          expected.interval_exact_days,
        );
        const dues = [expected.due, ...(expected.due_alternatives ?? [])];
        if (memory.phase === "review") {
          const others = expected.due_alternatives?.map((due) => days(due, at)) ?? [];
          expect([expected.scheduled_days, ...others]).toContain(memory.scheduledDays);
          expect(memory.due).toEqual({ day: memory.lastDay + memory.scheduledDays });
        } else if ("at" in memory.due) {
          const dueAt = memory.due.at;
          expect(dues.some((due) => Math.abs(Date.parse(due) - dueAt) < MINUTE_MS)).toBe(true);
        } else {
          expect(dues.map((due) => studyDay(Date.parse(due), zone, 4))).toContain(memory.due.day);
        }
      },
    );
  });

  test.each(vectors.sm2)(
    "SM-2 with $interval_days days and ease $ease_factor becomes FSRS",
    ({ ease_factor, interval_days, sm2_retention, parameter_set, expected }) => {
      const weights = parameterSets.get(parameter_set);
      if (weights === undefined) throw new Error(`no history has the parameter set ${parameter_set}`);
      const memory = sm2Memory(interval_days, ease_factor, weights, sm2_retention);
      expectClose(memory.stability, expected.stability);
      expectClose(memory.difficulty, expected.difficulty);
    },
  );

  test.each(vectors.retrievability)(
    "recall of stability $stability after $elapsed_days days (w20 $decay_w20) is $R",
    ({ stability, elapsed_days, decay_w20, R }) =>
      expectClose(retrievability(stability, elapsed_days, withDecay(decay_w20)), R),
  );

  test.each(vectors.intervals)(
    "stability $stability at retention $desired_retention (w20 $decay_w20) gives $interval_days days",
    ({ stability, desired_retention, decay_w20, interval_exact, interval_days }) => {
      const options = {
        ...defaultOptions,
        desiredRetention: desired_retention,
        weights: withDecay(decay_w20),
      };
      expectClose(intervalForRetention(stability, desired_retention, options.weights), interval_exact);
      expect(algorithmFor(options).intervalDays(stability)).toBe(interval_days);
    },
  );

  test.each(vectors.fuzz_bounds)("$interval days are spread over $min to $max", ({ interval, min, max }) =>
    expect(fuzzRange(interval, 0, defaultOptions.maximumIntervalDays)).toEqual({ least: min, most: max }),
  );

  test.each(vectors.day_boundary)("study days: $id", (vector) => {
    const { days, memories } = replay(
      vector.reviews,
      { ...defaultOptions, fuzz: false },
      vector.time_zone,
      vector.day_starts_at_hour,
    );
    expect(days.map((day, i) => day - (days[i - 1] ?? day))).toEqual(vector.expected_elapsed_days);
    for (const [i, expected] of vector.expected_memory.entries()) {
      expectClose(seen(memories[i]).stability, expected.stability);
      expectClose(seen(memories[i]).difficulty, expected.difficulty);
    }
  });
});
