/** Which command a stroke of the keyboard means. Pure: events come in as plain facts, and time as a number. */

import type { Chord } from "./keys.ts";

/** What a keydown event says, modifiers as they are held. */
export interface Stroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export interface Binding<Command> {
  chords: readonly Chord[];
  command: Command;
}

/** The strokes of a sequence that has begun. */
export interface Pending {
  strokes: readonly Stroke[];
  /** milliseconds on the same clock as `now` */
  at: number;
}

export const NOTHING_PENDING: Pending = { strokes: [], at: 0 };

/** Longer than this between two strokes, and the second stands alone. */
export const SEQUENCE_MS = 1000;

export type Outcome<Command> =
  | { kind: "hit"; command: Command; pending: Pending }
  /** a sequence goes on: the stroke is used up, and nothing runs yet */
  | { kind: "pending"; pending: Pending }
  | { kind: "miss"; pending: Pending };

/** @param bindings first come first served, where two have the same keys */
export function match<Command>(
  pending: Pending,
  stroke: Stroke,
  bindings: readonly Binding<Command>[],
  now: number,
  mac: boolean,
): Outcome<Command> {
  const fresh = now - pending.at > SEQUENCE_MS;
  const strokes = fresh ? [stroke] : [...pending.strokes, stroke];
  const begun = bindings.filter(
    ({ chords }) =>
      chords.length >= strokes.length &&
      strokes.every((struck, index) => chordMatches(chords[index] as Chord, struck, mac)),
  );
  const whole = begun.find(({ chords }) => chords.length === strokes.length);
  if (whole) return { kind: "hit", command: whole.command, pending: NOTHING_PENDING };
  if (begun.length > 0) return { kind: "pending", pending: { strokes, at: now } };
  // a stroke that breaks a sequence off may still mean something by itself
  if (strokes.length > 1) return match(NOTHING_PENDING, stroke, bindings, now, mac);
  return { kind: "miss", pending: NOTHING_PENDING };
}

export function chordMatches(chord: Chord, stroke: Stroke, mac: boolean): boolean {
  // AltGr, which a European keyboard may need for a character, arrives as Ctrl and Alt together
  const types = stroke.key.length === 1 && stroke.ctrlKey && stroke.altKey && !/^[a-z0-9]$/i.test(stroke.key);
  const ctrl = stroke.ctrlKey && !types;
  const alt = stroke.altKey && !types;
  const wanted = {
    ctrl: chord.ctrl || (chord.mod && !mac),
    meta: chord.mod && mac,
  };
  return (
    keysOf(stroke, alt).includes(chord.key) &&
    ctrl === wanted.ctrl &&
    stroke.metaKey === wanted.meta &&
    alt === chord.alt &&
    (stroke.shiftKey === chord.shift || (stroke.shiftKey && isSign(chord.key)))
  );
}

/** `?` and `+` may need Shift on one keyboard and not on another: Shift is then part of the character. */
function isSign(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}

/**
 * What the stroke may be taken for, in the spelling of Chord: what it types, and also what is printed at its
 * place where the layout types no Latin letter (Cyrillic, Greek), or a digit only with Shift (French), or where
 * Alt types a sign (a Mac).
 */
function keysOf({ key, code, shiftKey }: Stroke, alt: boolean): string[] {
  if (key === " ") return ["Space"];
  if (key.length !== 1) return [key];
  const typed = key.toLowerCase();
  const [, kind, place] = /^(Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  const byPlace = alt || key > "\u024f" || (kind === "Digit" && !shiftKey);
  return place && byPlace ? [typed, place.toLowerCase()] : [typed];
}
