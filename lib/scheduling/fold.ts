/** Events in any order, any number of times, with undo: the one memory they amount to. */

import { applyEvent, newMemory, type OptionsById } from "./memory.ts";
import type { Act, Memory, ReviewEvent } from "./types.ts";

type Undo = Extract<ReviewEvent, { kind: "undo" }>;

/**
 * The memory of one card, whatever order its events arrived in and however often.
 *
 * `head` is the last, by time and then id, of the events that count: acts not taken back, and the undos that
 * take or bring something back. So after a grade, and after its undo, the card has a head that no view from
 * before had, and a tab that shows an older one can be told before its grade counts. (Only an undo whose clock
 * was slower than the act before the one it names leaves that act as head; a tab that saw it still shows the
 * truth.)
 */
export function foldEvents(events: readonly ReviewEvent[], options: OptionsById): Memory {
  const { acts, head } = settle(events);
  let memory = newMemory();
  for (const act of acts) memory = applyEvent(memory, act, options);
  return memory.head === head ? memory : { ...memory, head };
}

/** The acts that count, in order of time: without undone ones, undos and repetitions. */
export function effectiveEvents(events: readonly ReviewEvent[]): Act[] {
  return settle(events).acts;
}

function settle(events: readonly ReviewEvent[]): { acts: Act[]; head: string | null } {
  const ordered = inOrder(events);
  if (!ordered.some((event) => event.kind === "undo")) {
    return { acts: ordered as Act[], head: ordered.at(-1)?.id ?? null };
  }
  const counting = countingIds(ordered);
  const effective = ordered.filter((event) => counting.has(event.id));
  return {
    acts: effective.filter((event) => event.kind !== "undo"),
    head: effective.at(-1)?.id ?? null,
  };
}

/** By time, then by id, each id once. */
function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const isOrdered = events.every((event, i) => i === 0 || compare(events[i - 1] as ReviewEvent, event) <= 0);
  const ordered = isOrdered ? events : events.toSorted(compare);
  const seen = new Set<string>();
  return ordered.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function compare(a: ReviewEvent, b: ReviewEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * An event counts unless an undo that itself counts names it; an undo must also lead, through the undos it
 * names, to an act that is here. One whose target is unknown does nothing, until its target arrives.
 */
function countingIds(events: readonly ReviewEvent[]): Set<string> {
  const undosOf = new Map<string, Undo[]>();
  for (const event of events) {
    if (event.kind !== "undo") continue;
    const others = undosOf.get(event.target);
    if (others === undefined) undosOf.set(event.target, [event]);
    else others.push(event);
  }
  const counting = new Set<string>();
  for (const event of events) {
    if (event.kind === "undo") continue;
    // The act, the undos that name it, the undos that name those …: each after the one it names. Chains of undos
    // have no limit, so no recursion; each undo names one event, so none is met twice, and a ring never.
    const tree: string[] = [event.id];
    for (const id of tree) for (const undo of undosOf.get(id) ?? []) tree.push(undo.id);
    for (const id of tree.reverse()) {
      const isTakenBack = (undosOf.get(id) ?? []).some((undo) => counting.has(undo.id));
      if (!isTakenBack) counting.add(id);
    }
  }
  return counting;
}
