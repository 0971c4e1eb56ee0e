import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./loci.ts";

test("notes are read again by the learner's own marks, and follow the vault's where they have none", async ({
  page,
  loci,
}) => {
  await loci.write("capitals.md", "#flashcards\n\nFrance => Paris\n\nSpain :: Madrid\n");
  await loci.write(
    ".obsidian/plugins/obsidian-spaced-repetition/data.json",
    '{"settings":{"multilineCardEndMarker":"+++"}}',
  );
  await loci.start();
  await page.goto(`${loci.url}/settings`);
  await page.getByRole("link", { name: "How notes are read" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notes" })).toBeVisible();

  const endMarker = page.getByLabel("On a line of its own after the answer");
  await expect(endMarker).toHaveValue("+++");
  await expect(endMarker).toHaveAccessibleDescription(/As the vault’s Obsidian plugin has it\.$/);

  const separator = page.getByLabel("Between question and answer on one line");
  await separator.fill(":::");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "The same, asked both ways" })).toBeVisible();
  await expect(page.getByLabel("The same, asked both ways").first()).toHaveAccessibleDescription(
    /“:::” is another mark already: write a different one\./,
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await separator.fill("=>");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(separator).toHaveValue("=>");
  await expect(separator).toHaveAccessibleDescription("Your own: Loci by itself has ::.");

  await page.goto(`${loci.url}/review`);
  await expect(page.getByText("France")).toBeVisible();
  await expect(page.getByText("Spain")).toHaveCount(0);
});
