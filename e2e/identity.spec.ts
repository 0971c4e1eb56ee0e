import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Loci, test } from "./loci.ts";

/** Due since 2024, and known to Loci from its first reading on. */
const due = "<!--SR:!2024-02-11,84,290-->";

/** Writes the note as another program would, and has Loci read it. */
async function edit(page: Page, loci: Loci, body: string): Promise<void> {
  await loci.write("a.md", `#flashcards\n\n${body}\n`);
  await page.goto(`${loci.url}/notes`);
  await page.getByRole("button", { name: "Read the vault again" }).click();
  await expect(page.getByText("The vault was read")).toBeVisible();
}

const messages = (page: Page) => page.getByRole("region", { name: "Messages" });

async function startWith(loci: Loci, body: string): Promise<void> {
  await loci.write("a.md", `#flashcards\n\n${body}\n`);
  await loci.start();
}

test("a card that changed much shows old and new, its answer only once that is shown, and is kept by one key", async ({
  page,
  loci,
}) => {
  await startWith(loci, `Capital of Peru::Cusco\n${due}`);
  await edit(page, loci, `Capital of Peru::Lima\n${due}`);
  await expect(page.getByRole("link", { name: "1 card to confirm after edits" })).toBeVisible();

  await page.goto(`${loci.url}/review`);
  const panel = page.getByRole("region", { name: "This card changed since you last saw it" });
  await expect(panel).toContainText("Its answer changed too");
  await expect(panel).not.toContainText("Cusco");
  await page.keyboard.press("Space");
  await expect(panel.locator("del")).toContainText("Cusco");
  await expect(panel.locator("ins")).toContainText("Lima");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press("k");
  await expect(panel).toBeHidden();
  await expect(messages(page)).toContainText("Kept: what you remember counts for the new text");
  await expect(page.getByRole("heading", { name: "Answer" })).toBeAttached();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await expect(panel).toBeHidden();
  await page.keyboard.press("i");
  await expect(page.getByRole("dialog")).toContainText("84");
});

test("a changed card is reset, that is undone, and then it is a card of its own; the old one can come back", async ({
  page,
  loci,
}) => {
  await startWith(loci, `Capital of Peru::Cusco\n${due}`);
  await edit(page, loci, `Capital of Peru::Lima\n${due}`);
  await page.goto(`${loci.url}/review`);
  const panel = page.getByRole("region", { name: "This card changed since you last saw it" });
  await panel.getByRole("button", { name: "Reset" }).click();
  await expect(panel).toBeHidden();
  await expect(messages(page)).toContainText("Reset: the card is new again, its history is kept");
  await page.keyboard.press("u");
  await expect(messages(page)).toContainText("Undone: Reset");

  await edit(page, loci, `Capital of Peru::Arequipa`);
  await page.goto(`${loci.url}/review`);
  await expect(panel).toBeVisible();
  await panel.getByRole("button", { name: "Treat as new" }).click();
  await expect(messages(page)).toContainText("A new card now; the old one is kept with its history");
  await expect(panel).toBeHidden();

  await page.goto(`${loci.url}/notes/changes`);
  await expect(page.getByText("Every card is as you know it.")).toBeVisible();
  const left = page.getByRole("region", { name: "Cards that left the vault" });
  await expect(left.getByRole("link", { name: "Capital of Peru" })).toBeVisible();
  await edit(page, loci, `Capital of Peru::Arequipa\n\nCapital of Peru::Lima`);
  await page.goto(`${loci.url}/notes/changes`);
  await expect(left).toContainText("None.");
  expect(loci.run("doctor").code).toBe(0);
});

test("a card that may be an old one asks, and takes its memory on with one key", async ({ page, loci }) => {
  await startWith(loci, `What is the capital of Peru?::Lima\n${due}`);
  await edit(page, loci, "What is the capital of Chile?::Santiago");
  await page.goto(`${loci.url}/review`);
  const panel = page.getByRole("region", {
    name: "Is this the card you knew as “What is the capital of Peru?”?",
  });
  await expect(panel.locator("ins")).toContainText("Chile");
  await page.keyboard.press("y");
  await expect(messages(page)).toContainText("It is the card you knew; its memory goes on");
  await expect(panel).toBeHidden();
  await expect(page.getByRole("article", { name: "Card" })).toContainText("Chile");
  await page.keyboard.press("i");
  await expect(page.getByRole("dialog")).toContainText("84");
  expect(loci.run("doctor").code).toBe(0);
});

test("a card that may be an old one is confirmed as new on its note's page, without JavaScript too", async ({
  browser,
  loci,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await startWith(loci, `What is the capital of Peru?::Lima\n${due}`);
  await edit(page, loci, "What is the capital of Chile?::Santiago");
  await page.goto(`${loci.url}/notes/a.md`);
  const form = page.getByRole("form", {
    name: /Is this the card you knew as “What is the capital of Peru\?”/,
  });
  await form.getByRole("button", { name: "No" }).click();
  await expect(page.locator("main").getByRole("status")).toContainText(
    "A new card; the old one is kept with its history.",
  );
  await expect(form).toBeHidden();
  await page.getByText("1 card with a history left this note").click();
  await expect(page.getByRole("link", { name: "What is the capital of Peru?" })).toBeVisible();
});

test("ids are written into a note when its page is asked to, and by themselves where that was chosen", async ({
  page,
  loci,
}) => {
  const { readFile } = await import("node:fs/promises");
  const text = (path: string) => readFile(`${loci.vault}/${path}`, "utf8");
  await startWith(loci, "Capital of Peru::Lima");
  await page.goto(`${loci.url}/notes/a.md`);
  await page.getByText("Ids of the cards").click();
  await page.getByRole("button", { name: "Write ids into this note" }).click();
  await expect(page.locator("main").getByRole("status")).toContainText("1 id written.");
  expect(await text("a.md")).toMatch(/^#flashcards\n\nCapital of Peru::Lima \^loci-[0-9a-z]{8}\n$/);

  await page.goto(`${loci.url}/settings/notes`);
  await page.getByLabel("Folders in whose notes Loci writes ids by itself").fill("decks");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeAttached();
  await loci.write("decks/b.md", "#flashcards\n\nCapital of Fiji::Suva\n");
  await loci.write("c.md", "#flashcards\n\nCapital of Oman::Muscat\n");
  await expect(async () => {
    expect(await text("decks/b.md")).toMatch(/^Capital of Fiji::Suva \^loci-[0-9a-z]{8}$/m);
  }).toPass();
  expect(await text("c.md")).toBe("#flashcards\n\nCapital of Oman::Muscat\n");
  expect(loci.run("doctor").code).toBe(0);
});

test("a note that is gone lists the cards that it held", async ({ page, loci }) => {
  const { rm } = await import("node:fs/promises");
  await startWith(loci, `Capital of Peru::Lima\n${due}`);
  await rm(`${loci.vault}/a.md`);
  await page.goto(`${loci.url}/notes/a.md`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is gone");
  await page.getByText("1 card with a history left this note").click();
  await expect(page.getByRole("link", { name: "Capital of Peru" })).toBeVisible();
  await page.goto(`${loci.url}/notes`);
  await expect(page.getByRole("link", { name: "1 card with a history is in no note now" })).toBeVisible();
});
