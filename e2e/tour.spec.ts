import type { Locator, Page } from "@playwright/test";
import { acknowledged, expect, pressUntil, test } from "./loci.ts";

/** By Tab alone, as someone without a mouse gets there. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}

/** By the palette, which works from inside a widget and a field too. */
async function command(page: Page, words: string) {
  await pressUntil(page, "Control+k", page.getByRole("dialog"));
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("the tour, by keyboard alone: guess wrongly, see why, keep a card of it, share the state, and be asked again", async ({
  page,
  context,
  loci,
}) => {
  await loci.write("index.md", "# Notes\n");
  await loci.start();
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: loci.url });
  await page.goto(loci.url);

  // a widget, at a state of one's own
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/\/lab$/);
  await tabTo(page, page.getByRole("link", { name: "Sinusoidal heatmap" }));
  await page.keyboard.press("Enter");
  const position = page.getByRole("slider", { name: "Position p" });
  await tabTo(page, position);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/[?&]p=51/);

  // its question, answered wrongly, and why
  await tabTo(page, page.getByRole("button", { name: "The first pair that never turns" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Your guess" })).toBeFocused();
  await expect(page.locator("canvas")).toHaveCount(0);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  const verdict = page.getByText(/You said 3\. It is \d+\./).first();
  await expect(verdict).toBeVisible();
  const answer = /It is (\d+)\./.exec((await verdict.textContent()) ?? "")?.[1] ?? "";
  await expect(
    page.getByText(new RegExp(`Pair ${answer} takes [\\d,.]+ positions for one turn`)).first(),
  ).toBeVisible();

  // a card of it: at the end of a note, and in no file until it is saved
  const keep = page.getByRole("button", { name: "Keep a card of this" });
  await tabTo(page, keep);
  await page.keyboard.press("Enter");
  const text = page.getByRole("textbox", { name: "Text of Kept cards.md" });
  await expect(text).toBeFocused();
  await expect(text).toContainText("ask: first-unturned");
  await expect(loci.read("Kept cards.md")).rejects.toThrow();
  await page.keyboard.press("Control+Enter");
  await expect(text).toHaveCount(0);
  const kept = await loci.read("Kept cards.md");
  expect(kept).toMatch(/^---\nkind: deck\ntags: \[flashcards\]\n---\n# Kept cards\n\nOf the /);
  expect(kept).toMatch(/\n```demo sinusoidal\np: 51\nask: first-unturned\n```\n\?\nIt is /);

  // the state as a link
  await expect(keep).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: /^Link L/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("Link copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const reading = await page.getByRole("figure").first().locator("figcaption").textContent();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("slider", { name: "Position p" })).toHaveValue(await position.inputValue());
  await expect(other.getByRole("figure").first().locator("figcaption")).toHaveText(reading ?? "");
  await other.close();

  // asked again by the review, at that state
  await command(page, "go to review");
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole("textbox", { name: "Your guess" })).toBeFocused();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Card" })).toContainText(`You said 5. It is ${answer}.`);
  await expect(page.getByRole("dialog").locator("figcaption").first()).toHaveText(reading ?? "");
  await expect(page.getByRole("button", { name: /^Again.*suggested$/ })).toBeFocused();
  const answered = acknowledged(page);
  await page.keyboard.press("Enter");
  await answered;

  // what is remembered of it
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await command(page, "go to notes");
  await expect(page).toHaveURL(/\/notes$/);
  await tabTo(page, page.getByRole("link", { name: "Kept cards" }).first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/Kept%20cards/);
  await tabTo(page, page.locator("main a[href^='/cards/']").first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table")).toContainText(
    `You said 5. It is ${answer}. ${Number(answer) - 5} too low.`,
  );
});

test("a card remembers where its widget was left, and offers it beside the author's state", async ({
  page,
  loci,
}) => {
  await loci.write("a.md", "#flashcards\n\nHow?\n?\nSo.\n```demo sinusoidal\np: 20\n```\n");
  await loci.start();
  const position = page.getByRole("dialog").getByRole("slider", { name: "Position p" });
  const open = async () => {
    await page.goto(`${loci.url}/review`);
    await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
    await page.keyboard.press("Space");
    await pressUntil(page, "w", page.getByRole("textbox", { name: "Your guess" }));
    await page.getByRole("button", { name: "Skip" }).click();
    await expect(position).toBeVisible();
  };
  await open();
  const written = await position.inputValue();
  await expect(page.getByRole("button", { name: /Where you left it/ })).toHaveCount(0);
  const stored = page.waitForResponse("**/api/widget-states");
  await position.focus();
  await page.keyboard.press("ArrowRight");
  const left = await position.inputValue();
  expect(left).not.toBe(written);
  await page.keyboard.press("Escape");
  expect((await stored).status()).toBe(204);

  await loci.kill("SIGTERM");
  await loci.start();
  await open();
  await expect(position).toHaveValue(written);
  await expect(page.getByRole("button", { name: "As the card has it" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: /^Where you left it \(\d+ \w+\)$/ }).click();
  await expect(position).toHaveValue(left);
  await page.goto(loci.url);
  await expect(page.getByRole("link", { name: "Sinusoidal heatmap" })).toHaveAttribute(
    "href",
    /^\/lab\/sinusoidal\?.*p=21/,
  );
});

test("a card that is not saved leaves no trace, and the note may be another", async ({ page, loci }) => {
  await loci.write("mine.md", "#flashcards\n\nOne::two\n");
  await loci.start();
  await page.goto(`${loci.url}/lab/sinusoidal`);
  const link = page.getByRole("button", { name: /^Link L/ });
  await link.focus();
  const text = page.getByRole("textbox", { name: /^Text of/ });
  await pressUntil(page, "k", text);
  await expect(text).toBeFocused();
  await page.keyboard.type("lt"); // keys of the text, not of the widget around it
  await expect(text).toContainText("lt");
  await page.keyboard.press("Control+z");
  await page.getByRole("combobox", { name: "A card for the note" }).fill("mine");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Text of mine.md" })).toContainText("One::two");
  await expect(text).toContainText("demo sinusoidal");
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").getByRole("button", { name: /leave/i }).click();
  await expect(text).toHaveCount(0);
  expect(await loci.read("mine.md")).toBe("#flashcards\n\nOne::two\n");
  await page.goto(`${loci.url}/edit/mine.md`);
  await expect(text).toContainText("One::two");
  await expect(text).not.toContainText("demo sinusoidal");
});
