import { defineConfig } from "@playwright/test";
import { findChromium } from "./lib/cli/chromium.ts";

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  // one that passes only at the second time is told as flaky, and does not hold up the rest
  retries: 1,
  // Each test starts a server of its own; a busy machine must not make it fail.
  timeout: 180_000,
  expect: {
    timeout: 20_000,
    // letters are drawn a little differently by each version of a browser and its fonts
    toHaveScreenshot: { maxDiffPixelRatio: 0.02 },
  },
  snapshotPathTemplate: "e2e/screenshots/{arg}{ext}",
  // a picture that is missing fails; `npm run e2e -- widgets --update-snapshots` makes it
  updateSnapshots: "none",
  reporter: [["list"]],
  use: {
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // Chromium's sandbox does not work for root; the rest keeps it from looking for its makers' servers.
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
