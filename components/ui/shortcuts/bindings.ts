/** The keys that are in force: the catalogue's, as a learner changed them or turned them off. Pure. */

import type { CommandInfo } from "./catalog.ts";
import { type Chord, canonicalKeys, isCharacterChord, parseKeys } from "./keys.ts";

export interface ShortcutSettings {
  /** false turns off all that are typed with plain characters */
  enabled: boolean;
  /** command id → keys in place of the catalogue's; "" for none */
  map: Readonly<Record<string, string>>;
}

export const DEFAULT_SHORTCUTS: ShortcutSettings = { enabled: true, map: {} };

/** The command's own keys first, then the others; empty when it has none left. */
export function keysInForce(command: CommandInfo, { enabled, map }: ShortcutSettings): (readonly Chord[])[] {
  const own = map[command.id];
  const typed = (chords: readonly Chord[]) => chords.some(isCharacterChord);
  const others = (command.also ?? []).map(parseKeys).filter((chords) => chords !== null);
  const first = parseKeys(own ?? command.keys);
  return [
    ...(first ? [first] : []),
    // whoever gave Undo another key does not want U to undo any more, but ⌘Z is what every program has
    ...others.filter((chords) => own === undefined || !typed(chords)),
  ].filter((chords) => enabled || !typed(chords));
}

export interface Conflict {
  command: CommandInfo;
  /** the other one that answers to the same keys, or to the beginning of them */
  with: CommandInfo;
}

/** Commands that could be reached on one page by the same keys. Each pair is given once, the later one first. */
export function conflicts(commands: readonly CommandInfo[], settings: ShortcutSettings): Conflict[] {
  const keys = commands.map((command) => keysInForce(command, settings).map(canonicalKeys));
  return commands.flatMap((command, index) =>
    commands
      .slice(0, index)
      .filter((other, before) => meet(command, other) && overlap(keys[index] ?? [], keys[before] ?? []))
      .map((other) => ({ command, with: other })),
  );
}

function meet(one: CommandInfo, other: CommandInfo): boolean {
  return one.group === other.group || one.group === "Everywhere" || other.group === "Everywhere";
}

function overlap(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) =>
    others.some((other) => one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)),
  );
}
