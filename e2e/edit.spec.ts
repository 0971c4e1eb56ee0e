import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { capitals, expect, grade, pressUntil, test } from "./loci.ts";

const text = (page: Page) => page.getByRole("textbox", { name: /^Text of/ });
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
const problems = (page: Page) => page.getByRole("region", { name: /problem|hint/i });
const messages = (page: Page) => page.getByRole("region", { name: "Messages" });
/** The offered completions, once they may be taken: CodeMirror waits a moment, so that no key takes one unseen. */
async function offered(page: Page, name: string | RegExp) {
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await page.waitForTimeout(150);
}

test("a note of several kinds of cards is written, seen, saved, taken back and reviewed", async ({
  page,
  loci,
}) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(loci.url);
  await pressUntil(page, "n", page.getByRole("dialog"));
  await page.getByRole("textbox", { name: "Title" }).fill("Waves: why?");
  await page.getByRole("combobox", { name: "Folder" }).fill("physics");
  await expect(page.getByRole("dialog")).toContainText("physics/Waves why.md");
  await page.keyboard.press("Enter");
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toContainText("# Waves: why?");

  // a card by its key, its places filled in one after the other
  await page.keyboard.press("Control+Alt+1");
  await page.keyboard.type("How long is $2\\pi$?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("6.28");
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nHot:::heiß\n\nThe ==sun== shines, see [[Cap");
  await offered(page, /Capitals/);
  await page.keyboard.press("Enter");
  await page.keyboard.type(".\n\nHow far?\n?\nFar.\n```demo sin");
  await offered(page, /sinusoidal/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("\nd");
  await offered(page, /dim/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("64\n```\n");

  // what was found is in the margin, in words in the list, and the card under the cursor beside it
  await page.getByText("Cards in this note: 5").click();
  const cards = page.getByRole("listitem");
  await expect(cards.filter({ hasText: "two-way, 2 cards: Hot" })).toBeVisible();
  await expect(page.locator(".cm-card-sign")).toHaveText(["?", "⇄2", "…", "?"]);
  await cards.getByRole("button", { name: /How long is/ }).click();
  await expect(text(page)).toBeFocused();
  await expect(preview(page).getByRole("article")).toContainText("6.28");
  await cards.getByRole("button", { name: /How far/ }).click();
  await expect(preview(page).getByRole("textbox", { name: "Width d, exact" })).toHaveValue("64");
  await preview(page).getByRole("button", { name: "Note", exact: true }).click();
  await expect(preview(page).getByRole("link", { name: "Capitals" })).toBeVisible();

  await text(page).focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Saved · /)).toBeVisible();
  const saved = await loci.read("physics/Waves why.md");
  expect(saved).toContain("Hot:::heiß\n\nThe ==sun== shines, see [[capitals");
  expect(saved).toContain("```demo sinusoidal\ndim: 64\n```");

  // a second save, and back
  await text(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("Too much.");
  await page.keyboard.press("Control+s");
  await expect.poll(() => loci.read("physics/Waves why.md")).toBe(`${saved}Too much.`);
  await messages(page).getByRole("button", { name: "Undo" }).click();
  await expect(text(page)).not.toContainText("Too much.");
  expect(await loci.read("physics/Waves why.md")).toBe(saved);

  await page.goto(`${loci.url}/notes/physics/Waves%20why.md`);
  await expect(page.getByText("How long is")).not.toHaveCount(0);
});

test("a problem is found and mended by keys alone, in one step of undo", async ({ page, loci }) => {
  await loci.write("quiz.md", "#flashcards\n\nWhich turn in RoPE?\n\n- [ ] queries\n- [ ] values\n");
  await loci.start();
  await page.goto(`${loci.url}/edit/quiz.md?line=1`);
  await expect(text(page)).toBeFocused();
  await expect(problems(page)).toContainText("no right answer");
  await page.keyboard.press("F8");
  await expect(page.locator(".cm-tooltip")).toContainText("no right answer");
  await page.keyboard.press("Tab"); // to the list under the text
  const fix = problems(page).getByRole("button", { name: /queries|“A”/i });
  for (let presses = 0; presses < 12 && !(await fix.evaluate((e) => e === document.activeElement)); presses++)
    await page.keyboard.press("Tab");
  await expect(fix).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(text(page)).toContainText("- [x] queries");
  await expect(text(page)).toBeFocused();
  await expect(problems(page)).not.toContainText("no right answer");
  await page.keyboard.press("Control+z");
  await expect(text(page)).toContainText("- [ ] queries");
});

test("unsaved text survives a reload, and can be given up", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/edit/capitals.md?line=6&column=21`);
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  page.on("dialog", (dialog) => void dialog.accept()); // the browser asks whether to leave
  await page.reload();
  await expect(text(page)).toContainText("Lima!");
  await expect(page.getByText(/is back: 1 line not in the file/)).toBeVisible();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(text(page)).not.toContainText("Lima!");
  await page.reload();
  await expect(text(page)).toContainText("Lima");
  await expect(page.getByText(/is back/)).toBeHidden();
});

test("E in review edits the card and comes back to its answer with the new text", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("Lima")).toBeVisible();
  await page.keyboard.press("e");
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(", by the sea");
  await expect(preview(page).getByRole("article")).toContainText("by the sea");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toContainText("Not saved yet");
  await page.getByRole("button", { name: "Go on writing" }).click();
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: "Card", exact: true })).toContainText("Lima, by the sea");
  expect(await loci.read("capitals.md")).toContain("Capital of Peru::Lima, by the sea\n");
  await page.keyboard.press("4");
  await expect(page.getByRole("article", { name: "Card", exact: true })).toContainText("Ghana");

  await page.keyboard.press("e");
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await grade(page, "3");
});

test("a file that changed on the disk is taken over, or shown beside what is unsaved", async ({
  page,
  loci,
}) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/edit/capitals.md?line=6`);
  await loci.write("capitals.md", capitals.replace("Suva", "Suva, Viti Levu"));
  await expect(text(page)).toContainText("Suva, Viti Levu");

  await page.keyboard.press("End");
  await page.keyboard.type(", mine");
  await loci.write("capitals.md", capitals.replace("Lima", "Lima, theirs"));
  await page.getByRole("button", { name: "See both texts" }).click();
  await expect(page.getByRole("heading", { name: /changed on the disk/i })).toBeVisible();
  await expect(page.getByText("Lima, theirs").first()).toBeVisible();
  await expect(page.getByText("Lima, mine").first()).toBeVisible();
  expect(await loci.read("capitals.md")).toContain("Lima, theirs");
});

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 320],
] as const) {
  test(`axe finds nothing in the editor, ${colorScheme}, ${width} px wide`, async ({ browser, loci }) => {
    await loci.write("quiz.md", `${capitals}\nWhich?\n\n- [ ] this\n- [ ] that\n`);
    await loci.start();
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: "reduce",
      viewport: { width, height: 700 },
    });
    const page = await context.newPage();
    await page.goto(`${loci.url}/edit/quiz.md?line=6`);
    await expect(text(page)).toBeFocused();
    const check = async (name: string) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect
        .soft(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html, nodes[0]?.failureSummary]))
        .toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0);
    };
    await check("write");
    if (width < 900) {
      const size = await text(page).evaluate((element) =>
        Number.parseFloat(getComputedStyle(element).fontSize),
      );
      expect(size).toBeGreaterThanOrEqual(16); // a smaller one makes a phone zoom in
      await page.getByRole("button", { name: "Preview" }).click();
      await expect(preview(page).getByRole("article")).toBeVisible();
      await check("preview");
      await page.getByRole("button", { name: /^Problems/ }).click();
    }
    await expect(problems(page)).toBeVisible();
    await check("problems");
    await page.getByText(/^Cards in this note/).click();
    await check("cards");
    await context.close();
  });
}
