/** How fast the scheduler is on a large collection: `npx vitest bench lib/scheduling`. */

import { bench, describe } from "vitest";
import { foldEvents } from "./fold.ts";
import { applyEvent, newMemory, preview } from "./memory.ts";
import { defaultOptions } from "./options.ts";
import { buildQueue } from "./queue.ts";
import { seededRandom } from "./seeded-random.ts";
import { DEFAULT_HABITS, simulate } from "./simulate.ts";
import { studyDay } from "./study-day.ts";
import { DAY_MS, GRADES, ROLLOVER, review, START, seen, ZONE } from "./testing/events.ts";
import type { Grade, ReviewEvent } from "./types.ts";

const CARDS = 50_000;
const REVIEWS_PER_CARD = 10;
const options = () => defaultOptions;
const once = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

/** Ten reviews of one card, a few weeks apart, as a learner who recalls nine in ten might grade them. */
function history(card: string): ReviewEvent[] {
  const random = seededRandom(card);
  let at = START - 900 * DAY_MS + Math.floor(random() * DAY_MS);
  return Array.from({ length: REVIEWS_PER_CARD }, (_, i) => {
    at += Math.floor(random() * 60 * DAY_MS);
    const grade: Grade = random() < 0.1 ? "again" : (GRADES[1 + Math.floor(random() * 3)] as Grade);
    return review(`${card}-${i}`, at, grade, { card });
  });
}

const log = Array.from({ length: CARDS }, (_, i) => history(`card-${i}`));
const shuffledLog = log.map((events) => events.toReversed());
const memories = log.slice(0, 10_000).map((events) => foldEvents(events, options));

describe(`${CARDS} cards, ${CARDS * REVIEWS_PER_CARD} reviews`, () => {
  bench(
    "fold the whole log",
    () => {
      for (const events of log) foldEvents(events, options);
    },
    once,
  );
  bench(
    "fold the whole log, out of order",
    () => {
      for (const events of shuffledLog) foldEvents(events, options);
    },
    once,
  );
  bench(
    "apply one event to each card",
    () => {
      for (const events of log) applyEvent(newMemory(), events[0] as ReviewEvent, options);
    },
    once,
  );
  bench(
    "preview 10,000 cards",
    () => {
      for (const [i, memory] of memories.entries()) {
        preview(memory, `card-${i}`, START, seen(memory).lastDay + 20, defaultOptions);
      }
    },
    once,
  );
  bench(
    "the study day of each review",
    () => {
      for (const events of log) for (const { at } of events) studyDay(at, ZONE, ROLLOVER);
    },
    once,
  );
  bench(
    "the queue of a backlog of all cards",
    () => {
      buildQueue({
        learning: [],
        reviews: Array.from({ length: CARDS }, (_, i) => ({
          id: `card-${i}`,
          group: `g${i >> 1}`,
          dueDay: i % 300,
        })),
        fresh: [],
        introducedToday: [],
        groupsSeenToday: new Set(),
        doneToday: { review: 0, new: 0 },
        limits: { newPerDay: 20, reviewPerDay: 200 },
        now: START,
        today: 300,
        learnAheadMs: 0,
        justGraded: [],
        seed: "me:300",
      });
    },
    once,
  );
  bench(
    "simulate 10,000 cards for a year",
    () => {
      simulate({
        cards: [],
        newCards: 10_000,
        today: 0,
        days: 365,
        options: defaultOptions,
        limits: { newPerDay: 50, reviewPerDay: 9999 },
        habits: DEFAULT_HABITS,
        seed: "me",
      });
    },
    once,
  );
});
