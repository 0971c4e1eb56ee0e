/** Guesses of several parts as one text: what is stored with a review, and sent by a browser, is a number or a text. */

/** A curve's heights, `256 131.1 98`: four significant digits are more than a hand can set. */
export function writeHeights(heights: readonly number[]): string {
  return heights.map((height) => Number(height.toPrecision(4))).join(" ");
}

/** null when there aren't as many heights as places, or one is no number */
export function readHeights(text: string, count: number): number[] | null {
  const heights = text.split(" ").map((part) => (part === "" ? Number.NaN : Number(part)));
  return heights.length === count && heights.every(Number.isFinite) ? heights : null;
}

/** The option given to each row, in the rows' order. */
export function writeMatches(options: readonly string[]): string {
  return options.join(" ");
}

export function readMatches(
  text: string,
  count: number,
  options: readonly { value: string }[],
): string[] | null {
  const given = text.split(" ");
  const known = given.every((value) => options.some((option) => option.value === value));
  return given.length === count && known ? given : null;
}

export function rootMeanSquare(one: readonly number[], other: readonly number[]): number {
  const squares = one.map((value, index) => (value - (other[index] as number)) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
