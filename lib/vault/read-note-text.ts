/** One note's text, as its file has it now. */

import { readFile } from "node:fs/promises";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { decodeNote } from "./decode-note.ts";
import { findNoteFile } from "./note-file.ts";
import { explainFailure, fileProblem } from "./scan-vault.ts";

export type NoteText =
  | { kind: "text"; text: string; problems: Problem[] }
  /** no such file, or none that is the vault's: hidden, escaping, linked out */
  | { kind: "missing" }
  | { kind: "unreadable"; problem: Problem };

/** @param path inside the vault, with forward slashes */
export async function readNoteText(vault: string, path: string): Promise<NoteText> {
  try {
    const found = await findNoteFile(vault, path);
    if (found.kind !== "file") return { kind: "missing" };
    return { kind: "text", ...decodeNote(path, await readFile(found.file)) };
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code === "ENOENT") return { kind: "missing" };
    return { kind: "unreadable", problem: fileProblem(path, "unreadable", ...explainFailure(failure)) };
  }
}
