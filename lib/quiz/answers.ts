/** What was answered, as it is sent, kept and judged; and which misconceptions it shows. */

import type { Chosen } from "@/lib/scheduling/types.ts";
import type { Ask, Reason, WrongNumber } from "./asked.ts";
import { isRightAnswer } from "./judge-answer.ts";

/** Options, things to match and outcomes are counted from 0 in the order in which they are shown. */
export type Given =
  | { options: number[] }
  | { value: number }
  /** for each thing the outcome taken, null where none was */
  | { matches: (number | null)[] };

/** From what is shown to what is kept, which counts as the note does. @returns null when it is no answer to this question */
export function chosenBy(ask: Ask, given: Given): Chosen | null {
  if (ask.form === "number") {
    return "value" in given && Number.isFinite(given.value) ? { value: given.value } : null;
  }
  if (ask.form === "options") {
    if (!("options" in given)) return null;
    const places = given.options.map((index) => ask.options[index]?.place);
    const known = places.filter((place) => place !== undefined);
    const isFit = known.length === places.length && new Set(known).size === known.length && known.length > 0;
    return isFit && (ask.many || known.length === 1) ? { options: known.sort((a, b) => a - b) } : null;
  }
  if (!("matches" in given) || given.matches.length !== ask.items.length) return null;
  const matches = ask.items.map(() => NOTHING);
  for (const [index, item] of ask.items.entries()) {
    const taken = given.matches[index] ?? null;
    const place = taken === null ? NOTHING : ask.outcomes[taken]?.place;
    if (place === undefined) return null;
    matches[item.place] = place;
  }
  return matches.every((place) => place === NOTHING) ? null : { matches };
}

/** Stands in `Chosen` for a thing that was matched with nothing. */
const NOTHING = -1;

/** The way back, to show what was answered. */
export function givenBy(ask: Ask, chosen: Chosen): Given {
  if (ask.form === "options" && "options" in chosen) {
    const places = new Set(chosen.options);
    return { options: ask.options.flatMap(({ place }, index) => (places.has(place) ? [index] : [])) };
  }
  if (ask.form === "match" && "matches" in chosen) {
    const shownAt = new Map(ask.outcomes.map(({ place }, index) => [place, index]));
    return {
      matches: ask.items.map(({ place }) => shownAt.get(chosen.matches[place] ?? NOTHING) ?? null),
    };
  }
  if (ask.form === "number" && "value" in chosen) return chosen;
  throw new RangeError(`${JSON.stringify(chosen)} answers no question of the form ${ask.form}`);
}

interface NumberWithWrong<Wrong> {
  form: "number";
  answer: number;
  tolerance: number;
  wrong: readonly Wrong[];
}

/** The wrong number that was typed in, where the question knows it: the nearest, should two be meant. */
export function metWrong<Wrong extends Pick<WrongNumber, "value" | "tolerance">>(
  ask: NumberWithWrong<Wrong>,
  value: number,
): Wrong | null {
  if (isRightAnswer(ask, { value })) return null;
  const distance = (wrong: Wrong) => Math.abs(wrong.value - value);
  const met = ask.wrong.filter((wrong) => distance(wrong) <= wrong.tolerance);
  return met.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Ids of the misconceptions that an answer to this question can show, each once. */
export function offersOf(ask: Ask): string[] {
  return idsOf(reasonsOf(ask));
}

function reasonsOf(ask: Ask): readonly Reason[] {
  switch (ask.form) {
    case "options":
      return ask.options.filter(({ right }) => !right);
    case "number":
      return ask.wrong;
    case "match":
      return ask.items;
    default:
      return ask satisfies never;
  }
}

/**
 * Ids of the misconceptions that an answer shows, each once: of the wrong options chosen; of the wrong number typed in; of
 * whatever was matched with another outcome than its own. What is left out shows none.
 */
export function showsOf(ask: Ask, chosen: Chosen): string[] {
  if (ask.form === "options" && "options" in chosen) {
    return idsOf(ask.options.filter(({ place, right }) => !right && chosen.options.includes(place)));
  }
  if (ask.form === "number" && "value" in chosen) {
    const met = metWrong(ask, chosen.value);
    return met === null ? [] : idsOf([met]);
  }
  if (ask.form === "match" && "matches" in chosen) {
    return idsOf(
      ask.items.filter(
        ({ place, outcome }) => ![outcome, NOTHING].includes(chosen.matches[place] ?? NOTHING),
      ),
    );
  }
  return [];
}

function idsOf(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.flatMap(({ believes }) => believes ?? []))];
}

/**
 * How likely a guess is right: one of k options 1/k; any choice of k options where several are right, 1/(2ᵏ − 1), as
 * nobody chooses none; n things each matched with one of m outcomes, 1/mⁿ; a number typed in, 0.
 */
export function chanceOf(ask: Ask): number {
  switch (ask.form) {
    case "options":
      return 1 / (ask.many ? 2 ** ask.options.length - 1 : ask.options.length);
    case "number":
      return 0;
    case "match":
      return ask.outcomes.length ** -ask.items.length;
    default:
      return ask satisfies never;
  }
}
