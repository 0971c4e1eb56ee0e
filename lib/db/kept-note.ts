/** The note that cards kept from a widget go into: the last one chosen. */

import type { Database } from "./client.ts";
import { LEARNER } from "./learner.ts";

export const FIRST_KEPT_NOTE = "Kept cards.md";

export async function readKeptNote(database: Database): Promise<string> {
  const learner = await database.learner.findUnique({ where: { id: LEARNER }, select: { keptNote: true } });
  return learner?.keptNote ?? FIRST_KEPT_NOTE;
}

export async function writeKeptNote(database: Database, path: string): Promise<void> {
  await database.learner.update({ where: { id: LEARNER }, data: { keptNote: path } });
}
