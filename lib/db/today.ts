/** What Today says beside the queue itself. */

import { median } from "d3-array";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import type { Settings } from "@/lib/settings.ts";
import type { Database } from "./client.ts";
import { LEARNER } from "./learner.ts";
import { QUEUE } from "./memory-row.ts";
import { zoneOf } from "./settings.ts";

/** Before there is a history to go by. */
const SECONDS_PER_CARD = 15;
const LOOK_BACK = 200;

/** The median time that a grade took of late, in seconds. */
export async function medianSecondsPerCard(database: Database): Promise<number> {
  const rows = await database.review.findMany({
    where: { learnerId: LEARNER, kind: "review" },
    orderBy: { seq: "desc" },
    take: LOOK_BACK,
    select: { durationMs: true },
  });
  const middle = median(rows, (row) => row.durationMs);
  return middle === undefined || rows.length < 10 ? SECONDS_PER_CARD : Math.max(1, middle / 1000);
}

/** Reviews that fall due on each of the next days; what is overdue is today's. */
export async function readForecast(
  database: Database,
  settings: Settings,
  now: Instant,
  days: number,
): Promise<{ day: number; count: number }[]> {
  const today = studyDay(now, zoneOf(settings), settings.rolloverHour);
  const rows = await database.$queryRaw<{ day: number; count: number | bigint }[]>`
    SELECT max(due, ${today}) AS day, count(*) AS count FROM Memory
    WHERE learnerId = ${LEARNER} AND queue IN (${QUEUE.review}, ${QUEUE.dayStep}) AND due < ${today + days}
    GROUP BY max(due, ${today})`;
  const counts = new Map(rows.map((row) => [Number(row.day), Number(row.count)]));
  return Array.from({ length: days }, (_, index) => ({
    day: today + index,
    count: counts.get(today + index) ?? 0,
  }));
}

/** When the next card falls due that is not due yet; null if none ever will. */
export async function nextDueDay(
  database: Database,
  settings: Settings,
  now: Instant,
): Promise<number | null> {
  const today = studyDay(now, zoneOf(settings), settings.rolloverHour);
  const row = await database.memory.findFirst({
    where: { learnerId: LEARNER, queue: { in: [QUEUE.review, QUEUE.dayStep] }, due: { gt: today } },
    orderBy: { due: "asc" },
    select: { due: true },
  });
  return row?.due ?? null;
}

export async function hasReviewed(database: Database): Promise<boolean> {
  return (await database.review.findFirst({ where: { learnerId: LEARNER, kind: "review" } })) !== null;
}
