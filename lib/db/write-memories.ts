/** Many memories at once, as rows that are there already or are to be. */

import { insertRows, overwrite } from "./bulk.ts";
import type { Transaction } from "./client.ts";
import { LEARNER } from "./learner.ts";
import type { MemoryRow } from "./memory-row.ts";

export type PlacedMemory = MemoryRow & { cardId: string; queue: number; due: number };

export async function writeMemories(tx: Transaction, memories: readonly PlacedMemory[]): Promise<void> {
  const rows = memories.map((memory) => ({ learnerId: LEARNER, ...memory }));
  if (rows[0] !== undefined)
    await insertRows(tx, "Memory", rows, overwrite(["learnerId", "cardId"], rows[0]));
}
