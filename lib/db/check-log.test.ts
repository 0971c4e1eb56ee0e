import { expect, test } from "vitest";
import { checkLog, repairMemories } from "./check-log.ts";
import { commitEvent } from "./commit-event.ts";
import { addCards, scratchDatabase } from "./testing/scratch-database.ts";

async function reviewedDatabase() {
  const scratch = await scratchDatabase();
  const { database, options } = scratch;
  await addCards(database, 3);
  const at = Date.UTC(2026, 10, 16, 12);
  const review = {
    kind: "review",
    grade: "good",
    options,
    durationMs: 1,
    contentHash: "h",
    day: 20_408,
  } as const;
  await commitEvent(database, { ...review, id: "e1", card: "c0", at }, null);
  await commitEvent(database, { ...review, id: "e2", card: "c1", at: at + 1 }, null);
  return database;
}

test("a database that nobody tampered with agrees with its log", async () => {
  const database = await reviewedDatabase();
  expect(await checkLog(database)).toEqual({ events: 2, memories: 3, findings: [] });
});

test("a memory that differs from its log is found, said and repaired", async () => {
  const database = await reviewedDatabase();
  await database.$executeRaw`UPDATE Memory SET stability = 99, reps = 7 WHERE cardId = 'c1'`;
  const { findings } = await checkLog(database);
  expect(findings).toEqual([
    {
      repairable: true,
      cardId: "c1",
      message:
        "memory of a seen card differs: stability is 99, the log says 2.3065; reps is 7, the log says 1",
    },
  ]);
  expect(await repairMemories(database)).toBe(1);
  expect((await checkLog(database)).findings).toEqual([]);
});

test("a memory that is gone, and one in the wrong queue, are repaired from the log", async () => {
  const database = await reviewedDatabase();
  await database.$executeRaw`DELETE FROM Memory WHERE cardId = 'c0'`;
  await database.$executeRaw`UPDATE Memory SET queue = 2 WHERE cardId = 'c2'`;
  expect((await checkLog(database)).findings.map(({ cardId, message }) => [cardId, message])).toEqual([
    ["c0", "has no memory, although the card exists"],
    ["c2", "memory of a new card differs: queue is 2, the log says 0"],
  ]);
  expect(await repairMemories(database)).toBe(2);
  expect((await checkLog(database)).findings).toEqual([]);
});

test("an undo of something that is not in the log is told, not hidden", async () => {
  const database = await reviewedDatabase();
  await database.$executeRaw`UPDATE Review SET kind = 'undo', target = 'nowhere' WHERE id = 'e2'`;
  const { findings } = await checkLog(database);
  expect(findings[0]).toEqual({
    repairable: false,
    message: "undo e2 takes back nowhere, which is not in the log; it does nothing until that arrives",
  });
});
