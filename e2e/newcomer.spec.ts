import { cp } from "node:fs/promises";
import { acknowledged, expect, pressUntil, test } from "./loci.ts";

/** The deck that Loci comes with is this file's subject. */
const LESSON = "/notes/lessons/lesson-14.md";

test("a newcomer goes from Today through the tour and a lesson, predicts, takes its quiz, and finds a correction", async ({
  page,
  loci,
}) => {
  await cp("content", loci.vault, { recursive: true, filter: (path) => !path.endsWith(".ts") });
  await loci.start();
  await page.goto(loci.url);

  // six cards, the last of which asks in the figure of word order
  await expect(page.getByRole("heading", { name: /^A first look: 6 cards/ })).toBeVisible();
  const card = page.getByRole("article", { name: "Card" });
  await pressUntil(page, "Enter", card);
  await expect(page).toHaveURL(/\/review\?tour/);
  const easy = page.getByRole("button", { name: /^Easy/ });
  for (let place = 1; place <= 5; place++) {
    await pressUntil(page, "Space", easy);
    const graded = acknowledged(page);
    await page.keyboard.press("4");
    await graded;
    await expect(easy).toHaveCount(0);
  }
  const guess = card.getByRole("radio").first();
  await expect(guess).toBeVisible();
  await guess.check();
  await page.getByRole("button", { name: /Commit your guess/ }).click();
  await expect(card).toContainText(/You said .* It is /);
  const graded = acknowledged(page);
  await page.getByRole("button", { name: /suggested/ }).click();
  await graded;

  // a lesson, found where lessons are
  await page.goto(`${loci.url}/notes`);
  await page
    .getByRole("link", { name: /^Lesson 14/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
  await expect(page.getByText("The note said 2048. The paper says 1024.")).toBeVisible();

  // its figure asks before it shows
  const figure = page.locator('[data-widget="table"]').last();
  const first = figure.getByRole("radio").first();
  await figure.getByRole("link", { name: "Guess first" }).or(first).first().click();
  await first.check();
  await figure.getByRole("button", { name: /^Commit/ }).click();
  await expect(figure).toContainText(/It is |Right/);

  // a card in the margin, and its questions
  await page.getByText("Show the answer").first().click();
  await page.getByRole("link", { name: "Start the quiz" }).click();
  await pressUntil(page, "Enter", page.getByRole("heading", { name: /^Question 1 of 8/ }));
  for (let place = 1; place <= 8; place++) {
    await expect(page.getByRole("heading", { name: `Question ${place} of 8` })).toBeFocused();
    await page.keyboard.press("a");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /^(?:Right|Not right)/ })).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1, name: /^\d of 8 right$/ })).toBeVisible();

  // the honesty page
  await page.goto(`${loci.url}/sources?verdict=wrong`);
  const item = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: "S3-15", exact: true }) });
  await expect(item).toContainText("The note said 2048 for GPT-2. The paper says 1024");
  await expect(
    item.getByRole("list", { name: "What carries S3-15" }).getByRole("link").first(),
  ).toBeVisible();
});
