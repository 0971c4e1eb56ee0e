/** `loci start`: from a fresh checkout to an address that answers. */

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { type Config, readConfig } from "@/lib/config.ts";
import { buildIfNeeded } from "./build.ts";

/** How long the vault may take to be read at the very first start. */
const READY_WITHIN_MS = 300_000;
const POLL_EVERY_MS = 25;

export interface Health {
  notes: number;
  cards: number;
  problems: number;
  vault: string;
}

export async function start(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  await buildIfNeeded(config.root);
  // Loaded only now: the Prisma client that it imports may have been generated a moment ago.
  const { migrate } = await import("@/lib/db/migrate.ts");
  await migrate(config.databaseFile, config.root);
  const server = spawnServer(config);
  const health = await whenReady(server, config);
  console.log(
    `${health.vault}: ${count(health.notes, "note")}, ${count(health.cards, "card")}${
      health.problems > 0 ? `, ${count(health.problems, "problem")} (see /notes)` : ""
    }`,
  );
  console.log(`Loci is ready at ${addressOf(config)}`);
}

export function addressOf({ host, port }: Config): string {
  return `http://${host}:${port}`;
}

function spawnServer(config: Config): ChildProcess {
  const server = spawn(process.execPath, [join(config.root, ".next", "standalone", "server.js")], {
    // Next's own banner says less than the lines below; what goes wrong comes by stderr.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      // The standalone server listens everywhere and changes directory unless it is told otherwise.
      HOSTNAME: config.host,
      PORT: String(config.port),
      LOCI_PORT: String(config.port),
      LOCI_ROOT: config.root,
      LOCI_VAULT: config.vault,
      LOCI_DATA: config.data,
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => server.kill(signal));
  }
  server.on("exit", (code) => process.exit(code ?? 0));
  return server;
}

async function whenReady(server: ChildProcess, config: Config): Promise<Health> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (server.exitCode === null && Date.now() < deadline) {
    const response = await fetch(`${addressOf(config)}/api/health`).catch(() => undefined);
    if (response?.ok) return (await response.json()) as Health;
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));
  }
  throw new Error(`the server did not answer at ${addressOf(config)}`);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
