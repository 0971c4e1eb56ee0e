/** A note as an editor takes it up: LF at line ends, no byte-order mark. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import { editorText } from "@/lib/editing/line-ends.ts";
import { faultInNewPath } from "@/lib/editing/note-name.ts";
import type { Version } from "@/lib/editing/saving.ts";
import { contentHash } from "./content-hash.ts";
import { diskFiles } from "./file-operations.ts";
import { decode, notUtf8 } from "./note-bytes.ts";
import { findNoteFile } from "./note-file.ts";
import { rememberBytes } from "./recent-bytes.ts";
import { explainFailure, fileProblem } from "./scan-vault.ts";

export type Source =
  | { outcome: "source"; text: string; version: Version; isNew: false }
  /** there is no such file, and it may be made */
  | { outcome: "source"; text: ""; version: null; isNew: true }
  | { outcome: "refused"; problem: Problem };

/** @param path inside the vault, with forward slashes */
export async function readSource(vault: string, path: string): Promise<Source> {
  try {
    const found = await findNoteFile(vault, path);
    if (found.kind === "file") {
      const bytes = await diskFiles.readFile(found.file);
      const own = decode(bytes);
      if (own === null) return { outcome: "refused", problem: notUtf8(path, bytes) };
      const version = contentHash(bytes);
      rememberBytes(version, bytes);
      return { outcome: "source", text: editorText(own), version, isNew: false };
    }
    const fault = faultInNewPath(path);
    if (fault !== null) return refuse(path, fault.message, fault.remedy);
    if (found.kind === "outside") {
      return refuse(
        path,
        "this path leads out of the vault, or to something that is no note",
        "choose another",
      );
    }
    return { outcome: "source", text: "", version: null, isNew: true };
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    return { outcome: "refused", problem: fileProblem(path, "unreadable", ...explainFailure(failure)) };
  }
}

function refuse(path: string, message: string, remedy: string): Source {
  return { outcome: "refused", problem: fileProblem(path, "no-note", message, remedy) };
}
