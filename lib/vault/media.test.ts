import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findMedia } from "./media.ts";

let vault: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-media-"));
  vault = join(folder, "vault");
  await mkdir(join(vault, "img"), { recursive: true });
  await mkdir(join(vault, ".secret"));
  await mkdir(join(folder, "vault-twin"));
  await Promise.all([
    writeFile(join(vault, "img", "a wave.PNG"), "png"),
    writeFile(join(vault, "note.md"), "text"),
    writeFile(join(vault, ".secret", "x.png"), "png"),
    writeFile(join(folder, "outside.png"), "png"),
    writeFile(join(folder, "vault-twin", "t.png"), "png"),
    symlink(join(folder, "outside.png"), join(vault, "link.png")),
  ]);
});

test("a picture inside the vault is found, with its type and size", async () => {
  expect(await findMedia(vault, "img/a wave.PNG")).toMatchObject({ type: "image/png", size: 3 });
});

test.each([
  "../outside.png",
  "img/../../outside.png",
  "../vault-twin/t.png",
  "link.png",
  ".secret/x.png",
  "/etc/passwd",
  "note.md",
  "img",
  "img/missing.png",
  "img\\a wave.PNG",
  "a\0.png",
  "",
])("%j is not served", async (path) => {
  expect(await findMedia(vault, path)).toBeNull();
});
