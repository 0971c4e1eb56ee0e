"use server";
/** The acts of a card's page: each becomes an event of the log. */

import { redirect } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { type Database, getDatabase } from "@/lib/db/client.ts";
import { commitEvent } from "@/lib/db/commit-event.ts";
import { readHistory } from "@/lib/db/notes.ts";
import { knownOptions, lookUpIn } from "@/lib/db/scheduler-options.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import { cardHistory, lastAct } from "@/lib/stats/card-history.ts";
import { type ActName, actForm } from "./acts.ts";

export async function actOnCard(form: FormData): Promise<void> {
  const { card, seen, act } = actForm.parse(Object.fromEntries(form));
  redirect(`/cards/${card}?${await commit(card, seen, act, Date.now())}`);
}

/** @returns what the page is told of the end */
async function commit(card: string, seen: string | null, act: ActName, at: number): Promise<string> {
  const [database, settings] = await Promise.all([getDatabase(), readSettings()]);
  const doing = act === "undo" ? await undoing(database, card) : DOINGS[act];
  if (doing === null) return "nothing";
  const day = studyDay(at, zoneOf(settings), settings.rolloverHour);
  const { outcome } = await commitEvent(database, { id: uuidv7(), card, at, day, ...doing }, seen);
  switch (outcome) {
    case "stored":
    case "repeated":
      return `done=${act}`;
    case "stale":
      return "stale";
    case "unknown-card":
      return ""; // its page says that there is none
    default:
      return outcome satisfies never;
  }
}

const DOINGS = {
  adopt: { kind: "adopt", form: "open" },
  adoptWithOptions: { kind: "adopt", form: "choice" },
  takeOut: { kind: "adopt", form: null },
  suspend: { kind: "suspend", suspended: true },
  unsuspend: { kind: "suspend", suspended: false },
  bury: { kind: "bury" },
  flag: { kind: "flag", flag: 1 },
  unflag: { kind: "flag", flag: 0 },
  reset: { kind: "reset" },
} as const satisfies Record<Exclude<ActName, "undo">, object>;

/** The last act on this card, and not on another: what the button names. `seen` makes sure that it still is. */
async function undoing(database: Database, card: string): Promise<{ kind: "undo"; target: string } | null> {
  const options = lookUpIn(await knownOptions(database));
  const act = lastAct(cardHistory(await readHistory(database, card), options));
  return act === null ? null : { kind: "undo", target: act.id };
}
