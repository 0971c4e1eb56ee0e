/** A database of its own for each test: real file, real migrations, a few cards. */

import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { defaultSettings } from "@/lib/settings.ts";
import { type Database, openDatabase, transact } from "../client.ts";
import { ensureLearner } from "../learner.ts";
import { migrate } from "../migrate.ts";
import { nameOptions, optionsFrom, readOptions } from "../scheduler-options.ts";
import { writeCards, writeNotes } from "../vault-index.ts";

export interface Scratch {
  database: Database;
  databaseFile: string;
  /** id under which the default scheduler options are stored */
  options: string;
}

export async function scratchDatabase(): Promise<Scratch> {
  const databaseFile = join(await mkdtemp(join(tmpdir(), "loci-db-")), "loci.db");
  await migrate(databaseFile, process.cwd());
  const database = await openDatabase(databaseFile);
  await ensureLearner(database, 0);
  const options = await nameOptions(database, await readOptions(database), optionsFrom(defaultSettings));
  return { database, databaseFile, options };
}

/** A note with the cards that its text makes: `a.md:0`, `a.md:1` … */
export async function addNote(database: Database, path: string, text: string): Promise<void> {
  const { title, meta, tags, cards } = parseNote(path, text);
  await transact(database, async (tx) => {
    const note = { path, title, kind: meta.kind ?? "note", tags, meta, problems: [] };
    await writeNotes(tx, [{ ...note, mtimeMs: 1, size: 1, contentHash: "h" }]);
    const rows = cards.map((parsed, position) => {
      const id = `${path}:${position}`;
      const known = { id, groupId: `${path}:${parsed.block}`, fingerprint: id, contentHash: id };
      return { ...known, notePath: path, position, rank: position + 1, parsed };
    });
    await writeCards(tx, rows, 0);
  });
}

/** Cards `c0` … in a note of their own, each a block by itself unless `group` says otherwise. */
export async function addCards(
  database: Database,
  count: number,
  group = (index: number) => index,
): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `c${index}`);
  await transact(database, async (tx) => {
    await writeNotes(tx, [
      {
        path: "cards.md",
        title: "Cards",
        kind: "note",
        tags: [],
        meta: { tags: [], aliases: [] },
        problems: [],
        mtimeMs: 1,
        size: 1,
        contentHash: "h",
      },
    ]);
    const cards = ids.map((id, position) => ({
      id,
      notePath: "cards.md",
      position,
      rank: position + 1,
      groupId: `g${group(position)}`,
      fingerprint: id,
      contentHash: id,
      parsed: basicCard(position),
    }));
    await writeCards(tx, cards, 0);
  });
  return ids;
}

function basicCard(block: number): ParsedCard {
  return {
    kind: "basic",
    question: `Q${block}`,
    answer: `A${block}`,
    block,
    sibling: 0,
    decks: ["Test"],
    tags: [],
    context: "",
    notes: "",
    span: { start: 0, end: 1, startLine: block + 1, endLine: block + 1 },
    demos: [],
    aside: false,
  };
}
