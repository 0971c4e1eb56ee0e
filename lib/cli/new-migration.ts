/** `loci new-migration NAME`: writes the SQL that leads from the last migration to prisma/schema.prisma. */

import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { migrationNames } from "@/lib/db/migrate.ts";
import { noFilters, withSchemaEngine } from "@/lib/db/schema-engine.ts";

/** Each migration keeps the schema that it leads to: the engine cannot replay SQLite migrations to find it out. */
const SNAPSHOT = "schema.prisma";

export async function newMigration([name]: string[]): Promise<number> {
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    console.error(
      "loci new-migration: give it a name of small letters, digits and underscores, such as add_quiz",
    );
    return 2;
  }
  const root = process.cwd();
  const script = await unwrittenMigration(root);
  if (script === "") {
    console.log("The schema has not changed since the last migration.");
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma", "migrations", `${stamp}_${name}`);
  await mkdir(join(root, folder));
  await writeFile(join(root, folder, "migration.sql"), script);
  await cp(join(root, "prisma", SNAPSHOT), join(root, folder, SNAPSHOT));
  console.log(`Wrote ${folder}/migration.sql: read it before you commit it.`);
  return 0;
}

/** The SQL from the last migration's schema to the present one; "" if they are the same. */
export async function unwrittenMigration(root: string): Promise<string> {
  const last = (await migrationNames(root)).at(-1);
  const before = await readFile(join(root, "prisma", "migrations", last ?? "", SNAPSHOT), "utf8");
  const after = await readFile(join(root, "prisma", SNAPSHOT), "utf8");
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: SNAPSHOT, content }],
  });
  return withSchemaEngine(":memory:", after, async (engine) => {
    const { stdout } = await engine.diff({
      from: target(before),
      to: target(after),
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout?.includes("This is an empty migration") ? "" : (stdout ?? "");
  });
}
