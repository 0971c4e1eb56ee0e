import { chmod, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scanVault } from "./scan-vault.ts";

async function makeVault(files: Record<string, string>): Promise<string> {
  const vault = await mkdtemp(join(tmpdir(), "loci-scan-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(vault, path, ".."), { recursive: true });
    await writeFile(join(vault, path), text);
  }
  return vault;
}

const paths = async (vault: string) => (await scanVault(vault)).files.map((file) => file.path);

test("notes are found at any depth, in order of path, by either ending", async () => {
  const vault = await makeVault({ "b.md": "", "a/deep/er/n.MARKDOWN": "", "a/x.txt": "", "a/y.md": "" });
  expect(await paths(vault)).toEqual(["a/deep/er/n.MARKDOWN", "a/y.md", "b.md"]);
});

test("hidden, ignored and Obsidian-excluded files and folders are skipped", async () => {
  const vault = await makeVault({
    ".obsidian/app.json": JSON.stringify({ userIgnoreFilters: ["Templates/", "/^x/"] }),
    ".obsidian/plugin.md": "",
    ".lociignore": "drafts/\n*.private.md\n",
    ".hidden.md": "",
    "node_modules/p/README.md": "",
    "Templates/t.md": "",
    "drafts/d.md": "",
    "a.private.md": "",
    "kept.md": "",
  });
  expect(await paths(vault)).toEqual(["kept.md"]);
});

test("links are not followed: outwards and broken ones and loops are reported, inner ones are not", async () => {
  const outside = await makeVault({ "secret.md": "" });
  const vault = await makeVault({ "folder/n.md": "" });
  await symlink(outside, join(vault, "out"));
  await symlink(join(vault, "folder"), join(vault, "inner"));
  await symlink("loop.md", join(vault, "loop.md"));
  await symlink("/nowhere/at/all.md", join(vault, "gone.md"));
  const { files, problems } = await scanVault(vault);
  expect(files.map((file) => file.path)).toEqual(["folder/n.md"]);
  expect(problems.map(({ path, rule }) => [path, rule]).sort()).toEqual([
    ["gone.md", "broken-link"],
    ["loop.md", "broken-link"],
    ["out", "link-out-of-vault"],
  ]);
  expect(problems.find((problem) => problem.path === "loop.md")?.message).toBe(
    "this link leads back to itself",
  );
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that may not be read is reported, the rest is read",
  async () => {
    const vault = await makeVault({ "locked/n.md": "", "open.md": "" });
    await chmod(join(vault, "locked"), 0);
    const { files, problems } = await scanVault(vault);
    expect(files.map((file) => file.path)).toEqual(["open.md"]);
    expect(problems).toMatchObject([
      { path: "locked", rule: "unreadable-folder", message: "may not be read" },
    ]);
  },
);

test("a vault that does not exist is named, with the variable to set", async () => {
  await expect(scanVault("/no/such/folder")).rejects.toThrow(
    "The vault /no/such/folder does not exist. Set LOCI_VAULT to the folder that holds your notes.",
  );
});
