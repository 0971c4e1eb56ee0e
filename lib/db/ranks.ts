/** The order in which cards are introduced: notes by path, cards by place, as one number on each card. */

import type { Database, Transaction } from "./client.ts";
import { LEARNER } from "./learner.ts";

/** A note and the ranks that its cards must lie between; undefined at either end of the vault. */
export interface RankGap {
  path: string;
  /** the nearest note with cards that comes before it */
  pathBefore: string | undefined;
  below: number | undefined;
  above: number | undefined;
}

/**
 * In the order of the paths. Missing cards count: they keep their place for the day they come back.
 *
 * Read outside of the transaction that writes by it, since nothing but the sync, of which only one runs, writes ranks.
 */
export async function readRankGaps(database: Database, paths: readonly string[]): Promise<RankGap[]> {
  const rows = await database.$queryRaw<
    { path: string; pathBefore: string | null; below: bigint | null; above: bigint | null }[]
  >`
    SELECT path, pathBefore,
      (SELECT max(rank) FROM Card WHERE notePath = pathBefore) AS below,
      (SELECT min(rank) FROM Card WHERE notePath = pathAfter) AS above
    FROM (SELECT value AS path,
      (SELECT notePath FROM Card WHERE notePath < value ORDER BY notePath DESC LIMIT 1) AS pathBefore,
      (SELECT notePath FROM Card WHERE notePath > value ORDER BY notePath LIMIT 1) AS pathAfter
      FROM json_each(${JSON.stringify(paths)}))
    ORDER BY path`;
  return rows.map(({ path, pathBefore, below, above }) => ({
    path,
    pathBefore: pathBefore ?? undefined,
    below: below === null ? undefined : Number(below),
    above: above === null ? undefined : Number(above),
  }));
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
