/** Questions a widget asks before it shows anything, and what a guess is worth. */

import type { Grade, Prediction } from "@/lib/scheduling/types.ts";
import type { Params } from "./fields.ts";
import { formatNumber } from "./format.ts";

interface PredictionBase<P> {
  /** as written after `ask:` */
  id: string;
  /** a few words for a button */
  title: string;
  ask(params: P): string;
  /** why the answer is what it is, in one sentence with the numbers */
  why(params: P): string;
}

/** A number typed in, or pointed at on an axis. */
export interface NumberPrediction<P> extends PredictionBase<P> {
  kind: "number" | "point";
  /** what the number counts, in the plural; "" for a pure number or an index */
  unit: string;
  /** the ends of the axis */
  range(params: P): { min: number; max: number };
  /** an error up to this counts as right */
  tolerance(params: P): number;
  /** null where the question has no answer at these parameters; then it isn't asked */
  answer(params: P): number | null;
}

export interface ChoicePrediction<P> extends PredictionBase<P> {
  kind: "choice";
  options: readonly { value: string; label: string }[];
  answer(params: P): string | null;
}

export type PredictionSpec<P> = NumberPrediction<P> | ChoicePrediction<P>;

/** null when the question was skipped. */
export type Guess = number | string | null;

export interface Verdict {
  outcome: "right" | "near" | "wrong" | "skipped";
  guess: Guess;
  answer: number | string;
  /** guess − answer; null when skipped or not a number */
  error: number | null;
  /** "You said 3. It is 23." */
  text: string;
}

/** A guess within this many tolerances is near. */
const NEAR = 3;

/** The prediction with this id, or without one the first; null where it has no answer at these parameters. */
export function predictionToAsk<P>(
  specs: readonly PredictionSpec<P>[],
  params: P,
  id?: string,
): PredictionSpec<P> | null {
  const fits = (spec: PredictionSpec<P>) =>
    (id === undefined || spec.id === id) && spec.answer(params) !== null;
  return specs.find(fits) ?? null;
}

/**
 * @throws {RangeError} if the question has no answer at these parameters, or a number was asked and a word guessed
 */
export function judge<P>(spec: PredictionSpec<P>, params: P, guess: Guess): Verdict {
  const answer = spec.answer(params);
  if (answer === null) throw new RangeError(`${spec.id} has no answer at ${JSON.stringify(params)}`);
  const said = (value: number | string) => sayValue(spec, value);
  if (guess === null) {
    return { outcome: "skipped", guess, answer, error: null, text: `It is ${said(answer)}.` };
  }
  const text = `You said ${said(guess)}. It is ${said(answer)}.`;
  if (spec.kind === "choice") {
    return { outcome: guess === answer ? "right" : "wrong", guess, answer, error: null, text };
  }
  if (typeof guess !== "number" || typeof answer !== "number") {
    throw new RangeError(`${spec.id} asks for a number, got ${String(guess)}`);
  }
  const error = guess - answer;
  const tolerance = spec.tolerance(params);
  const distance = Math.abs(error);
  const outcome = distance <= tolerance ? "right" : distance <= NEAR * tolerance ? "near" : "wrong";
  return { outcome, guess, answer, error, text };
}

/** The grade to offer; the learner may change it. Never easy: an error can't show how hard it was to think of. */
export function suggestGrade(outcome: Verdict["outcome"]): Grade {
  switch (outcome) {
    case "right":
      return "good";
    case "near":
      return "hard";
    case "wrong":
    case "skipped":
      return "again";
    default:
      return outcome satisfies never;
  }
}

/** The record that goes with a review. */
export function toPrediction<P extends Params>(
  widget: string,
  spec: PredictionSpec<P>,
  params: P,
  guess: Guess,
): Prediction {
  const { answer, error } = judge(spec, params, guess);
  return { widget, ask: spec.id, params: { ...params }, guess, answer, error };
}

function sayValue<P>(spec: PredictionSpec<P>, value: number | string): string {
  if (typeof value === "number") {
    return spec.kind !== "choice" && spec.unit !== ""
      ? `${formatNumber(value)} ${spec.unit}`
      : formatNumber(value);
  }
  const label = spec.kind === "choice" && spec.options.find((option) => option.value === value)?.label;
  return `“${label || value}”`;
}
