import { chmod, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { blockIdFor } from "@/lib/cards/identity/block-ids.ts";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import type { Database } from "@/lib/db/client.ts";
import { scratchDatabase } from "@/lib/db/testing/scratch-database.ts";
import { syncVault } from "./sync-vault.ts";
import { listVersions } from "./versions.ts";
import { writeIds } from "./write-ids.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
let vault: string;
let data: string;
let database: Database;

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "loci-ids-"));
  data = await mkdtemp(join(tmpdir(), "loci-ids-data-"));
  database = (await scratchDatabase()).database;
});

const write = (path: string, text: string | Uint8Array) => writeFile(join(vault, path), text);
const text = (path: string) => readFile(join(vault, path), "utf8");
const sync = () => syncVault(database, vault, NOW);
const ids = (path: string) =>
  writeIds(database, { vault, data, now: NOW }, { options: defaultReadingOptions }, path);

test("each card has the id that its own id makes, every other byte stays, and the note as it was is kept", async () => {
  const before =
    "\ufeff#flashcards\r\n\r\nQ::A  \r\n\r\nR\r\n?\r\nB\r\n<!--SR:!2024-02-11,84,290-->\r\n\r\nend";
  await write("a.md", before);
  await sync();
  const cards = await database.card.findMany({ orderBy: { position: "asc" } });
  expect(await ids("a.md")).toEqual({ outcome: "written", ids: 2, left: [] });
  const [q, r] = cards.map(({ id }) => ` ^${blockIdFor(id)}`);
  expect(await text("a.md")).toBe(before.replace("A  ", `A${q}  `).replace("B\r\n", `B${r}\r\n`));
  expect(await listVersions(data, "a.md")).toHaveLength(1);

  expect(await ids("a.md")).toEqual({ outcome: "changed" }); // not read again yet
  await sync();
  expect((await database.card.findMany({ orderBy: { position: "asc" } })).map(({ id }) => id)).toEqual(
    cards.map(({ id }) => id),
  );
  const written = await text("a.md");
  expect(await ids("a.md")).toEqual({ outcome: "written", ids: 0, left: [] });
  expect(await text("a.md")).toBe(written);
});

test("with its id a card may say anything and go anywhere", async () => {
  await write("a.md", "#flashcards\n\nQ::A\n");
  await sync();
  await ids("a.md");
  await sync();
  const { id } = await database.card.findFirstOrThrow();
  await write("a.md", "prose\n");
  await write("b.md", `#flashcards\n\nWholly::different ^${blockIdFor(id)}\n`);
  await sync();
  expect(await database.card.findMany()).toMatchObject([{ id, notePath: "b.md", missingSince: null }]);
});

test("a note that changed, is gone, or is no note is left alone", async () => {
  await write("a.md", "#flashcards\n\nQ::A\n");
  await sync();
  await write("a.md", "#flashcards\n\nQ::another\n");
  expect(await ids("a.md")).toEqual({ outcome: "changed" });
  expect(await text("a.md")).toBe("#flashcards\n\nQ::another\n");
  expect(await ids("none.md")).toEqual({ outcome: "changed" });
  expect(await ids("../a.md")).toEqual({ outcome: "changed" });
});

test("a file that is no UTF-8 is refused with its place, and not touched", async () => {
  const bytes = Buffer.from("#flashcards\n\ncaf\xe9::coffee\n", "latin1");
  await write("a.md", bytes);
  await sync();
  expect(await ids("a.md")).toMatchObject({
    outcome: "refused",
    problem: { path: "a.md", line: 3, column: 4 },
  });
  expect(await readFile(join(vault, "a.md"))).toEqual(bytes);
});

test("a write-protected note is refused, and says what to do", async () => {
  await write("a.md", "#flashcards\n\nQ::A\n");
  await sync();
  await chmod(join(vault, "a.md"), 0o444);
  expect(await ids("a.md")).toMatchObject({ outcome: "refused", problem: { path: "a.md" } });
  expect(await text("a.md")).toBe("#flashcards\n\nQ::A\n");
});
