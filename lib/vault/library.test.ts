import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { getDatabase } from "@/lib/db/client.ts";
import { ensureLearner } from "@/lib/db/learner.ts";
import { migrate } from "@/lib/db/migrate.ts";
import {
  lastReading,
  linkIndex,
  onVaultChange,
  readPaths,
  readVault,
  type VaultChange,
  vaultRevision,
} from "./library.ts";

const NOW = Date.UTC(2026, 10, 24, 12);
let vault: string;
let told: VaultChange[];

beforeEach(async () => {
  (globalThis as { lociShared?: unknown }).lociShared = undefined;
  const folder = await mkdtemp(join(tmpdir(), "loci-library-"));
  vault = join(folder, "vault");
  await mkdir(vault);
  vi.stubEnv("LOCI_VAULT", vault);
  vi.stubEnv("LOCI_DATA", join(folder, "data"));
  await migrate(join(folder, "data", "loci.db"), process.cwd());
  await ensureLearner(await getDatabase(), NOW);
  await write("a.md", "#flashcards\n\nQ::A\n");
  await write("b.md", "see [[a]]\n");
  await readVault(NOW);
  told = [];
  onVaultChange((change) => told.push(change));
});

const write = (path: string, text: string) => writeFile(join(vault, path), text);

test("those who listen are told which notes changed, under a revision that rises", async () => {
  const before = vaultRevision();
  await write("a.md", "#flashcards\n\nQ::much better\n");
  await readPaths(["a.md"], NOW);
  await readPaths(["a.md"], NOW);
  expect(told).toEqual([{ revision: before + 1, paths: ["a.md"] }]);
  for (let note = 0; note < 60; note++) await write(`n${note}.md`, "x\n");
  await readVault(NOW);
  expect(told[1]).toEqual({ revision: before + 2, paths: "many" });
});

test("a reading of everything that is under way is joined; what changes meanwhile is read after it, once", async () => {
  await write("a.md", "#flashcards\n\nQ::one\n");
  const under = readVault(NOW);
  await Promise.resolve();
  expect(readVault(NOW)).toBe(under);
  await write("a.md", "#flashcards\n\nQ::much longer than one\n");
  const [x, y] = [readPaths(["a.md"], NOW), readPaths(["b.md"], NOW)];
  expect(x).toBe(y);
  await x;
  const [card] = await (await getDatabase()).card.findMany();
  expect(JSON.parse(card?.parsed ?? "{}").answer).toBe("much longer than one");
});

test("links follow notes that come, go and are named differently, without being made anew", async () => {
  const links = await linkIndex();
  expect(links.note("a", "b.md")?.path).toBe("a.md");
  await rename(join(vault, "a.md"), join(vault, "c.md"));
  await readPaths(["a.md", "c.md"], NOW);
  expect(await linkIndex()).toBe(links);
  expect(links.note("a", "b.md")).toBeNull();
  expect(links.note("c", "b.md")?.path).toBe("c.md");
  await write("c.md", "---\naliases: [Sea]\n---\n");
  await readPaths(["c.md"], NOW);
  expect(links.note("Sea", "b.md")?.path).toBe("c.md");
});

test("an empty folder in the vault's place is no vault without notes", async () => {
  await rename(vault, `${vault}-away`);
  await expect(readPaths(["a.md"], NOW)).rejects.toThrow("does not exist");
  await mkdir(vault);
  await expect(readVault(NOW)).rejects.toThrow("Is its drive connected?");
  expect(lastReading()?.notes).toBe(2);
  await rm(vault, { recursive: true });
  await rename(`${vault}-away`, vault);
  expect(await readVault(NOW)).toMatchObject({ notes: 2, changed: [] });
});
