/** A card with all that its page says of it. */

import { getDatabase } from "@/lib/db/client.ts";
import { readCards, readHistory, readSiblings, type StoredCard } from "@/lib/db/notes.ts";
import { knownOptions, lookUpIn } from "@/lib/db/scheduler-options.ts";
import { cardHistory, type HistoryRow } from "@/lib/stats/card-history.ts";

export interface LoadedCard {
  card: StoredCard;
  siblings: StoredCard[];
  /** the newest first */
  history: HistoryRow[];
}

export async function loadCard(id: string): Promise<LoadedCard | null> {
  const database = await getDatabase();
  const [card] = await readCards(database, [id]);
  if (card === undefined) return null;
  const [siblings, events, options] = await Promise.all([
    readSiblings(database, card),
    readHistory(database, id),
    knownOptions(database),
  ]);
  return { card, siblings, history: cardHistory(events, lookUpIn(options)) };
}
