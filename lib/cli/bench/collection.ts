/** A collection of a given size, as years of use would leave it: notes on disk, cards and reviews in the database. */

import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertRows } from "@/lib/db/bulk.ts";
import { repairMemories } from "@/lib/db/check-log.ts";
import { type Database, openDatabase, transact } from "@/lib/db/client.ts";
import { toEventRow } from "@/lib/db/event-row.ts";
import { ensureLearner, LEARNER } from "@/lib/db/learner.ts";
import { migrate } from "@/lib/db/migrate.ts";
import { nameOptions, optionsFrom, readOptions } from "@/lib/db/scheduler-options.ts";
import { fnv32 } from "@/lib/scheduling/hash.ts";
import { applyEvent, newMemory } from "@/lib/scheduling/memory.ts";
import { seededRandom } from "@/lib/scheduling/seeded-random.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import type { Grade, ReviewEvent, SchedulerOptions } from "@/lib/scheduling/types.ts";
import { defaultSettings } from "@/lib/settings.ts";
import { syncVault } from "@/lib/vault/sync-vault.ts";

export interface Collection {
  vault: string;
  data: string;
  databaseFile: string;
  database: Database;
  options: string;
}

export interface Size {
  notes: number;
  cardsPerNote: number;
  reviewsPerCard: number;
}

const DAY_MS = 86_400_000;

export async function makeCollection(size: Size, now: number): Promise<Collection> {
  const folder = await mkdtemp(join(tmpdir(), "loci-bench-"));
  const vault = join(folder, "vault");
  const data = join(folder, "data");
  const databaseFile = join(data, "loci.db");
  await writeNotes(vault, size);
  await migrate(databaseFile, process.cwd());
  const database = await openDatabase(databaseFile);
  await ensureLearner(database, now);
  await syncVault(database, vault, now);
  const schedulerOptions = optionsFrom(defaultSettings);
  const options = await nameOptions(database, await readOptions(database), schedulerOptions);
  await writeReviews(database, size.reviewsPerCard, schedulerOptions, options, now);
  await repairMemories(database);
  await database.$executeRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  return { vault, data, databaseFile, database, options };
}

async function writeNotes(vault: string, { notes, cardsPerNote }: Size): Promise<void> {
  for (let note = 0; note < notes; note++) {
    const folder = join(vault, `folder-${String(note % 100).padStart(2, "0")}`);
    if (note < 100) await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `note-${note}.md`), noteText(note, cardsPerNote));
  }
}

function noteText(note: number, cards: number): string {
  const blocks = Array.from({ length: cards }, (_, card) => {
    const name = `item ${card} of note ${note}`;
    if (card % 3 === 0)
      return `What is ${name}?\n?\nThe **${fnv32(name)}**th thing, with $x_{${card}} = ${note}$ in it.`;
    return card % 3 === 1
      ? `The code of ${name}::${fnv32(name)}`
      : `The code of ${name} is ==${fnv32(name)}==.`;
  });
  return `---\ntags: [flashcards/deck-${note % 40}]\n---\n# Note ${note}\n\nSome prose about [[note-${note + 1}]].\n\n${blocks.join("\n\n")}\n`;
}

/** Nine in ten cards have been reviewed, over three years, up to yesterday. */
async function writeReviews(
  database: Database,
  reviewsPerCard: number,
  schedulerOptions: SchedulerOptions,
  options: string,
  now: number,
): Promise<void> {
  const cards = await database.card.findMany({
    select: { id: true, contentHash: true },
    orderBy: { rank: "asc" },
  });
  const seen = cards.slice(0, Math.floor(cards.length * 0.9));
  const perSeen = Math.round((reviewsPerCard * cards.length) / seen.length);
  const random = seededRandom("bench");
  let serial = 0;
  for (let from = 0; from < seen.length; from += 2_000) {
    const events = seen.slice(from, from + 2_000).flatMap(({ id, contentHash }) => {
      let at = now - DAY_MS * (30 + Math.floor(random() * 1_000));
      let memory = newMemory();
      const made: ReviewEvent[] = [];
      let graduated = 0;
      for (let review = 0; review < perSeen && at < now - DAY_MS; review++) {
        const grade: Grade = random() < 0.1 ? "again" : random() < 0.85 ? "good" : "hard";
        const event: ReviewEvent = {
          id: `bench-${String(serial++).padStart(9, "0")}`,
          card: id,
          at,
          day: studyDay(at, "UTC", 4),
          kind: "review",
          grade,
          options,
          durationMs: 4_000 + Math.floor(random() * 8_000),
          contentHash,
        };
        made.push(event);
        memory = applyEvent(memory, event, () => schedulerOptions);
        if (memory.kind === "seen" && memory.phase === "review") graduated = made.length;
        // Steps by their minutes; days at random short of what is due, so that every card gets its reviews.
        const wait =
          memory.kind === "seen" && memory.phase === "review" ? random() * 50 * DAY_MS : 10 * 60_000;
        at += Math.max(60_000, Math.floor(wait));
      }
      return made.slice(0, graduated); // nobody leaves thousands of cards in the middle of a step
    });
    await transact(database, (tx) =>
      insertRows(
        tx,
        "Review",
        events.map((event) => ({ ...toEventRow(event), learnerId: LEARNER })),
      ),
    );
  }
}
