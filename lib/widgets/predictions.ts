/** Questions a widget asks before it shows anything, and what a guess is worth. */

import type { Grade, Prediction } from "@/lib/scheduling/types.ts";
import type { Params } from "./fields.ts";
import { formatNumber, formatWithUnit } from "./format.ts";
import { readHeights, readMatches, rootMeanSquare, writeHeights, writeMatches } from "./guesses.ts";

interface PredictionBase<P> {
  /** as written after `ask:` */
  id: string;
  /** a few words for a button */
  title: string;
  ask(params: P): string;
  /** why the answer is what it is, in one sentence with the numbers */
  why(params: P): string;
}

interface Range {
  min: number;
  max: number;
}

/** A number typed in, or pointed at on an axis. */
export interface NumberPrediction<P> extends PredictionBase<P> {
  kind: "number" | "point";
  /** what the number counts, in the plural; "" for a pure number or an index */
  unit: string;
  /** the ends of the axis */
  range(params: P): Range;
  /** an error up to this counts as right */
  tolerance(params: P): number;
  /** null where the question has no answer at these parameters; then it isn't asked */
  answer(params: P): number | null;
}

export interface Option {
  value: string;
  label: string;
}

export interface ChoicePrediction<P> extends PredictionBase<P> {
  kind: "choice";
  options: readonly Option[];
  answer(params: P): string | null;
}

/** A curve, drawn by setting its height at a few places. Scored by the root mean square of what it misses by. */
export interface DrawPrediction<P> extends PredictionBase<P> {
  kind: "draw";
  /** what the places are counted in: `offset` */
  across: string;
  /** what the heights are: `dot product` */
  up: string;
  /** from left to right, 4 to 9 of them */
  places(params: P): readonly number[];
  /** of the heights; the answer lies inside */
  range(params: P): Range;
  tolerance(params: P): number;
  /** the height at each place */
  answer(params: P): readonly number[] | null;
}

/** Several things, each to be given one of the same options. */
export interface MatchPrediction<P> extends PredictionBase<P> {
  kind: "match";
  /** at least two; their values have no space in them, nor have the options' */
  rows(params: P): readonly Option[];
  options: readonly Option[];
  /** the option of each row */
  answer(params: P): readonly string[] | null;
}

export type PredictionSpec<P> =
  | NumberPrediction<P>
  | ChoicePrediction<P>
  | DrawPrediction<P>
  | MatchPrediction<P>;

/** Heights and matches are written as texts, see guesses.ts. null when the question was skipped. */
export type Guess = number | string | null;

export interface Verdict {
  outcome: "right" | "near" | "wrong" | "skipped";
  guess: Guess;
  answer: number | string;
  /** guess − answer of a number, root mean square of a curve, wrong rows of a match; null when skipped, or of a choice */
  error: number | null;
  /** "You said 3. It is 23." */
  text: string;
}

/** A guess within this many tolerances is near. */
const NEAR = 3;

/** As many of a match's rows must be right for it to be near. */
const NEAR_SHARE = 2 / 3;

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

/** The answer as it is stored beside a guess; null where there is none. */
export function answerOf<P>(spec: PredictionSpec<P>, params: P): number | string | null {
  switch (spec.kind) {
    case "number":
    case "point":
    case "choice":
      return spec.answer(params);
    case "draw": {
      const heights = spec.answer(params);
      return heights && writeHeights(heights);
    }
    case "match": {
      const matches = spec.answer(params);
      return matches && writeMatches(matches);
    }
    default:
      return spec satisfies never;
  }
}

/** Whether a guess is one the question takes: a choice that is offered, a height for each place. */
export function isGuess<P>(spec: PredictionSpec<P>, params: P, guess: number | string): boolean {
  switch (spec.kind) {
    case "number":
    case "point":
      return typeof guess === "number" && Number.isFinite(guess);
    case "choice":
      return spec.options.some((option) => option.value === guess);
    case "draw":
      return readHeights(String(guess), spec.places(params).length) !== null;
    case "match":
      return readMatches(String(guess), spec.rows(params).length, spec.options) !== null;
    default:
      return spec satisfies never;
  }
}

/**
 * @throws {RangeError} if the question has no answer at these parameters, or the guess is none that it takes
 */
export function judge<P>(spec: PredictionSpec<P>, params: P, guess: Guess): Verdict {
  const answer = answerOf(spec, params);
  if (answer === null) throw new RangeError(`${spec.id} has no answer at ${JSON.stringify(params)}`);
  if (guess === null) {
    return { outcome: "skipped", guess, answer, error: null, text: `It is ${say(spec, params, answer)}.` };
  }
  if (!isGuess(spec, params, guess)) {
    throw new RangeError(`${spec.id} does not take ${JSON.stringify(guess)} for a guess`);
  }
  return { guess, answer, ...compare(spec, params, guess, answer) };
}

function compare<P>(
  spec: PredictionSpec<P>,
  params: P,
  guess: number | string,
  answer: number | string,
): Pick<Verdict, "outcome" | "error" | "text"> {
  const said = `You said ${say(spec, params, guess)}. It is ${say(spec, params, answer)}.`;
  switch (spec.kind) {
    case "number":
    case "point": {
      const error = Number(guess) - Number(answer);
      return { outcome: nearness(Math.abs(error), spec.tolerance(params)), error, text: said };
    }
    case "choice":
      return { outcome: guess === answer ? "right" : "wrong", error: null, text: said };
    case "draw": {
      const count = spec.places(params).length;
      const error = rootMeanSquare(
        readHeights(String(guess), count) as number[],
        readHeights(String(answer), count) as number[],
      );
      const tolerance = spec.tolerance(params);
      const text = `Your curve misses by ${formatNumber(error)} (root mean square); up to ${formatNumber(tolerance)} counts as right.`;
      return { outcome: nearness(error, tolerance), error, text };
    }
    case "match": {
      const rows = spec.rows(params);
      const given = readMatches(String(guess), rows.length, spec.options) as string[];
      const wrong = rows.filter((_, row) => given[row] !== spec.answer(params)?.[row]).length;
      const right = rows.length - wrong;
      const outcome = wrong === 0 ? "right" : right >= NEAR_SHARE * rows.length ? "near" : "wrong";
      return { outcome, error: wrong, text: `You had ${right} of ${rows.length} right.` };
    }
    default:
      return spec satisfies never;
  }
}

function nearness(distance: number, tolerance: number): "right" | "near" | "wrong" {
  return distance <= tolerance ? "right" : distance <= NEAR * tolerance ? "near" : "wrong";
}

/**
 * The grade to offer; the learner may change it. Never easy: an error can't show how hard it was to think of. Nothing
 * for a skipped question, which has no error to go by.
 */
export function suggestGrade(outcome: Verdict["outcome"]): Grade | undefined {
  switch (outcome) {
    case "right":
      return "good";
    case "near":
      return "hard";
    case "wrong":
      return "again";
    case "skipped":
      return undefined;
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

/** A guess or an answer in words, such as `3`, `64 tokens` or `“the last four”`. */
export function say<P>(spec: PredictionSpec<P>, params: P, value: number | string): string {
  switch (spec.kind) {
    case "number":
    case "point":
      return spec.unit === "" ? formatNumber(Number(value)) : formatWithUnit(Number(value), spec.unit);
    case "choice":
      return `“${labelOf(spec.options, String(value))}”`;
    case "draw": {
      const places = spec.places(params);
      const heights = readHeights(String(value), places.length) ?? [];
      const last = places.length - 1;
      const at = (index: number) =>
        `${formatNumber(heights[index] as number)} at ${spec.across} ${formatNumber(places[index] as number)}`;
      return `a curve from ${at(0)} to ${at(last)}`;
    }
    case "match": {
      const given = String(value).split(" ");
      return spec
        .rows(params)
        .map((row, index) => `${row.label}: ${labelOf(spec.options, given[index] ?? "")}`)
        .join("; ");
    }
    default:
      return spec satisfies never;
  }
}

function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
