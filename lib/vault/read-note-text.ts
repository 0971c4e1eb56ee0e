/** One note's text, as its file has it now. */

import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Problem } from "@/lib/cards/problem.ts";
import { decodeNote } from "./decode-note.ts";
import { explainFailure, fileProblem } from "./scan-vault.ts";

export type NoteText =
  | { kind: "text"; text: string; problems: Problem[] }
  /** no such file, or none that is the vault's: hidden, escaping, linked out */
  | { kind: "missing" }
  | { kind: "unreadable"; problem: Problem };

const NOTE_NAME = /\.(md|markdown)$/i;
const MISSING = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"]);

/** @param path inside the vault, with forward slashes */
export async function readNoteText(vault: string, path: string): Promise<NoteText> {
  const parts = path.split("/");
  const forbidden = parts.some((part) => part === "" || part.startsWith(".") || /[\\\0]/.test(part));
  if (forbidden || !NOTE_NAME.test(path)) return { kind: "missing" };
  try {
    const root = await realpath(vault);
    const file = await realpath(join(root, ...parts));
    if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return { kind: "missing" };
    return { kind: "text", ...decodeNote(path, await readFile(file)) };
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (MISSING.has(failure.code ?? "")) return { kind: "missing" };
    return { kind: "unreadable", problem: fileProblem(path, "unreadable", ...explainFailure(failure)) };
  }
}
