/** A Chromium for the browser tests: the one that is there, else Playwright's, else the distribution's. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export function findChromium(): string | undefined {
  const named = process.env.LOCI_CHROMIUM;
  return [named, chromium.executablePath(), ...KNOWN_PLACES].find((path) => path && existsSync(path));
}

/** @throws {Error} if none is there and none could be installed */
export function findOrInstallChromium(): string {
  const found = findChromium() ?? install("npx", ["playwright", "install", "--with-deps", "chromium"]);
  if (found !== undefined) return found;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]) => [...asRoot, "apt-get", ...args] as [string, ...string[]];
  const [update, ...updateArgs] = apt("update", "-q");
  install(update, updateArgs);
  const [program, ...args] = apt("install", "-y", "-q", "--no-install-recommends", "chromium");
  const installed = install(program, args);
  if (installed !== undefined) return installed;
  throw new Error(
    "no Chromium was found and none could be installed; install one and set LOCI_CHROMIUM to its path",
  );
}

function install(program: string, args: string[]): string | undefined {
  console.error(`Looking for a Chromium: ${program} ${args.join(" ")}`);
  // stdout is kept for the path that this command prints.
  spawnSync(program, args, { stdio: ["ignore", process.stderr, "inherit"] });
  return findChromium();
}
