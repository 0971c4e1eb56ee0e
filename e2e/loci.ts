/** A Loci of its own for each test: its own vault, data folder and port, started as a person would start it. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

const TSX = join("node_modules", ".bin", "tsx");
const CLI = join("lib", "cli", "loci.ts");

export class Loci {
  #starter: ChildProcess | undefined;
  #port = 0;
  readonly vault: string;
  readonly data: string;
  output = "";

  constructor(readonly folder: string) {
    this.vault = join(folder, "vault");
    this.data = join(folder, "data");
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      LOCI_VAULT: this.vault,
      LOCI_DATA: this.data,
      LOCI_PORT: String(this.#port),
      TZ: "UTC",
    };
  }

  async write(path: string, text: string | Uint8Array): Promise<void> {
    const file = join(this.vault, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Takes every note out of the vault: what another file's tests left in a shared one. */
  async clear(): Promise<void> {
    for (const name of await readdir(this.vault)) await rm(join(this.vault, name), { recursive: true });
  }

  async read(path: string): Promise<string> {
    return readFile(join(this.vault, path), "utf8");
  }

  async start(): Promise<void> {
    await mkdir(this.vault, { recursive: true });
    this.#port ||= await freePort();
    const starter = spawn(process.execPath, [TSX, CLI, "start"], {
      env: this.env,
      // A group of its own, so that `kill` reaches the server that it started too, and nothing else.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#starter = starter;
    await new Promise<void>((resolve, reject) => {
      const listen = (text: Buffer) => {
        this.output += text;
        if (this.output.includes("Loci is ready at")) resolve();
      };
      starter.stdout?.on("data", listen);
      starter.stderr?.on("data", listen);
      starter.once("exit", (code) => reject(new Error(`loci start ended with ${code}:\n${this.output}`)));
    });
    this.output = "";
  }

  /** Ends starter and server at once, as a power cut would, or asks them to end. */
  async kill(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const starter = this.#starter;
    if (starter?.pid === undefined || starter.exitCode !== null) return;
    const gone = new Promise((resolve) => starter.once("exit", resolve));
    process.kill(-starter.pid, signal);
    await gone;
    await expect(async () => {
      await expect(fetch(this.url)).rejects.toThrow();
    }).toPass();
    this.#starter = undefined;
  }

  run(...args: string[]): { code: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, CLI, ...args], {
      env: this.env,
      encoding: "utf8",
    });
    return { code: status, output: stdout + stderr };
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function withLoci(use: (loci: Loci) => Promise<void>): Promise<void> {
  const loci = new Loci(await mkdtemp(join(tmpdir(), "loci-e2e-")));
  await use(loci);
  await loci.kill("SIGTERM");
  await rm(loci.folder, { recursive: true, force: true });
}

export const test = base.extend<{ loci: Loci }, { lab: Loci }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  loci: async ({}, use) => withLoci(use),
  /** Started, with an empty vault, and shared by all tests of a file that ask for it: for pages that change nothing. */
  lab: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) =>
      withLoci(async (loci) => {
        await loci.start();
        await use(loci);
      }),
    { scope: "worker" },
  ],
});

export { expect };

/** Resolves when the server has answered the next act. */
export function acknowledged(page: Page): Promise<unknown> {
  return page.waitForResponse((response) => response.url().endsWith("/api/events") && response.ok());
}

/** Presses a key of the whole page until it took effect: before the page's scripts run, nobody hears it. */
export async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(shown).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Shows the answer and grades, by keys alone. */
export async function grade(page: Page, key: "1" | "2" | "3" | "4"): Promise<void> {
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "Answer" })).toBeFocused();
  const answered = acknowledged(page);
  await page.keyboard.press(key);
  await answered;
}

export const capitals = `---
tags: [flashcards/geography]
---
# Capitals

Capital of Peru::Lima

Capital of Ghana::Accra

Capital of Fiji::Suva

Capital of Oman::Muscat
`;
