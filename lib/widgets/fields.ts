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
  /** long name of an earlier number field, an even one, of whose half this one must stay under: pair 63 of width 128 */
  belowHalfOf?: string;
  /** long name of an earlier number field that this one may reach: head 8 of 8 */
  upTo?: string;
  /** long name of an earlier number field that this one may pass, by half of it: the End key stops just before it first */
  passes?: string;
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

/** Words of the learner's own, such as a sentence. */
export interface TextField extends FieldBase {
  kind: "text";
  default: string;
  /** characters, as a URL writes them, so that a link stays short in every script */
  maxLength: number;
  maxWords: number;
}

/** Whole numbers in a row, such as the lengths of documents. Its value is a text, `5-7-4`; see `readList`. */
export interface ListField extends FieldBase {
  kind: "list";
  default: string;
  /** what one of them is called: `Document` */
  item: string;
  /** what each number counts */
  unit?: string;
  /** of each number */
  min: number;
  max: number;
  /** how many numbers there may be */
  least: number;
  most: number;
}

/** Some of several, at least one. Its value is a text in the options' own order, `learned-rope`; see `readSet`. */
export interface SetField extends FieldBase {
  kind: "set";
  options: readonly { value: string; label: string }[];
  default: string;
}

export type Field = NumberField | ChoiceField | SwitchField | TextField | ListField | SetField;
/** By long name, the one authors may write in full. Order is the order of the controls. */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends { kind: "number" }
  ? number
  : F extends { kind: "choice"; options: readonly { value: infer V }[] }
    ? V
    : F extends { kind: "switch" }
      ? boolean
      : string;

export type ParamsOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> };

export function defaultParams<F extends Fields>(fields: F): ParamsOf<F> {
  const pairs = Object.entries(fields).map(([name, field]) => [name, field.default]);
  return Object.fromEntries(pairs) as ParamsOf<F>;
}

/** The largest legal value of a number field, given the fields before it. */
export function upperLimit(field: NumberField, params: Params): number {
  const below = field.below === undefined ? undefined : params[field.below];
  const whole = field.belowHalfOf === undefined ? undefined : params[field.belowHalfOf];
  const upTo = field.upTo === undefined ? undefined : params[field.upTo];
  const passed = field.passes === undefined ? undefined : params[field.passes];
  return Math.min(
    field.max,
    typeof below === "number" ? below - 1 : field.max,
    typeof whole === "number" ? whole / 2 - 1 : field.max,
    typeof upTo === "number" ? upTo : field.max,
    typeof passed === "number" ? Math.floor(1.5 * passed) : field.max,
  );
}

/** The nearest legal value: inside the limits and on the field's grid. */
export function nearestLegal(field: NumberField, value: number, params: Params): number {
  const inside = Math.min(Math.max(value, field.min), upperLimit(field, params));
  const grid = field.multipleOf;
  // + 0: a link has no −0
  return (grid === undefined ? inside : Math.round(inside / grid) * grid) + 0;
}

/** The nearest legal value of any field, of the kind that the field takes. */
export function legalValue(field: Field, value: ParamValue, params: Params): ParamValue {
  switch (field.kind) {
    case "number":
      return typeof value === "number" ? nearestLegal(field, value, params) : field.default;
    case "text":
      return legalText(field, String(value));
    case "list":
      return legalList(field, readList(String(value)));
    case "choice":
    case "set":
    case "switch":
      return value;
    default:
      return field satisfies never;
  }
}

/** Params with every value brought inside limits that depend on others: after d shrinks, k must follow. */
export function withinLimits<F extends Fields>(fields: F, params: ParamsOf<F>): ParamsOf<F> {
  const legal: Params = { ...params };
  for (const [name, field] of Object.entries(fields)) {
    const value = legal[name];
    if (value !== undefined) legal[name] = legalValue(field, value, legal);
  }
  return legal as ParamsOf<F>;
}

/** What stands between the parts of a list or set: a URL need not escape it, and YAML takes it for text. */
const BETWEEN = "-";

export function readList(value: string): number[] {
  return value.split(BETWEEN).map(Number);
}

export function writeList(numbers: readonly number[]): string {
  return numbers.join(BETWEEN);
}

export function readSet(value: string): string[] {
  return value.split(BETWEEN);
}

export function writeSet(field: SetField, chosen: readonly string[]): string {
  return field.options
    .map((option) => option.value)
    .filter((value) => chosen.includes(value))
    .join(BETWEEN);
}

function legalList({ min, max, least, most }: ListField, numbers: readonly number[]): string {
  const inside = numbers.slice(0, most).map((number) => Math.min(Math.max(Math.round(number), min), max));
  while (inside.length < least) inside.push(min);
  return writeList(inside);
}

/** One space between words, as many words as there may be, and as much of them as a short link can hold. */
function legalText({ maxLength, maxWords, default: fallback }: TextField, text: string): string {
  const words = text.replaceAll(/\p{C}/gu, " ").trim().split(/\s+/u).slice(0, maxWords);
  const letters = [...words.join(" ")];
  while (writtenLength(letters.join("")) > maxLength) letters.pop();
  return letters.join("").trim() || fallback;
}

/** In a URL's query. */
function writtenLength(text: string): number {
  return new URLSearchParams([["", text]]).toString().length - 1;
}
