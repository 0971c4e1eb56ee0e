/** What today's queue is built from, read from one index in one go. */

import { buildQueue, type Confusable, type QueueInput, type QueueItem } from "@/lib/scheduling/queue.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import type { Instant, StudyDay } from "@/lib/scheduling/types.ts";
import type { Settings } from "@/lib/settings.ts";
import type { Database } from "./client.ts";
import { LEARNER } from "./learner.ts";
import { QUEUE } from "./memory-row.ts";
import { zoneOf } from "./settings.ts";

interface DueRow {
  id: string;
  groupId: string;
  due: number;
}

interface NameRow {
  blockId: string | null;
  /** JSON list of block ids */
  confusable: string;
}

const toConfusable = ({ blockId, confusable }: NameRow): Confusable => ({
  name: blockId?.toLowerCase() ?? null,
  confusable: JSON.parse(confusable) as string[],
});

/** The queue shows one sibling a day, so more candidates are read than the day has room for. */
const candidates = (room: number) => room * 3 + 50;
/** More steps than a day's session can hold. */
const STEPS_AT_MOST = 2_000;
/** Grades looked back on, so that a card just graded does not come straight back. */
const LOOK_BACK = 12;

export async function readQueue(database: Database, settings: Settings, now: Instant): Promise<QueueItem[]> {
  return buildQueue(await readQueueInput(database, settings, now));
}

export async function readQueueInput(
  database: Database,
  settings: Settings,
  now: Instant,
): Promise<QueueInput> {
  const today = studyDay(now, zoneOf(settings), settings.rolloverHour);
  const learnAheadMs = settings.learnAheadMinutes * 60_000;
  const [steps, daySteps, reviews, fresh, seenToday, justGraded] = await Promise.all([
    dueRows(database, QUEUE.step, now + learnAheadMs, today, STEPS_AT_MOST),
    dueRows(database, QUEUE.dayStep, today, today, STEPS_AT_MOST),
    dueRows(database, QUEUE.review, today, today, candidates(settings.reviewsPerDay)),
    freshRows(database, today, candidates(settings.newPerDay)),
    readSeenToday(database, today),
    readJustGraded(database),
  ]);
  return {
    learning: [
      ...steps.map(({ id, groupId, due }) => ({ id, group: groupId, due: { at: due } })),
      ...daySteps.map(({ id, groupId, due }) => ({ id, group: groupId, due: { day: due } })),
    ],
    reviews: reviews.map(({ id, groupId, due }) => ({ id, group: groupId, dueDay: due })),
    fresh: fresh.map((row) => ({ id: row.id, group: row.groupId, ...toConfusable(row) })),
    introducedToday: seenToday.filter((row) => row.firstDay === today).map(toConfusable),
    groupsSeenToday: new Set(seenToday.map((row) => row.groupId)),
    doneToday: {
      review: seenToday.filter((row) => row.firstDay < today).length,
      new: seenToday.filter((row) => row.firstDay === today).length,
    },
    limits: { newPerDay: settings.newPerDay, reviewPerDay: settings.reviewsPerDay },
    now,
    today,
    learnAheadMs,
    justGraded,
    seed: `${LEARNER}:${today}`,
  };
}

function dueRows(
  database: Database,
  queue: number,
  until: number,
  today: StudyDay,
  limit: number,
): Promise<DueRow[]> {
  return database.$queryRaw<DueRow[]>`
    SELECT Memory.cardId AS id, Card.groupId, Memory.due
    FROM Memory JOIN Card ON Card.id = Memory.cardId
    WHERE Memory.learnerId = ${LEARNER} AND Memory.queue = ${queue} AND Memory.due <= ${until}
      AND (Memory.buriedUntil IS NULL OR Memory.buriedUntil <= ${today})
    ORDER BY Memory.due LIMIT ${limit}`;
}

/** In the order of introduction. */
function freshRows(database: Database, today: StudyDay, limit: number): Promise<(DueRow & NameRow)[]> {
  return database.$queryRaw`
    SELECT Memory.cardId AS id, Card.groupId, Memory.due, Card.blockId, Card.confusable
    FROM Memory JOIN Card ON Card.id = Memory.cardId
    WHERE Memory.learnerId = ${LEARNER} AND Memory.queue = ${QUEUE.new}
      AND (Memory.buriedUntil IS NULL OR Memory.buriedUntil <= ${today})
    ORDER BY Memory.due LIMIT ${limit}`;
}

function readSeenToday(
  database: Database,
  today: StudyDay,
): Promise<(NameRow & { groupId: string; firstDay: number })[]> {
  return database.$queryRaw`
    SELECT Card.groupId, Memory.firstDay, Card.blockId, Card.confusable FROM Memory JOIN Card ON Card.id = Memory.cardId
    WHERE Memory.learnerId = ${LEARNER} AND Memory.lastDay = ${today}`;
}

/** Ids of the cards graded last, the latest first, without what was taken back. */
async function readJustGraded(database: Database): Promise<string[]> {
  const rows = await database.review.findMany({
    where: { learnerId: LEARNER },
    orderBy: { seq: "desc" },
    take: LOOK_BACK,
    select: { id: true, kind: true, cardId: true, target: true },
  });
  const undone = new Set(rows.filter((row) => row.kind === "undo").map((row) => row.target));
  return rows.filter((row) => row.kind === "review" && !undone.has(row.id)).map((row) => row.cardId);
}

/** When the next step ends that is not drawn ahead yet; null if none runs. */
export async function nextStepAfter(
  database: Database,
  settings: Settings,
  now: Instant,
): Promise<Instant | null> {
  const ahead = settings.learnAheadMinutes * 60_000;
  const row = await database.memory.findFirst({
    where: { learnerId: LEARNER, queue: QUEUE.step, due: { gt: now + ahead } },
    orderBy: { due: "asc" },
    select: { due: true },
  });
  return row === null ? null : row.due - ahead;
}

/** Cards that were ever graded, or came with a schedule. */
export async function countIntroduced(database: Database): Promise<number> {
  return database.memory.count({ where: { learnerId: LEARNER, phase: { gt: 0 } } });
}

/** Reviews that fall due exactly `days` study days from today, or by then where that is the next day. */
export async function countDueOn(
  database: Database,
  settings: Settings,
  now: Instant,
  days: number,
): Promise<number> {
  const day = studyDay(now, zoneOf(settings), settings.rolloverHour) + days;
  return database.memory.count({
    where: { learnerId: LEARNER, queue: { in: [QUEUE.review, QUEUE.dayStep] }, due: day },
  });
}
