import { expect, test } from "vitest";
import type { AskForm, ReviewEvent } from "@/lib/scheduling/types.ts";
import { checkLog } from "./check-log.ts";
import { commitEvent } from "./commit-event.ts";
import { QUEUE, toMemory } from "./memory-row.ts";
import { addCards, type Scratch, scratchDatabase } from "./testing/scratch-database.ts";
import { placeMemories } from "./vault-index.ts";

const MONDAY = Date.UTC(2026, 10, 16, 12);

const adopt = (id: string, form: AskForm | null, at = MONDAY): ReviewEvent => ({
  id,
  card: "c0",
  at,
  day: Math.floor(at / 86_400_000),
  kind: "adopt",
  form,
});

/** A question that waits for quizzes. */
async function withQuestion(): Promise<Scratch> {
  const scratch = await scratchDatabase();
  await addCards(scratch.database, 1);
  await scratch.database.card.update({ where: { id: "c0" }, data: { aside: true } });
  await scratch.database.$transaction((tx) => placeMemories(tx, ["c0"]));
  return scratch;
}

async function placeOf({ database }: Scratch) {
  const row = await database.memory.findFirstOrThrow({ where: { cardId: "c0" } });
  return { queue: row.queue, adopted: toMemory(row).adopted };
}

test("a question waits until it is adopted, and again once it is taken out or the adoption undone", async () => {
  const scratch = await withQuestion();
  const { database } = scratch;
  expect(await placeOf(scratch)).toEqual({ queue: QUEUE.aside, adopted: null });
  await commitEvent(database, adopt("e1", "open"), null);
  expect(await placeOf(scratch)).toEqual({ queue: QUEUE.new, adopted: "open" });
  await commitEvent(database, adopt("e2", null, MONDAY + 1), "e1");
  expect(await placeOf(scratch)).toEqual({ queue: QUEUE.aside, adopted: null });
  const undo = { id: "e3", card: "c0", at: MONDAY + 2, day: 0, kind: "undo", target: "e2" } as const;
  await commitEvent(database, undo, "e2");
  expect(await placeOf(scratch)).toEqual({ queue: QUEUE.new, adopted: "open" });
});

test("the vault's next reading leaves an adopted question in the review, and the log accounts for it", async () => {
  const scratch = await withQuestion();
  await commitEvent(scratch.database, adopt("e1", "choice"), null);
  await scratch.database.$transaction((tx) => placeMemories(tx, ["c0"]));
  expect(await placeOf(scratch)).toEqual({ queue: QUEUE.new, adopted: "choice" });
  expect((await checkLog(scratch.database)).findings).toEqual([]);
});

test("a reset leaves it adopted", async () => {
  const scratch = await withQuestion();
  await commitEvent(scratch.database, adopt("e1", "open"), null);
  await commitEvent(
    scratch.database,
    { ...adopt("e2", null, MONDAY + 1), kind: "reset" } as ReviewEvent,
    "e1",
  );
  expect(await placeOf(scratch)).toEqual({ queue: QUEUE.new, adopted: "open" });
});
