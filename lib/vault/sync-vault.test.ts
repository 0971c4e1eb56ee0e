import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "@/lib/db/client.ts";
import { scratchDatabase } from "@/lib/db/testing/scratch-database.ts";
import { writeReaderVersion } from "@/lib/db/vault-index.ts";
import { PLUGIN_SETTINGS } from "./reading.ts";
import { type SyncResult, syncPaths, syncVault } from "./sync-vault.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
let vault: string;
let database: Database;

afterEach(() => vi.restoreAllMocks());

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "loci-sync-"));
  database = (await scratchDatabase()).database;
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(vault, path, ".."), { recursive: true });
  await writeFile(join(vault, path), text);
}

const sync = (through = database) => syncVault(through, vault, NOW);

/** The database as a process sees it that is killed when it is about to begin its transaction number `count`. */
function killedAtTransaction(count: number): Database {
  let begun = 0;
  return new Proxy(database, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "$transaction") return value;
      return (work: never, options: never) => {
        begun++;
        if (begun >= count) throw new Error("killed");
        return value.call(target, work, options);
      };
    },
  });
}

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

test("a note that is read between being emptied and being written again loses no card that was edited with it", async () => {
  await write("a.md", "#flashcards\n\nCapital of Peru::Lima\n");
  await sync();
  const before = await ids();
  await write("a.md", "");
  const reading = sync();
  setTimeout(() => void write("a.md", "#flashcards\n\nCapital of Peru::Lima, on the coast\n"), 30);
  await reading;
  expect(await ids()).toEqual(before);
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

/** By a clock that always says that it has taken long enough. */
function eachWriteIsATransaction(): void {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 1_000));
}

/** `count` notes of two cards each, whose text `mark` is part of. */
async function writeMany(count: number, mark: string): Promise<void> {
  for (let note = 0; note < count; note++) {
    await write(`n${note}.md`, `#flashcards\n\nFirst of ${note}${mark}::A\n\nSecond of ${note}::B\n`);
  }
}

test("a sync that is killed between any two transactions loses no card's id", async () => {
  eachWriteIsATransaction();
  // cards move from note to note in a ring
  const count = 120;
  const ring = (step: number) =>
    Promise.all(
      Array.from({ length: count }, (_, note) =>
        write(`n${note}.md`, `#flashcards\n\nStays in ${note}::A\n\nMoves ${(note + step) % count}::B\n`),
      ),
    );
  await ring(0);
  await sync();
  const before = await ids();
  expect(Object.keys(before)).toHaveLength(2 * count);
  for (let step = 1; ; step++) {
    await ring(step);
    const killed = await sync(killedAtTransaction(step)).then(
      () => false,
      () => true,
    );
    await sync();
    expect(await ids()).toEqual(before);
    if (!killed) {
      expect(step).toBeGreaterThan(5);
      break;
    }
  }
});

test("a note that is renamed is found again though the sync was killed on the way", async () => {
  eachWriteIsATransaction();
  await writeMany(60, "");
  await sync();
  const before = await ids();
  for (let step = 1; step < 12; step++) {
    const [from, to] = step % 2 === 1 ? ["n5.md", "z.md"] : ["z.md", "n5.md"];
    await rename(join(vault, from), join(vault, to));
    await sync(killedAtTransaction(step)).catch(() => undefined);
    await sync();
    expect(await ids()).toEqual(before);
  }
  expect(await database.card.count()).toBe(120);
});

describe("only some paths", () => {
  let last: SyncResult;
  const syncOnly = async (...paths: string[]) => {
    last = await syncPaths(database, vault, paths, last, NOW);
    return last;
  };

  beforeEach(async () => {
    await write("a.md", "#flashcards\n\nQ::A\n");
    await write("deep/b.md", "#flashcards\n\nR::B\n");
    await write("deep/pic.png", "");
    last = await sync();
  });

  test("a changed note is read, and no other", async () => {
    await write("a.md", "#flashcards\n\nQ::A much better\n");
    await write("deep/b.md", "#flashcards\n\nR::B much better\n");
    expect(await syncOnly("a.md")).toMatchObject({ read: 1, notes: 2, changed: ["a.md"] });
    expect(await syncOnly("deep/b.md")).toMatchObject({ read: 1, changed: ["deep/b.md"] });
  });

  test("a new note and one that is gone are seen, and a moved card keeps its id", async () => {
    const before = await ids();
    await rename(join(vault, "a.md"), join(vault, "c.md"));
    expect(await syncOnly("a.md", "c.md")).toMatchObject({
      notes: 2,
      changed: ["c.md", "a.md"],
    });
    expect(await ids()).toEqual(before);
  });

  test("a folder stands for all that is in it, when it goes and when it comes back", async () => {
    const before = await ids();
    await rename(join(vault, "deep"), `${vault}-elsewhere`);
    expect(await syncOnly("deep")).toMatchObject({ notes: 1, media: [], changed: ["deep/b.md"] });
    expect(Object.keys(await ids())).toEqual(["Q"]);
    await rename(`${vault}-elsewhere`, join(vault, "deep"));
    expect(await syncOnly("deep")).toMatchObject({ notes: 2, media: ["deep/pic.png"], read: 1 });
    expect(await ids()).toEqual(before);
  });

  test("hidden, ignored and foreign files change nothing", async () => {
    await write(".lociignore", "drafts/\n");
    await write("drafts/d.md", "#flashcards\n\nD::D\n");
    await write(".trash/e.md", "#flashcards\n\nE::E\n");
    await write("a.md.tmp", "x");
    expect(await syncOnly("drafts/d.md", "drafts", ".trash/e.md", "a.md.tmp")).toMatchObject({
      notes: 2,
      read: 0,
      changed: [],
    });
  });
});

test("a vault that is not there is an error, and nothing of it is marked as gone", async () => {
  await write("a.md", "#flashcards\n\nQ::A\n");
  const last = await sync();
  const before = await ids();
  await rm(vault, { recursive: true });
  await expect(sync()).rejects.toThrow("does not exist");
  await expect(syncPaths(database, vault, ["a.md"], last, NOW)).rejects.toThrow("does not exist");
  expect(await ids()).toEqual(before);
});

test("new cards take ranks between their neighbours, and the others keep theirs", async () => {
  await writeMany(3, "");
  await sync();
  const ranks = async () =>
    (await database.card.findMany({ orderBy: [{ notePath: "asc" }, { position: "asc" }] })).map(
      ({ rank }) => rank,
    );
  const before = await ranks();
  await write("n1a.md", "#flashcards\n\nBetween::A\n");
  await sync();
  const after = await ranks();
  expect(after.toSpliced(4, 1)).toEqual(before);
  expect(after).toEqual(after.toSorted((a, b) => a - b));
});

test("where a gap is used up all cards are numbered again, in the same order, and their due with them", async () => {
  await writeMany(3, "");
  await sync();
  await database.$executeRaw`UPDATE Card SET rank = (SELECT count(*) FROM Card AS c WHERE (c.notePath, c.position) < (Card.notePath, Card.position))`;
  await write("n1a.md", "#flashcards\n\nBetween::A\n");
  await sync();
  const cards = await database.card.findMany({
    orderBy: [{ notePath: "asc" }, { position: "asc" }],
    include: { memories: true },
  });
  const ranks = cards.map(({ rank }) => rank);
  expect(ranks).toHaveLength(7);
  for (const [at, rank] of ranks.entries()) expect(rank - (ranks[at - 1] ?? rank - 16_384)).toBe(16_384);
  expect(cards.map(({ memories }) => memories[0]?.due)).toEqual(ranks);
});

test("the links of a note are stored, and replaced when it changes", async () => {
  await write("a.md", "[[Deep/Note#Part|words]]\n![](pic.png)\n");
  await sync();
  const links = () => database.noteLink.findMany({ orderBy: { line: "asc" } });
  expect(await links()).toEqual([
    {
      notePath: "a.md",
      line: 1,
      column: 1,
      target: "Deep/Note#Part",
      key: "note",
      style: "wiki",
      embed: false,
    },
    { notePath: "a.md", line: 2, column: 1, target: "pic.png", key: "pic.png", style: "path", embed: true },
  ]);
  await write("a.md", "no more\n");
  await sync();
  expect(await links()).toEqual([]);
});
