import { chmod, copyFile, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { capitals, expect, test } from "./loci.ts";

test("notes that are broken in every way are listed, and the rest is reviewed", async ({ page, loci }) => {
  await loci.write("good.md", capitals);
  await loci.write("unclosed.md", "---\ntags: [flashcards]\n\nQ::A\n");
  await loci.write("invalid.md", "---\ntags: [flashcards\nother: : :\n---\nQ2::A2\n");
  await loci.write("nul.md", "#flashcards\n\nQ\0three::A three\n");
  await loci.write("latin1.md", Buffer.from("#flashcards\n\ncaf\xe9::coffee\n", "latin1"));
  await loci.write("big.md", `#flashcards\n\n${"Some prose that goes on and on.\n".repeat(160_000)}`);
  await loci.write(
    "many.md",
    `#flashcards\n\n${Array.from({ length: 10_000 }, (_, card) => `Q${card}::A${card}\n`).join("\n")}`,
  );
  await loci.write("locked.md", "#flashcards\n\nQ::A\n");
  await chmod(join(loci.vault, "locked.md"), 0);
  await symlink("loop.md", join(loci.vault, "loop.md"));
  await symlink("/etc", join(loci.vault, "out"));
  await loci.start();

  await page.goto(`${loci.url}/notes`);
  await page.getByRole("link", { name: /errors?, .*warnings?/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Problems" })).toBeVisible();
  const problems = page.locator("main");
  for (const place of [
    "unclosed.md:1",
    "invalid.md:",
    "nul.md:3",
    "latin1.md:3",
    "big.md:1",
    "loop.md",
    "out",
  ]) {
    await expect(problems).toContainText(place);
  }
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("article", { name: "Card" })).toBeVisible();
  for (const note of ["unclosed", "invalid", "nul", "latin1", "big", "many"]) {
    const answer = await page.goto(`${loci.url}/notes/${note}.md`);
    expect(answer?.status(), note).toBe(200);
  }
  expect(loci.run("doctor").code).toBe(0);
});

test("four real notes: imported schedules, new reverse sides, readable pages", async ({ page, loci }) => {
  await mkdir(loci.vault, { recursive: true });
  const notes = ["faq.md", "encoding.md", "reference.md", "lesson.md"];
  for (const note of notes) await copyFile(join("e2e", "real-notes", note), join(loci.vault, note));
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByText("2 left")).toBeVisible(); // two first sides, due since 2024; their siblings wait
  const article = page.getByRole("article");
  await expect(article).toContainText("FAQ");
  await expect(article.locator("section").first().locator("strong")).toHaveCount(1);
  await expect(article).not.toContainText("existing relative positional encodings");
  for (const note of notes) {
    await page.goto(`${loci.url}/notes/${note}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main")).not.toContainText("{% hint");
    await expect(page.locator("main")).not.toContainText("<!--SR");
  }
  await page.goto(`${loci.url}/notes/faq.md`);
  await page
    .getByRole("link", { name: /difference between a positional embedding/ })
    .first()
    .click();
  await expect(page.locator("main")).toContainText("imported");
  await expect(page.locator("main")).toContainText("84.0 days");
  await expect(page.locator("main")).toContainText("11 Feb 2024");
});

test("reading a vault writes nothing to it", async ({ page, loci }) => {
  const { readdir, readFile, stat } = await import("node:fs/promises");
  await loci.write("a.md", capitals);
  await loci.write("b/c.md", "#flashcards\r\n\r\nQ::A\r\n<!--SR:!2024-02-11,84,290-->\r\n");
  const look = async () =>
    Promise.all(
      (await readdir(loci.vault, { recursive: true })).sort().map(async (path) => {
        const file = join(loci.vault, path);
        const { mtimeMs, isDirectory } = await stat(file).then((found) => ({
          mtimeMs: found.mtimeMs,
          isDirectory: found.isDirectory(),
        }));
        return [path, mtimeMs, isDirectory ? "" : await readFile(file, "base64")];
      }),
    );
  const before = await look();
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await page.goto(`${loci.url}/notes/b/c.md`);
  expect(await look()).toEqual(before);
});
