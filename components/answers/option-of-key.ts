/** Which option a key stands for: its number, and where letters are no commands its letter too. */

/** Options that a digit chooses. */
export const DIGIT_KEYS = 9;
/** Options that a letter chooses; the letters after F begin commands that work everywhere. */
export const LETTER_KEYS = 6;

/** @returns null for any other key */
export function optionOfKey(key: string, letters: boolean): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  const index = /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) : LETTER_KEYS;
  return letters && index < LETTER_KEYS ? index : null;
}
