/** Which keys are a command's where the focus is, and which belong to what has the focus. Pure. */

import type { CommandInfo } from "./catalog.ts";
import { type Chord, isCharacterChord } from "./keys.ts";

/** `page` is no field and no widget; an empty field is one that nothing was typed in yet. */
export type Focus = "page" | "field" | "empty field" | "empty number";

export function worksIn(
  focus: Focus,
  { anywhere, inEmptyField }: Pick<CommandInfo, "anywhere" | "inEmptyField">,
  chords: readonly Chord[],
): boolean {
  if (focus === "page" || anywhere) return true;
  if (focus === "field" || !inEmptyField) return false;
  // an answer in words may begin with any character, a number with no letter but that of 1e5
  return chords.every(
    (chord) => !isCharacterChord(chord) || (focus === "empty number" && /^[a-df-z]$/.test(chord.key)),
  );
}
