import { acknowledged, capitals, expect, grade, test } from "./loci.ts";

test("a grade that was acknowledged survives the server being killed", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await grade(page, "4");
  await loci.kill("SIGKILL");

  const doctor = loci.run("doctor");
  expect(doctor.output).toContain("Replayed 1 events");
  expect(doctor.output).toContain("Everything agrees.");
  expect(doctor.code).toBe(0);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("article")).toContainText("Ghana");
  await expect(page.getByText("3 left")).toBeVisible();
});

test("while the server is gone grades are kept, said to be unsaved, and saved when it is back", async ({
  page,
  loci,
}) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("article")).toContainText("Peru");
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await loci.kill("SIGKILL");
  for (let card = 0; card < 2; card++) {
    await page.keyboard.press("Space");
    await page.keyboard.press("4");
  }
  await expect(page.getByRole("article")).toContainText("Fiji");
  await expect(page.getByText("2 acts are not saved yet")).toBeVisible();
  await loci.start();
  // The page tries again by itself; whoever is in a hurry presses the button, if it is still there.
  await page
    .getByRole("button", { name: "Try now" })
    .click({ timeout: 1_000 })
    .catch(() => undefined);
  await expect(page.getByText("not saved yet")).toBeHidden();
  expect(loci.run("doctor").output).toContain("Replayed 2 events");
});

test("grades that were not saved before a reload are sent after it, once", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("article")).toContainText("Peru");
  // The server commits, but its answer never arrives: the page must send again, and it must count once.
  await page.route("**/api/events", async (route) => {
    await route.fetch().catch(() => undefined); // the reload below may cut it short
    await route.abort().catch(() => undefined);
  });
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await expect(page.getByText("1 act is not saved yet")).toBeVisible();
  await page.unroute("**/api/events");
  const saved = acknowledged(page);
  await page.reload();
  await saved;
  await expect(page.getByRole("article")).toContainText("Ghana");
  expect(loci.run("doctor").output).toContain("Replayed 1 events");
});

test("a card whose text is mended between two starts keeps its memory", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await grade(page, "4");
  await loci.kill("SIGTERM");
  await loci.write(
    "capitals.md",
    capitals.replace("Capital of Peru::Lima", "The capital city of Peru::Lima"),
  );
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByText("3 left")).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Ghana");
  await page.goto(`${loci.url}/notes/capitals.md`);
  await page
    .getByRole("link", { name: /The capital city of Peru/ })
    .first()
    .click();
  await expect(page.getByRole("cell", { name: "Easy" })).toBeVisible();
});

test("doctor finds a memory that was tampered with, and repairs it", async ({ page, loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  await grade(page, "4");
  await loci.kill("SIGTERM");
  const { PrismaBetterSqlite3 } = await import("@prisma/adapter-better-sqlite3");
  const database = await new PrismaBetterSqlite3({ url: `file:${loci.data}/loci.db` }).connect();
  await database.executeScript("UPDATE Memory SET stability = 99 WHERE stability IS NOT NULL");
  await database.dispose();
  const found = loci.run("doctor");
  expect(found.code).toBe(1);
  expect(found.output).toContain("stability is 99, the log says 8.2956");
  const repaired = loci.run("doctor", "--repair");
  expect(repaired.output).toContain("Repaired 1 memories.");
  expect(repaired.code).toBe(0);
  expect(loci.run("doctor").output).toContain("Everything agrees.");
});
