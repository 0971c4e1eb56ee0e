/** Reads a folder of notes without a database and tells everything that is wrong in it. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { confusablesOf } from "@/lib/cards/confusables.ts";
import type { NamesNoCard } from "@/lib/cards/problems/check-confusables.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { byPlace, checkVault } from "./check-vault.ts";
import { decodeNote } from "./decode-note.ts";
import { buildLinkIndex, type NoteText } from "./link-index.ts";
import { withAnchors } from "./note-texts.ts";
import { readVaultNote } from "./read-vault-note.ts";
import type { VaultReading } from "./reading.ts";
import { explainFailure, fileProblem, scanVault } from "./scan-vault.ts";
import { partsOf } from "./slices.ts";

export interface CheckedFolder {
  /** by note, then in its order */
  problems: Problem[];
  notes: number;
  cards: number;
  /** the line that a problem names; undefined where there is none, as for a file that can't be read */
  lineOf(problem: Problem): string | undefined;
}

const READ_AT_ONCE = 64;

/** @throws {Error} only if the folder itself can't be read */
export async function checkFolder(folder: string, reading: VaultReading): Promise<CheckedFolder> {
  const scan = await scanVault(folder);
  const problems = [...scan.problems, ...reading.problems];
  const notes: ParsedNote[] = [];
  const texts = new Map<string, NoteText>();
  for (const part of partsOf(scan.files, READ_AT_ONCE)) {
    const contents = await Promise.all(
      part.map(({ path }) => readFile(join(folder, path)).catch((error: Error) => error)),
    );
    for (const [index, { path }] of part.entries()) {
      const bytes = contents[index] as Uint8Array | Error;
      if (bytes instanceof Error) {
        problems.push(fileProblem(path, "unreadable", ...explainFailure(bytes)));
        continue;
      }
      const decoded = decodeNote(path, bytes);
      const note = readVaultNote(path, decoded.text, reading);
      problems.push(...decoded.problems, ...note.problems);
      notes.push(note);
      texts.set(path, withAnchors(decoded.text));
    }
  }
  const linked = notes.map(({ path, title, meta }) => ({ path, title, aliases: meta.aliases }));
  const index = buildLinkIndex(linked, scan.media, (path) => texts.get(path) ?? null);
  const links = notes.map(({ path, links: ofNote }) => [path, ofNote] as const);
  const namedCards = notes.flatMap(({ path, cards }) =>
    cards.flatMap(({ blockId, span }) =>
      blockId === undefined ? [] : [{ path, line: span.startLine, blockId }],
    ),
  );
  const facts = { links, namedCards, namesNoCard: namesNoCardIn(notes) };
  problems.push(...(await checkVault(facts, index, async () => {})));
  return {
    problems: problems.toSorted(byPlace),
    notes: notes.length,
    cards: notes.reduce((sum, { cards }) => sum + cards.length, 0),
    lineOf: lineFinder(texts),
  };
}

function namesNoCardIn(notes: readonly ParsedNote[]): NamesNoCard[] {
  const cards = notes.flatMap(({ path, cards: ofNote }) => ofNote.map((card) => ({ path, card })));
  const names = new Set(cards.flatMap(({ card }) => card.blockId?.toLowerCase() ?? []));
  return cards.flatMap(({ path, card }) =>
    confusablesOf(card).flatMap((name) =>
      names.has(name) ? [] : [{ path, line: card.span.startLine, name }],
    ),
  );
}

/** Problems come note by note: the lines of the last one are kept. */
function lineFinder(texts: ReadonlyMap<string, NoteText>): CheckedFolder["lineOf"] {
  let kept: { path: string; lines: string[] } | undefined;
  return ({ path, line }) => {
    if (kept?.path !== path) kept = { path, lines: texts.get(path)?.text.split(/\r\n?|\n/) ?? [] };
    return kept.lines[line - 1];
  };
}
