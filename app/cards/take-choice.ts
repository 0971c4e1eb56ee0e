/** Carries out what the learner says of an edited card. */

import { denyOld, joinOld, keepMemory, relearn, treatAsNew } from "@/lib/db/card-choices.ts";
import { type Database, getDatabase } from "@/lib/db/client.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { hashesOf } from "@/lib/vault/card-hashes.ts";
import { aloneWithIndex } from "@/lib/vault/index-lock.ts";
import type { ChoiceMade } from "./choice-schema.ts";

export interface Taken {
  /** `stale`: something else happened to the card first; `moot`: there is nothing to choose any more */
  outcome: "done" | "moot" | "stale";
  /** id of the card that the text has now */
  card: string;
}

export async function takeChoice(made: ChoiceMade, now: Instant): Promise<Taken> {
  const database = await getDatabase();
  return aloneWithIndex(() => carryOut(database, made, now));
}

async function carryOut(database: Database, made: ChoiceMade, now: Instant): Promise<Taken> {
  const { id, card, choice, seen } = made;
  switch (choice) {
    case "keep":
      return { outcome: await keepMemory(database, card), card };
    case "relearn": {
      const settings = await readSettings();
      const day = studyDay(now, zoneOf(settings), settings.rolloverHour);
      const { outcome } = await relearn(database, { kind: "reset", id, card, at: now, day }, seen);
      if (outcome === "stale") return { outcome, card };
      return { outcome: outcome === "unknown-card" ? "moot" : "done", card };
    }
    case "new": {
      const outcome = await treatAsNew(database, card, id, now, hashesOf);
      return { outcome, card: outcome === "done" ? id : card };
    }
    case "same": {
      const old = await joinOld(database, card, now);
      return { outcome: old === undefined ? "moot" : "done", card: old ?? card };
    }
    case "other":
      return { outcome: await denyOld(database, card), card };
    default:
      return choice satisfies never;
  }
}
