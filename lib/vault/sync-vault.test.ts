import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "@/lib/db/client.ts";
import { scratchDatabase } from "@/lib/db/testing/scratch-database.ts";
import { writeReaderVersion } from "@/lib/db/vault-index.ts";
import { PLUGIN_SETTINGS } from "./reading.ts";
import { syncVault } from "./sync-vault.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
let vault: string;
let database: Database;

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "loci-sync-"));
  database = (await scratchDatabase()).database;
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(vault, path, ".."), { recursive: true });
  await writeFile(join(vault, path), text);
}

const sync = () => syncVault(database, vault, NOW);

/** question → id of the cards that are in the vault now */
async function ids(): Promise<Record<string, string>> {
  const cards = await database.card.findMany({ where: { missingSince: null }, orderBy: { rank: "asc" } });
  return Object.fromEntries(cards.map((card) => [JSON.parse(card.parsed).question, card.id]));
}

test("what has not changed is not read again, whatever its time says", async () => {
  await write("a.md", "#flashcards\n\nQ::A\n");
  expect(await sync()).toMatchObject({ notes: 1, read: 1 });
  expect(await sync()).toMatchObject({ notes: 1, read: 0 });
  await utimes(join(vault, "a.md"), 1, 1);
  expect(await sync()).toMatchObject({ notes: 1, read: 0 });
});

test("notes are read again once their reader has changed, and cards keep their ids", async () => {
  await write("a.md", "#flashcards\n\nQ::A\n");
  await sync();
  const before = await ids();
  await writeReaderVersion(database, 0);
  expect(await sync()).toMatchObject({ read: 1 });
  expect(await ids()).toEqual(before);
  expect(await sync()).toMatchObject({ read: 0 });
});

test("notes are read again, by the new rule, once the vault's plugin has other settings", async () => {
  await write("a.md", "#flashcards\n\nQ=>A\n");
  await sync();
  expect(await ids()).toEqual({});
  await write(PLUGIN_SETTINGS, '{"settings":{"singleLineCardSeparator":"=>"}}');
  expect(await sync()).toMatchObject({ read: 1, problems: [] });
  expect(Object.keys(await ids())).toEqual(["Q"]);
  expect(await sync()).toMatchObject({ read: 0 });
});

test("a card keeps its id when it is mended, moved below a new one, and when its note is renamed", async () => {
  await write("a.md", "#flashcards\n\nCapital of Peru::Lima\n\nCapital of Fiji::Suva\n");
  await sync();
  const before = await ids();
  await write(
    "a.md",
    "#flashcards\n\nCapital of Oman::Muscat\n\nCapitel of Peru::Lima\n\nCapital of Fiji::Suva\n",
  );
  await sync();
  const mended = await ids();
  expect(mended["Capitel of Peru"]).toBe(before["Capital of Peru"]);
  expect(mended["Capital of Fiji"]).toBe(before["Capital of Fiji"]);
  await mkdir(join(vault, "deep"));
  await rename(join(vault, "a.md"), join(vault, "deep", "b.md"));
  await sync();
  expect(await ids()).toEqual(mended);
});

test("a card that leaves the vault is kept as missing, out of every queue, and comes back as itself", async () => {
  await write("a.md", "#flashcards\n\nQ::A\n");
  await sync();
  const before = await ids();
  await rm(join(vault, "a.md"));
  await sync();
  expect(await ids()).toEqual({});
  expect(await database.memory.findFirstOrThrow()).toMatchObject({ cardId: before.Q, queue: -2 });
  await write("elsewhere.md", "#flashcards\n\nQ::A\n");
  await sync();
  expect(await ids()).toEqual(before);
  expect(await database.memory.findFirstOrThrow()).toMatchObject({ queue: 0 });
});

test("a schedule beside a card becomes its first event, once; its reverse side stays new", async () => {
  await write("a.md", "#flashcards\n\nQ:::A\n<!--SR:!2024-02-11,84,290-->\n");
  await sync();
  await write("a.md", "#flashcards\n\nprose\n\nQ:::A\n<!--SR:!2024-02-11,84,290-->\n");
  await sync();
  const [first] = await database.memory.findMany({ where: { phase: 2 } });
  expect(first).toMatchObject({ stability: 84, imported: true, reps: 1, dueIsDay: true });
  expect(first?.due).toBe(Date.UTC(2024, 1, 11) / 86_400_000);
  expect(await database.memory.count({ where: { phase: 0, queue: 0 } })).toBe(1);
  expect(await database.review.count({ where: { kind: "import" } })).toBe(1);
});

test("new cards are introduced in the order of the vault: notes by path, cards by place", async () => {
  await write("b.md", "#flashcards\n\nB1::x\n\nB2::x\n");
  await sync();
  await write("a.md", "#flashcards\n\nA1::x\n");
  await sync();
  const rows = await database.memory.findMany({ orderBy: { due: "asc" }, include: { card: true } });
  expect(rows.map(({ card }) => JSON.parse(card.parsed).question)).toEqual(["A1", "B1", "B2"]);
});
