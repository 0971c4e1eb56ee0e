/** How the numbers to choose from are written, and when two of them are too near each other to be two options. */

/** `decimals` after the point, or `digits` that count; a whole number is written whole in either. */
export type Rounding = { decimals: number } | { digits: number };

export const DEFAULT_ROUNDING: Rounding = { digits: 4 };

/** Options nearer than this to each other, as a share of the larger, tell nobody apart. */
const LEAST_DISTANCE = 0.02;

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

export function formatRounded(value: number, rounding: Rounding): string {
  const text = roundedText(value, rounding);
  const [whole = "", fraction] = text.split(".");
  const [mantissa = "", exponent] = text.split("e");
  if (exponent !== undefined) return `${mantissa.replace("-", "−")} × 10${superscript(Number(exponent))}`;
  const sign = whole.startsWith("-") ? "−" : "";
  const digits = grouped.format(Math.abs(Number(whole)));
  return sign + digits + (fraction === undefined ? "" : `.${fraction}`);
}

function superscript(exponent: number): string {
  return String(exponent).replace(/[-\d]/g, (sign) =>
    sign === "-" ? "⁻" : ("⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)] ?? ""),
  );
}

function roundedText(value: number, rounding: Rounding): string {
  if (value === 0) return "0";
  if (Math.abs(value) >= 1e15) return value.toExponential(3).replace(/\.?0+(?=e)/, "");
  if (Number.isInteger(value)) return String(value);
  if ("digits" in rounding) return String(Number(value.toPrecision(rounding.digits)));
  const fixed = value.toFixed(rounding.decimals);
  return /^-0(?:\.0*)?$/.test(fixed) ? fixed.slice(1) : fixed;
}

/** A whole number that only rounding errors keep from being one. */
export function settled(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 1e-12 * Math.max(1, Math.abs(whole)) ? whole : value;
}

/** Half a unit of the last digit that is written: an answer typed as written is right. */
export function halfUnit(value: number, rounding: Rounding): number {
  if (Number.isInteger(value)) return 1e-9;
  return 0.5 * unitOf(value, rounding);
}

function unitOf(value: number, rounding: Rounding): number {
  if ("decimals" in rounding) return 10 ** -rounding.decimals;
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - rounding.digits + 1);
}

/** Whether the next digits are a five and nothings, so that rounding errors decide what is written. */
export function isTie(value: number, rounding: Rounding): boolean {
  if (Number.isInteger(value)) return false;
  const scaled = Math.abs(value) / unitOf(value, rounding);
  return Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-6;
}

export function areTooNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= LEAST_DISTANCE * Math.max(Math.abs(a), Math.abs(b));
}
