"use server";
/** A question of a quiz comes into the review, because the learner asked for it. */

import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Adopted } from "@/components/quiz/Adopt.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { commitEvent } from "@/lib/db/commit-event.ts";
import { readCards } from "@/lib/db/notes.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";

const wanted = z.strictObject({ card: z.uuid(), form: z.enum(["open", "choice"]) });

/** Asked for twice, it is done once. What else happened to the card meanwhile changes nothing about it. */
export async function adoptQuestion(asked: z.input<typeof wanted>): Promise<Adopted> {
  const { card, form } = wanted.parse(asked);
  const [database, settings] = await Promise.all([getDatabase(), readSettings()]);
  const [stored] = await readCards(database, [card]);
  if (stored === undefined || stored.missing) return "gone";
  const { memory } = stored;
  if (!stored.parsed.aside || memory.adopted !== null) return "in-review";
  const at = Date.now();
  const day = studyDay(at, zoneOf(settings), settings.rolloverHour);
  const event = { id: uuidv7(), card, at, day, kind: "adopt", form } as const;
  const { outcome } = await commitEvent(database, event, memory.head);
  return outcome === "stored" || outcome === "repeated" ? "in-review" : "stale";
}
