/** A conformance case's parameters as they come from JSON, read by name; a wrong type is a broken file, and says so. */

/** Numbers in nested arrays; null stands for a masked score. */
export type Nested = number | null | readonly Nested[];

export class Params {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  number(name: string): number {
    const value = this.values[name];
    if (typeof value !== "number") throw new TypeError(`params.${name} is not a number`);
    return value;
  }

  /** A parameter that a case may leave out, so that the library's own default applies. */
  optionalNumber(name: string): number | undefined {
    return this.has(name) ? this.number(name) : undefined;
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value !== "string") throw new TypeError(`params.${name} is not a string`);
    return value;
  }

  /** One of the names that stand for the library's own, such as `concatenated` for `half`. */
  choice<const T>(name: string, names: Readonly<Record<string, T>>): T {
    const chosen = names[this.text(name)];
    if (chosen === undefined)
      throw new TypeError(`params.${name} is ${this.text(name)}, which no adapter knows`);
    return chosen;
  }

  flag(name: string): boolean {
    const value = this.values[name];
    if (typeof value !== "boolean") throw new TypeError(`params.${name} is not true or false`);
    return value;
  }

  optionalFlag(name: string): boolean | undefined {
    return this.has(name) ? this.flag(name) : undefined;
  }

  /** Nested arrays as flat row-major numbers; null, a masked score, becomes −Infinity. */
  numbers(name: string): Float64Array {
    const value = this.values[name];
    if (!Array.isArray(value)) throw new TypeError(`params.${name} is not an array`);
    return Float64Array.from(value.flat(Number.POSITIVE_INFINITY), (each: unknown) => {
      if (each !== null && typeof each !== "number")
        throw new TypeError(`params.${name} holds a ${typeof each}`);
      return each ?? Number.NEGATIVE_INFINITY;
    });
  }

  /** The sizes of nested arrays, outermost first. */
  shape(name: string): number[] {
    const sizes: number[] = [];
    for (let value = this.values[name]; Array.isArray(value); value = value[0]) sizes.push(value.length);
    return sizes;
  }

  /** Parameters inside parameters. */
  inner(name: string): Params {
    const value = this.values[name];
    if (typeof value !== "object" || value === null) throw new TypeError(`params.${name} is not an object`);
    return new Params(value as Readonly<Record<string, unknown>>);
  }
}

/** Flat row-major numbers as nested arrays; what is masked (−Infinity) or not there (NaN) becomes null. */
export function nest(values: ArrayLike<number>, [outer = 0, ...rest]: readonly number[]): Nested {
  if (rest.length === 0) {
    return Array.from(values, (value) =>
      Number.isNaN(value) || value === Number.NEGATIVE_INFINITY ? null : value,
    );
  }
  const size = values.length / outer;
  const flat = Array.from(values);
  return Array.from({ length: outer }, (_, n) => nest(flat.slice(n * size, (n + 1) * size), rest));
}
