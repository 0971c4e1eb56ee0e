/** The review in a browser: grade to next card painted, JavaScript downloaded, layout shift. */

import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { inBrowser, observeLayoutShift, readLayoutShift } from "./in-browser.ts";
import { row, showSpread, spread } from "./timing.ts";

const PORT = 3991;
const CARDS = 60;
const THROTTLE = 4;
/** By then everything has come that is fetched ahead. */
const SETTLED_AFTER_MS = 2_000;
/** An empty page of Next 16.4 with React, gzipped, in KB: what any page downloads. */
const FRAMEWORK_KB = 132;

export async function benchClient(): Promise<void> {
  await inBrowser(PORT, cards(), async (browser, origin) => measure(await browser.newPage(), origin));
}

function cards(): string {
  const blocks = Array.from(
    { length: CARDS },
    (_, card) =>
      `What is card ${card}?\n?\nAn answer with $PE(p, 2i) = \\sin(p / 10000^{2i/d})$ and $$\\sum_{i=0}^{${card}} \\cos \\omega_i k$$ in it.`,
  );
  return `---\ntags: [flashcards]\n---\n${blocks.join("\n\n")}\n`;
}

async function measure(page: Page, origin: string): Promise<void> {
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      scripts.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
    }
  });
  await observeLayoutShift(page);
  // Not "networkidle": the page keeps a connection open to hear of changes.
  await page.goto(`${origin}/review`);
  await page.getByRole("button", { name: /Show the answer/ }).waitFor();
  await page.waitForTimeout(SETTLED_AFTER_MS);
  const kb = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0) / 1024;
  row(
    "JavaScript of the review page, gzipped",
    `${kb.toFixed(0)} KB, ${(kb - FRAMEWORK_KB).toFixed(0)} KB beyond an empty page`,
  );

  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const times: number[] = [];
  for (let card = 0; card < 15; card++) times.push(await gradeToPaint(page));
  row(`grade to next card painted, ${THROTTLE}× CPU throttle`, showSpread(spread(times)));
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  row("layout shift over the sitting", (await readLayoutShift(page)).toFixed(4));
}

/** From the key to the frame that shows the next question. */
async function gradeToPaint(page: Page): Promise<number> {
  await page.getByRole("button", { name: /Show the answer/ }).click();
  await page.getByRole("button", { name: /^Easy/ }).waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const before = document.querySelector("article")?.textContent;
        const began = performance.now();
        const look = () => {
          if (document.querySelector("article")?.textContent === before) requestAnimationFrame(look);
          // The frame after the one that saw the change has painted it.
          else requestAnimationFrame(() => resolve(performance.now() - began));
        };
        document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: "4", code: "Digit4", bubbles: true, cancelable: true }),
        );
        requestAnimationFrame(look);
      }),
  );
}
