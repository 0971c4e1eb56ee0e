import { expect, test } from "vitest";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import { commitEvent } from "./commit-event.ts";
import { readPredictions } from "./predictions.ts";
import { addCards, scratchDatabase } from "./testing/scratch-database.ts";
import { undoLast } from "./undo.ts";

const MONDAY = Date.UTC(2026, 10, 16, 12);
const prediction = { widget: "w", ask: "a", params: { d: 64 }, guess: 3, answer: 23, error: -20 };

test("guesses are read in the order they were made, without those that were taken back", async () => {
  const { database, options } = await scratchDatabase();
  await addCards(database, 3);
  const grade = (id: string, card: string, minute: number, more: object = {}): ReviewEvent => ({
    id,
    card,
    at: MONDAY + minute * 60_000,
    day: Math.floor(MONDAY / 86_400_000),
    kind: "review",
    grade: "good",
    options,
    durationMs: 4_000,
    contentHash: "h",
    ...more,
  });
  await commitEvent(database, grade("e1", "c0", 1, { prediction }), null);
  await commitEvent(database, grade("e2", "c1", 2), null);
  await commitEvent(database, grade("e3", "c1", 3, { prediction: { ...prediction, guess: null } }), "e2");
  await commitEvent(database, grade("e4", "c2", 4, { prediction }), null);
  await undoLast(database, { id: "u1", at: MONDAY + 5 * 60_000, day: 20_408 });
  expect(await readPredictions(database)).toEqual([
    { card: "c0", at: MONDAY + 60_000, prediction },
    { card: "c1", at: MONDAY + 3 * 60_000, prediction: { ...prediction, guess: null } },
  ]);
});
