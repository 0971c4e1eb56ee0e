import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { countLostCards, listLostCards, listQuestions, readQuestions } from "@/lib/db/card-changes.ts";
import { denyOld, joinOld, keepMemory, relearn, treatAsNew } from "@/lib/db/card-choices.ts";
import { checkLog } from "@/lib/db/check-log.ts";
import type { Database } from "@/lib/db/client.ts";
import { commitEvent } from "@/lib/db/commit-event.ts";
import { type Scratch, scratchDatabase } from "@/lib/db/testing/scratch-database.ts";
import { undoLast } from "@/lib/db/undo.ts";
import { hashesOf } from "./card-hashes.ts";
import { syncVault } from "./sync-vault.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 20_780;
let vault: string;
let scratch: Scratch;
let database: Database;
let clock: number;

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "loci-changes-"));
  scratch = await scratchDatabase();
  database = scratch.database;
  clock = NOW;
});

/** Writes a note and reads the vault. */
async function write(path: string, body: string): Promise<void> {
  await mkdir(join(vault, path, ".."), { recursive: true });
  await writeFile(join(vault, path), `#flashcards\n\n${body}\n`);
  clock += 60_000;
  await syncVault(database, vault, clock);
}

async function present(): Promise<{ id: string; question: string }[]> {
  const cards = await database.card.findMany({ where: { missingSince: null }, orderBy: { rank: "asc" } });
  return cards.map(({ id, parsed }) => ({ id, question: JSON.parse(parsed).question }));
}

async function idOf(question: string): Promise<string> {
  const card = (await present()).find((each) => each.question === question);
  if (card === undefined) throw new Error(`no card asks ${question}`);
  return card.id;
}

async function review(card: string): Promise<string> {
  const { contentHash } = await database.card.findUniqueOrThrow({ where: { id: card } });
  clock += 60_000;
  const id = uuidv7();
  await commitEvent(
    database,
    {
      kind: "review",
      id,
      card,
      at: clock,
      day: DAY,
      grade: "good",
      durationMs: 1000,
      contentHash,
      options: scratch.options,
    },
    undefined,
  );
  return id;
}

const reviewsOf = (cardId: string) => database.review.count({ where: { cardId } });

async function questions(): Promise<string[]> {
  return (await listQuestions(database)).map(({ kind, before, now }) => {
    const asked = (card: typeof now) =>
      card.kind === "cloze" ? card.text : `${card.question}::${card.answer}`;
    return `${kind}: ${asked(before)} → ${asked(now)}`;
  });
}

describe("a reviewed card whose text changed", () => {
  test("is asked about where it changed much, with the text that was reviewed", async () => {
    await write("a.md", "Capital of Ivory Coast::Abidjan");
    const id = await idOf("Capital of Ivory Coast");
    await review(id);
    await write("a.md", "Capital of Ivory Coast::Yamoussoukro");
    expect(await questions()).toEqual([
      "changed: Capital of Ivory Coast::Abidjan → Capital of Ivory Coast::Yamoussoukro",
    ]);
    expect((await readQuestions(database, [id])).get(id)).toMatchObject({ kind: "changed", card: id });
  });

  test("is not asked about where it changed a little, where it was never reviewed, or where it is back", async () => {
    await write("a.md", "Waht is SGD?::descent\n\nCapital of Peru::Cusco\n\nCapital of Fiji::Nadi");
    await review(await idOf("Waht is SGD?"));
    await review(await idOf("Capital of Fiji"));
    await write("a.md", "What is SGD?::descent\n\nCapital of Peru::Lima\n\nCapital of Fiji::Suva");
    expect(await questions()).toEqual(["changed: Capital of Fiji::Nadi → Capital of Fiji::Suva"]);
    await write("a.md", "What is SGD?::descent\n\nCapital of Peru::Lima\n\nCapital of Fiji::Nadi");
    expect(await questions()).toEqual([]);
    expect(await database.card.count({ where: { changedFrom: { not: null } } })).toBe(1); // the small one is kept
  });

  test("is asked about once many small changes make a large one", async () => {
    const texts = [
      "What does SGD do?::it follows the gradient of a batch",
      "What does SGD do?::it follows the slope of a batch",
      "What does SGD do?::it follows the slope of one example",
      "What does SGD do?::it goes along the slope at one example",
      "What does SGD do?::it goes along what is steep at one example",
      "What does SGD do?::it goes where things are steep for one example",
    ];
    await write("a.md", texts[0] as string);
    await review(await idOf("What does SGD do?"));
    for (const text of texts.slice(1)) await write("a.md", text);
    expect(await questions()).toEqual([`changed: ${texts[0]} → ${texts.at(-1)}`]);
  });

  test("is not asked about once it was answered, and again when that answer is taken back", async () => {
    await write("a.md", "Capital of Peru::Cusco");
    const id = await idOf("Capital of Peru");
    await review(id);
    await write("a.md", "Capital of Peru::Lima");
    await review(id);
    expect(await questions()).toEqual([]);
    await undoLast(database, { id: uuidv7(), at: clock + 1, day: DAY });
    expect(await questions()).toEqual(["changed: Capital of Peru::Cusco → Capital of Peru::Lima"]);
  });

  test("keeps its memory when the learner says so, and is asked about after the next large change alone", async () => {
    await write("a.md", "Capital of Peru::Cusco");
    const id = await idOf("Capital of Peru");
    await review(id);
    await write("a.md", "Capital of Peru::Lima");
    expect(await keepMemory(database, id)).toBe("done");
    expect(await keepMemory(database, id)).toBe("moot");
    expect(await questions()).toEqual([]);
    expect(await database.memory.findFirstOrThrow()).toMatchObject({ cardId: id, reps: 1 });
    await write("a.md", "Capital of Peru::Lima, the city");
    expect(await questions()).toEqual([]);
    await write("a.md", "Capital of Peru::Arequipa");
    expect(await questions()).toEqual(["changed: Capital of Peru::Lima → Capital of Peru::Arequipa"]);
  });

  test("is new after a reset, which an undo takes back", async () => {
    await write("a.md", "Capital of Peru::Cusco");
    const id = await idOf("Capital of Peru");
    const seen = await review(id);
    await write("a.md", "Capital of Peru::Lima");
    const reset = { kind: "reset", id: uuidv7(), card: id, at: clock + 1, day: DAY } as const;
    expect(await relearn(database, reset, null)).toMatchObject({ outcome: "stale" });
    expect(await questions()).toHaveLength(1);
    expect(await relearn(database, reset, seen)).toMatchObject({
      outcome: "stored",
      memory: { kind: "new" },
    });
    expect(await questions()).toEqual([]);
    await undoLast(database, { id: uuidv7(), at: clock + 2, day: DAY });
    expect(await database.memory.findFirstOrThrow()).toMatchObject({ cardId: id, reps: 1, phase: 1 });
    expect((await checkLog(database)).findings).toEqual([]);
  });

  test("is another card when the learner says so; the old one is kept and comes back with its text", async () => {
    await write("a.md", "Capital of Peru::Cusco ^peru");
    const old = await idOf("Capital of Peru");
    await review(old);
    await write("a.md", "Capital of Peru::Lima ^peru");
    const newId = uuidv7();
    expect(await treatAsNew(database, old, newId, clock, hashesOf)).toBe("done");
    expect(await treatAsNew(database, old, newId, clock, hashesOf)).toBe("moot");
    expect(await present()).toEqual([{ id: newId, question: "Capital of Peru" }]);
    expect(await database.memory.findMany({ orderBy: { queue: "asc" } })).toMatchObject([
      { cardId: old, queue: -2, reps: 1 },
      { cardId: newId, queue: 0, reps: 0 },
    ]);
    expect(await listLostCards(database, 9)).toMatchObject([
      { id: old, parsed: { answer: "Cusco" }, reps: 1 },
    ]);
    expect((await checkLog(database)).findings).toEqual([]);

    await write("a.md", "prose\n\nCapital of Peru::Lima ^peru");
    expect(await present()).toEqual([{ id: newId, question: "Capital of Peru" }]);
    await write("a.md", "Capital of Peru::Lima ^peru\n\nCapital of Peru::Cusco");
    expect(await present()).toEqual([
      { id: newId, question: "Capital of Peru" },
      { id: old, question: "Capital of Peru" },
    ]);
    expect(await reviewsOf(old)).toBe(1);
  });
});

describe("a new card that may be an old one", () => {
  const before = "What is the capital of Peru?::Lima";
  const after = "What is the capital of Chile?::Santiago";

  test("is offered it, where anything was ever remembered of it", async () => {
    await write("a.md", before);
    await write("a.md", after);
    expect(await questions()).toEqual([]);
    await write("b.md", before);
    await review(await idOf("What is the capital of Peru?"));
    await write("b.md", after.replace("Chile", "Cuba"));
    expect(await questions()).toEqual([`perhaps: ${before} → ${after.replace("Chile", "Cuba")}`]);
    expect(await countLostCards(database)).toBe(1);
  });

  test("has its id and its memory when the learner says yes; what it was before never comes back", async () => {
    await write("a.md", before);
    const old = await idOf("What is the capital of Peru?");
    await review(old);
    await write("a.md", after);
    const decoy = await idOf("What is the capital of Chile?");
    expect(decoy).not.toBe(old);
    expect(await joinOld(database, decoy, clock)).toBe(old);
    expect(await joinOld(database, decoy, clock)).toBeUndefined();
    expect(await present()).toEqual([{ id: old, question: "What is the capital of Chile?" }]);
    expect(await database.memory.findFirstOrThrow({ where: { cardId: old } })).toMatchObject({
      reps: 1,
      queue: 1,
    });
    expect(await questions()).toEqual([]);
    expect((await checkLog(database)).findings).toEqual([]);

    await rm(join(vault, "a.md"));
    await syncVault(database, vault, clock);
    expect(await present()).toEqual([]);
    await write("a.md", after);
    expect(await present()).toEqual([{ id: old, question: "What is the capital of Chile?" }]);
    await write("a.md", `${after}\n\n${after}`);
    expect((await present()).map(({ id }) => id)).not.toContain(decoy);
    expect(await listLostCards(database, 9)).toEqual([]);
  });

  test("stays new when the learner says no, and is not asked about again", async () => {
    await write("a.md", before);
    const old = await idOf("What is the capital of Peru?");
    await review(old);
    await write("a.md", after);
    const id = await idOf("What is the capital of Chile?");
    expect(await denyOld(database, id)).toBe("done");
    expect(await denyOld(database, id)).toBe("moot");
    await write("a.md", `${after} de Chile`);
    expect(await questions()).toEqual([]);
    expect(await present()).toEqual([{ id, question: "What is the capital of Chile?" }]);
    expect(await listLostCards(database, 9, "a.md")).toMatchObject([{ id: old, noteIsGone: false }]);
    await write("a.md", before);
    expect(await present()).toEqual([{ id: old, question: "What is the capital of Peru?" }]);
  });

  test("is offered it though its text was saved on the way, half written", async () => {
    await write("a.md", before);
    await review(await idOf("What is the capital of Peru?"));
    await write("a.md", "What is the capital of Chile?::");
    await write("a.md", "What was the capitol of old Chile?::Sant");
    await write("a.md", "Which was the seat of old Chile, before the war?::Sant");
    expect((await present()).map(({ question }) => question)).toEqual([
      "Which was the seat of old Chile, before the war?",
    ]);
    expect(await questions()).toEqual([
      `perhaps: ${before} → Which was the seat of old Chile, before the war?::Sant`,
    ]);
  });

  test("answers for its other side too", async () => {
    await write("a.md", before.replace("::", ":::"));
    const old = await idOf("What is the capital of Peru?");
    const oldSide = await idOf("Lima");
    await review(old);
    await review(oldSide);
    await write("a.md", after.replace("::", ":::"));
    expect(await questions()).toHaveLength(2);
    await joinOld(database, await idOf("Santiago"), clock);
    expect(await present()).toEqual([
      { id: old, question: "What is the capital of Chile?" },
      { id: oldSide, question: "Santiago" },
    ]);
  });

  test("is offered an old one that moved to another note, edited", async () => {
    await write("a.md", "Who proved the theorem on symmetry and conservation?::Noether");
    const old = await idOf("Who proved the theorem on symmetry and conservation?");
    await review(old);
    await rm(join(vault, "a.md"));
    await syncVault(database, vault, clock);
    expect(await listLostCards(database, 9)).toMatchObject([{ id: old, noteIsGone: true }]);
    await write("b.md", "Who proved the theorem on symmetry and conservation laws?::Emmy Noether");
    expect(await questions()).toHaveLength(1);
  });
});
