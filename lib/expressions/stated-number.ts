/** A number as a text states it, and whether a value agrees with it as far as it is written. */

export interface StatedNumber {
  /** in the text it was found in */
  start: number;
  end: number;
  value: number;
  /** half of this is what rounding may take or give */
  unit: number;
}

/** Signed; groups of three digits apart by comma, thin space or LaTeX's `{,}` and `\,`; a power of ten; a percent sign. */
const NUMBER = new RegExp(
  [
    String.raw`(?<sign>(?<![\w)}\]])[-−])?`,
    String.raw`(?<whole>\d{1,3}(?:(?:,|\{,\}|\\,|[\u2009\u202f])\d{3})+(?!\d)|\d+)(?:\.(?<fraction>\d+))?`,
    String.raw`(?:\s*(?:×|\\times|\\cdot)\s*10(?:\^\{?(?<power>[-−]?\d+)\}?|(?<raised>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?`,
    String.raw`(?<percent>\s*\\?%)?`,
  ].join(""),
  "gu",
);

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** @returns undefined where the text holds no number */
export function lastNumberIn(text: string): StatedNumber | undefined {
  const match = [...text.matchAll(NUMBER)].at(-1);
  if (match?.groups === undefined) return undefined;
  const { sign, whole = "", fraction = "", power, raised, percent } = match.groups;
  const digits = whole.replace(/\D/g, "");
  const exponent = Number((power ?? lowered(raised)).replace("−", "-")) - (percent === undefined ? 0 : 2);
  const size = Number(`${digits}.${fraction || "0"}e${exponent}`);
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: sign === undefined ? size : -size,
    unit: Number(`1e${exponent - fraction.length}`),
  };
}

function lowered(raised = "⁰"): string {
  return raised.replace(/./gu, (letter) => (letter === "⁻" ? "-" : String(RAISED.indexOf(letter))));
}

/** The value, rounded to the digits that are stated, is what is stated; a five may go either way. */
export function agrees({ value, unit }: StatedNumber, computed: number): boolean {
  const rounding = Math.max(Math.abs(value), Math.abs(computed)) * 1e-12;
  return Math.abs(value - computed) <= unit / 2 + rounding;
}
