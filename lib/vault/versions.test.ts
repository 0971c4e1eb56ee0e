import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";
import {
  forgetVersion,
  keepVersion,
  listVersionedNotes,
  listVersions,
  pruneVersions,
  readVersion,
} from "./versions.ts";

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY_MS = 86_400_000;
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "loci-versions-"));
});

const keep = (path: string, text: string, at: number) => keepVersion(data, path, Buffer.from(text), at);

test("what is kept is listed, the newest first, and read back byte for byte", async () => {
  const first = await keep("deep/ü.md", "\uFEFFone\r\n", NOW);
  const second = await keep("deep/ü.md", "two", NOW + 1);
  expect(await listVersions(data, "deep/ü.md")).toEqual([
    { id: second, at: NOW + 1, version: contentHash("two") },
    { id: first, at: NOW, version: contentHash("\uFEFFone\r\n") },
  ]);
  expect(await readVersion(data, "deep/ü.md", first)).toEqual(Buffer.from("\uFEFFone\r\n"));
  expect(await listVersions(data, "other.md")).toEqual([]);
  expect(await readVersion(data, "other.md", first)).toBeNull();
});

test("versions can be had back without Loci: a folder names its note, and a file its time", async () => {
  const id = await keep("deep/a.md", "one", NOW);
  const [folder = ""] = await readdir(join(data, "versions"));
  expect((await readdir(join(data, "versions", folder))).sort()).toEqual([`${id}.txt`, "path.txt"]);
  expect(await readFile(join(data, "versions", folder, "path.txt"), "utf8")).toBe("deep/a.md");
  expect(id).toMatch(/^20261124T120000000Z-/);
});

test("paths that differ in case have each their own versions", async () => {
  await keep("a.md", "one", NOW);
  expect(await listVersions(data, "A.md")).toEqual([]);
});

test("every note of which something is kept is listed, by path", async () => {
  await keep("b.md", "one", NOW);
  await keep("a.md", "two", NOW);
  await keep("a.md", "three", NOW + 5);
  const notes = await listVersionedNotes(data);
  expect(notes.map(({ path, versions }) => [path, versions.length])).toEqual([
    ["a.md", 2],
    ["b.md", 1],
  ]);
});

test("a version is kept for 30 days and not longer, and an empty folder goes with its last", async () => {
  await keep("a.md", "one", NOW);
  await keep("a.md", "two", NOW + DAY_MS);
  expect(await pruneVersions(data, NOW + 30 * DAY_MS)).toBe(0);
  expect(await pruneVersions(data, NOW + 30 * DAY_MS + 1)).toBe(1);
  expect(await listVersions(data, "a.md")).toMatchObject([{ version: contentHash("two") }]);
  expect(await pruneVersions(data, NOW + 32 * DAY_MS)).toBe(1);
  expect(await readdir(join(data, "versions"))).toEqual([]);
  expect(await pruneVersions(join(data, "nothing", "here"), NOW)).toBe(0);
});

test("a version that was not replaced after all is forgotten", async () => {
  const id = await keep("a.md", "one", NOW);
  await forgetVersion(data, "a.md", id);
  expect(await listVersions(data, "a.md")).toEqual([]);
});

test.each([
  "../x",
  "",
  "20261124T120000000Z-short",
  "20261124T120000000Z-../../../../../../../../etc/passwd",
])("%j is no version", async (id) => {
  await keep("a.md", "one", NOW);
  expect(await readVersion(data, "a.md", id)).toBeNull();
});
