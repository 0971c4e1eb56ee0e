/** Argument checks: every mistake in a call becomes a RangeError that names the argument, its value and what is allowed. */

/** More numbers than this are never allocated at once: 2^30 is 8 GiB in float64, past what one array is good for. */
export const MAX_NUMBERS = 2 ** 30;

/** No vector is wider than this: 2^20, a hundred times the widest model's. */
export const MAX_DIM = 2 ** 20;

/** Throw the library's one kind of error: `dim must be a positive even integer, got 7`. */
export function refuse(name: string, allowed: string, value: unknown): never {
  throw new RangeError(`${name} must be ${allowed}, got ${inWords(value)}`);
}

/** @throws {RangeError} unless `value` is finite */
export function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) refuse(name, "a finite number", value);
}

/** @throws {RangeError} unless `value` is finite and above 0 */
export function requirePositive(name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) refuse(name, "a positive number", value);
}

/** @throws {RangeError} unless `value` is an integer from `min` to `max` */
export function requireInteger(name: string, value: number, min: number, max = MAX_NUMBERS): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  refuse(name, `an integer from ${min} to ${max}`, value);
}

/** @throws {RangeError} unless `value` is a positive integer up to `max` that `divisor` divides */
export function requireMultiple(name: string, value: number, divisor: number, max = MAX_DIM): void {
  if (Number.isInteger(value) && value > 0 && value <= max && value % divisor === 0) return;
  const kind = divisor === 2 ? "a positive even integer" : `a positive multiple of ${divisor}`;
  refuse(name, value > max ? `${kind} up to ${max}` : kind, value);
}

/** @throws {RangeError} unless `value` is one of the names in `allowed` */
export function requireOneOf<T extends string>(name: string, value: T, allowed: readonly T[]): void {
  if (!allowed.includes(value)) refuse(name, allowed.map((each) => `"${each}"`).join(" or "), value);
}

/** @throws {RangeError} unless every number of `values` is finite */
export function requireAllFinite(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) refuse(`${name}[${i}]`, "a finite number", values[i]);
  }
}

/** @throws {RangeError} unless `values` holds `expected` numbers, whose shape `shape` puts in words */
export function requireSize(name: string, values: ArrayLike<number>, expected: number, shape: string): void {
  if (values.length !== expected) refuse(name, `${expected} numbers (${shape})`, `${values.length}`);
}

/**
 * How many rows of `width` numbers a flat row-major array holds.
 * @throws {RangeError} unless `values` holds whole rows, at least one
 */
export function countRows(name: string, values: ArrayLike<number>, width: number): number {
  const rows = values.length / width;
  if (!(Number.isInteger(rows) && rows > 0)) {
    refuse(name, `whole rows of ${width} numbers, at least one`, `${values.length} numbers`);
  }
  return rows;
}

/** A value as an error message shows it. */
function inWords(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? String(value) : typeof value;
}
