/** A card's log as a learner reads it: each event with what it left, and what was taken back marked so. */

import { effectiveEvents } from "@/lib/scheduling/fold.ts";
import { applyEvent, newMemory, type OptionsById } from "@/lib/scheduling/memory.ts";
import type { Memory, ReviewEvent } from "@/lib/scheduling/types.ts";

export type SeenMemory = Extract<Memory, { kind: "seen" }>;

export interface HistoryRow {
  event: ReviewEvent;
  /** an act that an undo took back */
  undone: boolean;
  /** the memory that the event left; null after what does not count, and while the card is new */
  after: SeenMemory | null;
  /** of an undo: what it names, if that is here */
  target: ReviewEvent | null;
}

/** @returns one row for each event, the newest first */
export function cardHistory(events: readonly ReviewEvent[], options: OptionsById): HistoryRow[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const left = new Map<string, Memory>();
  let memory = newMemory();
  for (const act of effectiveEvents(events)) {
    memory = applyEvent(memory, act, options);
    left.set(act.id, memory);
  }
  const rows = [...byId.values()].map((event): HistoryRow => {
    const after = left.get(event.id);
    return {
      event,
      undone: event.kind !== "undo" && after === undefined,
      after: after?.kind === "seen" ? after : null,
      target: event.kind === "undo" ? (byId.get(event.target) ?? null) : null,
    };
  });
  return rows.sort(({ event: a }, { event: b }) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** The last act that still counts and that a learner may take back: an import comes from the note. */
export function lastAct(history: readonly HistoryRow[]): ReviewEvent | null {
  const row = history.find(
    ({ event, undone }) => !undone && event.kind !== "undo" && event.kind !== "import",
  );
  return row?.event ?? null;
}
