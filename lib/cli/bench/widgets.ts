/**
 * Every control of every widget in a browser: script and main-thread time per input event, layout shift over the
 * sitting, and the JavaScript that a widget needs beyond what all lab pages share. Controls are found on the page, so a
 * new widget is measured without a change here.
 */

import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { widgetNames } from "@/lib/widgets/registry.ts";
import { inBrowser, observeLayoutShift, readLayoutShift } from "./in-browser.ts";
import { type Spread, spread } from "./timing.ts";

const PORT = 3992;
const BUDGET = { scriptMs: { 1: 8, 4: 16 }, kb: 25 };
const THROTTLES = [1, 4] as const;
/** Of each control at each speed; the first of them also compile code, and are left out. */
const EVENTS = 14;
const WARM_UP = 2;
/** Longer than it takes the address to follow. */
const REST_MS = 400;

/** States that cost more than the default one. */
const COSTLY: Readonly<Record<string, string>> = { sinusoidal: "d=512&n=2048&k=256&b=9000" };

/** What moves a control: a key, a drag of the thumb, a choice, a press or typing. */
type Gesture = "key" | "drag" | "choose" | "press" | "type";

interface Control {
  index: number;
  label: string;
  gesture: Gesture;
}

interface Times {
  script: Spread;
  /** with style, layout and paint */
  thread: Spread;
}

export async function benchWidgets(): Promise<void> {
  await inBrowser(PORT, "# Nothing\n", async (browser, origin) => {
    console.log(
      `Script time per input event, median and p95 of ${EVENTS - WARM_UP}, in ms; budget ${BUDGET.scriptMs[1]} at 1×, ${BUDGET.scriptMs[4]} at 4× CPU throttle.`,
    );
    console.log(
      "Main thread: script, style, layout and paint, median. ✗ the median is over, ~ only p95 is.\n",
    );
    const loads: { name: string; kb: Map<string, number>; shift: number }[] = [];
    const misses: string[] = [];
    for (const name of widgetNames) {
      for (const query of ["", ...(COSTLY[name] === undefined ? [] : [COSTLY[name]])]) {
        const { kb, shift, missed } = await sitting(
          browser,
          `${origin}/lab/${name}?${query}`,
          name,
          loads.length === 0,
        );
        misses.push(...missed);
        loads.push({ name: query === "" ? name : `${name}?${query}`, kb, shift });
      }
    }
    showLoads(loads, misses);
    console.log(
      misses.length === 0 ? "\nEverything is within its budget." : `\nOver budget: ${misses.join("; ")}`,
    );
  });
}

/** One widget from opening to the last control. */
async function sitting(browser: Browser, url: string, name: string, withBaseline: boolean) {
  const page = await browser.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), gzippedKb(response));
  });
  await observeLayoutShift(page);
  await open(page, url);
  const kb = new Map<string, number>();
  for (const [script, size] of scripts) kb.set(script, await size);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  if (withBaseline) await showBaseline(page, session);

  const missed: string[] = [];
  const query = new URL(url).search;
  let shift = 0;
  for (const control of await controlsOf(page)) {
    // "0" leads to the widget's own state; another one is opened anew
    if (query !== "") {
      shift += await readLayoutShift(page);
      await open(page, url);
      await controlsOf(page);
    }
    const cells: string[] = [];
    for (const rate of THROTTLES) {
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      if (query === "") await reset(page);
      const times = await timesOf(page, session, control);
      const budget = BUDGET.scriptMs[rate];
      const mark = times.script.p50 > budget ? "✗" : times.script.p95 > budget ? "~" : " ";
      if (mark === "✗") missed.push(`${name}${query} ${control.label} (${control.gesture}) at ${rate}×`);
      cells.push(showTimes(rate, times, mark));
    }
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    showRow(`${name}${query}`, control, cells);
  }
  shift += await readLayoutShift(page);
  await page.close();
  return { kb, shift, missed };
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator("[data-widget] input, [data-widget] select").first().waitFor();
  await page.waitForTimeout(1_500);
}

async function gzippedKb(response: { body(): Promise<Buffer> }): Promise<number> {
  try {
    return gzipSync(await response.body()).length / 1024;
  } catch {
    return 0; // a request that was broken off
  }
}

/** Marks what can be moved, so that it is found again after React has drawn anew. */
function controlsOf(page: Page): Promise<Control[]> {
  return page.evaluate(() => {
    const widget = document.querySelector("[data-widget]") as HTMLElement;
    for (const details of widget.querySelectorAll("details")) details.open = true;
    const controls: Control[] = [];
    const found = widget.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select");
    for (const [index, element] of [...found].entries()) {
      // the exact value's field commits as the slider does
      if (element.ariaLabel?.endsWith(", exact")) continue;
      element.dataset.bench = String(index);
      const label = element.labels?.[0]?.textContent?.trim() ?? element.ariaLabel ?? element.type;
      const gestures: Record<string, Gesture[]> = {
        range: ["key", "drag"],
        checkbox: ["press"],
        text: ["type"],
        "select-one": ["choose"],
      };
      for (const gesture of gestures[element.type] ?? []) controls.push({ index, label, gesture });
    }
    return controls;
  });
}

async function timesOf(page: Page, session: CDPSession, control: Control): Promise<Times> {
  const script: number[] = [];
  const thread: number[] = [];
  for (let step = 0; step < EVENTS; step++) {
    const before = await metrics(session);
    const there = await page.evaluate(act, { ...control, step });
    if (!there) break;
    const after = await metrics(session);
    if (step < WARM_UP) continue;
    script.push(1000 * (after.script - before.script));
    thread.push(1000 * (after.thread - before.thread));
  }
  return { script: spread(script), thread: spread(thread) };
}

/** Back to the widget's own state, and until nothing of the last control is left to do. */
async function reset(page: Page): Promise<void> {
  await page.evaluate(() => {
    const control = document.querySelector("[data-widget] input[data-bench]") ?? document.body;
    control.dispatchEvent(new KeyboardEvent("keydown", { key: "0", bubbles: true, cancelable: true }));
  });
  await page.waitForTimeout(REST_MS);
}

/** In the page: one event as a hand makes it, and the two frames in which the page answers. */
function act({ index, gesture, step }: Control & { step: number }): Promise<boolean> {
  const element = document.querySelector(`[data-bench="${index}"]`) as HTMLInputElement | null;
  if (element === null) return Promise.resolve(false);
  // React hears of a value only when it is set behind its back
  const write = (value: string) => {
    const prototype = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(element, value);
  };
  const tell = (type: string) => element.dispatchEvent(new Event(type, { bubbles: true }));
  switch (gesture) {
    case "key":
      element.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: step % 8 < 4 ? "ArrowRight" : "ArrowLeft",
          bubbles: true,
          cancelable: true,
        }),
      );
      break;
    case "drag":
      write(
        String(
          Number(element.min) +
            (((step * 37 + 11) % 101) / 101) * (Number(element.max) - Number(element.min)),
        ),
      );
      tell("input");
      break;
    case "choose": {
      const options = [...(element as unknown as HTMLSelectElement).options];
      write(options[(step + 1) % options.length]?.value ?? "");
      tell("change");
      break;
    }
    case "press":
      element.click();
      break;
    case "type":
      write(`${element.value.split(" ").slice(0, 2).join(" ")} ${"abcdefgh".slice(0, 1 + (step % 8))}`);
      tell("input");
      break;
    default:
      gesture satisfies never;
  }
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(true)))),
  );
}

async function metrics(session: CDPSession): Promise<{ script: number; thread: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { script: of("ScriptDuration"), thread: of("TaskDuration") };
}

/** The same measurement of a slider that nothing listens to but an empty handler: what the measuring itself costs. */
async function showBaseline(page: Page, session: CDPSession): Promise<void> {
  const control: Control = { index: -1, label: "empty handler", gesture: "drag" };
  await page.evaluate(() => {
    const slider = document.createElement("input");
    slider.type = "range";
    slider.dataset.bench = "-1";
    slider.style.position = "fixed";
    slider.addEventListener("input", () => {});
    document.body.append(slider);
  });
  const cells: string[] = [];
  for (const rate of THROTTLES) {
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    cells.push(showTimes(rate, await timesOf(page, session, control), " "));
  }
  await page.evaluate(() => document.querySelector('[data-bench="-1"]')?.remove());
  showRow("baseline", control, cells);
}

function showRow(widget: string, { label, gesture }: Control, cells: string[]): void {
  console.log(
    `${widget.padEnd(12)} ${label.slice(0, 32).padEnd(32)} ${gesture.padEnd(7)}${cells.join("  ")}`,
  );
}

function showTimes(rate: number, { script, thread }: Times, mark: string): string {
  const [p50, p95, main] = [script.p50, script.p95, thread.p50].map((ms) => ms.toFixed(1).padStart(5));
  return `${rate}×${p50}${p95}${mark}(main${main})`;
}

/** What every lab page loads is left out; of the rest each page has its own sum. */
function showLoads(
  loads: { name: string; kb: Map<string, number>; shift: number }[],
  misses: string[],
): void {
  const [first, ...rest] = loads;
  const shared = [...(first?.kb.keys() ?? [])].filter((script) => rest.every(({ kb }) => kb.has(script)));
  const sum = (kb: Map<string, number>, wanted: (script: string) => boolean) =>
    [...kb].reduce((total, [script, size]) => total + (wanted(script) ? size : 0), 0);
  const sharedKb = first === undefined ? 0 : sum(first.kb, (script) => shared.includes(script));
  console.log(
    `\nJavaScript, gzipped: ${sharedKb.toFixed(0)} KB shared by all lab pages; budget ${BUDGET.kb} KB more. Layout shift; budget 0.`,
  );
  const different = loads.some(({ kb }) => [...kb.keys()].some((script) => !shared.includes(script)));
  if (!different && widgetNames.length > 1)
    misses.push("every lab page loads every widget’s code, so what one of them weighs can’t be told");
  for (const { name, kb, shift } of loads) {
    const own = sum(kb, (script) => !shared.includes(script));
    if (own > BUDGET.kb) misses.push(`${name} ${own.toFixed(1)} KB`);
    if (shift > 0) misses.push(`${name} layout shift ${shift.toFixed(4)}`);
    console.log(
      `${name.padEnd(40)} ${own.toFixed(1).padStart(5)} KB${own > BUDGET.kb ? "✗" : " "}  ${shift.toFixed(4)}${shift > 0 ? "✗" : ""}`,
    );
  }
}
