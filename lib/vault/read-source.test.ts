import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";
import { readSource } from "./read-source.ts";

const LATIN = Buffer.from("a\ncaf\xe9\n", "latin1");
let vault: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-source-"));
  vault = join(folder, "vault");
  await mkdir(join(vault, "folder.md"), { recursive: true });
  await Promise.all([
    writeFile(join(vault, "C#.md"), "\uFEFFa\r\nb\rc\u2028d"),
    writeFile(join(vault, "latin.md"), LATIN),
    writeFile(join(folder, "outside.md"), "secret"),
    symlink(join(folder, "outside.md"), join(vault, "out.md")),
  ]);
});

test("an editor is handed the text with LF at line ends, and the version of the bytes", async () => {
  expect(await readSource(vault, "C#.md")).toEqual({
    outcome: "source",
    text: "a\nb\nc\u2028d",
    version: contentHash("\uFEFFa\r\nb\rc\u2028d"),
    isNew: false,
  });
});

test("a path without a file is a note that may be made", async () => {
  const isNew = { outcome: "source", text: "", version: null, isNew: true };
  expect(await readSource(vault, "new.md")).toEqual(isNew);
  expect(await readSource(vault, "new/folder/a.md")).toEqual(isNew);
});

test("a file that is not UTF-8 is not handed out: written back, it would lose what could not be read", async () => {
  expect(await readSource(vault, "latin.md")).toMatchObject({
    outcome: "refused",
    problem: { path: "latin.md", line: 2, column: 4, rule: "invalid-utf8" },
  });
});

test.each([
  ["out.md", "leads out of the vault"],
  ["folder.md", "leads out of the vault, or to something that is no note"],
  ["C#.md/a.md", "holds #"],
  ["../outside.md", "part without a name"],
  [".obsidian/a.md", "would be hidden"],
  ["a.txt", "ends in .md"],
  ["D#.md", "holds #"],
])("%j is no note, and the reason is said", async (path, words) => {
  expect(await readSource(vault, path)).toMatchObject({
    outcome: "refused",
    problem: { rule: "no-note", message: expect.stringContaining(words) },
  });
});
