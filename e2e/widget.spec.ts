import type { Page } from "@playwright/test";
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

const asking = `---
tags: [flashcards/test]
---
\`\`\`demo sinusoidal
d: 128
n: 2048
ask: first-unturned
\`\`\`

Second::card
`;

const trying = note.replace("ask: first-unturned\n", "");

const guess = (page: Page) => page.getByRole("textbox", { name: "Your guess" });
const card = (page: Page) => page.getByRole("article", { name: "Card" });

test("a demo that asks stands alone until it is answered; the grade it suggests is confirmed by Enter", async ({
  page,
  loci,
}) => {
  await loci.write("test.md", note);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(guess(page)).toBeFocused();
  await expect(page.locator("canvas")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Show the answer" })).toHaveCount(0);

  // out of the field and back: Space shows nothing
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(guess(page)).toBeFocused();
  await expect(page.getByText("Pair 41.")).toBeHidden();

  // an empty answer says what is missing, a digit is typed and no grade
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("alert").filter({ hasText: "Give a number from 0 to 63, or skip." }),
  ).toBeVisible();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("You said 3. It is 41.");
  await expect(card(page)).toContainText("Pair 41 takes 2,294 positions for one turn, pair 40 only 1,987.");
  await expect(card(page)).toContainText("Pair 41.");
  await expect(page.getByRole("dialog").locator("canvas").first()).toBeVisible();
  await expect(page.getByRole("dialog").getByText("You said")).toBeHidden();
  const suggested = page.getByRole("button", { name: "Again, 1 minute, suggested" });
  await expect(suggested).toBeFocused();

  const sent = page.waitForRequest("**/api/events");
  const answered = acknowledged(page);
  await page.keyboard.press("Enter");
  const { act } = (await sent).postDataJSON();
  await answered;
  expect(act.grade).toBe("again");
  expect(act.prediction).toMatchObject({
    widget: "sinusoidal",
    ask: "first-unturned",
    guess: 3,
    answer: 41,
    error: -38,
  });
  await expect(card(page)).toContainText("Second");

  // taken back, the question is asked again
  await page.keyboard.press("u");
  await expect(guess(page)).toBeFocused();
  await expect(card(page).getByText("You said")).toHaveCount(0);
  await page.keyboard.type("41");
  await page.keyboard.press("p");
  await expect(card(page)).toContainText("You said 41. It is 41.");
  await expect(page.getByRole("button", { name: /^Good.*suggested$/ })).toBeFocused();
  const again = acknowledged(page);
  await page.keyboard.press("2"); // the learner's own choice
  await again;
  await page.goto(`${loci.url}/notes/test.md`);
  await page.locator("a[href^='/cards/']").first().click();
  await expect(page.getByRole("table")).toContainText("You said 3. It is 41. 38 too low.");
  await expect(page.getByRole("table")).toContainText("You said 41. It is 41.");
});

test("a prediction card says nothing twice, and a skipped guess is kept as skipped", async ({
  page,
  loci,
}) => {
  await loci.write("test.md", asking);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(guess(page)).toBeFocused();
  await expect(
    card(page)
      .getByText(/Of the 64 pairs/)
      .filter({ visible: true }),
  ).not.toHaveCount(0);
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(card(page)).toContainText("It is 41.");
  await expect(card(page).getByText(/It is 41/)).toHaveCount(1);
  await expect(page.getByRole("group", { name: "How well did you know it?", exact: true })).toBeVisible();
  const sent = page.waitForRequest("**/api/events");
  await page.keyboard.press("1");
  const { act } = (await sent).postDataJSON();
  expect(act.prediction).toMatchObject({ guess: null, answer: 41, error: null });
});

test("on a narrow screen the verdict is not hidden: the figure comes when it is asked for", async ({
  page,
  loci,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await loci.write("test.md", note);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await guess(page).fill("3");
  await page.getByRole("button", { name: "Commit your guess" }).click();
  await expect(card(page).getByText("You said 3. It is 41.")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "See the figure" }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("You said 3. It is 41.")).toBeVisible();
  await expect(sheet.locator("canvas").first()).toBeVisible();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await sheet.getByRole("button", { name: /^Close/ }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("button", { name: "See the figure" })).toBeFocused();
});

test("a demo that does not ask opens by W, and shows no more than its question before the answer", async ({
  page,
  loci,
}) => {
  await loci.write("test.md", trying);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("w");
  await expect(guess(page)).toBeFocused();
  await expect(page.locator("canvas")).toHaveCount(0);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your guess, 3, is kept.")).toBeVisible();
  await page.keyboard.press("1"); // typed in the panel: no grade, no answer
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "Answer" })).toBeFocused();
  await page.keyboard.press("w");
  await expect(page.getByRole("dialog")).toContainText("You said 3. It is 41.");
  await expect(page.locator("canvas").first()).toBeVisible();

  // a press beside the controls leaves the keys with the panel, and P asks what else there is to ask
  await page.getByRole("dialog").locator("figcaption").first().click();
  await page.keyboard.press("1");
  await expect(page.getByRole("heading", { name: "Answer" })).toBeAttached();
  await page.getByRole("button", { name: /^Link L/ }).focus();
  await page.keyboard.press("p");
  await expect(page.getByRole("dialog")).toContainText("At which position below 1,000");
  await expect(page.locator("canvas")).toHaveCount(0);
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("You said 5. It is 710.");
  await page.keyboard.press("Escape");
  const sent = page.waitForRequest("**/api/events");
  await page.keyboard.press("2");
  expect((await sent).postDataJSON().act).toMatchObject({
    kind: "review",
    grade: "hard",
    prediction: { guess: 3, answer: 41, error: -38 },
  });
});

test("time in a widget is no time to answer, and opening it grades nothing", async ({ page, loci }) => {
  await loci.write("test.md", trying);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("w");
  await expect(guess(page)).toBeFocused();
  await page.waitForTimeout(3000);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Space");
  const sent = page.waitForRequest("**/api/events");
  const began = Date.now();
  await page.keyboard.press("3");
  const { act } = (await sent).postDataJSON();
  expect(act.kind).toBe("review");
  expect(act.durationMs).toBeLessThan(3000 + Date.now() - began);
});

test("a card whose figure can't be drawn stays usable, and shows its picture", async ({ page, loci }) => {
  await loci.write("test.md", note);
  await loci.start();
  // a view that throws: the picture of the same state takes its place
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error("no canvas here");
    };
  });
  await page.goto(`${loci.url}/review`);
  await guess(page).fill("3");
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("You said 3. It is 41.");
  await expect(page.getByText("The live figure failed; this is a picture of the same state.")).toBeVisible();
  await expect(page.getByRole("dialog").locator("figure svg").first()).toBeVisible();
  const answered = acknowledged(page);
  await page.keyboard.press("Enter");
  await answered;
  await expect(card(page)).toContainText("Second");
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
