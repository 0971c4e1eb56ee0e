/** A question block and a seed → one question, with numbers, options and working. The same seed gives the same question. */

import type { Markdown } from "@/lib/cards/types.ts";
import { ExpressionFault, type Scope, type Value } from "@/lib/expressions/expression.ts";
import { areTooNear, formatRounded, halfUnit, isTie, settled } from "@/lib/expressions/rounding.ts";
import { seededRandom } from "@/lib/scheduling/seeded-random.ts";
import type { QuestionSpec, Source, SpecOfPairs, SpecOption } from "./question-spec.ts";
import { shuffled } from "./shuffle.ts";
import { fillTemplate, sayValue, type Template } from "./template.ts";

export interface DrawnOption {
  /** in the block: 0 is the answer, then the wrong ones */
  place: number;
  text: Markdown;
  right: boolean;
  /** null for words */
  value: number | null;
  /** a number typed in says this when it is no further away */
  tolerance: number;
  /** id of the misconception that leads to it */
  believes: string | null;
  /** "" when nothing is said of it */
  why: Markdown;
}

export type DrawnQuestion = DrawnCommon & (DrawnChoice | DrawnPairs);

interface DrawnCommon {
  seed: number;
  values: Record<string, number | string>;
  text: Markdown;
  /** "" when there is none */
  working: Markdown;
  /** as in a ```demo block */
  demo: { widget: string; yaml: string } | null;
}

export interface DrawnChoice {
  form: "choice" | "number";
  answer: DrawnOption;
  /** in the order in which they are shown */
  options: DrawnOption[];
  unit: string;
}

export interface DrawnPairs {
  form: "match";
  /** in the order in which they are shown, as the outcomes are */
  items: DrawnItem[];
  outcomes: { place: number; text: Markdown }[];
}

export interface DrawnItem {
  /** in the block, from 0 */
  place: number;
  text: Markdown;
  /** place of the outcome that it goes with */
  outcome: number;
  /** id of the misconception behind any other */
  believes: string | null;
  /** "" when nothing is said of it */
  why: Markdown;
}

/** Why numbers were drawn and refused. */
export interface Refusal {
  rule: "no-number" | "empty-range" | "options-too-near" | "rounding-tie" | "where" | "not-true";
  /** with the numbers, such as `options A and B are both 4` */
  reason: string;
  remedy: string;
  /** of the option at fault, in the block; 0 when it is none */
  line: number;
}

type ChoiceSpec = Exclude<QuestionSpec, SpecOfPairs>;

const ATTEMPTS = 200;

/** @returns null when no numbers that fit were found: reading the block has said so (try-draws.ts) */
export function drawQuestion(spec: QuestionSpec, seed: number): DrawnQuestion | null {
  return attemptDraw(spec, seed, () => {});
}

/** @param onRefusal is told of each set of numbers that did not fit */
export function attemptDraw(
  spec: QuestionSpec,
  seed: number,
  onRefusal: (refusal: Refusal) => void,
): DrawnQuestion | null {
  const random = seededRandom(`question ${seed}`);
  const work = { calls: 0 };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const scope: Scope = { values: new Map(), work };
    const refused = (refusal: Refusal) =>
      onRefusal({ ...refusal, reason: `${refusal.reason}${numbersOf(scope)}` });
    try {
      const refusal = drawValues(spec, scope, random) ?? checkWhere(spec, scope);
      if (refusal === null) {
        const asked =
          spec.form === "match" ? drawPairs(spec, scope, random) : drawChoice(spec, scope, random);
        if ("form" in asked) return { ...commonOf(spec, seed, scope), ...asked };
        refused(asked);
      } else refused(refusal);
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      refused({ rule: "no-number", reason: error.message, remedy: error.remedy, line: error.line ?? 0 });
    }
  }
  return null;
}

function commonOf(spec: QuestionSpec, seed: number, scope: Scope): DrawnCommon {
  const drawn = spec.variables.filter(({ from }) => from.kind !== "computed");
  return {
    seed,
    values: Object.fromEntries(drawn.map(({ name }) => [name, plainValue(scope.values.get(name))])),
    text: fillTemplate(spec.text, scope),
    working: filled(spec.working, scope),
    demo: spec.demo && { widget: spec.demo.widget, yaml: demoYaml(spec.demo.params, scope) },
  };
}

function drawChoice(spec: ChoiceSpec, scope: Scope, random: () => number): DrawnChoice | Refusal {
  const [answer, ...wrong] = spec.options.map((option, place) => drawOption(spec, option, place, scope));
  if (answer === undefined) throw new RangeError("a question has at least one option");
  const options = [answer, ...wrong];
  const unfit = checkTruth(spec, scope) ?? checkOptions(spec, options);
  if (unfit !== null) return unfit;
  return {
    form: spec.form,
    answer,
    options: shuffled(options, random),
    unit: spec.unit,
  };
}

/** Outcomes that differ in their block may be the same words once their blanks are filled. */
function drawPairs(spec: SpecOfPairs, scope: Scope, random: () => number): DrawnPairs | Refusal {
  const outcomes = spec.outcomes.map((outcome, place) => ({ place, text: fillTemplate(outcome, scope) }));
  const same = outcomes.find(({ text }, index) => outcomes.findIndex((other) => other.text === text) < index);
  if (same !== undefined) {
    const reason = `two outcomes are ${same.text}`;
    const remedy = "change the ranges, or exclude these numbers under where:";
    return { rule: "options-too-near", reason, remedy, line: spec.items[0]?.line ?? 0 };
  }
  const items = spec.items.map(({ text, outcome, believes, why }, place) => ({
    place,
    text: fillTemplate(text, scope),
    outcome,
    believes,
    why: filled(why, scope),
  }));
  return { form: "match", items: shuffled(items, random), outcomes: shuffled(outcomes, random) };
}

function plainValue(value: Value | undefined): number | string {
  return typeof value === "number" || typeof value === "string" ? value : String(value);
}

function demoYaml(params: NonNullable<QuestionSpec["demo"]>["params"], scope: Scope): string {
  return params.map(({ name, value }) => `${name}: ${JSON.stringify(value(scope))}`).join("\n");
}

function drawValues(spec: QuestionSpec, scope: Scope, random: () => number): Refusal | null {
  for (const { name, from, line } of spec.variables) {
    const value = drawValue(from, scope, random, line);
    if (value === undefined) {
      return {
        rule: "empty-range",
        reason: `the range of ${name} is empty`,
        remedy: "let it begin below its end, with a step above 0 that is smaller than the range",
        line,
      };
    }
    scope.values.set(name, value);
  }
  return null;
}

/** undefined for an empty range. */
function drawValue(from: Source, scope: Scope, random: () => number, line: number): Value | undefined {
  switch (from.kind) {
    case "computed":
      return from.value(scope);
    case "list":
      return from.values[Math.floor(random() * from.values.length)];
    case "range": {
      const [first, last] = [asNumber(from.first(scope)), asNumber(from.last(scope))];
      const step = from.step === null ? 1 : asNumber(from.step(scope));
      // a step of 0.1 taken ten times is not quite 1
      const count = Math.floor((last - first) / step + 1e-9) + 1;
      if (!(step > 0 && count >= 1)) return undefined;
      if (from.step === null && !(Number.isInteger(first) && Number.isInteger(last))) {
        const fault = new ExpressionFault(
          `a range from ${first} to ${last} has no whole numbers at its ends`,
          "give it a step, such as 0.5..2 step 0.25",
          "no-number",
        );
        fault.line = line;
        throw fault;
      }
      return Number((first + Math.floor(random() * count) * step).toPrecision(12));
    }
    default:
      return from satisfies never;
  }
}

function asNumber(value: Value): number {
  if (typeof value === "number") return value;
  throw new ExpressionFault(`${JSON.stringify(value)} bounds a range`, "bound it by numbers", "no-number");
}

function checkWhere({ where }: QuestionSpec, scope: Scope): Refusal | null {
  const failing = where.find(({ condition }) => !holds(condition(scope)));
  if (failing === undefined) return null;
  const remedy = "widen the ranges, or loosen the conditions under where:";
  return { rule: "where", reason: "the condition does not hold", remedy, line: failing.line };
}

function holds(value: Value): boolean {
  if (typeof value === "boolean") return value;
  throw new ExpressionFault(
    `${JSON.stringify(value)} stands where a condition is needed`,
    "write a comparison, such as p > 0",
  );
}

function drawOption(spec: ChoiceSpec, option: SpecOption, place: number, scope: Scope): DrawnOption {
  const { said, believes, why } = option;
  const common = { place, right: place === 0, believes, why: filled(why, scope) };
  const words = { value: null, tolerance: 0 };
  if (said.kind === "text") return { ...common, ...words, text: fillTemplate(said.text, scope) };
  const value = said.value(scope);
  if (typeof value !== "number") return { ...common, ...words, text: sayValue(value) };
  const exact = settled(value);
  const number = formatRounded(exact, spec.rounding);
  return {
    ...common,
    text: spec.unit === "" ? number : `${number} ${spec.unit}`,
    value: exact,
    tolerance: Math.max(Math.abs(exact) * spec.tolerance, halfUnit(exact, spec.rounding)),
  };
}

function filled(template: Template | null, scope: Scope): Markdown {
  return template === null ? "" : fillTemplate(template, scope);
}

/** An answer in words says itself when it is right; so may a wrong one. */
function checkTruth({ options }: ChoiceSpec, scope: Scope): Refusal | null {
  for (const [place, { when, line }] of options.entries()) {
    if (when === null || holds(when(scope)) === (place === 0)) continue;
    const reason = place === 0 ? "the answer is not right" : "a wrong answer is right";
    return { rule: "not-true", reason, remedy: "correct it, its `when`, or the ranges", line };
  }
  return null;
}

function checkOptions(spec: ChoiceSpec, options: readonly DrawnOption[]): Refusal | null {
  for (const [index, option] of options.entries()) {
    const line = spec.options[index]?.line ?? 0;
    if (option.value !== null && isTie(option.value, spec.rounding)) {
      const reason = `${option.value} lies between two roundings`;
      return { rule: "rounding-tie", reason, remedy: "round to more digits, or change the ranges", line };
    }
    for (const other of options.slice(0, index)) {
      if (!areAlike(option, other)) continue;
      const same = option.text === other.text;
      const reason = same
        ? `two options are ${option.text}`
        : `the options ${other.text} and ${option.text} are within 2 % of each other`;
      const remedy = "change an expression or the ranges, or exclude these numbers under where:";
      return { rule: "options-too-near", reason, remedy, line };
    }
  }
  return null;
}

function areAlike(a: DrawnOption, b: DrawnOption): boolean {
  if (a.text === b.text) return true;
  return a.value !== null && b.value !== null && areTooNear(a.value, b.value);
}

/** ` with d = 8, p = 3` */
function numbersOf({ values }: Scope): string {
  const numbers = [...values].map(([name, value]) => `${name} = ${sayValue(value)}`);
  return numbers.length === 0 ? "" : `, with ${numbers.slice(0, 6).join(", ")}`;
}
