/** Every widget of the lab, by its own definition: guessed, shown, moved and shared by keyboard alone. */

import { readFile, writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { labPath } from "@/lib/widgets/codec.ts";
import type { Widget } from "@/lib/widgets/definition.ts";
import { defaultParams, type Field, type Params, readList, withinLimits } from "@/lib/widgets/fields.ts";
import { judge, type PredictionSpec, predictionToAsk } from "@/lib/widgets/predictions.ts";
import { allWidgets } from "@/lib/widgets/registry.ts";
import { valueAfterKey } from "@/lib/widgets/slider-steps.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./loci.ts";

const widgetIn = (page: Page) => page.locator("[data-widget]");
/** The figure with its line of reading; a figure inside it is a part of the whole. */
const figureIn = (page: Page) => widgetIn(page).getByRole("figure").first();

for (const widget of allWidgets) {
  test(`${widget.name} is guessed, moved and shared by keyboard alone`, async ({ page, context, lab }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const defaults = defaultParams(widget.fields) as Params;
    const spec = predictionToAsk(widget.predictions, defaults);
    if (spec === null) throw new Error(`${widget.name} asks nothing at its defaults`);
    await page.goto(lab.url + labPath(widget, { params: defaults, ask: spec.id }));
    const asked = widgetIn(page).getByRole("group", { name: spec.ask(defaults) });
    await expect(asked.locator("input, select").first()).toBeFocused();
    await expect(figureIn(page)).toHaveCount(0);
    expect(await violations(page, "asked")).toEqual([]);

    const guess = await giveGuess(page, asked, spec, defaults);
    await expect(widgetIn(page)).toContainText(judge(spec, defaults, guess).text);
    await expect(figureIn(page)).toContainText(widget.reading(defaults).slice(1));
    expect(await violations(page, "open")).toEqual([]);

    const moved = await moveEveryControl(page, widget, defaults);
    const address = lab.url + labPath(widget, { params: moved });
    await expect(page).toHaveURL(address);
    await expect(figureIn(page)).toContainText(widget.reading(moved).slice(1));
    await widgetIn(page).getByRole("button", { name: "Link", exact: false }).first().focus();
    await page.keyboard.press("l");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);

    const other = await context.newPage();
    await other.goto(address);
    await expect(figureIn(other)).toContainText(widget.reading(moved).slice(1));
    await other.close();
  });
}

/** Answers wrongly where there is a choice, and commits. */
async function giveGuess(
  page: Page,
  asked: Locator,
  spec: PredictionSpec<Params>,
  params: Params,
): Promise<number | string> {
  switch (spec.kind) {
    case "number":
    case "point": {
      const { min, max } = spec.range(params);
      const guess = spec.answer(params) === min ? max : min;
      await page.keyboard.type(String(guess));
      await page.keyboard.press("Enter");
      return guess;
    }
    case "choice": {
      await page.keyboard.press("Space");
      const [first] = spec.options;
      if (first === undefined || first.value !== spec.answer(params)) {
        await page.keyboard.press("p");
        return first?.value ?? "";
      }
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("p");
      return spec.options[1]?.value ?? "";
    }
    case "draw": {
      await page.keyboard.press("Home");
      const { min } = spec.range(params);
      const drawn = await asked
        .getByRole("slider")
        .evaluateAll((sliders) => sliders.map((slider) => (slider as HTMLInputElement).valueAsNumber));
      await page.keyboard.press("p");
      return drawn
        .with(0, min)
        .map((height) => Number(height.toPrecision(4)))
        .join(" ");
    }
    case "match": {
      const [option] = spec.options;
      for (const _ of spec.rows(params)) {
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Tab");
      }
      await asked.locator("select").first().focus();
      await page.keyboard.press("p");
      return spec
        .rows(params)
        .map(() => option?.value ?? "")
        .join(" ");
    }
    default:
      return spec satisfies never;
  }
}

/** @returns where the widget stands then, by its own rules */
async function moveEveryControl(page: Page, widget: Widget, from: Params): Promise<Params> {
  const more = widgetIn(page).locator("summary", { hasText: "More" });
  if ((await more.count()) > 0) {
    await more.focus();
    await page.keyboard.press("Enter");
  }
  let params = from;
  for (const [name, field] of Object.entries(widget.fields)) {
    const value = await moveControl(page, field, params[name] ?? field.default, params);
    params = withinLimits(widget.fields, { ...params, [name]: value });
  }
  return params;
}

async function moveControl(
  page: Page,
  field: Field,
  value: Params[string],
  params: Params,
): Promise<Params[string]> {
  const controls = widgetIn(page);
  switch (field.kind) {
    case "number": {
      const up = valueAfterKey(field, Number(value), "ArrowRight", false, params);
      const key = up === value ? "ArrowLeft" : "ArrowRight";
      await controls.getByRole("slider", { name: field.label, exact: true }).focus();
      await page.keyboard.press(key);
      return valueAfterKey(field, Number(value), key, false, params) as number;
    }
    case "choice": {
      const values = field.options.map((option) => option.value);
      const at = values.indexOf(String(value));
      const key = at === values.length - 1 ? "ArrowUp" : "ArrowDown";
      await controls.getByRole("combobox", { name: field.label, exact: true }).focus();
      await page.keyboard.press(key);
      return values[at + (key === "ArrowDown" ? 1 : -1)] as string;
    }
    case "switch":
      await controls.getByRole("checkbox", { name: field.label, exact: true }).focus();
      await page.keyboard.press("Space");
      return value !== true;
    case "text": {
      const words = String(value).split(" ").reverse().join(" ");
      await controls.getByRole("textbox", { name: field.label, exact: true }).focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(words);
      return words;
    }
    case "list": {
      const [first = field.min, ...rest] = readList(String(value));
      await controls.getByRole("slider", { name: `${field.item} 1`, exact: true }).focus();
      await page.keyboard.press(first < field.max ? "ArrowRight" : "ArrowLeft");
      return [first < field.max ? first + 1 : first - 1, ...rest].join("-");
    }
    case "set": {
      const chosen = String(value).split("-");
      const toggled = field.options.find((option) => chosen.length > 1 || !chosen.includes(option.value));
      await controls
        .getByRole("group", { name: field.label })
        .getByRole("checkbox", { name: toggled?.label ?? "", exact: true })
        .focus();
      await page.keyboard.press("Space");
      return field.options
        .map((option) => option.value)
        .filter((option) => chosen.includes(option) !== (option === toggled?.value))
        .join("-");
    }
    default:
      return field satisfies never;
  }
}

/** An empty picture of a figure's size takes fewer bytes. */
const BLANK_BYTES = 5000;

const LOOKS = [
  { look: "light", width: 1280, height: 900, colorScheme: "light" },
  { look: "dark", width: 1280, height: 900, colorScheme: "dark" },
  { look: "phone", width: 390, height: 844, colorScheme: "light" },
] as const;

/** Major version of the browser that drew the pictures: another one sets letters and lines a little differently. */
const DRAWN_BY = "e2e/screenshots/browser.txt";

for (const { look, width, height, colorScheme } of LOOKS) {
  test(`every widget looks as it did, ${look}`, async ({ browser, lab }) => {
    const version = browser.version().split(".")[0] ?? "";
    if (test.info().config.updateSnapshots !== "none") await writeFile(DRAWN_BY, `${version}\n`);
    const drawnBy = (await readFile(DRAWN_BY, "utf8")).trim();
    if (version !== drawnBy) {
      const description = `this browser is ${version}, the pictures are of ${drawnBy}: only whether something is drawn`;
      test.info().annotations.push({ type: "not compared", description });
    }
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    for (const { name } of allWidgets) {
      await page.goto(`${lab.url}/lab/${name}`);
      await expect(figureIn(page)).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      if (version === drawnBy) await expect.soft(figureIn(page)).toHaveScreenshot(`${name}-${look}.png`);
      else expect.soft((await figureIn(page).screenshot()).length).toBeGreaterThan(BLANK_BYTES);
    }
    await context.close();
  });
}

test("every widget stays inside a page of 320 px, in light and dark", async ({ browser, lab }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme });
    const page = await context.newPage();
    for (const { name } of allWidgets) {
      await page.goto(`${lab.url}/lab/${name}`);
      await expect(figureIn(page)).toBeVisible();
      expect.soft([name, await excessWidth(page)]).toEqual([name, 0]);
      expect.soft(await violations(page, `${name} ${colorScheme}`)).toEqual([]);
    }
    await context.close();
  }
});

function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("without JavaScript every widget shows its figure, its numbers and its formula", async ({
  browser,
  lab,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const widget of allWidgets) {
    const params = defaultParams(widget.fields) as Params;
    await page.goto(`${lab.url}/lab/${widget.name}`);
    const picture = page.locator("noscript figure");
    await expect(picture.getByRole("img").first()).toBeVisible();
    await expect(picture.locator("figcaption")).toContainText(widget.reading(params));
    await expect(page.locator("noscript table td").first()).toBeVisible();
  }
  await context.close();
});

test("the gallery has a tile for every widget, with its question and the number of its cards", async ({
  page,
  loci,
}) => {
  await loci.write("deck.md", deckWithDemos());
  await loci.start();
  await page.goto(`${loci.url}/lab`);
  const tiles = page.getByRole("article");
  await expect(tiles).toHaveCount(allWidgets.length);
  for (const [index, widget] of allWidgets.entries()) {
    const tile = tiles.nth(index);
    await expect(tile).toContainText(widget.question);
    await expect(tile).toContainText(index === 0 ? "2 cards" : "0 cards");
    await expect(tile.getByRole("img").first()).toBeVisible();
  }
  expect(await violations(page, "lab")).toEqual([]);
  await page.goto(`${loci.url}/lab/${allWidgets[0]?.name}`);
  await expect(page.getByRole("link", { name: "Shown?" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Linked" })).toBeVisible();
});

function deckWithDemos(): string {
  const name = allWidgets[0]?.name;
  return `---\ntags: [flashcards]\n---\nShown?\n?\nhere\n\`\`\`demo ${name}\n\`\`\`\n\nLinked::[there](demo:${name})\n\nPlain::card\n`;
}
