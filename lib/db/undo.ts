/** Takes back the last act that still counts, whichever tab made it and however long ago. */

import type { Instant, ReviewEvent, StudyDay } from "@/lib/scheduling/types.ts";
import { type Database, type Transaction, transact } from "./client.ts";
import { commitWithin } from "./commit-event.ts";
import { toEvent } from "./event-row.ts";
import { LEARNER } from "./learner.ts";

export type Undone =
  | { outcome: "undone"; act: ReviewEvent }
  /** the same undo came before: what it took back then */
  | { outcome: "repeated"; act: ReviewEvent }
  | { outcome: "nothing-left" };

/** How many rows of the log are read at a time on the way back to an act that still counts. */
const PAGE = 64;

export function undoLast(
  database: Database,
  undo: { id: string; at: Instant; day: StudyDay },
): Promise<Undone> {
  return transact(database, async (tx) => {
    const before = await tx.review.findUnique({ where: { id: undo.id } });
    if (before !== null) return { outcome: "repeated", act: await eventById(tx, before.target as string) };
    const act = await lastAct(tx);
    if (act === undefined) return { outcome: "nothing-left" };
    await commitWithin(tx, { ...undo, kind: "undo", card: act.card, target: act.id }, undefined);
    return { outcome: "undone", act };
  });
}

async function eventById(tx: Transaction, id: string): Promise<ReviewEvent> {
  return toEvent(await tx.review.findUniqueOrThrow({ where: { id } }));
}

/** An undo arrives after its target, so going back through the log one meets it first. */
async function lastAct(tx: Transaction): Promise<ReviewEvent | undefined> {
  const undone = new Set<string>();
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = await tx.$queryRaw<{ seq: bigint; id: string; kind: string; target: string | null }[]>`
      SELECT seq, id, kind, target FROM Review
      WHERE learnerId = ${LEARNER} AND seq < ${before} AND kind <> 'import'
      ORDER BY seq DESC LIMIT ${PAGE}`;
    for (const row of rows) {
      if (undone.has(row.id)) continue;
      if (row.kind === "undo") undone.add(row.target as string);
      else return eventById(tx, row.id);
    }
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    before = Number(last.seq);
  }
}
