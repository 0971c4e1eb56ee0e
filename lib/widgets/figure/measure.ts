/** How numbers are written in a drawing, and how much room its texts take. */

/** To a tenth of a unit; never −0. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** In pixels, of the text of figures. */
export const TEXT_SIZE = 13;

/** About how wide a text is; a little more than it is in our fonts. */
export function widthOf(text: string): number {
  return text.length * TEXT_SIZE * 0.6;
}

/**
 * A place from 0 to 1 as CSS has it. To a thousandth of a percent: engines differ in the last bit of a sine, and what the
 * server drew must be what the browser draws.
 */
export function percent(place: number): string {
  return `${Math.round(place * 1e5) / 1e3 + 0}%`;
}
