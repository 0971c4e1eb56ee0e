/**
 * Keys as they are written in settings and printed on buttons: `u`, `?`, `Escape`, `mod+z`, `shift+j`, or one
 * after another, `g t`. `mod` is ⌘ on a Mac and Ctrl elsewhere.
 */

/** Keys pressed together. */
export interface Chord {
  /** as KeyboardEvent names it, letters in lower case; the space bar is `Space` */
  key: string;
  mod: boolean;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** Keys that are more than one character and may be bound. Tab and Shift alone belong to the browser. */
const NAMED = [
  "Space",
  "Enter",
  "Escape",
  "Backspace",
  "Delete",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
];
const MODIFIERS = ["mod", "ctrl", "alt", "shift"] as const;

/** @returns null when the text names no keys: empty, a modifier alone, a key nobody has */
export function parseKeys(text: string): readonly Chord[] | null {
  const chords = text.trim().split(/\s+/).map(parseChord);
  return chords.every((chord) => chord !== null) ? chords : null;
}

function parseChord(text: string): Chord | null {
  // the plus of "+" and "mod++" is a key, every other one joins
  const parts = text.split(/\+(?!$)/).map((part) => part.toLowerCase());
  const key = parseKey(parts.pop() ?? "");
  const has = (modifier: (typeof MODIFIERS)[number]) => parts.includes(modifier);
  if (key === null || parts.some((part) => !(MODIFIERS as readonly string[]).includes(part))) return null;
  return { key, mod: has("mod"), ctrl: has("ctrl"), alt: has("alt"), shift: has("shift") };
}

function parseKey(text: string): string | null {
  if ([...text].length === 1) return text;
  return NAMED.find((name) => name.toLowerCase() === text) ?? null;
}

/**
 * Whether speech input or a slip of the hand could type it: a character without a modifier but Shift. These are
 * what WCAG 2.1.4 wants to be turned off or changed.
 */
export function isCharacterChord({ key, mod, ctrl, alt }: Chord): boolean {
  return (key.length === 1 || key === "Space") && !mod && !ctrl && !alt;
}

/** The same keys in one spelling, so that two can be compared. */
export function canonicalKeys(chords: readonly Chord[]): string {
  return chords
    .map((chord) => [...MODIFIERS.filter((modifier) => chord[modifier]), chord.key].join("+"))
    .join(" ");
}

const PRINTED: Record<string, string> = {
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};
const ON_MAC = { mod: "⌘", ctrl: "⌃", alt: "⌥", shift: "⇧" };
const ELSEWHERE = { mod: "Ctrl", ctrl: "Ctrl", alt: "Alt", shift: "Shift" };

/** What is printed on each key of each chord, such as `["Ctrl", "Z"]`. */
export function printKeys(chords: readonly Chord[], mac: boolean): string[][] {
  const names = mac ? ON_MAC : ELSEWHERE;
  return chords.map((chord) => [
    ...MODIFIERS.filter((modifier) => chord[modifier]).map((modifier) => names[modifier]),
    PRINTED[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key),
  ]);
}
