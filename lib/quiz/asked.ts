/** A question as it is asked, whether its author wrote it out or a seed drew it, in the order in which it is shown. */

import { askingOf } from "@/lib/cards/questions/question-text.ts";
import { shownContext } from "@/lib/cards/shown-context.ts";
import type { ChoiceOption, Markdown, ParsedCard } from "@/lib/cards/types.ts";
import { seededRandom } from "@/lib/scheduling/seeded-random.ts";
import { type DrawnOption, type DrawnQuestion, drawQuestion } from "./draw.ts";
import { misconceptionIn } from "./misconception-link.ts";
import { readQuestionBlock } from "./question-block.ts";
import { shuffled } from "./shuffle.ts";

export interface AskedQuestion {
  /** "" when there is none */
  context: Markdown;
  text: Markdown;
  ask: Ask;
  /** the author's explanation, or the working with the numbers drawn; "" when there is none */
  explanation: Markdown;
  /** as in ```demo blocks */
  demos: readonly { widget: string; yaml: string }[];
}

export type Ask =
  | { form: "options"; many: boolean; options: AskedOption[] }
  | {
      form: "number";
      answer: number;
      /** an answer this far away is right */
      tolerance: number;
      /** the answer as it is said, its unit with it */
      said: string;
      /** "" for a pure number */
      unit: string;
      /** the wrong numbers that are known */
      wrong: WrongNumber[];
    }
  | { form: "match"; items: AskedItem[]; outcomes: AskedOutcome[] };

/** What is said of an answer. */
export interface Reason {
  /** "" when nothing is said */
  why: Markdown;
  /** id of the misconception that it shows; null for a right one */
  believes: string | null;
}

export interface AskedOption extends Reason {
  /** in the note, from 0: of a drawn question 0 is the answer, so a page must not be told before it is answered */
  place: number;
  text: Markdown;
  right: boolean;
}

export interface WrongNumber extends Reason {
  value: number;
  /** a number typed in means this one when it is no further away */
  tolerance: number;
}

/** `why` and `believes` are those of any outcome but the item's own. */
export interface AskedItem extends Reason {
  place: number;
  text: Markdown;
  /** place of the outcome that it goes with */
  outcome: number;
}

export interface AskedOutcome {
  place: number;
  text: Markdown;
}

/** @returns null for a card that is no question, or one with a fault: those are asked of nobody */
export function askQuestion(card: ParsedCard, seed: number): AskedQuestion | null {
  if (card.kind === "choice") return isWhole(card) ? askWritten(card, seed) : null;
  if (card.kind !== "generated") return null;
  const { spec } = readQuestionBlock(card.yaml);
  const drawn = spec && drawQuestion(spec, seed);
  return drawn && askDrawn(card, drawn);
}

/** What the parser says of its faults is no part of the card. */
function isWhole({ options, keyMissing }: ParsedCard & { kind: "choice" }): boolean {
  const words = options.map(({ text }) => text.replace(/\s+/g, " ").trim());
  const areDistinct = new Set(words).size === words.length && !words.includes("");
  return !keyMissing && options.length > 1 && areDistinct && !options.some(holdsQuestion);
}

/** The next question of the note, without a blank line above it, is part of the option before. */
function holdsQuestion({ text }: ChoiceOption): boolean {
  const [, ...below] = text.split("\n");
  return below.some((line) => askingOf(line) === "asked");
}

function askWritten(card: ParsedCard & { kind: "choice" }, seed: number): AskedQuestion {
  const options = card.options.map((option, place) => ({ place, ...writtenOption(option) }));
  return {
    context: shownContext(card.context),
    text: card.question,
    ask: {
      form: "options",
      many: options.filter(({ right }) => right).length > 1,
      options: shuffled(options, seededRandom(String(seed))),
    },
    explanation: card.explanation,
    demos: card.demos,
  };
}

function writtenOption({ text, right, why }: ChoiceOption): Omit<AskedOption, "place"> {
  return { text, right, why, believes: right ? null : misconceptionIn(why) };
}

function askDrawn(card: ParsedCard, drawn: DrawnQuestion): AskedQuestion {
  return {
    context: shownContext(card.context),
    text: drawn.text,
    ask: drawnAsk(drawn),
    explanation: drawn.working,
    demos: drawn.demo === null ? [] : [drawn.demo],
  };
}

function drawnAsk(drawn: DrawnQuestion): Ask {
  if (drawn.form === "match") return { form: "match", items: drawn.items, outcomes: drawn.outcomes };
  const { answer, options, unit } = drawn;
  if (drawn.form === "number" && answer.value !== null) {
    const { value, tolerance, text } = answer;
    return {
      form: "number",
      answer: value,
      tolerance,
      said: text,
      unit,
      wrong: options.flatMap(wrongNumber),
    };
  }
  return {
    form: "options",
    many: false,
    options: options.map(({ place, text, right, why, believes }) => ({
      place,
      text,
      right,
      why,
      believes: right ? null : believes,
    })),
  };
}

function wrongNumber({ right, value, tolerance, why, believes }: DrawnOption): WrongNumber[] {
  return right || value === null ? [] : [{ value, tolerance, why, believes }];
}

/** The places of what is shown, in the order in which it is shown. */
export type ShownOrder =
  | { form: "options"; options: number[] }
  | { form: "number" }
  | { form: "match"; items: number[]; outcomes: number[] };

export function orderOf(ask: Ask): ShownOrder {
  switch (ask.form) {
    case "options":
      return { form: "options", options: ask.options.map(placeOf) };
    case "number":
      return { form: "number" };
    case "match":
      return { form: "match", items: ask.items.map(placeOf), outcomes: ask.outcomes.map(placeOf) };
    default:
      return ask satisfies never;
  }
}

/** The same as it was shown once, should the shuffle ever be another one. */
export function inOrder(question: AskedQuestion, order: ShownOrder): AskedQuestion {
  const { ask } = question;
  if (ask.form === "options" && order.form === "options") {
    return { ...question, ask: { ...ask, options: sorted(ask.options, order.options) } };
  }
  if (ask.form === "match" && order.form === "match") {
    const items = sorted(ask.items, order.items);
    return { ...question, ask: { ...ask, items, outcomes: sorted(ask.outcomes, order.outcomes) } };
  }
  return question;
}

const placeOf = ({ place }: { place: number }) => place;

function sorted<Item extends { place: number }>(items: readonly Item[], order: readonly number[]): Item[] {
  return items.toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place));
}
