import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unwrittenMigration } from "@/lib/cli/new-migration.ts";
import { openDatabase } from "./client.ts";
import { migrate, migrationNames } from "./migrate.ts";

const root = process.cwd();
const scratch = async () => join(await mkdtemp(join(tmpdir(), "loci-migrate-")), "data", "loci.db");

test("a fresh database is given every migration, once, and notes them in Prisma's own table", async () => {
  const file = await scratch();
  const names = await migrationNames(root);
  expect(await migrate(file, root)).toEqual(names);
  expect(await migrate(file, root)).toEqual([]);
  const database = await openDatabase(file);
  const rows = await database.$queryRaw<{ migration_name: string; checksum: string }[]>`
    SELECT migration_name, checksum FROM _prisma_migrations`;
  expect(rows.map((row) => row.migration_name)).toEqual(names);
  expect(rows[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
  await database.$disconnect();
});

test("the migrations lead to the schema that the client is generated from", async () => {
  expect(await unwrittenMigration(root)).toBe("");
});

test("a database of a newer version is refused, by the name of what is unknown", async () => {
  const file = await scratch();
  await migrate(file, root);
  const database = await openDatabase(file);
  await database.$executeRaw`
    UPDATE _prisma_migrations SET migration_name = '29990101000000_later'
    WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`;
  await database.$disconnect();
  await expect(migrate(file, root)).rejects.toThrow(
    /was used by a newer Loci \(migration 29990101000000_later\)/,
  );
});

test("the connection keeps foreign keys, the write-ahead log and full synchronisation on", async () => {
  const database = await openDatabase(await scratch());
  const pragma = async (name: string) =>
    Object.values((await database.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0];
  expect(await pragma("foreign_keys")).toBe(1n);
  expect(await pragma("journal_mode")).toBe("wal");
  expect(await pragma("synchronous")).toBe(2n);
  await database.$disconnect();
});
