import { acknowledged, expect, test } from "./loci.ts";

const note = `---
tags: [flashcards/test]
---
Which pair of $d = 128$ first fails to finish a turn within 2048 positions?
?
Pair 41.
\`\`\`demo sinusoidal
d: 128
n: 2048
ask: first-unturned
\`\`\`

Second::card
`;

test("a widget asks before it shows, and the guess is kept with the review", async ({ page, loci }) => {
  await loci.write("test.md", note);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("w");
  const guess = page.getByRole("spinbutton").or(page.getByRole("textbox")).first();
  await expect(guess).toBeVisible();
  await expect(page.locator("canvas")).toHaveCount(0);
  await guess.fill("3");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "Answer" })).toBeAttached();
  await page.keyboard.press("w");
  await expect(page.getByText("You said 3. It is 41.").first()).toBeVisible();
  await expect(page.locator("canvas").first()).toBeVisible();
  await page.keyboard.press("Escape");
  const sent = page.waitForRequest("**/api/events");
  const answered = acknowledged(page);
  await page.keyboard.press("2");
  const { act } = (await sent).postDataJSON();
  await answered;
  expect(act.prediction).toMatchObject({
    widget: "sinusoidal",
    ask: "first-unturned",
    guess: 3,
    answer: 41,
    error: -38,
  });
  await page.goto(`${loci.url}/notes/test.md`);
  await page.locator("a[href^='/cards/']").first().click();
  await expect(page.locator("main")).toContainText("41");
});

test("the lab's address is its state", async ({ page, loci }) => {
  await loci.write("test.md", note);
  await loci.start();
  await page.goto(`${loci.url}/lab/sinusoidal?d=512&n=256&p=50&k=256`);
  await expect(page.locator("main")).toContainText("0.4794");
  const position = page.getByRole("slider", { name: "Position p" });
  await position.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/[?&]p=51/);
  const address = page.url();
  const reading = await page.getByRole("figure").first().textContent();
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("figure").first()).toHaveText(reading ?? "");
});

test("without JavaScript a widget shows its figure and numbers", async ({ browser, loci }) => {
  await loci.write("test.md", note);
  await loci.start();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${loci.url}/lab/sinusoidal`);
  await expect(page.locator("main noscript svg")).toBeVisible();
  await page.goto(`${loci.url}/notes/test.md`);
  await expect(page.locator("main")).toContainText("Pair 41.");
  await context.close();
});
