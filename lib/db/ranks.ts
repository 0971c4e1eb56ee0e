/** The order in which cards are introduced: notes by path, cards by place, as one number on each card. */

import type { Database, Transaction } from "./client.ts";
import { LEARNER } from "./learner.ts";

/** A note, and the nearest ones with cards before and after it; undefined at either end of the vault. */
export interface Neighbours {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/**
 * In the order of the paths. Missing cards count: they keep their place for the day they come back.
 *
 * Read outside of the transaction that writes by it, since nothing but the sync, of which only one runs, writes ranks.
 */
export async function readNeighbours(database: Database, paths: readonly string[]): Promise<Neighbours[]> {
  const rows = await database.$queryRaw<{ path: string; before: string | null; after: string | null }[]>`
    SELECT value AS path,
      (SELECT notePath FROM Card WHERE notePath < value ORDER BY notePath DESC LIMIT 1) AS "before",
      (SELECT notePath FROM Card WHERE notePath > value ORDER BY notePath LIMIT 1) AS "after"
    FROM json_each(${JSON.stringify(paths)}) ORDER BY value`;
  return rows.map(({ path, before, after }) => ({
    path,
    before: before ?? undefined,
    after: after ?? undefined,
  }));
}

/** The ranks that the cards of each note lie between. */
export async function readRankBounds(
  database: Database,
  paths: readonly string[],
): Promise<Map<string, { lowest: number; highest: number }>> {
  const rows = await database.$queryRaw<{ notePath: string; lowest: bigint; highest: bigint }[]>`
    SELECT notePath, min(rank) AS lowest, max(rank) AS highest FROM Card
    WHERE notePath IN (SELECT value FROM json_each(${JSON.stringify(paths)})) GROUP BY notePath`;
  return new Map(
    rows.map((row) => [row.notePath, { lowest: Number(row.lowest), highest: Number(row.highest) }]),
  );
}

/** Half of what a signed integer of 32 bits can tell apart: beside it there is always room for as much again. */
const RANGE = 2 ** 31;
const WIDEST = 16_384;

export interface Renumbering {
  /** the last card gets `first`, the one before it `first - step`, … or the other way round */
  fromTheEnd: boolean;
  first: number;
  step: number;
  cards: number;
}

/**
 * How to number every card anew without ever breaking the order: from the last card down into ranks above all others,
 * or, where there is no room, from the first card up into ranks below all others.
 */
export async function planRenumbering(database: Database): Promise<Renumbering> {
  const [row] = await database.$queryRaw<{ cards: bigint; low: bigint | null; high: bigint | null }[]>`
    SELECT count(*) AS cards, min(rank) AS low, max(rank) AS high FROM Card`;
  const cards = Number(row?.cards ?? 0);
  const step = Math.max(1, Math.min(WIDEST, Math.floor(RANGE / 4 / (cards + 1))));
  const width = step * cards;
  const high = Number(row?.high ?? 0);
  if (high + width < RANGE) return { fromTheEnd: true, first: high + width, step, cards };
  return { fromTheEnd: false, first: Number(row?.low ?? 0) - width, step, cards };
}

/** Writes the `count` ranks that follow the first `done`. */
export async function renumber(
  tx: Transaction,
  plan: Renumbering,
  done: number,
  count: number,
): Promise<void> {
  const { fromTheEnd, first, step } = plan;
  const ids = fromTheEnd
    ? await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM Card ORDER BY notePath DESC, position DESC, id DESC LIMIT ${count} OFFSET ${done}`
    : await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM Card ORDER BY notePath, position, id LIMIT ${count} OFFSET ${done}`;
  const list = JSON.stringify(ids.map(({ id }) => id));
  const start = fromTheEnd ? first - done * step : first + done * step;
  const change = fromTheEnd ? -step : step;
  await tx.$executeRaw`
    UPDATE Card SET rank = ${start} + ${change} * each.key
    FROM json_each(${list}) AS each WHERE Card.id = each.value`;
  await tx.$executeRaw`
    UPDATE Memory SET due = (SELECT rank FROM Card WHERE id = cardId)
    WHERE learnerId = ${LEARNER} AND phase = 0 AND cardId IN (SELECT value FROM json_each(${list}))`;
}
