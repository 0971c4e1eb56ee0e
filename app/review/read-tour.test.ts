import { expect, test } from "vitest";
import { addNote, scratchDatabase } from "@/lib/db/testing/scratch-database.ts";
import type { QueueItem } from "@/lib/scheduling/queue.ts";
import { hasTour, tourCall } from "./read-tour.ts";

const demo = (widget: string) => `\`\`\`demo ${widget}\n\`\`\`\n`;

/** Seven cards, of which the one at `place` has a demo. */
async function queueWith(widget: string, place: number) {
  const { database } = await scratchDatabase();
  const text = [0, 1, 2, 3, 4, 5, 6]
    .map((at) => `Why ${at}?\n?\nSo.\n${at === place ? demo(widget) : ""}`)
    .join("\n");
  await addNote(database, "a.md", `#flashcards\n\n${text}`);
  const queue = [0, 1, 2, 3, 4, 5, 6].map((at): QueueItem => {
    const id = `a.md:${at}`;
    return { id, group: id, kind: "new", ahead: false };
  });
  return { database, queue };
}

test("six new cards of which one opens the order widget are a tour", async () => {
  const { database, queue } = await queueWith("order", 5);
  expect(await hasTour(database, queue)).toBe(true);
  expect(await hasTour(database, queue.slice(1, 6))).toBe(false);
  expect(await hasTour(database, [{ ...queue[0], kind: "learning" } as QueueItem, ...queue.slice(1)])).toBe(
    false,
  );
});

test("a vault whose first cards are about something else has no tour", async () => {
  const late = await queueWith("order", 6);
  expect(await hasTour(late.database, late.queue)).toBe(false);
  const other = await queueWith("rope", 0);
  expect(await hasTour(other.database, other.queue)).toBe(false);
});

test("it ends in the two sentences about the dog, now with sinusoids, and asks how their outputs compare", () => {
  expect(tourCall()).toMatchObject({
    widget: "order",
    ask: "after-reordering",
    params: { first: "dog bites man", second: "man bites dog", encoding: "sinusoidal", masking: "none" },
  });
});
