/** The order of a session: what is shown next, and what waits for tomorrow. */

import { mixEvenly, seededOrder } from "./mix.ts";
import type { Due, Instant, StudyDay } from "./types.ts";

/** A card in learning or relearning. */
export interface LearningCard {
  id: string;
  /** equal for siblings: cards made of one block of a note */
  group: string;
  due: Due;
}

export interface ReviewCard {
  id: string;
  group: string;
  dueDay: StudyDay;
}

export interface NewCard extends Confusable {
  id: string;
  group: string;
}

/** What keeps cards that are easily confused from being introduced on one day. */
export interface Confusable {
  /** what others name it by; null for a card without a name */
  name: string | null;
  /** names of the cards that it names; that the other names it counts as well */
  confusable: readonly string[];
}

export interface QueueInput {
  learning: readonly LearningCard[];
  /** those due later than today are left out */
  reviews: readonly ReviewCard[];
  /** in the order of introduction */
  fresh: readonly NewCard[];
  /** new cards that were graded today for the first time */
  introducedToday: readonly Confusable[];
  /** groups of which a card was graded today */
  groupsSeenToday: ReadonlySet<string>;
  /** cards graded today that were in review, and that were new */
  doneToday: { review: number; new: number };
  limits: { newPerDay: number; reviewPerDay: number };
  now: Instant;
  today: StudyDay;
  learnAheadMs: number;
  /** the cards graded last, the latest first: none of them comes straight back */
  justGraded: readonly string[];
  /** the learner and the day: a reload keeps the order, tomorrow brings another */
  seed: string;
}

export interface QueueItem {
  id: string;
  group: string;
  kind: "learning" | "review" | "new";
  /** shown before its step is over, since nothing else is left */
  ahead: boolean;
}

/** How many other cards come before one that was just graded comes back. */
const OTHERS_BETWEEN = 3;

/**
 * The rest of today's session, in order:
 * 1. steps that are over, the longest over first;
 * 2. reviews by due day, shuffled within a day, and new cards evenly among them;
 * 3. steps that end within the learn-ahead time.
 *
 * Of cards that are easily confused a day introduces one, and the others come on days after it.
 * A day shows one card of a group; its siblings wait until tomorrow, except those in learning, whose steps can't.
 * New cards keep to their own limit, and the review limit bounds both together, reviews first, as in Anki: a
 * backlog is worked off before more is begun. Steps are bounded by neither.
 */
export function buildQueue(input: QueueInput): QueueItem[] {
  const { now, doneToday, limits } = input;
  const steps = input.learning
    .map(({ id, group, due }) => ({ id, group, dueAt: stepEnd(due, input) }))
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  const over = steps.filter(({ dueAt }) => dueAt <= now);
  const soon = steps.filter(({ dueAt }) => dueAt > now && dueAt <= now + input.learnAheadMs);

  const isFirstOfGroup = firstOfGroup(input.groupsSeenToday);
  const room = limits.reviewPerDay - doneToday.review - doneToday.new;
  const reviews = take(reviewsInOrder(input), room, isFirstOfGroup);
  const roomForNew = Math.min(limits.newPerDay - doneToday.new, room - reviews.length);
  // asked second: a card that its sibling keeps back keeps none back itself
  const isApart = apartFrom(input.introducedToday);
  const fresh = take(input.fresh, roomForNew, (card) => isFirstOfGroup(card) && isApart(card));

  const mixed = mixEvenly(
    reviews.map((card) => toItem(card, "review")),
    fresh.map((card) => toItem(card, "new")),
    { first: doneToday.review, second: doneToday.new },
  );
  const queue = [
    ...over.map((card) => toItem(card, "learning")),
    ...mixed,
    ...soon.map((card) => toItem(card, "learning", true)),
  ];
  return keepApart(queue, input.justGraded);
}

export interface QueueCounts {
  learning: number;
  review: number;
  new: number;
}

export function countQueue(queue: readonly QueueItem[]): QueueCounts {
  const counts: QueueCounts = { learning: 0, review: 0, new: 0 };
  for (const { kind } of queue) counts[kind]++;
  return counts;
}

/** About how long the queue takes, in whole minutes: at least one, unless nothing is left. */
export function estimateMinutes(counts: QueueCounts, medianSecondsPerCard: number): number {
  const cards = counts.learning + counts.review + counts.new;
  return cards === 0 ? 0 : Math.max(1, Math.round((cards * medianSecondsPerCard) / 60));
}

/** A step of whole days is over as soon as its day has begun; until then it is too far off to be drawn ahead. */
function stepEnd(due: Due, { now, today }: QueueInput): Instant {
  if ("at" in due) return due.at;
  return due.day <= today ? now : Number.POSITIVE_INFINITY;
}

/** A generator, so that of a backlog of thousands only the days that today has room for are shuffled. */
function* reviewsInOrder({ reviews, today, seed }: QueueInput): Generator<ReviewCard> {
  const byDay = new Map<StudyDay, ReviewCard[]>();
  for (const card of reviews) {
    if (card.dueDay > today) continue;
    const sameDay = byDay.get(card.dueDay);
    if (sameDay === undefined) byDay.set(card.dueDay, [card]);
    else sameDay.push(card);
  }
  for (const day of [...byDay.keys()].sort((a, b) => a - b)) {
    yield* seededOrder(byDay.get(day) as ReviewCard[], seed);
  }
}

/** Says of each card in turn whether it is the first of its group today. */
function firstOfGroup(seenToday: ReadonlySet<string>): (card: { group: string }) => boolean {
  const seen = new Set(seenToday);
  return ({ group }) => {
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  };
}

/** Says of each new card in turn whether it names none that came before, and none of those names it. */
function apartFrom(introduced: readonly Confusable[]): (card: Confusable) => boolean {
  const names = new Set(introduced.map(({ name }) => name));
  const named = new Set(introduced.flatMap(({ confusable }) => confusable));
  return ({ name, confusable }) => {
    if ((name !== null && named.has(name)) || confusable.some((other) => names.has(other))) return false;
    names.add(name);
    for (const other of confusable) named.add(other);
    return true;
  };
}

function take<T>(cards: Iterable<T>, room: number, isWanted: (card: T) => boolean): T[] {
  const taken: T[] = [];
  if (room <= 0) return taken;
  for (const card of cards) {
    if (isWanted(card)) taken.push(card);
    if (taken.length >= room) break;
  }
  return taken;
}

function toItem(
  { id, group }: Pick<NewCard, "id" | "group">,
  kind: QueueItem["kind"],
  ahead = false,
): QueueItem {
  return { id, group, kind, ahead };
}

/** Holds back what was just graded until enough others stand before it, or none are left to. */
function keepApart(queue: readonly QueueItem[], justGraded: readonly string[]): QueueItem[] {
  const othersStillDue = new Map<string, number>();
  for (const [ago, id] of justGraded.slice(0, OTHERS_BETWEEN).entries()) {
    if (!othersStillDue.has(id)) othersStillDue.set(id, OTHERS_BETWEEN - ago);
  }
  const needs = ({ id }: QueueItem) => othersStillDue.get(id) ?? 0;
  const waiting = [...queue];
  const front: QueueItem[] = [];
  while (front.length < OTHERS_BETWEEN) {
    const ready = waiting.findIndex((item) => needs(item) <= front.length);
    if (ready < 0) {
      waiting.sort((a, b) => needs(a) - needs(b)); // only held ones are left: the one graded longest ago first
      break;
    }
    front.push(...waiting.splice(ready, 1));
  }
  return [...front, ...waiting];
}
