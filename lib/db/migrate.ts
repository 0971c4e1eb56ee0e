/** Brings the database to the present schema. Migrations have Prisma's form and are noted in Prisma's table. */

import { mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { noFilters, withSchemaEngine } from "./schema-engine.ts";

/**
 * @param root the project's folder, which holds prisma/
 * @returns the names of the migrations applied now, oldest first; none on most starts
 * @throws {Error} if the database knows a migration that this version does not
 */
export async function migrate(databaseFile: string, root: string): Promise<string[]> {
  await mkdir(dirname(databaseFile), { recursive: true });
  const names = await migrationNames(root);
  const applied = await appliedMigrations(databaseFile);
  const unknown = applied.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `${databaseFile} was used by a newer Loci (migration ${unknown.join(", ")}). Start that version, or point LOCI_DATA at another folder.`,
    );
  }
  if (names.every((name) => applied.includes(name))) return [];

  const schema = await readFile(join(root, "prisma", "schema.prisma"), "utf8");
  const migrationsList = await readMigrations(root);
  return withSchemaEngine(databaseFile, schema, async (engine) => {
    const result = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return result.appliedMigrationNames;
  });
}

/** Oldest first. */
export async function migrationNames(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "prisma", "migrations"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Asked by the bare adapter: at most starts nothing is pending, and Prisma's client takes its time to load. */
async function appliedMigrations(databaseFile: string): Promise<string[]> {
  const connection = await new PrismaBetterSqlite3({ url: `file:${databaseFile}` }).connect();
  const names = async (sql: string) => {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return rows.map(([name]) => String(name));
  };
  try {
    const tables = await names("SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'");
    if (tables.length === 0) return [];
    return await names("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
  } finally {
    await connection.dispose();
  }
}

async function readMigrations(root: string): Promise<MigrationList> {
  const names = await migrationNames(root);
  const baseDir = join(root, "prisma", "migrations");
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = {
    path: "migration_lock.toml",
    content: await readFile(join(baseDir, "migration_lock.toml"), "utf8"),
  };
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}
