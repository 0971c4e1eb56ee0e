/** The one connection to the database. */

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { readConfig } from "@/lib/config.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { shared } from "./shared.ts";

export type Database = PrismaClient;
/** Inside `transact`: everything that must be seen or written together goes through this. */
export type Transaction = Prisma.TransactionClient;
export { Prisma };

/** How long a statement waits for another process (such as `loci doctor`) to let go of the database. */
const BUSY_TIMEOUT_MS = 5_000;

export async function openDatabase(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: `file:${file}`, timeout: BUSY_TIMEOUT_MS }),
  });
  await database.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  // FULL, not better-sqlite3's NORMAL: a grade that was acknowledged must survive a power cut as well.
  await database.$executeRawUnsafe("PRAGMA synchronous = FULL");
  await database.$executeRawUnsafe("PRAGMA foreign_keys = ON");
  await database.$executeRawUnsafe("PRAGMA cache_size = -32768");
  return database;
}

/**
 * Runs `work` as one transaction. All reads that decide a write, or that decide what a client is told, belong
 * inside: the adapter has a single connection, so a read beside an open transaction sees what may yet be undone.
 */
export function transact<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.$transaction(work, { maxWait: 60_000, timeout: 120_000 });
}

/** The server's database, opened at first use. */
export function getDatabase(): Promise<Database> {
  return shared("database", () => openDatabase(readConfig(process.env, process.cwd()).databaseFile));
}
