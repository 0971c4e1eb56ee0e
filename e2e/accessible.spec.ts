import type { Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { acknowledged, expect, type Loci, test } from "./loci.ts";

const note = `---
tags: [flashcards/test]
---
# Heading

Prose with $\\sin x$, a [link](https://example.org), a [[Missing]] link and a table.

| a | b |
| --- | --- |
| 1 | $x^2$ |

What is $\\cos 0$?
??
One: $\\cos 0 = 1$. ^cos

Source: a book.

Width 512 has ==256== frequencies.
\`\`\`demo sinusoidal
d: 128
n: 2048
ask: first-unturned
\`\`\`

Broken::
`;

async function cardPath(page: Page, loci: Loci): Promise<string> {
  await page.goto(`${loci.url}/notes/test.md`);
  return (await page.locator("a[href^='/cards/']").first().getAttribute("href")) ?? "";
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page in ${colorScheme}`, async ({ browser, loci }) => {
    await loci.write("test.md", note);
    await loci.start();
    const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const card = await cardPath(page, loci);
    const check = async (name: string) => {
      expect.soft(await violations(page, name)).toEqual([]);
    };
    for (const path of [
      "/",
      "/notes",
      "/notes/test.md",
      card,
      "/lab",
      "/lab/guesses",
      "/settings",
      "/nowhere",
      "/cards/none",
    ]) {
      await page.goto(loci.url + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await check(path);
    }
    await page.goto(`${loci.url}/review`);
    await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
    await check("question");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await check("shortcut sheet");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Space");
    await check("answer");
    await page.keyboard.press("i");
    await expect(page.getByRole("dialog")).toBeVisible();
    await check("about this card");
    await page.keyboard.press("Escape");
    const answered = acknowledged(page);
    await page.keyboard.press("4");
    await answered;
    await expect(page.getByRole("textbox", { name: "Your guess" })).toBeFocused();
    await check("prediction");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").locator("canvas").first()).toBeVisible();
    await check("verdict and figure");
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole("dialog").getByText("You said 3.")).toBeVisible();
    await check("figure in a sheet");
    await context.close();
  });
}

test("an answer, a grade and an undo are announced", async ({ page, loci }) => {
  await loci.write("test.md", note);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  const announced = page.locator("[aria-live='polite'], [role='status'], [role='log']");
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(announced.filter({ hasText: "Answer shown." })).toHaveCount(1);
  await page.keyboard.press("3");
  await expect(announced.filter({ hasText: "Good, next in 10 minutes" }).first()).toBeAttached();
  // the next card asks by a field: Esc leads out of it
  await expect(page.getByRole("textbox", { name: "Your guess" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(announced.filter({ hasText: "Undone: Good" }).first()).toBeAttached();
});

test("keys do nothing in a field, and can be turned off", async ({ page, loci }) => {
  await loci.write("test.md", note);
  await loci.start();
  await page.goto(`${loci.url}/settings`);
  await page.getByRole("textbox").first().focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Backspace"); // the field got the key, and is not to be saved with it
  await page
    .getByRole("checkbox", { name: /shortcuts/i })
    .or(page.getByRole("switch", { name: /shortcuts/i }))
    .first()
    .uncheck();
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeAttached();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "Answer" })).toHaveCount(0);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await expect(page.getByRole("heading", { name: "Answer" })).toBeAttached();
});
