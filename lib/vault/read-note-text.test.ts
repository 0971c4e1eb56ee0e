import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readNoteText } from "./read-note-text.ts";

let vault: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-note-text-"));
  vault = join(folder, "vault");
  await mkdir(join(vault, "deep"), { recursive: true });
  await mkdir(join(vault, ".obsidian"));
  await mkdir(join(vault, "folder.md"));
  await Promise.all([
    writeFile(join(vault, "deep", "wave ü.md"), "\uFEFFQ::A\r\n"),
    writeFile(join(vault, "latin.markdown"), Buffer.from([0x61, 0x0a, 0xe9])),
    writeFile(join(vault, "picture.png"), "png"),
    writeFile(join(vault, ".obsidian", "x.md"), "hidden"),
    writeFile(join(folder, "outside.md"), "secret"),
    symlink(join(folder, "outside.md"), join(vault, "out.md")),
    symlink(join(vault, "loop.md"), join(vault, "loop.md")),
    symlink(join(vault, "deep", "wave ü.md"), join(vault, "inside.md")),
  ]);
});

test("a note's text is its file's, without the byte-order mark and with its line ends", async () => {
  const expected = { kind: "text", text: "Q::A\r\n", problems: [] };
  expect(await readNoteText(vault, "deep/wave ü.md")).toEqual(expected);
  expect(await readNoteText(vault, "inside.md")).toEqual(expected);
});

test("bytes that are not UTF-8 are said, with their line", async () => {
  const read = await readNoteText(vault, "latin.markdown");
  expect(read).toMatchObject({
    kind: "text",
    text: "a\n\uFFFD",
    problems: [{ rule: "invalid-utf8", line: 2 }],
  });
});

test.each([
  "../outside.md",
  "deep/../../outside.md",
  "/etc/hosts.md",
  "out.md",
  "loop.md",
  ".obsidian/x.md",
  "deep/./wave ü.md",
  "picture.png",
  "folder.md",
  "nowhere.md",
  "deep/wave ü.md/x.md",
  "a\0.md",
  `${"x".repeat(300)}.md`,
  "deep\\wave ü.md",
  "",
])("%j is no note of the vault", async (path) => {
  expect(await readNoteText(vault, path)).toEqual({ kind: "missing" });
});
