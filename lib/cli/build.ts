/** Builds what a start or a test needs, and only if something it is made of has changed. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";

const SOURCES = ["app", "components", "lib", "prisma", "public"];
const SOURCE_FILES = [
  "package-lock.json",
  "next.config.ts",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
];
const GENERATED_CLIENT = join("lib", "db", "generated", "client.ts");

/** Generates the Prisma client if it is missing or older than the schema. */
export function generateClient(root: string): void {
  const client = join(root, GENERATED_CLIENT);
  const schema = join(root, "prisma", "schema.prisma");
  if (existsSync(client) && statSync(client).mtimeMs >= statSync(schema).mtimeMs) return;
  run(root, "prisma", ["generate"], {
    // Generating needs no engine, but without this the CLI tries to download one and fails offline.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
}

/** @returns whether anything was built */
export async function buildIfNeeded(root: string): Promise<boolean> {
  generateClient(root);
  const stamp = join(root, ".next", "loci-build");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === (await fingerprintSources(root))) return false;
  console.log("Building Loci (about half a minute, only after an update) …");
  run(root, "next", ["build"], { NEXT_TELEMETRY_DISABLED: "1" });
  // The standalone server serves these, but Next leaves it to the caller to put them there.
  const standalone = join(root, ".next", "standalone");
  await cp(join(root, ".next", "static"), join(standalone, ".next", "static"), { recursive: true });
  if (existsSync(join(root, "public"))) {
    await cp(join(root, "public"), join(standalone, "public"), { recursive: true });
  }
  // Taken after the build, because Next may put its own lines into tsconfig.json.
  writeFileSync(stamp, await fingerprintSources(root));
  return true;
}

async function fingerprintSources(root: string): Promise<string> {
  const hash = createHash("sha256");
  const files = SOURCE_FILES.filter((file) => existsSync(join(root, file)));
  for (const folder of SOURCES.filter((name) => existsSync(join(root, name)))) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !/\.(test|bench)\.tsx?$|generated/.test(path))
        files.push(path.slice(root.length + 1));
    }
  }
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Runs a tool of node_modules/.bin, and ends this process with its code if it fails. */
export function run(root: string, tool: string, args: string[], env: Record<string, string> = {}): void {
  const windows = process.platform === "win32";
  const program = join(root, "node_modules", ".bin", windows ? `${tool}.cmd` : tool);
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: "inherit",
    shell: windows,
    env: { ...process.env, ...env },
  });
  if (result.status !== 0) {
    console.error(
      `loci: "${tool} ${args.join(" ")}" failed${result.error ? `: ${result.error.message}` : ""}`,
    );
    process.exit(result.status ?? 1);
  }
}
