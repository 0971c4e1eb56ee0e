import type { Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { acknowledged, expect, type Loci, test } from "./loci.ts";

const deck = `---
kind: deck
deck: Order
---

${[1, 2, 3, 4, 5, 6, 7]
  .map(
    (n) =>
      `Question ${n}?\n?\nAnswer ${n}. See [[softmax]]. ^f0${n}\n${n === 2 ? "```demo order\n```\n" : ""}`,
  )
  .join("\n")}`;

const paragraph = "A paragraph of the lesson that is long enough to be a few lines in any window. ".repeat(6);

const lesson = `---
title: The first lesson
kind: lesson
lesson: 1
summary: What comes first.
---

${paragraph}

![[deck#^f01]]

A number, [54,410](calc:wavelength(63,128)), and a term, [[softmax]].

${paragraph}

${paragraph}

\`\`\`demo sinusoidal
p: 50
\`\`\`

${paragraph}

${paragraph}

\`\`\`demo sinusoidal
ask: first-unturned
\`\`\`

${paragraph}

## Questions

Which part is rotated?
- [ ] Values
  They stay.
- [x] Queries and keys
  Both.
^q23
`;

const term = `---
title: Softmax
kind: term
aliases: [normalised exponential]
summary: Scores made into positive weights that add up to 1.
difficulty: 2
---
Scores made into positive weights that add up to 1.
`;

async function fill(loci: Loci) {
  await loci.write("deck.md", deck);
  await loci.write("lesson.md", lesson);
  await loci.write("later.md", "---\ntitle: The second lesson\nkind: lesson\nlesson: 2\n---\nText.\n");
  await loci.write("softmax.md", term);
  const read = await fetch(`${loci.url}/api/health`);
  expect(read.ok).toBe(true);
}

const isNoWider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** From now on, how far things moved that the reader did not move, as browsers measure it. */
async function watchShifts(page: Page) {
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push(entry.value);
    }).observe({ type: "layout-shift" });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}

test.beforeAll(async ({ lab }) => fill(lab));

test("a lesson's demos come alive as they come near, without moving what is read, and are used by keyboard", async ({
  page,
  lab: loci,
}) => {
  await page.goto(`${loci.url}/notes/lesson.md`);
  await expect(page.getByRole("heading", { level: 1, name: "The first lesson" })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const shifts = await watchShifts(page);
  const first = page.locator("[data-widget='sinusoidal']").first();
  await expect(first.getByRole("img").or(first.locator("canvas")).first()).toBeAttached();
  const position = first.getByRole("slider", { name: "Position p" });
  await expect(async () => {
    await page.mouse.wheel(0, 150);
    await expect(position).toBeInViewport({ timeout: 500 });
  }).toPass();
  expect(await shifts()).toEqual([]);
  await position.focus();
  await page.keyboard.press("ArrowRight");
  await expect(first.locator("figcaption").first()).toContainText(/position 51/i);
  await page.keyboard.press("0");
  await expect(first.locator("figcaption").first()).toContainText(/position 50/i);
  await page.keyboard.press("t");
  await expect(first.getByRole("table")).toBeVisible();
  // the same keys outside of it are the page's own
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("t");
  await expect(first.getByRole("table")).toBeVisible();
});

test("a demo that asks takes a guess before it shows anything, and says what was right", async ({
  page,
  lab: loci,
}) => {
  await page.goto(`${loci.url}/notes/lesson.md`);
  const asking = page.locator("[data-widget='sinusoidal']").nth(1);
  await asking.scrollIntoViewIfNeeded();
  await asking.getByRole("link", { name: "Guess first" }).or(asking.getByRole("textbox")).first().click();
  const guess = asking.getByRole("textbox", { name: "Your guess" });
  await expect(guess).toBeVisible();
  await expect(asking.locator("canvas")).toHaveCount(0);
  await guess.fill("3");
  await page.keyboard.press("Enter");
  await expect(asking.getByText("You said 3. It is 31.")).toBeFocused();
  await expect(asking.locator("canvas").first()).toBeVisible();
});

test("beside the text stands a card with its answer folded; questions keep theirs for the quiz", async ({
  page,
  lab: loci,
}) => {
  await page.goto(`${loci.url}/notes/lesson.md`);
  const card = page.getByRole("group", { name: "Card: Question 1?" });
  await expect(card).toContainText("· new");
  await expect(card.getByText("Answer 1.")).toBeHidden();
  const text = await page.locator("main p", { hasText: "A number," }).boundingBox();
  expect((await card.boundingBox())?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  await card.getByText("Show the answer").click();
  await expect(card.getByText("Answer 1.")).toBeVisible();
  await expect(card.getByRole("link", { name: /page/ })).toHaveAttribute("href", /^\/cards\//);

  const question = page.getByRole("group", { name: "Question", exact: true });
  await expect(question).toContainText("Which part is rotated?");
  await expect(page.getByRole("main")).not.toContainText("Queries and keys");
  await expect(page.getByText("1 question, ")).toBeVisible();
  await expect(page.getByRole("link", { name: "Start the quiz" })).toHaveAttribute(
    "href",
    "/quiz?lesson=lesson.md",
  );

  await page.setViewportSize({ width: 390, height: 844 });
  const [below, above] = [await card.boundingBox(), await page.locator("main p").nth(1).boundingBox()];
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
});

test("a lesson leads to the next, and the list of notes begins with the lessons", async ({
  page,
  lab: loci,
}) => {
  await page.goto(`${loci.url}/notes`);
  const lessons = page.getByRole("region", { name: "Lessons" }).getByRole("link");
  await expect(lessons).toHaveText(["The first lesson", "The second lesson"]);
  await lessons.first().click();
  await page.getByRole("navigation", { name: "Lessons" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "The second lesson" })).toBeVisible();
  await page.getByRole("navigation", { name: "Lessons" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "The first lesson" })).toBeVisible();
});

test("without JavaScript a lesson has its pictures, numbers and answers", async ({ browser, lab: loci }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${loci.url}/notes/lesson.md`);
  const first = page.locator("[data-widget='sinusoidal']").first();
  await expect(first.getByRole("img", { name: /Heatmap/ })).toBeVisible();
  await expect(first.locator("figcaption")).toContainText(/position 50, /);
  await first.getByText("Numbers").click();
  await expect(first.getByRole("table")).toBeVisible();
  await expect(first.getByRole("link", { name: "Try it" })).toHaveAttribute("href", /^\/lab\/sinusoidal/);
  const asking = page.locator("[data-widget='sinusoidal']").nth(1);
  await expect(asking.getByRole("img", { name: /Heatmap/ })).toBeHidden();
  await asking.getByText("Show the figure").click();
  await expect(asking.getByRole("img", { name: /Heatmap/ })).toBeVisible();
  await context.close();
});

test("the glossary is filtered as one types, and a term says who uses it", async ({ page, lab: loci }) => {
  await page.goto(`${loci.url}/glossary`);
  await expect(page.getByRole("definition")).toContainText("basic, 2 of 5");
  const find = page.getByRole("searchbox", { name: "Find a term" });
  await expect(async () => {
    await find.fill("nothing like it");
    await expect(page.getByRole("status").filter({ hasText: "0 of 1 term" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await find.fill("exponential");
  await page.getByRole("link", { name: "Softmax" }).click();
  await expect(page.getByText("normalised exponential")).toBeVisible();
  await expect(page.getByRole("link", { name: "The first lesson" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Question 7?" })).toHaveAttribute("href", /^\/cards\//);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in a lesson, the glossary and a term in ${colorScheme}, and nothing is wider than a small phone`, async ({
    browser,
    lab: loci,
  }) => {
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: "reduce",
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    for (const path of ["/notes/lesson.md", "/glossary", "/notes/softmax.md", "/notes", "/"]) {
      await page.goto(loci.url + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      if (path === "/notes/lesson.md") {
        const demos = page.locator("[data-widget]");
        await expect(async () => {
          await page.mouse.wheel(0, 400);
          await expect(page.locator("[data-live]")).toHaveCount(await demos.count(), { timeout: 200 });
        }).toPass();
      }
      expect.soft(await violations(page, path)).toEqual([]);
      expect.soft(await isNoWider(page), path).toBe(true);
    }
    await context.close();
  });
}

test("a first visit is offered six cards that end in the order widget, and then the usual day", async ({
  page,
  lab: loci,
}) => {
  await page.goto(loci.url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^A first look: 6 cards, about \d minutes?\.$/,
  );
  await expect(
    page.getByText("After that comes the usual day: 1 card, all new, about 1 minute."),
  ).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/review\?tour/);
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await expect(page.getByText(`Question ${n}?`)).toBeVisible();
    await expect(page.getByText(`${7 - n} left · ${7 - n} new`)).toBeVisible();
    await page.keyboard.press("Space");
    await expect(page.getByRole("heading", { name: "Answer" })).toBeFocused();
    const answered = acknowledged(page);
    await page.keyboard.press("3");
    await answered;
  }
  await expect(page.getByRole("heading", { name: "Now tell it where the words stand" })).toBeFocused();
  await page.getByRole("radio", { name: "different", exact: true }).check();
  await page.getByRole("button", { name: /Commit/ }).click();
  await expect(page.getByText("You said “different”. It is “different”.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Sentence A" })).toHaveValue("dog bites man");
  await page.getByRole("link", { name: "Back to Today" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^7 cards, .*; 1 new\.$/);
});
