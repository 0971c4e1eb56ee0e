/**
 * Brings the database's picture of the vault up to date, reading only what changed and writing nothing to it. The work
 * is done in slices, and written in short transactions whose order makes it safe to stop between any two of them: cards
 * first, and only when all of them are stored the marks that say that their notes have been read. A note without its
 * mark is read again at the next start, and each of its cards is where it was, or already where it belongs.
 */

import { groupBy } from "@/lib/cards/group-by.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { keepReviewedText, offerOldCards } from "@/lib/db/card-changes.ts";
import type { Database } from "@/lib/db/client.ts";
import { loadNoteSettings } from "@/lib/db/note-settings.ts";
import { planRenumbering, readNeighbours, readRankBounds, renumber } from "@/lib/db/ranks.ts";
import {
  type CardRecord,
  groupIdOf,
  type IndexedNote,
  type NoteRecord,
  readIndexedNotes,
  readIndexedNotesAt,
  readReaderVersion,
  writeCards,
  writeGone,
  writeLinks,
  writeMissing,
  writeNotes,
  writeReaderVersion,
  writeTouched,
  writeUnreadNotes,
} from "@/lib/db/vault-index.ts";
import { type Write, writeInOrder } from "@/lib/db/write-in-order.ts";
import { shownHash } from "./card-hashes.ts";
import { type IdentifiedCard, identify } from "./identify.ts";
import { loadImporter } from "./import-schedules.ts";
import { aloneWithIndex } from "./index-lock.ts";
import { placeRanks } from "./place-ranks.ts";
import { type ReadNote, readNotes } from "./read-notes.ts";
import { loadReading, type VaultReading } from "./reading.ts";
import { type Scan, scanPaths, scanVault } from "./scan-vault.ts";
import { type Pause, partsOf, slices } from "./slices.ts";

export interface SyncResult {
  vault: string;
  /** notes in the vault now */
  notes: number;
  /** notes that were parsed in this reading */
  read: number;
  /** paths of notes that say something else now, are new, or are gone */
  changed: string[];
  /** links not followed, files not readable: what no note can say of itself */
  problems: Problem[];
  media: string[];
}

/** Rows of one query become objects in one go, and others wait for that. */
const NOTES_AT_ONCE = 500;
/** Rows of one write. */
const WRITTEN_AT_ONCE = 100;
const CARDS_AT_ONCE = 200;
const RENUMBERED_AT_ONCE = 500;
const RUNS_AT_ONCE = 100;
/** Of a vault that is read for the first time: what is stored need not be held any longer. */
const NEW_NOTES_AT_ONCE = 1_000;

/** Reads all of the vault. */
export async function syncVault(database: Database, vault: string, now: number): Promise<SyncResult> {
  const pause = slices();
  const reading = await loadReading(vault, await loadNoteSettings(database));
  const scan = await scanVault(vault, pause);
  const indexed = await allIndexedNotes(database, pause);
  const readByAnother = (await readReaderVersion(database)) !== reading.key;
  const change = await bringUpToDate({ database, vault, reading, scan, indexed, readByAnother, now, pause });
  if (readByAnother) await writeReaderVersion(database, reading.key);
  return {
    vault,
    notes: scan.files.length,
    ...change,
    problems: [...scan.problems, ...reading.problems, ...change.problems],
    media: scan.media,
  };
}

/**
 * Reads only what may have changed.
 *
 * @param paths of files and folders inside the vault, with forward slashes
 * @param last what the reading before this one found
 */
export async function syncPaths(
  database: Database,
  vault: string,
  paths: readonly string[],
  last: SyncResult,
  now: number,
): Promise<SyncResult> {
  const pause = slices();
  const reading = await loadReading(vault, await loadNoteSettings(database));
  // Another way of reading concerns every note.
  if ((await readReaderVersion(database)) !== reading.key) return syncVault(database, vault, now);
  const scan = await scanPaths(vault, paths, pause);
  const indexed = await readIndexedNotesAt(database, paths);
  const readByAnother = false;
  const change = await bringUpToDate({ database, vault, reading, scan, indexed, readByAnother, now, pause });
  const among = isAmong(paths);
  const otherMedia = last.media.filter((path) => !among(path));
  const present = indexed.filter(({ missing }) => !missing).length;
  return {
    vault,
    notes: last.notes - present + scan.files.length,
    ...change,
    problems: [...last.problems.filter(({ path }) => !among(path)), ...scan.problems, ...change.problems],
    media: [...otherMedia, ...scan.media],
  };
}

/** Whether a path is one of `paths` or lies inside one of them. */
function isAmong(paths: readonly string[]): (path: string) => boolean {
  const wanted = new Set(paths);
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
      if (wanted.has(path.slice(0, end))) return true;
    }
    return false;
  };
}

async function allIndexedNotes(database: Database, pause: Pause): Promise<IndexedNote[]> {
  const notes: IndexedNote[] = [];
  for (;;) {
    const page = await readIndexedNotes(database, notes.at(-1)?.path ?? "", NOTES_AT_ONCE);
    for (const note of page) notes.push(note);
    if (page.length < NOTES_AT_ONCE) return notes;
    await pause();
  }
}

interface Task {
  database: Database;
  vault: string;
  reading: VaultReading;
  scan: Scan;
  /** what the database knows of the part of the vault that was scanned */
  indexed: IndexedNote[];
  readByAnother: boolean;
  now: number;
  pause: Pause;
}

type Change = Pick<SyncResult, "read" | "changed" | "problems">;

async function bringUpToDate(task: Task): Promise<Change> {
  const { vault, reading, scan, indexed, readByAnother, pause } = task;
  const known = new Map(indexed.map((note) => [note.path, note]));
  const suspects = scan.files.filter((file) => {
    const note = known.get(file.path);
    const isKnown = note !== undefined && !note.missing && !readByAnother;
    return !isKnown || note.mtimeMs !== file.mtimeMs || note.size !== file.size;
  });
  const present = new Set(scan.files.map(({ path }) => path));
  const isKept = isAmong(scan.unreadable);
  const gone = indexed
    .filter(({ path, missing }) => !missing && !present.has(path) && !isKept(path))
    .map(({ path }) => path);
  const change: Change = { read: 0, changed: [], problems: [] };
  // A card may have moved between any two notes that were known; among new ones there is nothing to compare.
  const parts = indexed.length > 0 ? [suspects] : partsOf(suspects, NEW_NOTES_AT_ONCE);
  for (const part of parts) {
    const read = await readNotes(vault, reading, part, readByAnother ? new Map() : known, pause);
    const changed = [...read.notes.map(({ file }) => file.path), ...gone];
    if (changed.length > 0 || read.touched.length > 0) {
      const unread = read.notes.filter(({ file }) => !known.has(file.path));
      await aloneWithIndex(() => store(task, read.notes, unread, read.touched, gone));
    }
    change.read += read.notes.length;
    for (const path of changed) change.changed.push(path);
    for (const problem of read.problems) change.problems.push(problem);
  }
  return change;
}

async function store(
  { database, readByAnother, now, pause }: Task,
  notes: readonly ReadNote[],
  unread: readonly ReadNote[],
  touched: readonly { path: string; mtimeMs: number }[],
  gone: readonly string[],
): Promise<void> {
  const parsed = notes.map((note) => note.parsed);
  const identified = await identify(database, parsed, gone, readByAnother, pause);
  const { ranks, haveRoom } = await ranksFor(database, parsed, identified.cards, pause);
  const importer = await loadImporter(database, now);
  const cardWrites: Write[] = [];
  for (const part of partsOf(unread, WRITTEN_AT_ONCE)) {
    cardWrites.push((tx) => writeUnreadNotes(tx, part.map(toNoteRecord)));
  }
  for (const part of partsOf(identified.cards, CARDS_AT_ONCE)) {
    cardWrites.push(async (tx) => {
      const records = part.map((card) => toCardRecord(card, ranks.get(card) as number));
      await keepReviewedText(tx, records);
      await writeCards(tx, records, now);
      await offerOldCards(tx, part.flatMap(offerOf));
      await importer(tx, records);
    });
  }
  for (const part of partsOf(identified.missing, CARDS_AT_ONCE)) {
    cardWrites.push((tx) => writeMissing(tx, part, now));
  }
  for (const part of partsOf(parsed, WRITTEN_AT_ONCE)) cardWrites.push((tx) => writeLinks(tx, part));
  const marks: Write[] = [];
  for (const part of partsOf(notes, WRITTEN_AT_ONCE)) {
    marks.push((tx) => writeNotes(tx, part.map(toNoteRecord)));
  }
  for (const part of partsOf(touched, NOTES_AT_ONCE)) marks.push((tx) => writeTouched(tx, part));
  for (const part of partsOf(gone, NOTES_AT_ONCE)) marks.push((tx) => writeGone(tx, part, now));
  if (haveRoom) return writeInOrder(database, [...cardWrites, ...marks], pause);
  await writeInOrder(database, cardWrites, pause);
  await renumberAll(database, pause);
  await writeInOrder(database, marks, pause);
}

/** A rank for each card. Where there is no room for some of them, `haveRoom` is false and all are to be renumbered. */
async function ranksFor(
  database: Database,
  notes: readonly { path: string }[],
  cards: readonly IdentifiedCard[],
  pause: Pause,
): Promise<{ ranks: Map<IdentifiedCard, number>; haveRoom: boolean }> {
  const byNote = groupBy(cards, ({ found }) => found.notePath);
  const paths = inByteOrder(notes.map(({ path }) => path).filter((path) => byNote.has(path)));
  const runs = await runsOf(database, paths, pause);
  const ranks = new Map<IdentifiedCard, number>();
  let haveRoom = true;
  for (const part of partsOf(runs, RUNS_AT_ONCE)) {
    const ends = part.flatMap(({ before, after }) => [before, after]).filter((path) => path !== undefined);
    const bounds = await readRankBounds(database, ends);
    for (const { notes: inRun, before = "", after = "" } of part) {
      const placed = inRun.flatMap((path) => byNote.get(path) ?? []);
      const below = bounds.get(before)?.highest;
      const found = placeRanks(placed.map(ownRank), below, bounds.get(after)?.lowest);
      if (found === null) haveRoom = false;
      for (const [index, card] of placed.entries()) ranks.set(card, found?.[index] ?? below ?? 0);
      await pause();
    }
  }
  return { ranks, haveRoom };
}

/** Notes of a change with nothing but notes of the change between them: they share one gap in the ranks. */
interface Run {
  notes: string[];
  /** the notes that it lies between */
  before: string | undefined;
  after: string | undefined;
}

/** @param paths in the order of the database, which is that of the ranks */
async function runsOf(database: Database, paths: readonly string[], pause: Pause): Promise<Run[]> {
  const runs: Run[] = [];
  let last: string | undefined;
  for (const part of partsOf(paths, NOTES_AT_ONCE)) {
    for (const { path, before, after } of await readNeighbours(database, part)) {
      const run = runs.at(-1);
      const follows = last !== undefined && (before === undefined || byBytes(before, last) <= 0);
      if (follows && run !== undefined) {
        run.notes.push(path);
        run.after = after;
      } else {
        runs.push({ notes: [path], before, after });
      }
      last = path;
    }
    await pause();
  }
  return runs;
}

/** The rank that a card had where it still stands. */
function ownRank({ found, before }: IdentifiedCard): number | undefined {
  return before?.notePath === found.notePath ? before.rank : undefined;
}

/** The database's order of paths; that of JavaScript differs beyond the first 65,536 characters of Unicode. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function inByteOrder(sorted: string[]): string[] {
  return sorted.some((path) => /[\ud800-\udfff]/.test(path)) ? sorted.sort(byBytes) : sorted;
}

async function renumberAll(database: Database, pause: Pause): Promise<void> {
  const plan = await planRenumbering(database);
  const writes: Write[] = [];
  for (let done = 0; done < plan.cards; done += RENUMBERED_AT_ONCE) {
    writes.push((tx) => renumber(tx, plan, done, RENUMBERED_AT_ONCE));
  }
  await writeInOrder(database, writes, pause);
}

function toNoteRecord({ file, contentHash, parsed }: ReadNote): NoteRecord {
  return {
    path: file.path,
    title: parsed.title,
    kind: parsed.meta.kind ?? "note",
    tags: parsed.tags,
    meta: parsed.meta,
    problems: parsed.problems,
    mtimeMs: file.mtimeMs,
    size: file.size,
    contentHash,
  };
}

function offerOf({ id, match }: IdentifiedCard): { id: string; old: string }[] {
  return match?.kind === "uncertain" ? [{ id, old: match.id }] : [];
}

function toCardRecord({ card, found, id }: IdentifiedCard, rank: number): CardRecord {
  return {
    id,
    notePath: found.notePath,
    position: found.ordinal,
    rank,
    groupId: groupIdOf(found.notePath, card.block),
    fingerprint: found.fingerprint,
    contentHash: shownHash(card),
    parsed: card,
  };
}
