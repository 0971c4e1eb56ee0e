import AxeBuilder from "@axe-core/playwright";
import { expect, type Loci, pressUntil, test } from "./loci.ts";

async function writeVault(loci: Loci): Promise<void> {
  await loci.write(
    "deck/Rotary.md",
    "---\ntags: [flashcards]\naliases: [RoPE]\n---\n# Rotary\n\nIt turns. ^turn\n\nWhat? Why?::A, see [[Sinusoid]] ^card\n\n?\nA stray answer.\n",
  );
  await loci.write(
    "Reading.md",
    "# Reading\n\nFirst [[RoPE]] and **then** [[Rotary#^card|its card]].\n\n![[Rotary#^turn]]\n\nBut not [[Rotory]], nor [[Rotary#Nowhere]].\n\n![[wave.png]]\n",
  );
}

test("a problem leads to the line of its note in the editor", async ({ page, loci }) => {
  await writeVault(loci);
  await loci.start();
  await page.goto(loci.url);
  await page.getByRole("link", { name: "1 error in your notes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Problems" })).toBeVisible();
  await expect(page.getByText("1 problem of 6.")).toBeVisible();
  await page.getByRole("link", { name: "All 6" }).click();
  const ofRotary = page.getByRole("region", { name: "Rotary" });
  await expect(ofRotary).toContainText("this separator has no question above it");
  await expect(ofRotary).toContainText("11 | ?");
  await expect(page.getByRole("region", { name: "Reading" })).toContainText(
    "there is no file “wave.png” in this vault, so nothing is shown here",
  );
  await page.getByRole("link", { name: /broken link/ }).click();
  await expect(page.getByText("did you mean “deck/Rotary.md”?")).toBeVisible();
  await page.getByRole("link", { name: "Reading.md:7:9" }).click();
  await expect(page).toHaveURL(/\/edit\/Reading\.md\?line=7&column=9/);
  await expect(page.locator(".cm-content")).toContainText("But not");
});

test("advice can be turned off where it stands", async ({ page, loci }) => {
  await writeVault(loci);
  await loci.start();
  await page.goto(`${loci.url}/problems?severity=hint`);
  await expect(page.getByText("this card asks two questions")).toBeVisible();
  await page.getByRole("button", { name: "Turn this advice off" }).first().click();
  await expect(page.getByText("Turned off: a card that asks two questions at once.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Hints 0" })).toBeVisible();
});

test("a note tells who links to it, shows what it embeds, and what leads nowhere", async ({ page, loci }) => {
  await writeVault(loci);
  await loci.start();
  await page.goto(`${loci.url}/notes/deck/Rotary.md`);
  const backlinks = page.getByRole("region", { name: "Linked from" });
  await expect(backlinks.getByRole("listitem")).toHaveCount(3);
  await expect(backlinks).toContainText("First RoPE and then its card.");
  await backlinks.getByRole("link", { name: "Reading" }).first().click();
  const text = page.locator("main");
  await expect(text.locator("blockquote.embed")).toContainText("It turns.");
  await expect(text.getByTitle("No note or file in this vault is named “Rotory”")).toHaveText("Rotory");
  await expect(text.getByRole("link", { name: "Rotory" })).toHaveCount(0);
  await expect(text.getByTitle("“Rotary” has no heading “Nowhere”")).toHaveAttribute(
    "href",
    "/notes/deck/Rotary.md",
  );
  await text.getByRole("link", { name: "its card" }).click();
  await expect(page).toHaveURL(/\/notes\/deck\/Rotary\.md#note-block-card$/);
  await page.locator("a[href^='/cards/']").first().click();
  await expect(page.getByRole("region", { name: "Linked from" })).toContainText("First RoPE");
});

test("the reference shows each form as it is written and as it is read", async ({ page, loci }) => {
  await writeVault(loci);
  await loci.start();
  await page.goto(`${loci.url}/`);
  await pressUntil(page, "?", page.getByRole("dialog"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { level: 1, name: "How cards are written" })).toBeVisible();
  const first = page.getByRole("region", { name: "Question, two colons, answer" });
  await expect(first.locator("pre")).toContainText("The capital of Peru::Lima");
  await expect(first.getByRole("group", { name: "Card" })).toContainText("Lima");
  await expect(first.getByRole("list", { name: "What is read" })).toHaveText(
    "basic: The capital of Peru → Lima",
  );
  await expect(
    page.getByRole("region", { name: "A guess before the figure" }).locator("svg").first(),
  ).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Another note shown here" }).locator("blockquote.embed"),
  ).toContainText("leaves a turn by");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on these pages in ${colorScheme}`, async ({ browser, loci }) => {
    await writeVault(loci);
    await loci.start();
    const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const path of [
      "/help/markdown",
      "/problems",
      "/problems?severity=hint",
      "/notes/Reading.md",
      "/notes/deck/Rotary.md",
    ]) {
      await page.goto(loci.url + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect
        .soft(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html, nodes[0]?.failureSummary]))
        .toEqual([]);
    }
    await context.close();
  });
}
