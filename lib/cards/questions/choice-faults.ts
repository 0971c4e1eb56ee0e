/** What is wrong with a multiple-choice question, and the edits that mend it. */

import { groupBy } from "../group-by.ts";
import type { QuickFix } from "../problems/problem.ts";
import type { Report } from "../problems/report.ts";
import type { SourceText } from "../source-text.ts";
import { letterOfPlace } from "./answer-key.ts";
import { askingOf } from "./question-text.ts";
import { MAX_OPTIONS, type WrittenOption, type WrittenOptions } from "./written-options.ts";

/** What the note says of itself: in a deck, a lesson or a term a question is surely one. */
export interface ChoiceNote {
  isDeck: boolean;
  hasKind: boolean;
}

export interface AnswerKey {
  line: number;
  /** what stands after the colon, and where */
  written: string;
  start: number;
  end: number;
  /** undefined when it names no option */
  places: Set<number> | undefined;
}

export interface ReadQuestion {
  list: WrittenOptions;
  options: readonly WrittenOption[];
  key: AnswerKey | undefined;
  tooMany: boolean;
  questionLine: number;
}

const SHOWN_OF_OPTION = 50;

export function reportTooFewOrMany({ options, tooMany, questionLine }: ReadQuestion, report: Report): void {
  report.atLine(questionLine, {
    rule: tooMany ? "too-many-options" : "one-option",
    severity: "error",
    message: tooMany
      ? `this question has more than ${MAX_OPTIONS} options, so they can't be lettered`
      : options[0]?.text === ""
        ? "this question has nothing to choose from"
        : "this question has only one option",
    remedy: tooMany
      ? "leave out those that nobody would choose, or make several questions of it"
      : "write at least one more option, on a line of its own",
  });
}

/** @returns whether the question can't be asked as it stands */
export function reportChoiceFaults(
  source: SourceText,
  question: ReadQuestion,
  note: ChoiceNote,
  report: Report,
): boolean {
  const { options, key, list } = question;
  const faults = [reportEmpty(options, report), reportEqual(options, report)];
  if (list.form === "tasks") faults.push(reportSwallowed(source, options, report));
  if (list.form === "tasks") reportMissingBoxes(options, report);
  if (options.some(({ right }) => right)) return faults.includes(true);
  if (list.form === "tasks") reportNoneRight(question, note, report);
  else if (key === undefined) reportKeyMissing(source, question, report);
  else reportUnknownKey(key, options, report);
  return true;
}

function reportEmpty(options: readonly WrittenOption[], report: Report): boolean {
  const empty = options.filter(({ text }) => text === "");
  for (const option of empty) {
    report.atOffset(option.start, {
      rule: "empty-option",
      severity: "error",
      message: `option ${letterOfPlace(options.indexOf(option))} is empty`,
      remedy: "write what can be chosen, or delete the line",
    });
  }
  return empty.length > 0;
}

function reportEqual(options: readonly WrittenOption[], report: Report): boolean {
  const filled = options.filter(({ text }) => text !== "");
  let found = false;
  for (const [first, ...others] of groupBy(filled, ({ text }) => text.replace(/\s+/g, " ")).values()) {
    for (const other of others) {
      found = true;
      const [a, b] = [first, other].map((option) => letterOfPlace(options.indexOf(option as WrittenOption)));
      report.atOffset(other.start, {
        rule: "equal-options",
        severity: "error",
        message: `options ${a} and ${b} say the same`,
        remedy: "change or delete one of them",
      });
    }
  }
  return found;
}

/** Without a blank line above it, the next question is a line of the last option, and its options go on the list. */
function reportSwallowed(source: SourceText, options: readonly WrittenOption[], report: Report): boolean {
  const lines = options.flatMap(({ text, firstLine }) =>
    text.split("\n").flatMap((words, index) => {
      return index > 0 && askingOf(words) === "asked" ? [firstLine + index] : [];
    }),
  );
  for (const line of lines) {
    const start = source.lineStart(line);
    report.atLine(line, {
      rule: "question-in-option",
      severity: "error",
      message: "this question is part of the option above it",
      remedy: "put a blank line between",
      fixes: [
        {
          label: "Put a blank line above the question",
          edits: [{ start, end: start, insert: lineEndFor(source, source.lineEnd(line - 1)) }],
        },
      ],
    });
  }
  return lines.length > 0;
}

function reportMissingBoxes(options: readonly WrittenOption[], report: Report): void {
  for (const { box, start, text } of options) {
    if (box !== undefined) continue;
    report.atOffset(start, {
      rule: "option-without-box",
      severity: "warning",
      message: "this option has no box, and counts as wrong",
      remedy: "put [ ] or [x] before it",
      fixes: [{ label: `Put a box before ${quoted(text)}`, edits: [{ start, end: start, insert: "[ ] " }] }],
    });
  }
}

function reportNoneRight({ options, questionLine }: ReadQuestion, note: ChoiceNote, report: Report): void {
  report.atLine(questionLine, {
    rule: "no-right-answer",
    severity: note.isDeck || note.hasKind ? "error" : "warning",
    message: "multiple-choice question has no right answer",
    remedy: "mark what is right with an x: - [x]",
    fixes: options.flatMap(({ box, text }): QuickFix[] =>
      box === undefined || text === ""
        ? []
        : [
            {
              label: `Mark ${quoted(text)} as right`,
              edits: [{ start: box + 1, end: box + 2, insert: "x" }],
            },
          ],
    ),
  });
}

function reportKeyMissing(source: SourceText, { options, list, questionLine }: ReadQuestion, report: Report) {
  const at = source.lineEnd(list.lastLine);
  const lineEnd = lineEndFor(source, at);
  report.atLine(questionLine, {
    rule: "key-missing",
    severity: "warning",
    message: "no option is marked as right",
    remedy: "write “Answer: B”, with the right letter, in a paragraph under the options",
    fixes: options.map(({ text }, place) => ({
      label: `Mark ${letterOfPlace(place)}, ${quoted(text)}, as right`,
      edits: [{ start: at, end: at, insert: `${lineEnd}${lineEnd}Answer: ${letterOfPlace(place)}` }],
    })),
  });
}

function reportUnknownKey(
  { written, start, end }: AnswerKey,
  options: readonly WrittenOption[],
  report: Report,
): void {
  const letters = options.map((_, place) => letterOfPlace(place));
  report.atOffset(start, {
    rule: "unknown-key",
    severity: "error",
    message: written === "" ? "the answer names no option" : `the answer ${quoted(written)} names no option`,
    remedy: `write one of ${letters.join(", ")}, or several with commas between them`,
    length: written.length,
    fixes: options.map(({ text }, place) => ({
      label: `Mark ${letterOfPlace(place)}, ${quoted(text)}, as right`,
      edits: [{ start, end, insert: letterOfPlace(place) }],
    })),
  });
}

/** The line end that follows, or else the note's first. */
function lineEndFor({ text }: SourceText, at: number): string {
  return /^\r\n?|^\n/.exec(text.slice(at, at + 2))?.[0] ?? /\r\n?|\n/.exec(text)?.[0] ?? "\n";
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const letters = [...line];
  return `“${letters.length > SHOWN_OF_OPTION ? `${letters.slice(0, SHOWN_OF_OPTION - 1).join("")}…` : line}”`;
}
