/** The one way in which a note of the vault is read: for the index, its page, its preview and `loci check` alike. */

import { lintNote } from "@/lib/cards/lint/lint-note.ts";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { checkDemos } from "@/lib/widgets/check-demos.ts";
import type { VaultReading } from "./reading.ts";

/** @param path inside the vault, with forward slashes */
export function readVaultNote(
  path: string,
  text: string,
  { options, hintsOff }: Pick<VaultReading, "options" | "hintsOff">,
): ParsedNote {
  const note = parseNote(path, text, options);
  const problems = [...note.problems, ...checkDemos(note), ...lintNote(note, text)];
  note.problems = problems.filter(({ severity, rule }) => severity !== "hint" || !hintsOff.includes(rule));
  return note;
}
