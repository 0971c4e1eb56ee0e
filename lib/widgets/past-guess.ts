/** A guess that was stored with a review, read again by the widget it was made in. */

import type { Prediction } from "@/lib/scheduling/types.ts";
import type { Widget } from "./definition.ts";
import { defaultParams, type Params, withinLimits } from "./fields.ts";
import { formatNumber } from "./format.ts";
import { answerOf, type Guess, isGuess, judge, type PredictionSpec, type Verdict } from "./predictions.ts";
import { findWidget } from "./registry.ts";

export interface PastGuess {
  widget: Widget;
  spec: PredictionSpec<Params>;
  verdict: Verdict;
  /** the error in tolerances, below zero where the guess was too low; null for what has no high and low, and if skipped */
  relativeError: number | null;
}

/**
 * null where the widget has since lost the question, or answers it differently: then only the stored numbers count.
 */
export function readPastGuess({
  widget: name,
  ask,
  params: stored,
  guess,
  answer,
}: Prediction): PastGuess | null {
  const widget = findWidget(name);
  const spec = widget?.predictions.find(({ id }) => id === ask);
  if (widget === null || spec === undefined) return null;
  const params = withinLimits(widget.fields, { ...defaultParams(widget.fields), ...(stored as Params) });
  if (answerOf(spec, params) !== answer || !fits(spec, params, guess)) return null;
  const verdict = judge(spec, params, guess);
  return { widget, spec, verdict, relativeError: relativeError(spec, params, verdict.error) };
}

/** `You said 3. It is 41. 38 too low.`, or the stored numbers where the widget can't be asked any more. */
export function guessInWords(prediction: Prediction): string {
  const past = readPastGuess(prediction);
  if (past !== null) return [past.verdict.text, missInWords(past)].filter(Boolean).join(" ");
  const { guess, answer } = prediction;
  return guess === null ? `Skipped. It is ${answer}.` : `You said ${guess}. It is ${answer}.`;
}

function missInWords({ verdict: { error }, relativeError: relative }: PastGuess): string | null {
  if (error === null || error === 0 || relative === null) return null;
  return `${formatNumber(Math.abs(error))} too ${error < 0 ? "low" : "high"}.`;
}

function fits(spec: PredictionSpec<Params>, params: Params, guess: Guess): boolean {
  return guess === null || isGuess(spec, params, guess);
}

function relativeError(spec: PredictionSpec<Params>, params: Params, error: number | null): number | null {
  if (error === null || (spec.kind !== "number" && spec.kind !== "point")) return null;
  const tolerance = spec.tolerance(params);
  return tolerance > 0 ? error / tolerance : null;
}
