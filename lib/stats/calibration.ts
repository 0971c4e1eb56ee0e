/** How a learner's guesses in widgets went: by question, lately and from the first, too low or too high. */

import { ascending, group, median } from "d3-array";
import type { Instant } from "@/lib/scheduling/types.ts";
import type { Verdict } from "@/lib/widgets/predictions.ts";

export type Outcome = Verdict["outcome"];

/** One guess that counts. */
export interface JudgedGuess {
  card: string;
  at: Instant;
  /** of whatever guesses are to be counted together */
  topic: string;
  outcome: Outcome;
  /** in tolerances, below zero where the guess was too low; null for what has no high and low */
  relativeError: number | null;
}

export type Tally = Record<Outcome, number> & { total: number };

export interface TopicCalibration {
  topic: string;
  tally: Tally;
  /** in tolerances, the oldest first */
  errors: number[];
  /** their median; null where there are none */
  medianError: number | null;
}

export interface Calibration {
  tally: Tally;
  /** the first guess on each card, and the last one on those that were asked again */
  first: Tally;
  again: Tally;
  /** the topic with most guesses first */
  topics: TopicCalibration[];
}

export function calibrate(guesses: readonly JudgedGuess[]): Calibration {
  const inOrder = [...guesses].sort((a, b) => ascending(a.at, b.at));
  const byCard = [...group(inOrder, ({ card }) => card).values()];
  const topics = [...group(inOrder, ({ topic }) => topic)].map(([topic, its]): TopicCalibration => {
    const errors = its.flatMap(({ relativeError }) => (relativeError === null ? [] : [relativeError]));
    return { topic, tally: tallyOf(its), errors, medianError: median(errors) ?? null };
  });
  return {
    tally: tallyOf(inOrder),
    first: tallyOf(byCard.flatMap(([first]) => (first === undefined ? [] : [first]))),
    again: tallyOf(byCard.flatMap((its) => its.slice(1).slice(-1))),
    topics: topics.sort((a, b) => b.tally.total - a.tally.total || ascending(a.topic, b.topic)),
  };
}

function tallyOf(guesses: readonly JudgedGuess[]): Tally {
  const tally: Tally = { right: 0, near: 0, wrong: 0, skipped: 0, total: guesses.length };
  for (const { outcome } of guesses) tally[outcome]++;
  return tally;
}

/** Guesses that miss by this many tolerances to one side, in the middle, lean to it. */
const LEANS = 1;

export function leanInWords(medianError: number | null): string {
  if (medianError === null) return "–";
  if (Math.abs(medianError) <= LEANS) return "neither";
  return medianError < 0 ? "too low" : "too high";
}

/** `Of 12 guesses 7 were right, 2 near and 3 wrong.` */
export function tallyInWords({ total, right, near, wrong, skipped }: Tally): string {
  if (total === 0) return "No guess yet.";
  const asked = total - skipped;
  const left =
    skipped === 0 ? "" : ` ${skipped === 1 ? "1 question was" : `${skipped} questions were`} skipped.`;
  if (asked === 0) return left.trim();
  const guesses = asked === 1 ? "Your one guess" : `Of ${asked} guesses`;
  const parts =
    asked === 1
      ? ` was ${right === 1 ? "right" : near === 1 ? "near" : "wrong"}.`
      : ` ${right} ${right === 1 ? "was" : "were"} right, ${near} near and ${wrong} wrong.`;
  return `${guesses}${parts}${left}`;
}
