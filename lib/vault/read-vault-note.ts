/** The one way in which a note of the vault is read: for the index, its page, its preview and `loci check` alike. */

import { parseNote } from "@/lib/cards/parse-note.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { checkDemos } from "@/lib/widgets/check-demos.ts";
import type { VaultReading } from "./reading.ts";

/** @param path inside the vault, with forward slashes */
export function readVaultNote(
  path: string,
  text: string,
  { options }: Pick<VaultReading, "options">,
): ParsedNote {
  const note = parseNote(path, text, options);
  note.problems.push(...checkDemos(note));
  return note;
}
