import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { SaveReply, SourceReply } from "@/components/editor/protocol.ts";
import { expect, type Loci, test } from "./loci.ts";

const OLD = "\uFEFF---\r\ntags: [flashcards]\r\n---\r\nCapital of Peru::Lime  \r\n\r\nCapital of Fiji::Suva";

const fileOf = (loci: Loci, path: string) => join(loci.vault, path);

async function post<T>(loci: Loci, address: string, body: object): Promise<T> {
  const response = await fetch(`${loci.url}${address}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: loci.url },
    body: JSON.stringify(body),
  });
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as T;
}

async function source(loci: Loci, path: string): Promise<SourceReply> {
  const response = await fetch(`${loci.url}/api/notes/source?${new URLSearchParams({ path })}`);
  expect(response.status).toBe(200);
  return (await response.json()) as SourceReply;
}

async function opened(loci: Loci, path: string): Promise<{ text: string; version: string }> {
  const found = await source(loci, path);
  if (found.outcome !== "source" || found.version === null) throw new Error(`no source of ${path}`);
  return { text: found.text, version: found.version };
}

const save = (loci: Loci, path: string, text: string, base: string | null) =>
  post<SaveReply>(loci, "/api/notes/save", { path, text, base });

test("a save changes only what changed, is in the review at once, and can be taken back", async ({
  page,
  loci,
}) => {
  await loci.write("deep/capitals.md", OLD);
  await loci.start();
  const { text, version } = await opened(loci, "deep/capitals.md");
  expect(text).toBe(OLD.slice(1).replaceAll("\r\n", "\n"));

  const before = await stat(fileOf(loci, "deep/capitals.md"));
  expect(await save(loci, "deep/capitals.md", text, version)).toMatchObject({ version, replaced: null });
  expect((await stat(fileOf(loci, "deep/capitals.md"))).mtimeMs).toBe(before.mtimeMs);

  const reply = await save(loci, "deep/capitals.md", text.replace("Lime", "Lima"), version);
  expect(await readFile(fileOf(loci, "deep/capitals.md"), "utf8")).toBe(OLD.replace("Lime", "Lima"));
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("article")).toContainText("Lima");

  if (reply.outcome !== "saved" || reply.replaced === null) throw new Error("nothing to take back");
  const undo = { path: "deep/capitals.md", replaced: reply.replaced, version: reply.version };
  expect(await post(loci, "/api/notes/undo-save", undo)).toMatchObject({ outcome: "saved", version });
  expect(await readFile(fileOf(loci, "deep/capitals.md"), "utf8")).toBe(OLD);
  expect(await readdir(fileOf(loci, "deep"))).toEqual(["capitals.md"]);
});

test("a save over a change of another program is refused with what the file says", async ({ loci }) => {
  await loci.write("capitals.md", OLD);
  await loci.start();
  const { text, version } = await opened(loci, "capitals.md");
  const theirs = OLD.replace("Fiji", "the Fijian islands");
  await loci.write("capitals.md", theirs);
  const reply = await save(loci, "capitals.md", text.replace("Lime", "Lima"), version);
  expect(reply).toMatchObject({
    outcome: "conflict",
    disk: { text: text.replace("Fiji", "the Fijian islands") },
  });
  expect(await readFile(fileOf(loci, "capitals.md"), "utf8")).toBe(theirs);
  await rm(fileOf(loci, "capitals.md"));
  expect(await save(loci, "capitals.md", text, version)).toMatchObject({ outcome: "conflict", disk: null });
});

test("a new note is made, reviewed, and not made over another; no path leads out of the vault", async ({
  page,
  loci,
}) => {
  await loci.write("a.md", "# A\n");
  await loci.start();
  expect(await source(loci, "new/b.md")).toEqual({ outcome: "source", text: "", version: null, isNew: true });
  const text = "#flashcards\n\nCapital of Oman::Muscat\n";
  expect(await save(loci, "new/b.md", text, null)).toMatchObject({ outcome: "saved", replaced: null });
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("article")).toContainText("Oman");
  expect(await save(loci, "new/b.md", "other", null)).toMatchObject({ outcome: "conflict", disk: { text } });
  for (const path of ["../out.md", "/etc/out.md", ".obsidian/x.md", "con.md", "x.txt"]) {
    expect(await save(loci, path, "x", null), path).toMatchObject({ outcome: "refused" });
    expect(await source(loci, path), path).toMatchObject({ outcome: "refused" });
  }
  expect((await readdir(loci.folder)).sort()).toEqual(["data", "vault"]);
});

test("a request that is none of the editor's is refused, and changes nothing", async ({ loci }) => {
  await loci.write("a.md", "# A\n");
  await loci.start();
  const send = (body: string, origin: string) =>
    fetch(`${loci.url}/api/notes/save`, { method: "POST", headers: { origin }, body });
  const good = JSON.stringify({ path: "a.md", text: "x", base: null });
  expect((await send(good, "http://evil.example")).status).toBe(403);
  expect((await send("{", loci.url)).status).toBe(400);
  expect((await send(JSON.stringify({ path: "a.md", text: 1, base: null }), loci.url)).status).toBe(400);
  expect((await send(`"${"x".repeat(65_000_000)}"`, loci.url)).status).toBe(413);
  expect(await readFile(fileOf(loci, "a.md"), "utf8")).toBe("# A\n");
});

test("a version that Loci replaced is found from the note, compared, and restored", async ({
  page,
  loci,
}) => {
  await loci.write("deep/capitals.md", OLD);
  await loci.start();
  const { text, version } = await opened(loci, "deep/capitals.md");
  await save(loci, "deep/capitals.md", text.replace("Lime", "Lima"), version);

  await page.goto(`${loci.url}/notes/deep/capitals.md`);
  await page.getByRole("link", { name: "Versions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("deep/capitals.md");
  await expect(page.locator("del")).toHaveText("Lime");
  await expect(page.locator("ins")).toHaveText("Lima");

  await loci.write("deep/capitals.md", "by another program");
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not restored" })).toBeVisible();
  expect(await readFile(fileOf(loci, "deep/capitals.md"), "utf8")).toBe("by another program");

  await page.reload();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Restored" })).toBeVisible();
  expect(await readFile(fileOf(loci, "deep/capitals.md"), "utf8")).toBe(OLD);
  await expect(page.getByRole("navigation", { name: "Versions" }).getByRole("link")).toHaveCount(2);
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("article")).toContainText("Peru");
});

test("a note whose file is gone is made again from its last version", async ({ page, loci }) => {
  await loci.write("a.md", "# A\r\n\r\nold");
  await loci.start();
  const { text, version } = await opened(loci, "a.md");
  await save(loci, "a.md", text.replace("old", "new"), version);
  await rm(fileOf(loci, "a.md"));
  await page.goto(`${loci.url}/notes/a.md`);
  await page.getByRole("link", { name: "is kept" }).click();
  await expect(page.getByText("There is no file of this name now")).toBeVisible();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Restored" })).toBeVisible();
  expect(await readFile(fileOf(loci, "a.md"), "utf8")).toBe("# A\r\n\r\nold");
  await page.goto(`${loci.url}/versions`);
  await expect(page.getByRole("link", { name: "a.md" })).toBeVisible();
});

test("saved in the browser a note keeps its line ends and byte-order mark, and Undo gives its bytes back", async ({
  page,
  loci,
}) => {
  await loci.write("deep/capitals.md", OLD);
  await loci.start();
  await page.goto(`${loci.url}/edit/deep/capitals.md`);
  await page.getByRole("textbox", { name: /capitals/ }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nCapital of Oman::Muscat");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: /^Saved ·/ })).toBeVisible();
  expect(await readFile(fileOf(loci, "deep/capitals.md"), "utf8")).toBe(`${OLD}\r\nCapital of Oman::Muscat`);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The file is as it was before").first()).toBeVisible();
  expect(await readFile(fileOf(loci, "deep/capitals.md"), "utf8")).toBe(OLD);
});

test("where another program changed the same line, both are shown, one is chosen, and the rest is merged", async ({
  page,
  loci,
}) => {
  await loci.write("capitals.md", OLD);
  await loci.start();
  await page.goto(`${loci.url}/edit/capitals.md`);
  await page.getByRole("textbox", { name: /capitals/ }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" (on Viti Levu)");
  await loci.write("capitals.md", OLD.replace("Lime", "Lima").replace("Suva", "Suva, the largest city"));
  await page.keyboard.press("Control+Enter");

  await expect(page.getByRole("heading", { name: "The file changed on the disk" })).toBeFocused();
  await expect(page.getByText("From disk: 1 line changed")).toBeVisible();
  const use = page.getByRole("button", { name: "Use this result" });
  await expect(use).toBeDisabled();
  await page.getByRole("radio", { name: "Both, yours first" }).check();
  await expect(page.getByRole("textbox", { name: "Result" })).toHaveValue(
    "Capital of Fiji::Suva (on Viti Levu)\nCapital of Fiji::Suva, the largest city",
  );
  await page
    .getByRole("textbox", { name: "Result" })
    .fill("Capital of Fiji::Suva, the largest city (on Viti Levu)");
  await expect(page.getByRole("radio", { name: "Written by hand" })).toBeChecked();
  await use.click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved ·/ })).toBeVisible();
  expect(await readFile(fileOf(loci, "capitals.md"), "utf8")).toBe(
    OLD.replace("Lime", "Lima").replace("Suva", "Suva, the largest city (on Viti Levu)"),
  );
});

test("a file that is gone is written again where its author wants it", async ({ page, loci }) => {
  await loci.write("capitals.md", OLD);
  await loci.start();
  await page.goto(`${loci.url}/edit/capitals.md`);
  await page.getByRole("textbox", { name: /capitals/ }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("!");
  await rm(fileOf(loci, "capitals.md"));
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Write it again at this path" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved ·/ })).toBeVisible();
  expect(await readFile(fileOf(loci, "capitals.md"), "utf8")).toBe(
    `${OLD.slice(1).replaceAll("\r\n", "\n")}!`,
  );
});

test("the two versions of a note can be chosen between on a narrow phone and without a mouse", async ({
  page,
  loci,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await loci.write("capitals.md", OLD);
  await loci.start();
  await page.goto(`${loci.url}/edit/capitals.md`);
  await page.getByRole("textbox", { name: /capitals/ }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" mine");
  await loci.write("capitals.md", `${OLD} theirs`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "The file changed on the disk" })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("type"));
  while ((await focused()) !== "radio") await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "On disk", exact: true })).toBeChecked();
  while (!(await page.getByRole("button", { name: "Use this result" }).evaluate((b) => b.matches(":focus"))))
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /^Saved ·/ })).toBeVisible();
  expect(await readFile(fileOf(loci, "capitals.md"), "utf8")).toBe(`${OLD} theirs`);
});

test("a server killed among saves leaves every note whole, and nothing of its own in the vault", async ({
  loci,
}) => {
  const long = (word: string) => `# Long\r\n\r\n${`${word} and some more words.\r\n`.repeat(20_000)}`;
  await loci.write("long.md", long("start"));
  for (let round = 0; round < 3; round++) {
    await loci.start();
    let { text, version } = await opened(loci, "long.md");
    const sent = [await readFile(fileOf(loci, "long.md"), "utf8")];
    const saving = (async () => {
      for (let nth = 0; ; nth++) {
        text = text.replaceAll(/^\w+ and/gm, `round${round}save${nth} and`);
        sent.push(text.replaceAll("\n", "\r\n"));
        const reply = await save(loci, "long.md", text, version);
        if (reply.outcome !== "saved") throw new Error(JSON.stringify(reply));
        version = reply.version;
      }
    })();
    const ended = expect(saving).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 1500 + 333 * round));
    await loci.kill("SIGKILL");
    await ended;
    const found = await readFile(fileOf(loci, "long.md"), "utf8");
    expect(sent.slice(-2).includes(found), `round ${round}`).toBe(true);
  }
  await loci.start();
  await expect.poll(() => readdir(loci.vault)).toEqual(["long.md"]);
});
