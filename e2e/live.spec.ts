import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { capitals, expect, grade, test } from "./loci.ts";

/** On a free machine it takes a fraction of a second, which the bench measures; a busy one must not fail the test. */
const SOON = { timeout: 5_000 };

test("a note that is changed by another program shows so in its open page by itself", async ({
  page,
  loci,
}) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/notes/capitals.md`);
  await expect(page.getByRole("heading", { level: 1, name: "Capitals" })).toBeVisible();
  await loci.write("capitals.md", capitals.replace("# Capitals", "# Capitals of the world"));
  await expect(page.getByRole("heading", { level: 1, name: "Capitals of the world" })).toBeVisible(SOON);

  // as vim, git and Obsidian's sync do it: another file takes the note's place
  await loci.write(".capitals.md.tmp", capitals.replace("# Capitals", "# Renamed into place"));
  await rename(join(loci.vault, ".capitals.md.tmp"), join(loci.vault, "capitals.md"));
  await expect(page.getByRole("heading", { level: 1, name: "Renamed into place" })).toBeVisible(SOON);

  await page.goto(`${loci.url}/notes`);
  await expect(page.getByText("1 note, 4 cards.")).toBeVisible();
  await loci.write("more.md", "# More\n");
  await expect(page.getByText("2 notes, 4 cards.")).toBeVisible(SOON);
});

test("a card that is mended while it is open shows its new text on the same side, and one that is deleted leaves", async ({
  page,
  loci,
}) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("article")).toContainText("Capital of Peru");
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "Answer" })).toBeFocused();
  await loci.write("capitals.md", capitals.replace("Lima", "Lima, on the coast"));
  await expect(page.getByRole("article")).toContainText("Lima, on the coast", SOON);
  await expect(page.getByRole("heading", { name: "Answer" })).toBeFocused();

  await loci.write("capitals.md", capitals.replace("Capital of Peru::Lima\n\n", ""));
  await expect(page.getByRole("article")).toContainText("Capital of Ghana", SOON);
  await expect(page.getByText("That card is no longer in your notes.").first()).toBeVisible();
  await grade(page, "3");
  await expect(page.getByRole("article")).toContainText("Capital of Fiji");
});

test("a checkout of 5,000 files is read while the review goes on, and a vault that goes away keeps its cards", async ({
  page,
  loci,
}) => {
  test.slow();
  await loci.write("a/capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  const folder = join(loci.vault, "checkout");
  await mkdir(folder);
  const text = (note: number) => `---\ntags: [flashcards]\n---\nWhat is ${note}?::${note}\n`;
  const checkout = Promise.all(
    Array.from({ length: 5_000 }, (_, note) => writeFile(join(folder, `${note}.md`), text(note))),
  );
  for (const key of ["4", "3", "4"] as const) await grade(page, key);
  await checkout;
  await expect(async () => {
    const health = (await (await fetch(`${loci.url}/api/health`)).json()) as { notes: number; cards: number };
    expect(health).toMatchObject({ notes: 5_001, cards: 5_004 });
  }).toPass({ timeout: 30_000 });

  await rename(loci.vault, `${loci.vault}-away`);
  await expect(async () => expect(loci.output).toContain("is not there")).toPass();
  await grade(page, "4");
  await rename(`${loci.vault}-away`, loci.vault);
  await loci.write("a/capitals.md", capitals.replace("# Capitals", "# Back again"));
  await page.goto(`${loci.url}/notes/a/capitals.md`);
  await expect(page.getByRole("heading", { level: 1, name: "Back again" })).toBeVisible();
  expect(loci.run("doctor").output).toContain("Everything agrees.");
  await rm(folder, { recursive: true });
});

test("the server ends when it is asked to, with a page open that listens", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/notes`);
  await expect(page.getByText("1 note, 4 cards.")).toBeVisible();
  const began = Date.now();
  await loci.kill("SIGTERM");
  // only so that a server that waits for the page to close fails the test
  expect(Date.now() - began).toBeLessThan(8_000);

  // started again, the page finds it by itself and hears of what it missed
  await loci.write("more.md", "# More\n");
  await loci.start();
  await expect(page.getByText("2 notes, 4 cards.")).toBeVisible({ timeout: 10_000 });
});
