import { expect, test } from "vitest";
import { newMemory } from "@/lib/scheduling/memory.ts";
import { DAY_MS, dayOf, MINUTE_MS, START } from "@/lib/scheduling/testing/events.ts";
import type { Due, Memory } from "@/lib/scheduling/types.ts";
import { memoryInWords } from "./memory-words.ts";

const TODAY = dayOf(START);
const seen = (due: Due, more: Partial<Extract<Memory, { kind: "seen" }>> = {}): Memory => ({
  ...newMemory(),
  kind: "seen",
  phase: "review",
  stability: 5,
  difficulty: 5,
  due,
  step: 0,
  reps: 1,
  lapses: 0,
  lastAt: START - 5 * DAY_MS,
  lastDay: TODAY - 5,
  firstDay: TODAY - 5,
  scheduledDays: 5,
  imported: false,
  ...more,
});

test.each<[string, Memory]>([
  ["new", newMemory()],
  ["suspended, new", { ...newMemory(), suspended: true }],
  ["new, flagged", { ...newMemory(), flag: 1 }],
  ["learning, due in 8 min", seen({ at: START + 8 * MINUTE_MS }, { phase: "learning" })],
  ["relearning, due now", seen({ at: START - 1 }, { phase: "relearning" })],
  ["due in 5 d", seen({ day: TODAY + 5 })],
  ["due today", seen({ day: TODAY })],
  ["3 d overdue", seen({ day: TODAY - 3 })],
  ["due in 2.8 mo, imported", seen({ day: TODAY + 84 }, { imported: true })],
  ["suspended", seen({ day: TODAY }, { suspended: true })],
  ["buried until tomorrow, due today", seen({ day: TODAY }, { buriedUntil: TODAY + 1 })],
  ["due today", seen({ day: TODAY }, { buriedUntil: TODAY })],
])("a memory reads “%s”", (words, memory) => expect(memoryInWords(memory, START, TODAY)).toBe(words));
