/** Replays the whole log and holds the database against it. */

import { isDeepStrictEqual } from "node:util";
import { group } from "d3-array";
import { foldEvents } from "@/lib/scheduling/fold.ts";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import { type Database, transact } from "./client.ts";
import { type EventRow, toEvent } from "./event-row.ts";
import { LEARNER } from "./learner.ts";
import { type MemoryRow, queueOf, toMemory, toMemoryRow } from "./memory-row.ts";
import { lookUpIn, readOptions } from "./scheduler-options.ts";
import { writeMemories } from "./write-memories.ts";

export interface Finding {
  /** a memory is derived from the log and can be derived again; the rest is for a person to look at */
  repairable: boolean;
  cardId?: string;
  message: string;
}

export interface CheckResult {
  events: number;
  memories: number;
  findings: Finding[];
}

const CARDS_AT_ONCE = 2_000;

/** Reads only. */
export async function checkLog(database: Database): Promise<CheckResult> {
  const findings = [...(await checkFile(database)), ...(await checkReferences(database))];
  const result: CheckResult = { events: 0, memories: 0, findings };
  for await (const page of comparisons(database)) {
    result.events += page.events;
    result.memories += page.compared.length;
    for (const { cardId, stored, expected } of page.compared) {
      if (stored !== undefined && isDeepStrictEqual(stored, expected)) continue;
      result.findings.push({ repairable: true, cardId, message: describeDifference(stored, expected) });
    }
  }
  return result;
}

/** Writes every memory again that differs from its log. @returns how many */
export async function repairMemories(database: Database): Promise<number> {
  let repaired = 0;
  for await (const { compared } of comparisons(database)) {
    const wrong = compared.filter(({ stored, expected }) => !isDeepStrictEqual(stored, expected));
    if (wrong.length === 0) continue;
    await transact(database, (tx) =>
      writeMemories(
        tx,
        wrong.map(({ cardId, expected }) => ({ cardId, ...expected })),
      ),
    );
    repaired += wrong.length;
  }
  return repaired;
}

type PlacedRow = MemoryRow & { queue: number; due: number };

interface Comparison {
  cardId: string;
  stored: PlacedRow | undefined;
  expected: PlacedRow;
}

async function* comparisons(database: Database): AsyncGenerator<{ events: number; compared: Comparison[] }> {
  const options = lookUpIn(await readOptions(database));
  for (let after = ""; ; ) {
    const cards = await database.card.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: CARDS_AT_ONCE,
      select: { id: true, rank: true, aside: true, missingSince: true },
    });
    const last = cards.at(-1);
    if (last === undefined) return;
    const range = { cardId: { gt: after, lte: last.id }, learnerId: LEARNER };
    const [rows, memories] = await Promise.all([
      database.review.findMany({ where: range }),
      database.memory.findMany({ where: range }),
    ]);
    const events = group(rows, (row) => row.cardId);
    const stored = new Map(memories.map(({ learnerId, cardId, ...row }) => [cardId, row]));
    const compared = cards.map((card) => {
      const row = foldRow(events.get(card.id) ?? [], options);
      const place = queueOf(row, {
        rank: card.rank,
        missing: card.missingSince !== null,
        aside: card.aside,
      });
      return { cardId: card.id, stored: stored.get(card.id), expected: { ...row, ...place } };
    });
    yield { events: rows.length, compared };
    after = last.id;
  }
}

function foldRow(rows: readonly EventRow[], options: ReturnType<typeof lookUpIn>): MemoryRow {
  const events: ReviewEvent[] = rows.map(toEvent);
  const memory = foldEvents(events, options);
  return toMemoryRow(memory, events.find((event) => event.id === memory.head)?.at ?? null);
}

function describeDifference(stored: PlacedRow | undefined, expected: PlacedRow): string {
  if (stored === undefined) return "has no memory, although the card exists";
  const names = Object.keys(expected) as (keyof PlacedRow)[];
  const differing = names.filter((name) => stored[name] !== expected[name]);
  const parts = differing.map((name) => `${name} is ${stored[name]}, the log says ${expected[name]}`);
  const kind = toMemory(expected).kind === "new" ? "a new card" : "a seen card";
  return `memory of ${kind} differs: ${parts.join("; ")}`;
}

async function checkFile(database: Database): Promise<Finding[]> {
  const rows = await database.$queryRawUnsafe<{ integrity_check: string }[]>("PRAGMA integrity_check");
  return rows
    .filter((row) => row.integrity_check !== "ok")
    .map((row) => ({ repairable: false, message: `the database file is damaged: ${row.integrity_check}` }));
}

async function checkReferences(database: Database): Promise<Finding[]> {
  const broken =
    await database.$queryRawUnsafe<{ table: string; rowid: bigint; parent: string }[]>(
      "PRAGMA foreign_key_check",
    );
  const lostTargets = await database.$queryRaw<{ id: string; target: string }[]>`
    SELECT id, target FROM Review AS undo WHERE kind = 'undo'
      AND NOT EXISTS (SELECT 1 FROM Review WHERE Review.id = undo.target)`;
  return [
    ...broken.map(({ table, rowid, parent }) => ({
      repairable: false,
      message: `row ${rowid} of ${table} names a row of ${parent} that is not there`,
    })),
    ...lostTargets.map(({ id, target }) => ({
      repairable: false,
      message: `undo ${id} takes back ${target}, which is not in the log; it does nothing until that arrives`,
    })),
  ];
}
