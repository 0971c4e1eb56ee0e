/** Reads the files that may have changed: unchanged bytes are told apart, the rest is parsed. */

import { readFile } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import type { IndexedNote } from "@/lib/db/vault-index.ts";
import { decodeNote } from "./decode-note.ts";
import { hash } from "./hash.ts";
import { readVaultNote } from "./read-vault-note.ts";
import type { VaultReading } from "./reading.ts";
import { explainFailure, type FoundFile, fileProblem } from "./scan-vault.ts";
import { type Pause, partsOf } from "./slices.ts";

export interface ReadNote {
  file: FoundFile;
  contentHash: string;
  parsed: ParsedNote;
}

export interface ReadNotes {
  /** in the order of the files */
  notes: ReadNote[];
  /** notes whose bytes are the same under another time */
  touched: FoundFile[];
  problems: Problem[];
}

/** A third of the work of readFile in node:fs/promises, which makes an object of each handle. */
const readBytes = promisify(readFile);

/** Files read at the same time: the disk is kept busy, and a vault of any size needs little memory. */
const READ_AT_ONCE = 32;

/** @param known what the database has, by path; none of it where the notes are to be parsed whatever their bytes */
export async function readNotes(
  vault: string,
  reading: VaultReading,
  files: readonly FoundFile[],
  known: ReadonlyMap<string, IndexedNote>,
  pause: Pause,
): Promise<ReadNotes> {
  const read: ReadNotes = { notes: [], touched: [], problems: [] };
  const parts = [...partsOf(files, READ_AT_ONCE)];
  let next = readAll(vault, parts[0], known);
  for (const [index] of parts.entries()) {
    const contents = await next;
    // The disk works on the next part while this one is parsed.
    next = readAll(vault, parts[index + 1], known);
    for (const { file, bytes } of contents) {
      take(read, file, bytes, known.get(file.path), reading);
      await pause();
    }
  }
  return read;
}

interface Content {
  file: FoundFile;
  bytes: Uint8Array | Error;
}

function readAll(
  vault: string,
  files: readonly FoundFile[] = [],
  known: ReadonlyMap<string, IndexedNote>,
): Promise<Content[]> {
  return Promise.all(
    files.map((file) =>
      readWhole(vault, file, known.get(file.path)).catch((error: Error) => ({ file, bytes: error })),
    ),
  );
}

/** How long a program may take between emptying a file and filling it again. */
const WRITTEN_WITHIN_MS = 60;
const LOOKS = 3;

/**
 * Many programs save by emptying the file and writing it again. Read in between, its cards would be gone, and what was
 * changed in them with the same save could not be told from new cards.
 */
async function readWhole(vault: string, found: FoundFile, before: IndexedNote | undefined): Promise<Content> {
  let file = found;
  for (let look = 1; ; look++) {
    const bytes = await readBytes(join(vault, file.path));
    const isEmptied = bytes.length === 0 && before !== undefined && before.size > 0;
    if ((bytes.length === file.size && !isEmptied) || look > LOOKS) return { file, bytes };
    await new Promise((resolve) => setTimeout(resolve, WRITTEN_WITHIN_MS / LOOKS));
    const { mtimeMs, size } = await stat(join(vault, file.path));
    file = { path: file.path, mtimeMs, size };
  }
}

function take(
  read: ReadNotes,
  file: FoundFile,
  bytes: Uint8Array | Error,
  before: IndexedNote | undefined,
  reading: VaultReading,
): void {
  if (bytes instanceof Error) {
    read.problems.push(fileProblem(file.path, "unreadable", ...explainFailure(bytes)));
    return;
  }
  const contentHash = hash(bytes);
  if (before?.contentHash === contentHash && !before.missing) {
    read.touched.push(file);
    return;
  }
  const decoded = decodeNote(file.path, bytes);
  const parsed = readVaultNote(file.path, decoded.text, reading);
  parsed.problems.unshift(...decoded.problems);
  read.notes.push({ file, contentHash, parsed });
}
