/** One multiple-choice question of a note → the card it makes. */

import { asPassage, splitContext, tailText, takeOpeningTags, textLines } from "../block-text.ts";
import type { Reading } from "../blocks.ts";
import { type BlockCards, demosOf } from "../cards-of-block.ts";
import type { Report } from "../problems/report.ts";
import type { ChoiceOption, Markdown } from "../types.ts";
import { BLOT } from "../visible-text.ts";
import { lettersOfKey, readKeyLine } from "./answer-key.ts";
import { type AnswerKey, type ChoiceNote, reportChoiceFaults, reportTooFewOrMany } from "./choice-faults.ts";
import type { QuestionBlock } from "./find-questions.ts";
import { type Asking, askingOf, isNumberedQuestion } from "./question-text.ts";
import type { WrittenOption } from "./written-options.ts";

/** @returns undefined where the text above asks nothing, or where there is nothing to choose from */
export function choiceCard(
  reading: Reading,
  block: QuestionBlock,
  note: ChoiceNote,
  report: Report,
): BlockCards | undefined {
  const opening = takeOpeningTags(textLines(reading, block.asking), reading.options.flashcardTags);
  const { context, text } = splitContext(reading, opening.lines);
  const question = asPassage(text).text.trim();
  const blockId = idAtEnd(reading, block);
  const key = keyOf(reading, block);
  const { options, explanation } = wordsOf(reading, block, key, blockId !== undefined);
  const asking = askingOf(asPassage(opening.lines.filter(({ line }) => line <= block.askedBy)).text);
  if (!isQuestion(asking, block, options, explanation, note)) return undefined;

  const kept = context[0] ?? text[0];
  const firstLine = kept === undefined || kept === opening.lines[0] ? block.chunk : kept.line;
  const place = { ...block, options, key, questionLine: text[0]?.line ?? firstLine };
  if (options.length < 2 || block.tooMany) {
    if (note.isDeck || note.hasKind || isNumberedQuestion(question)) reportTooFewOrMany(place, report);
    return undefined;
  }
  const isFaulty = reportChoiceFaults(reading.source, place, note, report);
  return {
    block,
    firstLine,
    openingDecks: opening.decks,
    context: asPassage(context).text,
    blockId,
    faces: [
      {
        kind: "choice",
        sibling: 0,
        question,
        answer: answerOf(options, explanation),
        options: options.map(({ text, right, why, start, end }) => ({ text, right, why, start, end })),
        explanation,
        keyMissing: !options.some(({ right }) => right),
      },
    ],
    demos: demosOf(reading, block, firstLine, (line) =>
      line < block.list.firstLine ? "question" : "answer",
    ),
    aside: !note.isDeck || isFaulty,
  };
}

/** A list under a colon is a to-do list unless something says otherwise. */
function isQuestion(
  asking: Asking,
  { list, keyLine }: QuestionBlock,
  options: readonly WrittenOption[],
  explanation: Markdown,
  note: ChoiceNote,
): boolean {
  if (asking === "none" || asking === "asked") return asking === "asked";
  if (list.form === "letters") return keyLine !== undefined;
  const isDivided = options.some(({ right }) => right) && options.some(({ right }) => !right);
  const isMeant = note.isDeck || note.hasKind || explanation !== "" || options.some(({ why }) => why !== "");
  return isDivided && (asking === "gap" || isMeant);
}

function keyOf({ source }: Reading, { keyLine, list }: QuestionBlock): AnswerKey | undefined {
  if (keyLine === undefined) return undefined;
  const line = source.line(keyLine).replace(/\s\^[A-Za-z0-9-]+\s*$/, "");
  const key = readKeyLine(line);
  if (key === undefined) return undefined;
  const start = source.lineStart(keyLine) + key.at;
  return {
    line: keyLine,
    written: key.written,
    start,
    end: start + key.written.length,
    places: lettersOfKey(key.written, list.options.length),
  };
}

/** What the options and the explanation say, without the block id at the end of the last of them. */
function wordsOf(
  reading: Reading,
  block: QuestionBlock,
  key: AnswerKey | undefined,
  hasId: boolean,
): { options: WrittenOption[]; explanation: Markdown } {
  const clean = (text: Markdown) => (hasId ? text.replace(/\s*\^[A-Za-z0-9-]+$/, "") : text);
  const options = block.list.options.map((option, place) => ({
    ...option,
    right: key?.places?.has(place) ?? option.right,
  }));
  const lines = block.explaining.map((line) => {
    const written = reading.source.line(line);
    return block.quoted ? written.replace(/^\s*> ?/, "") : written.trim();
  });
  const last = options.at(-1);
  if (lines.length === 0 && key === undefined && last !== undefined) {
    if (last.why === "") last.text = clean(last.text);
    else last.why = clean(last.why);
  }
  const explanation = clean(lines.join("\n").trim()) + tailText(reading, block);
  return { options, explanation: explanation.trim() };
}

/** Obsidian's block id on the block's last line. */
function idAtEnd({ source, visible }: Reading, { lastLine }: QuestionBlock): string | undefined {
  const line = source.line(lastLine).trimEnd();
  if (visible.holes[source.lineStart(lastLine) + line.length - 1] === BLOT) return undefined;
  return /(?:^|\s)\^([A-Za-z0-9-]+)$/.exec(line)?.[1];
}

function answerOf(options: readonly ChoiceOption[], explanation: Markdown): Markdown {
  const right = options.filter((option) => option.right);
  const list = right.length === 1 ? (right[0]?.text ?? "") : right.map(({ text }) => `- ${text}`).join("\n");
  return [list, explanation].filter((part) => part !== "").join("\n\n");
}
