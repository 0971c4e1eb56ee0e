/** From names and raw values, however they came, to legal parameters and a list of what had to be changed. */

import type { Widget, WidgetCall } from "./definition.ts";
import {
  defaultParams,
  type Field,
  legalValue,
  type NumberField,
  type Params,
  type ParamValue,
} from "./fields.ts";
import { nearestName } from "./nearest-name.ts";
import { predictionToAsk } from "./predictions.ts";
import { readValue } from "./read-value.ts";

export interface ParamProblem {
  /** an error is a value that couldn't be used; a warning one that was brought inside its limits */
  severity: "error" | "warning";
  /** stable name of the rule */
  rule:
    | "unknown-parameter"
    | "repeated-parameter"
    | "unreadable-value"
    | "out-of-range"
    | "unknown-prediction";
  /** as written */
  name: string;
  message: string;
  remedy: string;
  /** what to write in place of the name or the value, where that is sure to be legal */
  mend?: { part: "name" | "value"; insert: string };
}

export interface ReadCall {
  call: WidgetCall;
  problems: ParamProblem[];
}

/** A parameter as it was written: `["d", "64"]`. */
export type RawParam = readonly [name: string, value: unknown];

/** Never throws: what can't be used is left at its default and reported. `ask` names a prediction. */
export function readParams(widget: Widget, raw: readonly RawParam[]): ReadCall {
  const problems: ParamProblem[] = [];
  const written = sortByField(widget, raw, problems);
  const params: Params = defaultParams(widget.fields);
  for (const [long, field] of Object.entries(widget.fields)) {
    params[long] = readField(field, written.get(long), params, problems);
  }
  const call: WidgetCall = { widget: widget.name, params };
  const asked = written.get("ask");
  if (asked !== undefined) {
    const problem = problemWithAsk(widget, params, asked[1]);
    if (problem === null) call.ask = String(asked[1]);
    else problems.push(problem);
  }
  return { call, problems };
}

/** By long name; unknown and repeated ones are reported and left out. */
function sortByField(
  widget: Widget,
  raw: readonly RawParam[],
  problems: ParamProblem[],
): Map<string, RawParam> {
  const written = new Map<string, RawParam>();
  for (const param of raw) {
    const [name] = param;
    const long = longName(widget, name);
    const earlier = long === null ? undefined : written.get(long);
    if (long === null) problems.push(unknownParameter(widget, name));
    else if (earlier !== undefined) problems.push(repeatedParameter(name, earlier[0]));
    else written.set(long, param);
  }
  return written;
}

/** One legal value. `params` holds those of the fields before it, on which its limits may depend. */
function readField(
  field: Field,
  written: RawParam | undefined,
  params: Params,
  problems: ParamProblem[],
): ParamValue {
  const reading = written === undefined ? null : readValue(field, written[1]);
  if (written !== undefined && reading === null) problems.push(unreadable(written, field));
  const value = reading ?? field.default;
  const legal = legalValue(field, value, params);
  // a default, too, may be past a limit that another parameter sets; only what was written is worth a word
  if (legal !== value && reading !== null) problems.push(outOfRange(written?.[0] ?? "", field, value, legal));
  return legal;
}

function longName(widget: Widget, name: string): string | null {
  if (name === "ask" || Object.hasOwn(widget.fields, name)) return name;
  return Object.entries(widget.fields).find(([, field]) => field.key === name)?.[0] ?? null;
}

function unknownParameter(widget: Widget, name: string): ParamProblem {
  const names = Object.entries(widget.fields).map(([long, field]) => `${long} (${field.key})`);
  const nearest = nearestName(name, [...Object.keys(widget.fields), "ask"]);
  return {
    severity: "error",
    rule: "unknown-parameter",
    name,
    message: `${widget.name} has no parameter “${name}”`,
    remedy: nearest === null ? `it has ${names.join(", ")}, and ask` : `did you mean “${nearest}”?`,
    ...(nearest === null ? {} : { mend: { part: "name", insert: nearest } }),
  };
}

function repeatedParameter(name: string, first: string): ParamProblem {
  const message =
    name === first ? `“${name}” is given twice` : `“${name}” and “${first}” are the same parameter`;
  return {
    severity: "error",
    rule: "repeated-parameter",
    name,
    message,
    remedy: "keep one; the first was used",
  };
}

function unreadable([name, value]: RawParam, field: Field): ParamProblem {
  return {
    severity: "error",
    rule: "unreadable-value",
    name,
    message: `“${name}” can't be ${JSON.stringify(value) ?? String(value)}`,
    remedy: `give ${expected(field)}; ${String(field.default)} was used`,
  };
}

function expected(field: Field): string {
  switch (field.kind) {
    case "number":
      return `a number from ${field.min} to ${field.max}`;
    case "choice":
      return field.options.map((option) => option.value).join(" or ");
    case "switch":
      return "true or false";
    case "text":
      return `up to ${field.maxWords} words`;
    case "list":
      return `${field.least} to ${field.most} whole numbers from ${field.min} to ${field.max}, such as ${field.default}`;
    case "set":
      return `some of ${field.options.map((option) => option.value).join(", ")}, such as ${field.default}`;
    default:
      return field satisfies never;
  }
}

function outOfRange(name: string, field: Field, given: ParamValue, used: ParamValue): ParamProblem {
  return {
    severity: "warning",
    rule: "out-of-range",
    name,
    message: `“${name}” was ${given}; the nearest it can be is ${used}`,
    remedy: `give ${field.kind === "number" ? numberInRange(field, Number(given) > Number(used)) : expected(field)}`,
    mend: { part: "value", insert: String(used) },
  };
}

function numberInRange(field: NumberField, isTooLarge: boolean): string {
  const grid =
    field.multipleOf === 2 ? "an even number" : field.multipleOf === 1 ? "a whole number" : "a number";
  const below = field.below !== undefined && isTooLarge ? `, and below ${field.below}` : "";
  const half =
    field.belowHalfOf !== undefined && isTooLarge ? `, and below half of ${field.belowHalfOf}` : "";
  const upTo = field.upTo !== undefined && isTooLarge ? `, and at most ${field.upTo}` : "";
  const passes =
    field.passes !== undefined && isTooLarge ? `, and at most one and a half times ${field.passes}` : "";
  return `${grid} from ${field.min} to ${field.max}${below}${half}${upTo}${passes}`;
}

function problemWithAsk(widget: Widget, params: Params, raw: unknown): ParamProblem | null {
  const id = String(raw);
  const ids = widget.predictions.map((spec) => spec.id);
  if (predictionToAsk(widget.predictions, params, id) !== null) return null;
  const base = { severity: "error", rule: "unknown-prediction", name: "ask" } as const;
  if (ids.includes(id)) {
    const message = `“${id}” has no answer at these parameters`;
    return { ...base, message, remedy: "change the parameters or ask another prediction" };
  }
  const nearest = nearestName(id, ids);
  const remedy = nearest === null ? `ask one of ${ids.join(", ")}` : `did you mean “${nearest}”?`;
  return {
    ...base,
    message: `${widget.name} has no prediction “${id}”`,
    remedy,
    ...(nearest === null ? {} : { mend: { part: "value" as const, insert: nearest } }),
  };
}
