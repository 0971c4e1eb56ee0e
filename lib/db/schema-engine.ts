/**
 * Prisma's own schema engine, from npm as WebAssembly: applies and writes migrations without the binary that
 * `prisma migrate` would download. Loaded only when there is a migration to apply or to write.
 */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

const require = createRequire(import.meta.url);

interface EngineModule {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

export const noFilters = { externalTables: [], externalEnums: [] };

let engineModule: Promise<EngineModule> | undefined;

/** Once a process: the module keeps views into one WebAssembly memory, so a second instance would corrupt both. */
async function instantiateEngine(): Promise<EngineModule> {
  const background = "@prisma/schema-engine-wasm/schema_engine_bg";
  const module = (await import(background)) as EngineModule;
  const bytes = await readFile(join(dirname(require.resolve(background)), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": module as unknown as WebAssembly.ModuleImports,
  });
  module.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return module;
}

/**
 * Runs `work` with the engine on `databaseFile`, and closes what it opened: the engine itself leaves its
 * connections open, and an open one keeps the database locked.
 */
export async function withSchemaEngine<T>(
  databaseFile: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engineModule ??= instantiateEngine();
  const module = await engineModule;
  const factory = new PrismaBetterSqlite3({ url: databaseFile });
  const opened: SqlDriverAdapter[] = [];
  const remember = async (connection: Promise<SqlDriverAdapter>) => {
    const adapter = await connection;
    opened.push(adapter);
    return adapter;
  };
  const engine = await module.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory({
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: () => remember(factory.connect()),
      connectToShadowDb: () => remember(factory.connectToShadowDb()),
    }),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  }
}
