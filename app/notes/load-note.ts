/** A note as its file says it now, with what is remembered of its cards. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readNoteSettings } from "@/lib/db/note-settings.ts";
import { readNote, type StoredCard, type StoredNote } from "@/lib/db/notes.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { byPlace, linkProblems } from "@/lib/vault/check-vault.ts";
import { linkIndex, readPaths } from "@/lib/vault/library.ts";
import { type NoteText, readNoteText } from "@/lib/vault/read-note-text.ts";
import { readVaultNote } from "@/lib/vault/read-vault-note.ts";
import { loadReading } from "@/lib/vault/reading.ts";
import { areKnown, matchStored } from "./match-stored.ts";

export type LoadedNote =
  | {
      kind: "present";
      text: string;
      parsed: ParsedNote;
      problems: Problem[];
      /** for each card of `parsed`, the one that the database has; null for a card that it does not have yet */
      stored: (StoredCard | null)[];
    }
  | { kind: "gone"; note: StoredNote }
  | { kind: "unreadable"; title: string; problem: Problem };

/**
 * The file is read at each visit, and the whole vault again when its cards are not the ones that are known: an
 * editor's change shows here as soon as it is saved.
 */
export async function loadNote(path: string, now: Instant): Promise<LoadedNote | null> {
  const { vault } = readConfig(process.env, process.cwd());
  const database = await getDatabase();
  const reading = await loadReading(vault, await readNoteSettings());
  const read = async () => {
    const [file, note] = await Promise.all([readNoteText(vault, path), readNote(database, path)]);
    return { file, note, parsed: file.kind === "text" ? readVaultNote(path, file.text, reading) : null };
  };
  let seen = await read();
  if (!isKnown(seen.file, seen.parsed, seen.note)) {
    try {
      await readPaths([path], now);
    } catch (error) {
      return seen.note && { kind: "unreadable", title: seen.note.title, problem: vaultProblem(path, error) };
    }
    seen = await read();
  }
  const { file, note, parsed } = seen;
  if (note === null) return null;
  switch (file.kind) {
    case "missing":
      return { kind: "gone", note };
    case "unreadable":
      return { kind: "unreadable", title: note.title, problem: file.problem };
    case "text": {
      if (parsed === null) throw new Error(`${path} was read and not parsed`);
      const ofLinks = linkProblems(path, parsed.links, await linkIndex());
      const problems = [...file.problems, ...parsed.problems, ...ofLinks].sort(byPlace);
      const stored = matchStored(parsed.cards, note.cards);
      return { kind: "present", text: file.text, parsed, problems, stored };
    }
    default:
      return file satisfies never;
  }
}

/** Whether the database knows what the file says. */
function isKnown(file: NoteText, parsed: ParsedNote | null, note: StoredNote | null): boolean {
  if (parsed !== null) return note !== null && !note.missing && areKnown(parsed.cards, note.cards);
  return file.kind === "unreadable" || note === null || note.missing;
}

function vaultProblem(path: string, error: unknown): Problem {
  return {
    path,
    line: 1,
    column: 1,
    severity: "error",
    rule: "unreadable-vault",
    message: "the vault could not be read",
    remedy: error instanceof Error ? error.message : String(error),
  };
}
