/** Writes `^ids` beside the cards of a note, where the learner asked for it. */

import { addBlockIds, type BlockIds } from "@/lib/cards/identity/block-ids.ts";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { Database } from "@/lib/db/client.ts";
import { readNote } from "@/lib/db/notes.ts";
import { readIndexedNotesAt } from "@/lib/db/vault-index.ts";
import { contentHash } from "./content-hash.ts";
import { decodeNote } from "./decode-note.ts";
import { diskFiles } from "./file-operations.ts";
import { findNoteFile } from "./note-file.ts";
import type { VaultReading } from "./reading.ts";
import { explainFailure, fileProblem } from "./scan-vault.ts";
import { type Place, writeEdits } from "./write-note.ts";

export type IdsWritten =
  | { outcome: "written"; ids: number; left: BlockIds["left"] }
  /** the file says something else than what the index knows: read it and ask again */
  | { outcome: "changed" }
  | { outcome: "refused"; problem: Problem };

/**
 * The note is to be read again afterwards, for the index to know the ids.
 *
 * @param path inside the vault, with forward slashes
 */
export async function writeIds(
  database: Database,
  place: Place,
  { options }: Pick<VaultReading, "options">,
  path: string,
): Promise<IdsWritten> {
  try {
    const found = await findNoteFile(place.vault, path);
    if (found.kind !== "file") return { outcome: "changed" };
    const bytes = await diskFiles.readFile(found.file);
    const version = contentHash(bytes);
    const [indexed] = await readIndexedNotesAt(database, [path]);
    if (indexed === undefined || indexed.missing || indexed.contentHash !== version) {
      return { outcome: "changed" };
    }
    const { text } = decodeNote(path, bytes);
    const parse = (written: string) => parseNote(path, written, options);
    const note = parse(text);
    const known = (await readNote(database, path))?.cards ?? [];
    if (known.length !== note.cards.length) return { outcome: "changed" };
    // The same text, so the same cards in the same order.
    const ids = new Map(note.cards.map((card, index) => [card, known[index]?.id]));
    const { edits, left } = addBlockIds(text, note, (card) => ids.get(card), parse);
    if (edits.length === 0) return { outcome: "written", ids: 0, left };
    const reply = await writeEdits(place, path, version, edits);
    switch (reply.outcome) {
      case "saved":
        return { outcome: "written", ids: edits.length, left };
      case "conflict":
        return { outcome: "changed" };
      case "refused":
        return reply;
      default:
        return reply satisfies never;
    }
  } catch (error) {
    return {
      outcome: "refused",
      problem: fileProblem(path, "unreadable", ...explainFailure(error as Error)),
    };
  }
}
