/** Advice on how a note's cards are written, from what is known of prompts that are remembered well. */

import type { Problem } from "../problems/problem.ts";
import type { ParsedCard, ParsedNote } from "../types.ts";
import type { HintRuleName } from "./hint-rules.ts";
import { namesSource } from "./sources.ts";
import { countWords, looksEnglish, wordsOf } from "./words.ts";

const MAX_WORDS = 40;
const MAX_ITEMS = 2;

/** What a rule says of one card. */
type Advice = Pick<Problem, "message" | "remedy">;

/** What a rule may ask of the whole note; it is found out when it is asked. */
interface About {
  isEnglish(): boolean;
}

type CardRule = (card: ParsedCard, about: About) => Advice | undefined;

/** In the order in which they are worth hearing. */
const cardRules: [HintRuleName, CardRule][] = [
  ["two-questions", twoQuestions],
  ["yes-no", yesNo],
  ["long-list", longList],
  ["long-answer", longAnswer],
  ["bare-cloze", bareCloze],
];

/** @param text of the whole note */
export function lintNote({ path, meta, cards }: ParsedNote, text: string): Problem[] {
  const first = cards.filter(({ sibling, aside }) => sibling === 0 && !aside);
  if (first.length === 0) return [];
  let english: boolean | undefined;
  const about: About = {
    isEnglish() {
      english ??= looksEnglish(text);
      return english;
    },
  };
  const hints: Problem[] = [];
  for (const card of first) {
    for (const [rule, advise] of cardRules) {
      const advice = advise(card, about);
      if (advice !== undefined) hints.push(hintAt(path, card, text, rule, advice));
    }
  }
  const unsourced = meta.source === undefined ? first.filter((card) => !namesSource(card, text)) : [];
  const [example] = unsourced;
  if (example !== undefined)
    hints.push(hintAt(path, example, text, "no-source", noSource(unsourced.length, first.length)));
  return hints;
}

function hintAt(path: string, card: ParsedCard, text: string, rule: HintRuleName, advice: Advice): Problem {
  return { path, line: questionLine(card, text), column: 1, severity: "hint", rule, ...advice };
}

/** The span begins at the headings glued above; what is meant is the question. */
function questionLine({ span, context }: ParsedCard, text: string): number {
  if (context === "") return span.startLine;
  const above = text.slice(span.start).startsWith(context) ? context.split(/\r\n?|\n/).length : 0;
  return Math.min(span.endLine, span.startLine + above);
}

function questionOf(card: ParsedCard): string | undefined {
  return card.kind === "basic" || card.kind === "choice" ? card.question : undefined;
}

const ASKING = "what|who|whom|whose|when|where|why|how|which";
const TWO_ASKED = new RegExp(`\\b(?:${ASKING})\\b[^.?!]*[,;]? and (?:${ASKING})\\b[^.?!]*\\?`, "i");

function twoQuestions(card: ParsedCard, about: About): Advice | undefined {
  const question = questionOf(card);
  if (question === undefined) return undefined;
  const words = wordsOf(question).replace(/[“"«][^”"»]*[”"»]/g, " ");
  const marks = words.match(/[?？؟](?=\s|$)/g)?.length ?? 0;
  if (marks < 2 && !(TWO_ASKED.test(words) && about.isEnglish())) return undefined;
  return {
    message: "this card asks two questions, and half an answer is neither right nor wrong",
    remedy: "make two cards of it",
  };
}

const AUXILIARY =
  /^\W*(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have|had)(?:n[’']t)?\s/i;

function yesNo(card: ParsedCard, about: About): Advice | undefined {
  if (card.kind !== "basic") return undefined;
  const sentence =
    wordsOf(card.question)
      .trim()
      .split(/(?<=[.!?:])\s+/)
      .at(-1) ?? "";
  const asks = AUXILIARY.test(sentence) && sentence.endsWith("?") && !/\bor\b/i.test(sentence);
  if (!asks || !about.isEnglish()) return undefined;
  return {
    message: "yes or no answers this, so a guess is right every other time",
    remedy: "ask what, why or how, or what would make it so",
  };
}

function longList(card: ParsedCard): Advice | undefined {
  if (card.kind !== "basic") return undefined;
  const items = card.answer.match(/^ {0,3}(?:[-+*•]|\d{1,3}[.)])[ \t]+\S/gm)?.length ?? 0;
  if (items <= MAX_ITEMS) return undefined;
  return {
    message: `the answer is a list of ${items}, and all of it must come at once`,
    remedy: "ask for one item at a time: a cloze for each, or what each is for",
  };
}

function longAnswer(card: ParsedCard): Advice | undefined {
  const answers =
    card.kind === "basic"
      ? [card.answer]
      : card.kind === "cloze"
        ? card.holes.map(({ answer }) => answer)
        : [];
  const words = Math.max(0, ...answers.map((answer) => countWords(wordsOf(answer))));
  if (words <= MAX_WORDS) return undefined;
  return {
    message: `the answer has ${words} words, more than anyone recalls the same way twice`,
    remedy: "keep the point as the answer, and put the rest below it after a blank line",
  };
}

function bareCloze(card: ParsedCard): Advice | undefined {
  if (card.kind !== "cloze" || card.context !== "") return undefined;
  let rest = card.text;
  for (const { start, end } of card.holes.toSorted((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  if (/[\p{L}\p{N}$`]/u.test(rest) || /!\[/.test(rest)) return undefined;
  return {
    message: "nothing stands around this cloze, so nothing says what is asked for",
    remedy: "write a sentence around it",
  };
}

function noSource(without: number, all: number): Advice {
  const which =
    without === all
      ? all === 1
        ? "this card doesn’t say where it is"
        : `none of the ${all} cards here says where it is`
      : `${without} of the ${all} cards here don’t say where they are`;
  return {
    message: `${which} from, so an error can’t be traced`,
    remedy: "name a `source` in the frontmatter, or a link or citation with the card",
  };
}
