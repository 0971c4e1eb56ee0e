/** What the learner says a card is after an edit. Each answer is one transaction; none touches the log but `relearn`. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import type { Instant, ReviewEvent } from "@/lib/scheduling/types.ts";
import { type Database, type Transaction, transact } from "./client.ts";
import { type Committed, commitWithin } from "./commit-event.ts";
import { placeMemories } from "./vault-index.ts";

/** `moot`: there is nothing to choose any more, since it was chosen before or the note says something else by now. */
export type Chosen = "done" | "moot";

/** The new text asks the same: what is remembered of the old one counts for it. */
export async function keepMemory(database: Database, card: string): Promise<Chosen> {
  const { count } = await database.card.updateMany({
    where: { id: card, changedFrom: { not: null } },
    data: { changedFrom: null },
  });
  return count > 0 ? "done" : "moot";
}

/** The new text is to be learned from the start. An undo takes it back. */
export function relearn(
  database: Database,
  event: Extract<ReviewEvent, { kind: "reset" }>,
  seen: string | null | undefined,
): Promise<Committed> {
  return transact(database, async (tx) => {
    const committed = await commitWithin(tx, event, seen);
    if (committed.outcome === "stored") {
      await tx.card.update({ where: { id: event.card }, data: { changedFrom: null } });
    }
    return committed;
  });
}

/**
 * The new text is another card. It gets an id of its own and begins as new; the old card leaves the vault with its
 * history, and comes back if its text does.
 *
 * @param newId minted by the sender: the same answer sent twice makes one card
 * @param hashesOf what the index keeps of a text
 */
export function treatAsNew(
  database: Database,
  card: string,
  newId: string,
  now: Instant,
  hashesOf: (card: ParsedCard) => { fingerprint: string; contentHash: string },
): Promise<Chosen> {
  return transact(database, async (tx) => {
    const row = await tx.card.findUnique({ where: { id: card } });
    if (row === null || row.changedFrom === null || row.missingSince !== null) return "moot";
    const { blockId, ...before } = JSON.parse(row.changedFrom) as ParsedCard;
    await tx.card.create({
      data: { ...row, id: newId, changedFrom: null, perhapsId: null, createdAt: now },
    });
    await tx.card.update({
      where: { id: card },
      data: {
        ...hashesOf(before),
        kind: before.kind,
        parsed: JSON.stringify(before),
        // An id in the file names the new card now.
        blockId: null,
        changedFrom: null,
        missingSince: now,
      },
    });
    await placeMemories(tx, [newId, card]);
    return "done";
  });
}

/**
 * The card, taken for a new one, is the old one: the old id takes its place, and the other steps aside for good. Other
 * sides or clozes of the same lines that are offered theirs go with it.
 *
 * @returns id of the old card, which is the card's now; undefined where there is nothing to choose any more
 */
export function joinOld(database: Database, card: string, now: Instant): Promise<string | undefined> {
  return transact(database, async (tx) => {
    const pairs = await offersWith(tx, card);
    for (const { row, old } of pairs) {
      const { id, createdAt, changedFrom, perhapsId, replacedBy, missingSince, ...place } = row;
      await tx.card.update({
        where: { id: old },
        data: { ...place, missingSince: null, changedFrom: null, perhapsId: null },
      });
      await tx.card.update({
        where: { id },
        data: { missingSince: now, perhapsId: null, replacedBy: old, blockId: null },
      });
      await placeMemories(tx, [old, id]);
    }
    return pairs.find(({ row }) => row.id === card)?.old;
  });
}

/** The card is no old one, and is not taken for that one again. */
export function denyOld(database: Database, card: string): Promise<Chosen> {
  return transact(database, async (tx) => {
    const pairs = await offersWith(tx, card);
    await tx.card.updateMany({
      where: { id: { in: pairs.map(({ row }) => row.id) } },
      data: { perhapsId: null },
    });
    return pairs.length > 0 ? "done" : "moot";
  });
}

/** The card and its siblings that may be the old card and its siblings; none where the card itself is not offered one. */
async function offersWith(tx: Transaction, card: string) {
  const asked = await tx.card.findUnique({ where: { id: card } });
  if (asked === null || asked.perhapsId === null || asked.missingSince !== null) return [];
  const rows = await tx.card.findMany({
    where: { groupId: asked.groupId, perhapsId: { not: null }, missingSince: null },
  });
  const olds = await tx.card.findMany({
    where: {
      id: { in: rows.flatMap(({ perhapsId }) => perhapsId ?? []) },
      missingSince: { not: null },
      replacedBy: null,
    },
    select: { id: true, groupId: true },
  });
  const group = olds.find(({ id }) => id === asked.perhapsId)?.groupId;
  return rows.flatMap((row) => {
    const old = olds.find(({ id }) => id === row.perhapsId);
    return old !== undefined && old.groupId === group ? [{ row, old: old.id }] : [];
  });
}
