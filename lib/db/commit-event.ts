/** The only way into the log: one event in, its card's memory brought up to date, both in one transaction. */

import { foldEvents } from "@/lib/scheduling/fold.ts";
import { applyEvent, type OptionsById } from "@/lib/scheduling/memory.ts";
import type { Act, Memory, ReviewEvent } from "@/lib/scheduling/types.ts";
import { type Database, type Transaction, transact } from "./client.ts";
import { toEvent, toEventRow } from "./event-row.ts";
import { LEARNER } from "./learner.ts";
import { type MemoryRow, QUEUE, queueOf, toMemory, toMemoryRow } from "./memory-row.ts";
import { knownOptions, lookUpIn } from "./scheduler-options.ts";

export type Committed =
  | { outcome: "stored"; memory: Memory }
  /** the same event came before: nothing changed, and it counts once */
  | { outcome: "repeated"; memory: Memory }
  /** something else happened to the card since its sender last looked */
  | { outcome: "stale"; memory: Memory }
  | { outcome: "unknown-card" };

/**
 * @param seen the memory's head as the sender knew it; `undefined` where the event is to count whatever else
 *   happened, as one made offline is
 */
export function commitEvent(
  database: Database,
  event: ReviewEvent,
  seen: string | null | undefined,
): Promise<Committed> {
  return transact(database, (tx) => commitWithin(tx, event, seen));
}

/** The same as part of a larger transaction. */
export async function commitWithin(
  tx: Transaction,
  event: ReviewEvent,
  seen: string | null | undefined,
): Promise<Committed> {
  const where = { learnerId_cardId: { learnerId: LEARNER, cardId: event.card } };
  const row = await tx.memory.findUnique({ where });
  if (row === null) return { outcome: "unknown-card" };
  const memory = toMemory(row);
  if (await tx.review.findUnique({ where: { id: event.id }, select: { seq: true } })) {
    return { outcome: "repeated", memory };
  }
  if (seen !== undefined && seen !== memory.head) return { outcome: "stale", memory };

  await tx.review.create({ data: { ...toEventRow(event), learnerId: LEARNER }, select: { seq: true } });
  const options = lookUpIn(await knownOptions(tx));
  // An event that was made offline may come late, or after an undo that names it.
  const isNext = seen !== undefined && event.at > (row.headAt ?? Number.NEGATIVE_INFINITY);
  const next =
    isNext && event.kind !== "undo" ? applied(memory, event, options) : await refold(tx, event.card, options);
  const place = await placeOf(tx, event.card, next.row, row.queue === QUEUE.missing);
  await tx.memory.updateMany({
    where: { learnerId: LEARNER, cardId: event.card },
    data: { ...next.row, ...place },
  });
  return { outcome: "stored", memory: next.memory };
}

async function placeOf(tx: Transaction, cardId: string, row: MemoryRow, missing: boolean) {
  // Only a card that is new again needs its rank, and that is rare.
  const card = row.phase === 0 ? await tx.card.findUniqueOrThrow({ where: { id: cardId } }) : undefined;
  return queueOf(row, { rank: card?.rank ?? 0, missing, aside: card?.aside ?? false });
}

function applied(memory: Memory, event: Act, options: OptionsById): { memory: Memory; row: MemoryRow } {
  const next = applyEvent(memory, event, options);
  return { memory: next, row: toMemoryRow(next, event.at) };
}

/** The card's memory from nothing but its log. */
export async function refold(
  tx: Database | Transaction,
  cardId: string,
  options: OptionsById,
): Promise<{ memory: Memory; row: MemoryRow }> {
  const rows = await tx.review.findMany({ where: { cardId, learnerId: LEARNER } });
  const events = rows.map(toEvent);
  const memory = foldEvents(events, options);
  const head = events.find((each) => each.id === memory.head);
  return { memory, row: toMemoryRow(memory, head?.at ?? null) };
}
