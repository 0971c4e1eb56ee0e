/** No edit of a vault loses a review: the log stays as it was, and every memory is what its log says. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { alike, applyEdit, editOf, notesOf, written } from "@/lib/cards/testing/edits.ts";
import type { Vault } from "@/lib/cards/testing/identity.ts";
import { checkLog } from "@/lib/db/check-log.ts";
import type { Database } from "@/lib/db/client.ts";
import { commitEvent } from "@/lib/db/commit-event.ts";
import { scratchDatabase } from "@/lib/db/testing/scratch-database.ts";
import { syncVault } from "./sync-vault.ts";

const DAY = 20_780;

async function writeVault(folder: string, vault: Vault): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, body] of Object.entries(vault)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), `#flashcards\n\n${body}`);
  }
}

/** Each card's events, and which card holds which. */
async function logOf(database: Database): Promise<string[]> {
  const rows = await database.review.findMany({ orderBy: { seq: "asc" } });
  return rows.map(({ id, cardId, kind, grade }) => `${id} ${cardId} ${kind} ${grade}`);
}

test("whatever is edited, no review is lost, none changes its card, and every memory is what its log says", async () => {
  const { database, options } = await scratchDatabase();
  const vault = await mkdtemp(join(tmpdir(), "loci-edits-"));
  let clock = Date.UTC(2026, 10, 22);
  const review = async (card: string) => {
    clock += 1000;
    const event = { kind: "review", id: uuidv7(), card, at: clock, day: DAY, grade: "good" } as const;
    await commitEvent(database, { ...event, durationMs: 1, contentHash: "h", options }, undefined);
  };
  await fc.assert(
    fc.asyncProperty(
      notesOf(alike),
      fc.array(fc.tuple(editOf(alike), fc.nat(3)), { minLength: 1, maxLength: 5 }),
      async (start, edits) => {
        await writeVault(vault, written(start));
        await syncVault(database, vault, ++clock);
        const past = [start];
        for (const [edit, reviewed] of edits) {
          const cards = await database.card.findMany({ where: { missingSince: null }, take: reviewed });
          for (const { id } of cards) await review(id);
          const log = await logOf(database);
          const known = (await database.card.findMany()).map(({ id }) => id);
          const { notes } = applyEdit(past.at(-1) ?? start, edit, past);
          past.push(notes);
          await writeVault(vault, written(notes));
          await syncVault(database, vault, ++clock);
          expect(await logOf(database)).toEqual(log);
          const after = new Set((await database.card.findMany()).map(({ id }) => id));
          expect(known.filter((id) => !after.has(id))).toEqual([]);
        }
        expect((await checkLog(database)).findings).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
});
