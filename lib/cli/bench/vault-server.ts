/** A server over a vault that changes: how soon a change is told, and how long reviews wait meanwhile. */

import { spawn } from "node:child_process";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { type Database, openDatabase } from "@/lib/db/client.ts";
import { ensureLearner } from "@/lib/db/learner.ts";
import { migrate } from "@/lib/db/migrate.ts";
import { storeSettings } from "@/lib/db/settings.ts";
import { defaultSettings } from "@/lib/settings.ts";
import { buildIfNeeded } from "../build.ts";
import { readyLine } from "./ready-line.ts";
import { row, showMs, showSpread, spread, timeMs } from "./timing.ts";
import { editNotes, NOTES, notePath, noteText, writeVault } from "./vault-notes.ts";

const PORT = 3993;
const ORIGIN = `http://127.0.0.1:${PORT}`;
/** More than can be reviewed while the bench runs, yet no more than a long day holds. */
const OWN_CARDS = 600;
const ROUNDS = 20;
/** Far quicker than anybody reviews. */
const ASK_EVERY_MS = 50;

const CHANGED_AT_ONCE = 5_000;

export async function benchVaultServer(folder: string): Promise<void> {
  await buildIfNeeded(process.cwd());
  const vault = join(folder, "served");
  const data = join(folder, "data");
  const aside = join(folder, "aside");
  await mkdir(vault);
  await writeFile(join(vault, "own.md"), ownCards());
  await writeVault(aside);
  const database = await prepareDatabase(join(data, "loci.db"));
  const env = { ...process.env, LOCI_VAULT: vault, LOCI_DATA: data, LOCI_PORT: String(PORT) };
  const starter = spawn(process.execPath, ["node_modules/.bin/tsx", "lib/cli/loci.ts", "start"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const leaving = new AbortController();
  try {
    await readyLine(starter);
    const heard = await listen(leaving.signal);
    await reviewsDuring(() => wait(1_000)); // the first requests load what later ones have
    const idle = await reviewsDuring(() => wait(2_000));
    row("reviews with nothing else to do", idle.said);

    const arrival = await reviewsDuring(async () => {
      await rename(aside, join(vault, "arrived"));
      await heard.until(async () => (await notesReadSince(database, 0)) > NOTES);
    });
    row(`${NOTES} notes arrive: until an open page is told`, showMs(arrival.ms));
    row("reviews meanwhile", arrival.said);
    row("one note changed: from its write until told", await oneNote(join(vault, "arrived"), heard));

    const began = Date.now();
    const many = await reviewsDuring(async () => {
      await editNotes(join(vault, "arrived"), CHANGED_AT_ONCE, ", edited at once");
      await heard.until(async () => (await notesReadSince(database, began)) >= CHANGED_AT_ONCE);
    });
    row(`${CHANGED_AT_ONCE} notes written: from the first write until told`, showMs(many.ms));
    row("reviews meanwhile", many.said);
  } finally {
    leaving.abort();
    starter.kill("SIGTERM");
    await database.$disconnect();
  }
}

function ownCards(): string {
  const cards = Array.from({ length: OWN_CARDS }, (_, card) => `Own question ${card}::${card}`);
  return `---\ntags: [flashcards]\n---\n${cards.join("\n\n")}\n`;
}

async function prepareDatabase(file: string): Promise<Database> {
  await migrate(file, process.cwd());
  const database = await openDatabase(file);
  await ensureLearner(database, Date.now());
  await storeSettings(database, { ...defaultSettings, newPerDay: OWN_CARDS, reviewsPerDay: OWN_CARDS });
  return database;
}

/** Notes whose present state is known, of those written since `instant`. */
function notesReadSince(database: Database, instant: number): Promise<number> {
  return database.note.count({ where: { mtimeMs: { gte: Math.max(0, instant) }, missingSince: null } });
}

/** As much of a card in a session as a grade needs. */
interface ServedCard {
  id: string;
  head: string | null;
  contentHash: string;
}

interface Heard {
  /** resolves at the next event */
  next(): Promise<void>;
  /** resolves when `isDone` holds, which may change with each event */
  until(isDone: () => Promise<boolean>): Promise<void>;
}

/** Listens as an open page does. */
async function listen(signal: AbortSignal): Promise<Heard> {
  const response = await fetch(`${ORIGIN}/api/live`, { signal });
  let tell = () => {};
  let next = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const read = async () => {
    for await (const part of response.body ?? []) {
      if (!new TextDecoder().decode(part).includes("data:")) continue;
      tell();
      next = new Promise<void>((resolve) => {
        tell = resolve;
      });
    }
  };
  read().catch(() => undefined); // ended by the signal
  return {
    next: () => next,
    async until(isDone) {
      for (let event = next; !(await isDone()); event = next) await event;
    },
  };
}

async function oneNote(vault: string, heard: Heard): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const note = 37 * round;
    await wait(150);
    const began = performance.now();
    const told = heard.next();
    await writeFile(join(vault, notePath(note)), noteText(note, `, round ${round}`));
    await told;
    times.push(performance.now() - began);
  }
  return showSpread(spread(times));
}

/** Reviews one card after the other for as long as `work` takes. */
async function reviewsDuring(work: () => Promise<void>): Promise<{ ms: number; said: string }> {
  let isOver = false;
  const sessions: number[] = [];
  const grades: number[] = [];
  const reviewing = (async () => {
    while (!isOver) {
      const session = await timeMs(
        async () => (await (await fetch(`${ORIGIN}/api/session`)).json()) as { cards: ServedCard[] },
      );
      sessions.push(session.ms);
      const [card] = session.value.cards;
      if (card !== undefined) grades.push((await timeMs(() => grade(card))).ms);
      await wait(ASK_EVERY_MS);
    }
  })();
  const { ms } = await timeMs(work);
  isOver = true;
  await reviewing;
  const told = (times: number[]) => `${showSpread(spread(times))}, at most ${showMs(Math.max(...times))}`;
  return { ms, said: `grade ${told(grades)}; session ${told(sessions)} (${grades.length} grades)` };
}

async function grade({ id, head, contentHash }: ServedCard): Promise<void> {
  const act = {
    id: uuidv7(),
    at: Date.now(),
    card: id,
    seen: head,
    kind: "review",
    grade: "easy",
    durationMs: 3_000,
    contentHash,
  };
  const response = await fetch(`${ORIGIN}/api/events`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN },
    body: JSON.stringify({ act }),
  });
  if (!response.ok) throw new Error(`grading failed: ${await response.text()}`);
  await response.arrayBuffer();
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
