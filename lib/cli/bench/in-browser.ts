/** A built server over a vault of one note, and a Chromium that looks at it; and what its pages shift. */

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { buildIfNeeded } from "../build.ts";
import { findOrInstallChromium } from "../chromium.ts";
import { readyLine } from "./ready-line.ts";

export async function inBrowser(
  port: number,
  note: string,
  work: (browser: Browser, origin: string) => Promise<void>,
): Promise<void> {
  await buildIfNeeded(process.cwd());
  const folder = await mkdtemp(join(tmpdir(), "loci-bench-"));
  const vault = join(folder, "vault");
  await mkdir(vault);
  await writeFile(join(vault, "cards.md"), note);
  const env = { ...process.env, LOCI_VAULT: vault, LOCI_DATA: join(folder, "data"), LOCI_PORT: String(port) };
  const starter = spawn(process.execPath, ["node_modules/.bin/tsx", "lib/cli/loci.ts", "start"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args });
  try {
    await readyLine(starter);
    await work(browser, `http://127.0.0.1:${port}`);
  } finally {
    await browser.close();
    starter.kill("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  }
}

/** Before the page is opened. */
export async function observeLayoutShift(page: Page): Promise<void> {
  // The runner's compiler wraps named functions in a helper that the browser does not have.
  await page.addInitScript({ content: "globalThis.__name ??= (value) => value;" });
  await page.addInitScript(() => {
    const page = window as unknown as { shift: number };
    page.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) page.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Of all shifts so far, also right after an input: a figure must not move away under the finger. */
export function readLayoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}
