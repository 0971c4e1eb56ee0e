import fc from "fast-check";
import { expect, test } from "vitest";
import { foldEvents } from "@/lib/scheduling/fold.ts";
import type { Grade, Memory, ReviewEvent } from "@/lib/scheduling/types.ts";
import { commitEvent, refold } from "./commit-event.ts";
import { toEvent } from "./event-row.ts";
import { toMemory } from "./memory-row.ts";
import { lookUpIn, readOptions } from "./scheduler-options.ts";
import { addCards, type Scratch, scratchDatabase } from "./testing/scratch-database.ts";
import { undoLast } from "./undo.ts";

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 16, 12);

const grade = (scratch: Scratch, id: string, given: Grade, at: number, card = "c0"): ReviewEvent => ({
  id,
  card,
  at,
  day: Math.floor(at / DAY),
  kind: "review",
  grade: given,
  options: scratch.options,
  durationMs: 4_000,
  contentHash: "h",
});

async function storedMemory({ database }: Scratch, cardId = "c0"): Promise<Memory> {
  const where = { learnerId_cardId: { learnerId: "me", cardId } };
  return toMemory(await database.memory.findUniqueOrThrow({ where }));
}

test("a grade is stored with the memory that follows from it", async () => {
  const scratch = await scratchDatabase();
  await addCards(scratch.database, 1);
  const committed = await commitEvent(scratch.database, grade(scratch, "e1", "good", MONDAY), null);
  expect(committed).toMatchObject({
    outcome: "stored",
    memory: { head: "e1", phase: "learning", stability: 2.3065 },
  });
  expect(await storedMemory(scratch)).toEqual(committed.outcome === "stored" && committed.memory);
});

test.each([{ options: [0, 2] }, { value: -0.5 }])(
  "what was chosen (%j), and the seed by which it was shown, are kept with the review",
  async (chosen) => {
    const scratch = await scratchDatabase();
    await addCards(scratch.database, 1);
    const event: ReviewEvent = {
      ...grade(scratch, "e1", "good", MONDAY),
      kind: "review",
      grade: "good",
      options: scratch.options,
      durationMs: 4_000,
      contentHash: "h",
      seed: 0xffffffff,
      chosen,
    };
    await commitEvent(scratch.database, event, null);
    expect(toEvent(await scratch.database.review.findUniqueOrThrow({ where: { id: "e1" } }))).toEqual(event);
  },
);

test("the same event sent twice counts once", async () => {
  const scratch = await scratchDatabase();
  await addCards(scratch.database, 1);
  await commitEvent(scratch.database, grade(scratch, "e1", "good", MONDAY), null);
  const again = await commitEvent(scratch.database, grade(scratch, "e1", "good", MONDAY), null);
  expect(again).toMatchObject({ outcome: "repeated", memory: { reps: 1 } });
  expect(await scratch.database.review.count()).toBe(1);
});

test("of two tabs that grade the same card one counts, the other is told", async () => {
  const scratch = await scratchDatabase();
  await addCards(scratch.database, 1);
  const outcomes = await Promise.all([
    commitEvent(scratch.database, grade(scratch, "tab-a", "good", MONDAY), null),
    commitEvent(scratch.database, grade(scratch, "tab-b", "again", MONDAY + 5), null),
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["stored", "stale"]);
  expect(await scratch.database.review.count()).toBe(1);
  expect(await storedMemory(scratch)).toMatchObject({ head: "tab-a", reps: 1 });
});

test("an event that arrives late is folded in where it belongs", async () => {
  const scratch = await scratchDatabase();
  await addCards(scratch.database, 2);
  const events = [
    grade(scratch, "e1", "easy", MONDAY),
    grade(scratch, "e2", "again", MONDAY + 2 * DAY),
    grade(scratch, "e3", "good", MONDAY + 9 * DAY),
  ];
  for (const event of events) await commitEvent(scratch.database, event, undefined);
  for (const event of [events[0], events[2], events[1]] as ReviewEvent[]) {
    await commitEvent(scratch.database, { ...event, id: `late-${event.id}`, card: "c1" }, undefined);
  }
  const inOrder = await storedMemory(scratch, "c0");
  expect(await storedMemory(scratch, "c1")).toEqual({
    ...inOrder,
    head: "late-e3",
    due: expect.anything(),
    scheduledDays: expect.any(Number),
  });
});

test("an event of a card that is not known is refused and not stored", async () => {
  const scratch = await scratchDatabase();
  expect(await commitEvent(scratch.database, grade(scratch, "e1", "good", MONDAY), null)).toEqual({
    outcome: "unknown-card",
  });
  expect(await scratch.database.review.count()).toBe(0);
});

test("undo goes back act by act, across cards and kinds, until nothing is left", async () => {
  const scratch = await scratchDatabase();
  const { database } = scratch;
  await addCards(database, 2);
  const fresh = await storedMemory(scratch);
  await commitEvent(database, grade(scratch, "e1", "good", MONDAY), null);
  const graded = await storedMemory(scratch);
  await commitEvent(
    database,
    { id: "e2", card: "c1", at: MONDAY + 1, day: 20_408, kind: "suspend", suspended: true },
    null,
  );
  await commitEvent(database, grade(scratch, "e3", "again", MONDAY + 2), "e1");

  const undo = (id: string) => undoLast(database, { id, at: MONDAY + 10, day: 20_408 });
  expect(await undo("u1")).toMatchObject({ outcome: "undone", act: { id: "e3", card: "c0" } });
  expect(await storedMemory(scratch)).toEqual({ ...graded, head: "u1" });
  expect(await undo("u1")).toMatchObject({ outcome: "repeated", act: { id: "e3" } });
  expect(await undo("u2")).toMatchObject({ outcome: "undone", act: { id: "e2", kind: "suspend" } });
  expect((await storedMemory(scratch, "c1")).suspended).toBe(false);
  expect(await undo("u3")).toMatchObject({ outcome: "undone", act: { id: "e1" } });
  expect(await storedMemory(scratch)).toEqual({ ...fresh, head: "u3" });
  expect(await undo("u4")).toEqual({ outcome: "nothing-left" });
});

test("a card that is new again goes back to its place in the order of introduction", async () => {
  const scratch = await scratchDatabase();
  await addCards(scratch.database, 3);
  await commitEvent(scratch.database, grade(scratch, "e1", "easy", MONDAY, "c2"), null);
  await undoLast(scratch.database, { id: "u1", at: MONDAY + 1, day: 20_408 });
  const rows = await scratch.database.memory.findMany({
    orderBy: { due: "asc" },
    select: { cardId: true, queue: true, due: true },
  });
  expect(rows).toEqual([
    { cardId: "c0", queue: 0, due: 1 },
    { cardId: "c1", queue: 0, due: 2 },
    { cardId: "c2", queue: 0, due: 3 },
  ]);
});

test("whatever arrives in whatever order, the stored memories are the fold of the log", async () => {
  const scratch = await scratchDatabase();
  const { database } = scratch;
  await addCards(database, 3);
  const options = lookUpIn(await readOptions(database));
  let serial = 0;
  const act = fc.record({
    card: fc.constantFrom("c0", "c1", "c2"),
    kind: fc.constantFrom("again", "hard", "good", "easy", "suspend", "bury", "flag", "reset", "undo"),
    at: fc.integer({ min: 0, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      for (const { card, kind, at } of acts) {
        const base = {
          id: `p${String(serial++).padStart(6, "0")}`,
          card,
          at: MONDAY + at * 7_000_000,
          day: 20_408 + Math.floor(at / 12),
        };
        if (kind === "undo") await undoLast(database, base);
        else if (kind === "suspend")
          await commitEvent(database, { ...base, kind, suspended: at % 2 === 0 }, undefined);
        else if (kind === "flag") await commitEvent(database, { ...base, kind, flag: at % 8 }, undefined);
        else if (kind === "bury" || kind === "reset")
          await commitEvent(database, { ...base, kind }, undefined);
        else
          await commitEvent(
            database,
            { ...grade(scratch, base.id, kind as Grade, base.at, card), day: base.day },
            undefined,
          );
      }
      for (const cardId of ["c0", "c1", "c2"]) {
        const log = (await database.review.findMany({ where: { cardId } })).map(toEvent);
        expect(await storedMemory(scratch, cardId)).toEqual(foldEvents(log, options));
        expect((await refold(database, cardId, options)).memory).toEqual(foldEvents(log, options));
      }
    }),
    { numRuns: 25 },
  );
});
