/** `npm test`: all that must hold, in the order in which a failure is cheapest to find. */

import { buildIfNeeded, generateClient, run } from "./build.ts";
import { findOrInstallChromium } from "./chromium.ts";

export async function checkEverything(): Promise<void> {
  const root = process.cwd();
  const step = async (name: string, work: () => unknown) => {
    const began = performance.now();
    console.log(`\n── ${name}`);
    await work();
    console.log(`── ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  await step("database client", () => generateClient(root));
  await step("format and lint", () => run(root, "biome", ["check", "--error-on-warnings"]));
  await step("types", () => {
    run(root, "next", ["typegen"]);
    run(root, "tsc", ["--noEmit"]);
  });
  await step("unit, property, content and conformance tests", () => run(root, "vitest", ["run"]));
  await step("build", () => buildIfNeeded(root));
  await step("browser tests", () => {
    const chromium = findOrInstallChromium();
    run(root, "playwright", ["test"], { LOCI_CHROMIUM: chromium, PLAYWRIGHT_HTML_OPEN: "never" });
  });
  console.log("\nEverything passed.");
}
