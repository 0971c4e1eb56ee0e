/** Memories that another program wrote beside the cards enter the log as events, once. */

import { applyEvent, newMemory } from "@/lib/scheduling/memory.ts";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import { insertRows } from "./bulk.ts";
import type { Transaction } from "./client.ts";
import { toEventRow } from "./event-row.ts";
import { LEARNER } from "./learner.ts";
import { queueOf, toMemoryRow } from "./memory-row.ts";
import { knownOptions, lookUpIn } from "./scheduler-options.ts";
import { writeMemories } from "./write-memories.ts";

/** Those of `cardIds` that nothing has happened to yet. */
export async function untouchedCards(tx: Transaction, cardIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ cardId: string }[]>`
    SELECT cardId FROM Memory
    WHERE learnerId = ${LEARNER} AND head IS NULL
      AND cardId IN (SELECT value FROM json_each(${JSON.stringify(cardIds)}))
      AND NOT EXISTS (SELECT 1 FROM Review WHERE Review.cardId = Memory.cardId AND Review.learnerId = ${LEARNER})`;
  return new Set(rows.map((row) => row.cardId));
}

/** @param events one `import` event for each of some untouched cards */
export async function importMemories(tx: Transaction, events: readonly ReviewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const options = lookUpIn(await knownOptions(tx));
  await insertRows(
    tx,
    "Review",
    events.map((event) => ({ ...toEventRow(event), learnerId: LEARNER })),
  );
  const memories = events.map((event) => {
    const row = toMemoryRow(applyEvent(newMemory(), event, options), event.at);
    return { cardId: event.card, ...row, ...queueOf(row, { rank: 0, missing: false, aside: false }) };
  });
  await writeMemories(tx, memories);
}
