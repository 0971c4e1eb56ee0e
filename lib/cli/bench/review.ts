/** The daily review on a large collection: start, queue, grade, undo, note page, memory in use. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { readConfig } from "@/lib/config.ts";
import { checkLog } from "@/lib/db/check-log.ts";
import { type Database, transact } from "@/lib/db/client.ts";
import { commitEvent } from "@/lib/db/commit-event.ts";
import { LEARNER } from "@/lib/db/learner.ts";
import { QUEUE } from "@/lib/db/memory-row.ts";
import { readCards } from "@/lib/db/notes.ts";
import { readQueue } from "@/lib/db/queue.ts";
import { undoLast } from "@/lib/db/undo.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import { defaultSettings } from "@/lib/settings.ts";
import { syncVault } from "@/lib/vault/sync-vault.ts";
import { buildIfNeeded } from "../build.ts";
import { type Collection, makeCollection } from "./collection.ts";
import { readyLine } from "./ready-line.ts";
import { row, type Spread, showMs, showSpread, spread, timeMs } from "./timing.ts";

const SIZE = { notes: 10_000, cardsPerNote: 5, reviewsPerCard: 10 };
const ROUNDS = 400;
const PORT = 3990;

export async function benchReview(): Promise<void> {
  await buildIfNeeded(process.cwd());
  const now = Date.now();
  console.log(`Making ${SIZE.notes} notes with ${SIZE.cardsPerNote} cards each and their reviews …`);
  const made = await timeMs(() => makeCollection(SIZE, now));
  const collection = made.value;
  const { database } = collection;
  const [cards, reviews] = await Promise.all([database.card.count(), database.review.count()]);
  row("collection", `${SIZE.notes} notes, ${cards} cards, ${reviews} reviews (made in ${showMs(made.ms)})`);
  try {
    await benchInProcess(collection, now);
    await benchServer(collection);
  } finally {
    await database.$disconnect();
    await rm(join(collection.vault, ".."), { recursive: true });
  }
}

async function benchInProcess(collection: Collection, now: number): Promise<void> {
  const { database, vault } = collection;
  row("vault read again, nothing changed", showMs((await timeMs(() => syncVault(database, vault, now))).ms));
  const first = await timeMs(() => readQueue(database, defaultSettings, now));
  const queues = await rounds(20, async () => void (await readQueue(database, defaultSettings, now)));
  row("due queue, first", `${showMs(first.ms)} (${first.value.length} cards)`);
  row("due queue, then", showSpread(queues));
  const check = await timeMs(() => checkLog(database));
  row(
    "doctor: whole log replayed and compared",
    `${showMs(check.ms)}, ${check.value.findings.length} findings`,
  );
  const { grades, bare, undos } = await benchWrites(collection, now);
  row("grade committed", showSpread(grades));
  row("bare Prisma transaction, the same writes", showSpread(bare));
  row("grade ÷ bare, p50", (grades.p50 / bare.p50).toFixed(2));
  row("undo", showSpread(undos));
}

async function rounds(count: number, work: (round: number) => Promise<void>): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < count; round++) times.push((await timeMs(() => work(round))).ms);
  return spread(times);
}

/** Grades, and the same two writes without any of our rules, by turns on the same database. */
async function benchWrites({ database, options }: Collection, now: number) {
  const due = { where: { queue: QUEUE.review }, orderBy: { due: "asc" }, take: ROUNDS } as const;
  const graded = await database.memory.findMany(due);
  const others = await database.memory.findMany({ ...due, skip: ROUNDS });
  const grades: number[] = [];
  const bare: number[] = [];
  const undos: number[] = [];
  for (const [round, memory] of graded.entries()) {
    const at = now + round;
    const day = studyDay(at, "UTC", 4);
    const base = { card: memory.cardId, at, day, options, durationMs: 5_000, contentHash: "bench" };
    const event = { ...base, id: uuidv7(), kind: "review", grade: "good" } as const;
    grades.push((await timeMs(() => commitEvent(database, event, memory.head))).ms);
    undos.push((await timeMs(() => undoLast(database, { id: uuidv7(), at, day }))).ms);
    bare.push((await timeMs(() => bareWrites(database, others[round]?.cardId ?? memory.cardId, at, day))).ms);
  }
  return { grades: spread(grades), bare: spread(bare), undos: spread(undos) };
}

/** One row into the log and one memory changed: what any implementation has to write. */
function bareWrites(database: Database, cardId: string, at: number, day: number): Promise<void> {
  return transact(database, async (tx) => {
    const flag = { kind: "flag", detail: '{"flag":0}' };
    await tx.review.create({
      data: { id: uuidv7(), learnerId: LEARNER, cardId, at, day, ...flag },
      select: { seq: true },
    });
    await tx.memory.updateMany({
      where: { learnerId: LEARNER, cardId },
      data: { lastAt: at, lastDay: day, reps: 11 },
    });
  });
}

async function benchServer({ vault, data, database }: Collection): Promise<void> {
  const env = { ...process.env, LOCI_VAULT: vault, LOCI_DATA: data, LOCI_PORT: String(PORT) };
  const { host } = readConfig(env, process.cwd());
  const origin = `http://${host}:${PORT}`;
  const began = performance.now();
  const starter = spawn(process.execPath, ["node_modules/.bin/tsx", "lib/cli/loci.ts", "start"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await readyLine(starter);
    row("start with nothing changed, until it answers", showMs(performance.now() - began));
    const get = (path: string) => timeMs(async () => (await fetch(origin + path)).text());
    row("first due queue by HTTP", showMs((await get("/api/session")).ms));
    row(
      "due queue by HTTP, then",
      showSpread(await rounds(20, async () => void (await get("/api/session")))),
    );
    row("review page", showSpread(await rounds(10, async () => void (await get("/review")))));
    const [card] = await readCards(
      database,
      (await readQueue(database, defaultSettings, Date.now())).slice(0, 1).map(({ id }) => id),
    );
    if (card) {
      const path = `/notes/${card.notePath}`;
      row("note page, first", showMs((await get(path)).ms));
      row("note page, then", showSpread(await rounds(10, async () => void (await get(path)))));
    }
    row("today page", showSpread(await rounds(10, async () => void (await get("/")))));
    row("resident memory of the server", `${(serverResidentKb(starter) / 1024).toFixed(0)} MB`);
  } finally {
    starter.kill("SIGTERM");
  }
}

function serverResidentKb(starter: ChildProcess): number {
  const list = spawnSync("ps", ["-o", "pid=,ppid=,rss=", "-A"], { encoding: "utf8" }).stdout;
  const processes = list
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return processes.find(([, parent]) => parent === starter.pid)?.[2] ?? Number.NaN;
}
