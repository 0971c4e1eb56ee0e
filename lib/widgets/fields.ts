/**
 * A widget's parameters as plain data: from one description come the sliders, the URL and YAML codec, and the zod schema
 * the server checks with. It stays free of zod so that a card's page needn't download it.
 */

export type ParamValue = number | string | boolean;
export type Params = Record<string, ParamValue>;

interface FieldBase {
  /** short name in URLs, one to four letters, such as `d` */
  key: string;
  /** what the control is called */
  label: string;
  /** shown under "More", so that at most six controls are in sight */
  more?: boolean;
}

export interface NumberField extends FieldBase {
  kind: "number";
  /** what one is called in a reading: `tokens`, `rad`; absent for pure numbers */
  unit?: string;
  min: number;
  max: number;
  default: number;
  /** 1 for integers, 2 for even numbers; absent where any real number is legal */
  multipleOf?: number;
  scale: "linear" | "log";
  /** long name of an earlier number field that this one must stay under: a position is below the length */
  below?: string;
}

export interface ChoiceField extends FieldBase {
  kind: "choice";
  options: readonly { value: string; label: string }[];
  default: string;
}

export interface SwitchField extends FieldBase {
  kind: "switch";
  default: boolean;
}

export type Field = NumberField | ChoiceField | SwitchField;
/** By long name, the one authors may write in full. Order is the order of the controls. */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends { kind: "number" }
  ? number
  : F extends { kind: "choice"; options: readonly { value: infer V }[] }
    ? V
    : boolean;

export type ParamsOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> };

export function defaultParams<F extends Fields>(fields: F): ParamsOf<F> {
  const pairs = Object.entries(fields).map(([name, field]) => [name, field.default]);
  return Object.fromEntries(pairs) as ParamsOf<F>;
}

/** The largest legal value of a number field, given the fields before it. */
export function upperLimit(field: NumberField, params: Params): number {
  const bound = field.below === undefined ? undefined : params[field.below];
  return typeof bound === "number" ? Math.min(field.max, bound - 1) : field.max;
}

/** The nearest legal value: inside the limits and on the field's grid. */
export function nearestLegal(field: NumberField, value: number, params: Params): number {
  const inside = Math.min(Math.max(value, field.min), upperLimit(field, params));
  const grid = field.multipleOf;
  return grid === undefined ? inside : Math.round(inside / grid) * grid;
}

/** Params with every number brought inside limits that depend on others: after d shrinks, k must follow. */
export function withinLimits<F extends Fields>(fields: F, params: ParamsOf<F>): ParamsOf<F> {
  const legal: Params = { ...params };
  for (const [name, field] of Object.entries(fields)) {
    const value = legal[name];
    if (field.kind === "number" && typeof value === "number") legal[name] = nearestLegal(field, value, legal);
  }
  return legal as ParamsOf<F>;
}
