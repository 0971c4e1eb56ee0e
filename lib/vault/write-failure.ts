/** Why a note was not written, in words for the person whose text it is. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import { fileProblem } from "./scan-vault.ts";

/** @param keeping whether it was the version to be replaced that could not be kept, which is in the data folder */
export function writeFailure(path: string, error: unknown, keeping: boolean): Problem {
  const [rule, why, remedy] = explain(
    error as NodeJS.ErrnoException,
    keeping ? "the data folder" : "the note",
  );
  const message = keeping
    ? `not saved, because the version before could not be kept in the data folder: ${why}`
    : `not saved: ${why}`;
  return fileProblem(path, rule, message, remedy);
}

function explain(
  error: NodeJS.ErrnoException,
  what: string,
): [rule: string, message: string, remedy: string] {
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return ["disk-full", "there is no room left on the disk", "make room, then save again"];
    case "EACCES":
    case "EPERM":
      return [
        "not-writable",
        `${what} may not be written`,
        "give yourself permission to write it and its folder (chmod u+w), then save again",
      ];
    case "EROFS":
      return [
        "read-only-disk",
        `${what} is on a disk that can only be read`,
        "make the disk writable, or copy the vault to another one and set LOCI_VAULT to it",
      ];
    case "ENOENT":
      return [
        "no-folder",
        "its folder is not there any more",
        "bring the folder, or the disk that it is on, back, then save again",
      ];
    case "ENAMETOOLONG":
      return ["bad-name", "the path is too long for this disk", "choose a shorter name"];
    default:
      return [
        "write-failed",
        `the disk answered ${error.code ?? error.message ?? String(error)}`,
        "check the disk, then save again",
      ];
  }
}
