import { mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noteTexts } from "./note-texts.ts";

test("a note's text is read again when its file changes, and is gone with it", async () => {
  const vault = await mkdtemp(join(tmpdir(), "loci-texts-"));
  const file = join(vault, "a.md");
  await writeFile(file, "# One\n");
  const textOf = noteTexts(vault);
  const first = textOf("a.md");
  expect(first?.anchors().headings.map(({ id }) => id)).toEqual(["one"]);
  expect(textOf("a.md")).toBe(first);
  await writeFile(file, "# Two\n");
  await utimes(file, new Date(), new Date(Date.now() + 5000));
  expect(textOf("a.md")?.text).toBe("# Two\n");
  await rm(file);
  expect(textOf("a.md")).toBeNull();
});

test("a link that leads out of the vault gives no text, nor does a path that does", async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-texts-"));
  const vault = await mkdtemp(join(folder, "vault-"));
  await writeFile(join(folder, "secret.md"), "secret");
  await symlink(join(folder, "secret.md"), join(vault, "out.md"));
  expect(noteTexts(vault)("out.md")).toBeNull();
  expect(noteTexts(vault)("../secret.md")).toBeNull();
});
