/** A schedule that another program wrote beside a card becomes its first event. */

import { v5 as uuidv5 } from "uuid";
import type { Database, Transaction } from "@/lib/db/client.ts";
import { importMemories, untouchedCards } from "@/lib/db/import-memories.ts";
import { optionsFrom } from "@/lib/db/scheduler-options.ts";
import { loadSettings, zoneOf } from "@/lib/db/settings.ts";
import type { CardRecord } from "@/lib/db/vault-index.ts";
import { importEvent } from "@/lib/scheduling/import-schedule.ts";

/** Namespace of ids made from a card and its imported schedule, so that importing twice is the same event. */
const IMPORT_NAMESPACE = "6f0a4c1e-6f39-5c0e-9d43-1f6d0c1c7d55";

/** Imports what stands beside `cards`, where nothing has happened to the card in Loci. */
export type Importer = (tx: Transaction, cards: readonly CardRecord[]) => Promise<void>;

export async function loadImporter(database: Database, now: number): Promise<Importer> {
  const settings = await loadSettings(database);
  const zone = zoneOf(settings);
  const options = optionsFrom(settings);
  return async (tx, cards) => {
    const scheduled = cards.filter(({ parsed }) => parsed.schedule !== undefined);
    if (scheduled.length === 0) return;
    const untouched = await untouchedCards(
      tx,
      scheduled.map(({ id }) => id),
    );
    const events = scheduled.flatMap(({ id, parsed: { schedule } }) => {
      if (schedule === undefined || !untouched.has(id)) return [];
      const eventId = uuidv5(`${id} ${JSON.stringify(schedule)}`, IMPORT_NAMESPACE);
      return importEvent(schedule, id, eventId, now, zone, settings.rolloverHour, options) ?? [];
    });
    await importMemories(tx, events);
  };
}
