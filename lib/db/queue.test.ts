import { expect, test } from "vitest";
import type { Grade } from "@/lib/scheduling/types.ts";
import { defaultSettings } from "@/lib/settings.ts";
import { commitEvent } from "./commit-event.ts";
import { countIntroduced, readQueue } from "./queue.ts";
import { addCards, scratchDatabase } from "./testing/scratch-database.ts";
import { undoLast } from "./undo.ts";

const settings = { ...defaultSettings, timeZone: "UTC", newPerDay: 3, learnAheadMinutes: 20 };
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NOON = Date.UTC(2026, 10, 16, 12);
const DAY_OF_NOON = NOON / DAY - 0.5;

async function deck(cards: number, group?: (index: number) => number) {
  const { database, options } = await scratchDatabase();
  await addCards(database, cards, group);
  let serial = 0;
  return {
    database,
    queue: async (now: number) =>
      (await readQueue(database, settings, now)).map(({ id, kind }) => `${id} ${kind}`),
    grade: (card: string, grade: Grade, at: number) =>
      commitEvent(
        database,
        {
          id: `e${serial++}`,
          card,
          at,
          day: Math.floor((at - 4 * 60 * MINUTE) / DAY),
          kind: "review",
          grade,
          options,
          durationMs: 1,
          contentHash: "h",
        },
        undefined,
      ),
  };
}

test("new cards come in the order of the vault, as many as the day allows", async () => {
  const { queue } = await deck(5);
  expect(await queue(NOON)).toEqual(["c0 new", "c1 new", "c2 new"]);
});

test("a card in learning comes back when its step is over; today's new ones are counted", async () => {
  const { queue, grade } = await deck(5);
  await grade("c0", "good", NOON);
  expect(await queue(NOON + MINUTE)).toEqual(["c1 new", "c2 new", "c0 learning"]);
  await grade("c1", "easy", NOON + 8 * MINUTE);
  await grade("c2", "easy", NOON + 9 * MINUTE);
  expect(await queue(NOON + 10 * MINUTE - 1)).toEqual(["c0 learning"]);
  expect(await queue(NOON - 21 * MINUTE)).toEqual([]);
});

test("a card counts as introduced from its first grade on, until that is undone", async () => {
  const { database, grade } = await deck(3);
  expect(await countIntroduced(database)).toBe(0);
  await grade("c0", "good", NOON);
  await grade("c1", "again", NOON + MINUTE);
  expect(await countIntroduced(database)).toBe(2);
  await undoLast(database, { id: "u", at: NOON + 2 * MINUTE, day: DAY_OF_NOON });
  expect(await countIntroduced(database)).toBe(1);
});

test("a card graduates to its due day, and is there from the start of that study day", async () => {
  const { queue, grade } = await deck(1);
  const graded = await grade("c0", "easy", NOON);
  const due = graded.outcome === "stored" && graded.memory.kind === "seen" && graded.memory.due;
  if (!due || !("day" in due)) throw new Error("an easy card falls due on a day");
  const start = due.day * DAY + 4 * 60 * MINUTE;
  expect(due.day).toBeGreaterThan(DAY_OF_NOON);
  expect(await queue(start - 1)).toEqual([]);
  expect(await queue(start)).toEqual(["c0 review"]);
});

test("one sibling a day: the others wait, and come back when the grade is taken back", async () => {
  const { database, queue, grade } = await deck(4, (index) => Math.floor(index / 2));
  expect(await queue(NOON)).toEqual(["c0 new", "c2 new"]);
  await grade("c0", "easy", NOON);
  expect(await queue(NOON)).toEqual(["c2 new"]);
  await undoLast(database, { id: "u", at: NOON + 1, day: DAY_OF_NOON });
  expect(await queue(NOON)).toEqual(["c0 new", "c2 new"]);
});

test("suspended and buried cards are left out, the buried ones until the next study day", async () => {
  const { database, queue } = await deck(3);
  const base = { at: NOON, day: DAY_OF_NOON };
  await commitEvent(database, { ...base, id: "s", card: "c0", kind: "suspend", suspended: true }, null);
  await commitEvent(database, { ...base, id: "b", card: "c1", kind: "bury" }, null);
  expect(await queue(NOON)).toEqual(["c2 new"]);
  expect(await queue(NOON + DAY)).toEqual(["c1 new", "c2 new"]);
});

test("of two cards that are easily confused the second comes a day later", async () => {
  const { database, queue, grade } = await deck(3);
  await database.card.update({ where: { id: "c0" }, data: { blockId: "F62" } });
  await database.card.update({ where: { id: "c1" }, data: { blockId: "f65", confusable: '["f62"]' } });
  expect(await queue(NOON)).toEqual(["c0 new", "c2 new"]);
  await grade("c0", "easy", NOON);
  expect(await queue(NOON + MINUTE)).toEqual(["c2 new"]);
  expect(await queue(NOON + DAY)).toEqual(["c1 new", "c2 new"]);
});
