/** Brings the database's picture of the vault up to date, reading only what changed and writing nothing to it. */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v5 as uuidv5, v7 as uuidv7 } from "uuid";
import { cardFingerprint } from "@/lib/cards/fingerprint.ts";
import { foundCard } from "@/lib/cards/found-card.ts";
import { type KnownCard, matchCards } from "@/lib/cards/match-cards.ts";
import type { Problem } from "@/lib/cards/problem.ts";
import type { ParsedCard, ParsedNote } from "@/lib/cards/types.ts";
import type { Database } from "@/lib/db/client.ts";
import { importMemories, untouchedCards } from "@/lib/db/import-memories.ts";
import { loadNoteSettings } from "@/lib/db/note-settings.ts";
import { optionsFrom } from "@/lib/db/scheduler-options.ts";
import { loadSettings, zoneOf } from "@/lib/db/settings.ts";
import {
  applyIndexChange,
  type CardRecord,
  type IndexedCard,
  type NoteRecord,
  readIndexedCards,
  readIndexedNotes,
  readReaderVersion,
  writeReaderVersion,
} from "@/lib/db/vault-index.ts";
import { importEvent } from "@/lib/scheduling/import-schedule.ts";
import { decodeNote } from "./decode-note.ts";
import { readVaultNote } from "./read-vault-note.ts";
import { loadReading, type VaultReading } from "./reading.ts";
import { explainFailure, type FoundFile, fileProblem, scanVault } from "./scan-vault.ts";

export interface SyncResult {
  vault: string;
  /** notes in the vault now */
  notes: number;
  /** notes that were parsed in this reading */
  read: number;
  /** links not followed, files not readable: what no note can say of itself */
  problems: Problem[];
  media: string[];
}

/** Notes read at the same time: the disk is kept busy, and a vault of any size needs little memory. */
const READ_AT_ONCE = 64;
/** Namespace of ids made from a card and its imported schedule, so that importing twice is the same event. */
const IMPORT_NAMESPACE = "6f0a4c1e-6f39-5c0e-9d43-1f6d0c1c7d55";

export async function syncVault(database: Database, vault: string, now: number): Promise<SyncResult> {
  const [scan, indexed, version] = await Promise.all([
    scanVault(vault),
    readIndexedNotes(database),
    readReaderVersion(database),
  ]);
  const reading = await loadReading(vault, await loadNoteSettings(database));
  const readByAnother = version !== reading.key;
  const known = new Map(indexed.map((note) => [note.path, note]));
  const present = new Set(scan.files.map((file) => file.path));
  // A file that is there but cannot be read keeps what was known of it.
  for (const problem of scan.problems) present.add(problem.path);

  const suspects = scan.files.filter((file) => {
    const note = known.get(file.path);
    const isKnown = note !== undefined && !note.missing && !readByAnother;
    return !isKnown || note.mtimeMs !== file.mtimeMs || note.size !== file.size;
  });
  const { notes, touched, problems } = await readNotes(
    vault,
    reading,
    suspects,
    readByAnother ? new Map() : known,
  );
  const gone = indexed.filter((note) => !note.missing && !present.has(note.path)).map((note) => note.path);
  if (notes.length > 0 || touched.length > 0 || gone.length > 0) {
    await store(database, notes, touched, gone, now);
  }
  if (readByAnother) await writeReaderVersion(database, reading.key);
  return {
    vault,
    notes: scan.files.length,
    read: notes.length,
    problems: [...scan.problems, ...reading.problems, ...problems],
    media: scan.media,
  };
}

interface ReadNote {
  file: FoundFile;
  contentHash: string;
  parsed: ParsedNote;
}

async function readNotes(
  vault: string,
  reading: VaultReading,
  files: readonly FoundFile[],
  known: ReadonlyMap<string, { contentHash: string; missing: boolean }>,
) {
  const notes: ReadNote[] = [];
  const touched: { path: string; mtimeMs: number }[] = [];
  const problems: Problem[] = [];
  for (let from = 0; from < files.length; from += READ_AT_ONCE) {
    await Promise.all(
      files.slice(from, from + READ_AT_ONCE).map(async (file) => {
        const bytes = await readFile(join(vault, file.path)).catch((error: Error) => {
          problems.push(fileProblem(file.path, "unreadable", ...explainFailure(error)));
        });
        if (bytes === undefined) return;
        const contentHash = hash(bytes);
        const before = known.get(file.path);
        if (before?.contentHash === contentHash && !before.missing) {
          touched.push({ path: file.path, mtimeMs: file.mtimeMs });
          return;
        }
        const decoded = decodeNote(file.path, bytes);
        const parsed = readVaultNote(file.path, decoded.text, reading);
        parsed.problems.unshift(...decoded.problems);
        notes.push({ file, contentHash, parsed });
      }),
    );
  }
  notes.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return { notes, touched, problems };
}

async function store(
  database: Database,
  notes: readonly ReadNote[],
  touched: { path: string; mtimeMs: number }[],
  gone: readonly string[],
  now: number,
): Promise<void> {
  const knownCards = await readIndexedCards(database, [...notes.map(({ file }) => file.path), ...gone]);
  const found = notes.flatMap(({ parsed }) =>
    parsed.cards.map((card, position) => ({ path: parsed.path, position, card })),
  );
  const { cards, missingCards } = identify(knownCards, found);
  await applyIndexChange(
    database,
    { notes: notes.map(toNoteRecord), touched, gone: [...gone], cards, missingCards },
    now,
  );
  await importSchedules(database, cards, now);
}

interface FoundPlace {
  path: string;
  position: number;
  card: ParsedCard;
}

/** Gives each card the id it had, or a new one. */
function identify(known: readonly IndexedCard[], found: readonly FoundPlace[]) {
  const before = known.map(toKnownCard);
  const after = found.map(({ path, position, card }) => foundCard(path, position, card));
  // What follows the matches of the found cards are the known ones that are missing.
  const matches = matchCards(before, after).slice(0, found.length);
  // An uncertain match is the learner's to make: until then the card is new, and the old one's history is kept.
  const ids = matches.map((match) => (match.kind === "same" ? match.id : uuidv7()));
  const used = new Set(ids);
  return {
    cards: found.map((place, index) => toCardRecord(place, ids[index] as string)),
    missingCards: known.filter((card) => !card.missing && !used.has(card.id)).map((card) => card.id),
  };
}

function toKnownCard(card: IndexedCard): KnownCard {
  return {
    ...foundCard(card.notePath, card.position, card.parsed),
    id: card.id,
    missing: card.missing,
  };
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

function toCardRecord({ path, position, card }: FoundPlace, id: string): CardRecord {
  return {
    id,
    notePath: path,
    position,
    groupId: `${path}\0${card.block}`,
    fingerprint: hash(cardFingerprint(card)),
    contentHash: hash(`${card.context}\0${shownText(card)}`),
    parsed: card,
  };
}

function shownText(card: ParsedCard): string {
  if (card.kind === "cloze") return card.text;
  const sides = `${card.question}\0${card.answer}`;
  return card.kind === "choice"
    ? `${sides}\0${card.options.map(({ text, why }) => `${text}\0${why}`).join("\0")}`
    : sides;
}

/** A schedule beside a card that nothing has happened to in Loci becomes its first event. */
async function importSchedules(database: Database, cards: readonly CardRecord[], now: number): Promise<void> {
  const scheduled = cards.filter((card) => card.parsed.schedule !== undefined);
  if (scheduled.length === 0) return;
  const untouched = await untouchedCards(
    database,
    scheduled.map((card) => card.id),
  );
  const settings = await loadSettings(database);
  const events = scheduled
    .filter((card) => untouched.has(card.id))
    .map(({ id, parsed: { schedule } }) => {
      const eventId = uuidv5(`${id} ${JSON.stringify(schedule)}`, IMPORT_NAMESPACE);
      return (
        schedule &&
        importEvent(
          schedule,
          id,
          eventId,
          now,
          zoneOf(settings),
          settings.rolloverHour,
          optionsFrom(settings),
        )
      );
    })
    .filter((event) => event != null);
  await importMemories(database, events);
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}
