/** What the scheduler is told: the defaults, what may be chosen, and the name that events call a choice by. */

import { fnv64Hex } from "./hash.ts";
import { showValue } from "./show-value.ts";
import { LONGEST_STEP_MINUTES, stepProblem } from "./step-text.ts";
import type { SchedulerOptions } from "./types.ts";
import { checkWeights, DEFAULT_WEIGHTS } from "./weights.ts";

export const defaultOptions: SchedulerOptions = {
  scheduler: "ts-fsrs 5.4.2",
  weights: DEFAULT_WEIGHTS,
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  learningSteps: [1, 10],
  relearningSteps: [10],
  shortTerm: true,
  fuzz: true,
};

type Field = keyof SchedulerOptions;
const FIELDS = Object.keys(defaultOptions) as Field[];

const within = (name: Field, least: number, most: number) => (value: unknown) =>
  typeof value === "number" && value >= least && value <= most
    ? []
    : [`${name} must be a number from ${least} to ${most}, got ${showValue(value)}`];

const wholeWithin = (name: Field, least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    ? []
    : [`${name} must be a whole number from ${least} to ${most}, got ${showValue(value)}`];

const yesOrNo = (name: Field) => (value: unknown) =>
  typeof value === "boolean" ? [] : [`${name} must be true or false, got ${showValue(value)}`];

const steps = (name: Field) => (value: unknown) => {
  if (!Array.isArray(value)) return [`${name} must be a list of minutes, got ${showValue(value)}`];
  return value.flatMap((minutes, i) =>
    typeof minutes === "number" && stepProblem(minutes) === undefined
      ? []
      : [
          `${name}[${i}] must be minutes, more than 0 and at most ${LONGEST_STEP_MINUTES}, got ${showValue(minutes)}`,
        ],
  );
};

/** What is wrong with each field, in words for the person who set it. Weights are read apart: they may convert. */
const PROBLEMS: Record<Exclude<Field, "weights">, (value: unknown) => string[]> = {
  scheduler: (value) =>
    typeof value === "string" && value !== ""
      ? []
      : [`scheduler must name a program and its version, got ${showValue(value)}`],
  desiredRetention: within("desiredRetention", 0.7, 0.99),
  maximumIntervalDays: wholeWithin("maximumIntervalDays", 1, 36_500),
  learningSteps: steps("learningSteps"),
  relearningSteps: steps("relearningSteps"),
  shortTerm: yesOrNo("shortTerm"),
  fuzz: yesOrNo("fuzz"),
};

/** Reads options from outside. Nothing is guessed, clipped or filled in: each problem names field, value and range. */
export function checkOptions(value: unknown): { options: SchedulerOptions } | { problems: string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { problems: [`options must be an object, got ${showValue(value)}`] };
  }
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !(FIELDS as string[]).includes(name));
  const weights = checkWeights(given.weights);
  const problems = [
    ...unknown.map((name) => `${name} is no option: there are ${FIELDS.join(", ")}`),
    ...("problems" in weights ? weights.problems : []),
    ...Object.entries(PROBLEMS).flatMap(([name, problemsOf]) => problemsOf(given[name])),
  ];
  if (problems.length > 0 || "problems" in weights) return { problems };
  return { options: { ...(given as unknown as SchedulerOptions), weights: weights.weights } };
}

/** A stable name for a set of options: equal values have equal names, whatever the order of their fields. */
export function optionsId(options: SchedulerOptions): string {
  return fnv64Hex(JSON.stringify(FIELDS.toSorted().map((field) => [field, options[field]])));
}
