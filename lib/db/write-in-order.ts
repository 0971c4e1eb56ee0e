/** Many writes in their order, as transactions so short that others are never kept waiting. */

import { type Database, type Transaction, transact } from "./client.ts";

export type Write = (tx: Transaction) => Promise<void>;

/** Others have 50 ms for an answer that may have to wait for one of these. */
const TRANSACTION_MS = 20;

/** What one transaction does not hold goes into the next: a write may count on those before it, and on no other. */
export async function writeInOrder(
  database: Database,
  writes: readonly Write[],
  pause: () => Promise<void>,
): Promise<void> {
  let next = 0;
  while (next < writes.length) {
    await transact(database, async (tx) => {
      const began = performance.now();
      do await writes[next++]?.(tx);
      while (next < writes.length && performance.now() - began < TRANSACTION_MS);
    });
    await pause();
  }
}
