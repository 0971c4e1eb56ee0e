/** A memory as the database keeps it, and back. */

import { newMemory } from "@/lib/scheduling/memory.ts";
import type { AskForm, Instant, Memory, Phase } from "@/lib/scheduling/types.ts";
import type { Memory as StoredMemory } from "./generated/client.ts";

/** Which queue a memory stands in, and so what its `due` counts. */
export const QUEUE = {
  /** a question that waits for a quiz, or for being asked into the review */
  aside: -3,
  /** the card left the vault */
  missing: -2,
  suspended: -1,
  /** `due` is the card's rank in the order of introduction */
  new: 0,
  /** `due` is an instant: a step of less than a day */
  step: 1,
  /** `due` is a study day */
  review: 2,
  /** `due` is a study day: a step of a day or more */
  dayStep: 3,
} as const;

const PHASES = ["new", "learning", "review", "relearning"] as const;

export type MemoryRow = Omit<StoredMemory, "learnerId" | "cardId" | "queue" | "due">;

export function toMemory(row: MemoryRow): Memory {
  const marks = {
    head: row.head,
    suspended: row.suspended,
    adopted: row.adopted as AskForm | null,
    buriedUntil: row.buriedUntil,
    flag: row.flag,
  };
  if (row.phase === 0) return { ...newMemory(), ...marks };
  return {
    ...marks,
    kind: "seen",
    phase: PHASES[row.phase] as Phase,
    stability: row.stability as number,
    difficulty: row.difficulty as number,
    due: row.dueIsDay ? { day: row.dueAt as number } : { at: row.dueAt as number },
    step: row.step,
    reps: row.reps,
    lapses: row.lapses,
    lastAt: row.lastAt as number,
    lastDay: row.lastDay as number,
    firstDay: row.firstDay as number,
    scheduledDays: row.scheduledDays,
    imported: row.imported,
  };
}

export function toMemoryRow(memory: Memory, headAt: Instant | null): MemoryRow {
  const { head, suspended, adopted, buriedUntil, flag } = memory;
  const marks = { head, headAt, suspended, adopted, buriedUntil, flag };
  if (memory.kind === "new") {
    return {
      ...marks,
      phase: 0,
      stability: null,
      difficulty: null,
      dueAt: null,
      dueIsDay: false,
      step: 0,
      reps: 0,
      lapses: 0,
      lastAt: null,
      lastDay: null,
      firstDay: null,
      scheduledDays: 0,
      imported: false,
    };
  }
  return {
    ...marks,
    phase: PHASES.indexOf(memory.phase),
    stability: memory.stability,
    difficulty: memory.difficulty,
    dueAt: "day" in memory.due ? memory.due.day : memory.due.at,
    dueIsDay: "day" in memory.due,
    step: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    lastAt: memory.lastAt,
    lastDay: memory.lastDay,
    firstDay: memory.firstDay,
    scheduledDays: memory.scheduledDays,
    imported: memory.imported,
  };
}

/**
 * Where a memory waits. Derived from the memory, the card's place and whether the card is there, and stored so
 * that the queue of the day is read from one index.
 */
export function queueOf(
  row: Pick<MemoryRow, "phase" | "suspended" | "adopted" | "dueAt" | "dueIsDay">,
  card: { rank: number; missing: boolean; aside: boolean },
): { queue: number; due: number } {
  const due = row.phase === 0 ? card.rank : (row.dueAt as number);
  if (card.missing) return { queue: QUEUE.missing, due };
  if (row.suspended) return { queue: QUEUE.suspended, due };
  if (row.phase === 0) return { queue: card.aside && row.adopted === null ? QUEUE.aside : QUEUE.new, due };
  if (!row.dueIsDay) return { queue: QUEUE.step, due };
  return { queue: PHASES[row.phase] === "review" ? QUEUE.review : QUEUE.dayStep, due };
}
