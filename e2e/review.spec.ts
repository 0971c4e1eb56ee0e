import { acknowledged, capitals, expect, grade, test } from "./loci.ts";

test("a newcomer does a first review by keyboard alone", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(loci.url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("4 cards, all new, about 1 minute.");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${loci.url}/review`);

  await expect(page.getByRole("article", { name: "Card" })).toContainText("Capital of Peru");
  await expect(page.getByText("Lima")).toBeHidden();
  await page.keyboard.press("Space");
  await expect(page.getByText("Lima")).toBeVisible();
  await expect(page.getByRole("button", { name: "Again, 1 minute", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Good, 10 minutes", exact: true })).toBeVisible();
  const easy = await page.getByRole("button", { name: /^Easy, \d+ days$/ }).getAttribute("aria-label");
  const answered = acknowledged(page);
  await page.keyboard.press("4");
  await answered;
  const messages = page.getByRole("region", { name: "Messages" });
  await expect(messages).toContainText(`Easy, next in ${easy?.replace("Easy, ", "")}`);

  for (const answer of ["Accra", "Suva", "Muscat"]) {
    await expect(page.getByText(answer)).toBeHidden();
    await grade(page, "4");
  }
  await expect(page.getByRole("heading", { name: "Done for today" })).toBeFocused();
  await expect(page.getByText("4 graded, 100 % remembered")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is due.");
});

test("what is graded Again comes back in the same sitting, after others", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await grade(page, "1");
  for (const country of ["Ghana", "Fiji", "Oman"]) {
    await expect(page.getByRole("article")).toContainText(country);
    await grade(page, "4");
  }
  await expect(page.getByRole("article")).toContainText("Peru");
});

test("undo works after a reload and from another tab, back to the first grade", async ({
  page,
  context,
  loci,
}) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await grade(page, "4");
  await grade(page, "4");
  await page.reload();
  await expect(page.getByRole("article")).toContainText("Fiji");
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("u");
  await expect(page.getByRole("article")).toContainText("Ghana");
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("Undone: Easy");

  const other = await context.newPage();
  await other.goto(`${loci.url}/review`);
  await expect(other.getByRole("article")).toContainText("Ghana");
  await expect(other.getByRole("heading", { name: "Question" })).toBeFocused();
  await other.keyboard.press("u");
  await expect(other.getByRole("article")).toContainText("Peru");
  await other.keyboard.press("u");
  await expect(other.getByRole("region", { name: "Messages" })).toContainText(
    "There is nothing left to undo",
  );
});

test("two tabs grade the same card: one grade counts, the other is told", async ({ page, context, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${loci.url}/review`);
    await expect(tab.getByRole("article")).toContainText("Peru");
    await tab.getByRole("button", { name: /Show the answer/ }).click();
  }
  const first = acknowledged(page);
  await page.getByRole("button", { name: /^Easy/ }).click();
  await first;
  const second = acknowledged(other);
  await other.getByRole("button", { name: /^Again/ }).click();
  await second;
  const messages = other.getByRole("region", { name: "Messages" });
  await expect(messages).toContainText("This card was graded in another tab first.");
  await expect(other.getByRole("article")).toContainText("Ghana");
  const doctor = loci.run("doctor");
  expect(doctor.output).toContain("Replayed 1 events");
  expect(doctor.code).toBe(0);
});

test("suspend, bury and flag take effect at once and can be taken back", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  const press = async (key: string) => {
    const answered = acknowledged(page);
    await page.keyboard.press(key);
    await answered;
  };
  await press("f");
  await expect(page.getByText("flagged", { exact: true })).toBeVisible();
  await press("s");
  await expect(page.getByRole("article")).toContainText("Ghana");
  await press("b");
  await expect(page.getByRole("article")).toContainText("Fiji");
  await expect(page.getByText("2 left")).toBeVisible();
  await press("u");
  await expect(page.getByRole("article")).toContainText("Ghana");
  await press("u");
  await expect(page.getByRole("article")).toContainText("Peru");
  await press("u");
  await expect(page.getByText("flagged", { exact: true })).toBeHidden();
});
