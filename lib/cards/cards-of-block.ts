/** One block → what its cards show. Decks, tags and schedules come later, when all blocks are known. */

import {
  asPassage,
  cutComments,
  splitContext,
  tailText,
  takeBlockId,
  takeOpeningTags,
  textLines,
} from "./block-text.ts";
import { type AnyBlock, type Block, holdsCloze, type Reading } from "./blocks.ts";
import { MAX_HOLES, readClozes } from "./clozes/cloze.ts";
import type { Report } from "./problems/report.ts";
import { firstAtLeast } from "./sorted.ts";
import { bracketClozes, taggedSides } from "./tagged-cards.ts";
import type { ChoiceOption, ClozeHole, DemoBlock, Markdown } from "./types.ts";

/** What one card of a block shows. */
export type Face =
  | { kind: "basic" | "reversed"; sibling: number; question: Markdown; answer: Markdown }
  | { kind: "cloze"; sibling: number; text: Markdown; holes: ClozeHole[] }
  | {
      kind: "choice";
      sibling: number;
      question: Markdown;
      answer: Markdown;
      options: ChoiceOption[];
      explanation: Markdown;
      keyMissing: boolean;
    }
  | { kind: "generated"; sibling: number; question: Markdown; answer: Markdown; yaml: string; line: number }
  | { kind: "prediction"; sibling: number; question: Markdown; answer: Markdown };

export interface BlockCards {
  block: AnyBlock;
  /** the context's first line, or the question's */
  firstLine: number;
  /** decks named by the tags that open the block; empty when none does */
  openingDecks: string[];
  context: Markdown;
  blockId: string | undefined;
  faces: Face[];
  /** sides as they are on the first card */
  demos: DemoBlock[];
  /** as on a card; absent is false */
  aside?: boolean;
}

export function cardsOfBlock(reading: Reading, block: Block, report: Report): BlockCards {
  switch (block.kind) {
    case "single":
      return singleLineCards(reading, block, report);
    case "multi":
      return multiLineCards(reading, block, report);
    case "cloze":
      return clozeCards(reading, block, report);
    case "question-answer":
      return questionAnswerCards(reading, block, report);
    case "bracket-cloze":
      return bracketClozeCards(reading, block, report);
    default:
      return block satisfies never;
  }
}

function singleLineCards(reading: Reading, block: Block & { kind: "single" }, report: Report): BlockCards {
  const { source, options } = reading;
  const { line, separator } = block;
  const front = { ...cutComments(reading, source.lineStart(line), separator.start), line };
  const opening = takeOpeningTags([front], options.flashcardTags);
  const question = asPassage(opening.lines).text.trim();
  const { passage, blockId } = takeBlockId(cutComments(reading, separator.end, source.lineEnd(line)));
  const answer = passage.text.trim() + tailText(reading, block);
  reportEmptySide(question, answer, separator.start, report);
  reportBrokenCloze(reading, separator.start, report);
  return {
    block,
    firstLine: line,
    openingDecks: opening.decks,
    context: "",
    blockId,
    faces: bothSides(question, answer, block.reversed),
    demos: demosOf(reading, block, line, () => "answer"),
  };
}

function multiLineCards(reading: Reading, block: Block & { kind: "multi" }, report: Report): BlockCards {
  const { source, options } = reading;
  const { lines, separatorLine } = block;
  const written = textLines(reading, lines);
  const above = written.filter(({ line }) => line < separatorLine);
  const opening = takeOpeningTags(above, options.flashcardTags);
  const { context, text } = splitContext(reading, opening.lines);
  const question = asPassage(text).text;
  const { passage, blockId } = takeBlockId(asPassage(written.filter(({ line }) => line > separatorLine)));
  const answer = passage.text + tailText(reading, block);
  const kept = context[0] ?? text[0];
  // tags above the question are the card's own and stay with it; prose above its heading is not
  const firstLine = kept === undefined || kept === opening.lines[0] ? (lines[0] ?? separatorLine) : kept.line;
  reportEmptySide(question, answer, source.lineStart(separatorLine), report);
  return {
    block,
    firstLine,
    openingDecks: opening.decks,
    context: asPassage(context).text,
    blockId,
    faces: bothSides(question, answer, block.reversed),
    demos: demosOf(reading, block, firstLine, (line) => (line < separatorLine ? "question" : "answer")),
  };
}

function clozeCards(reading: Reading, block: Block & { kind: "cloze" }, report: Report): BlockCards {
  const { options, patterns } = reading;
  const opening = takeOpeningTags(textLines(reading, block.lines), options.flashcardTags);
  const firstHole = opening.lines.findIndex(({ line }) => holdsCloze(reading, line));
  const [above, below] = [opening.lines.slice(0, firstHole), opening.lines.slice(firstHole)];
  const { context, text: lines } = splitContext(reading, above, below);
  const { passage, blockId } = takeBlockId(asPassage(lines));
  const { siblings, gaps, surplus } = readClozes(passage, patterns);
  const text = passage.text + tailText(reading, block);
  const kept = context[0] ?? lines[0];
  const firstLine =
    kept === undefined || kept === opening.lines[0] ? (block.lines[0] ?? block.lastLine) : kept.line;
  const at = opening.lines[firstHole]?.line ?? firstLine;
  if (gaps.length > 0) {
    report.atLine(at, {
      rule: "cloze-gap",
      severity: "warning",
      message: `no cloze asks for number ${gaps.join(", ")}`,
      remedy: "number the clozes 1, 2, 3 without leaving one out; each number is one card",
    });
  }
  reportSurplus(surplus, at, report);
  return {
    block,
    firstLine,
    openingDecks: opening.decks,
    context: asPassage(context).text,
    blockId,
    faces: siblings.map(({ sibling, holes }) => ({ kind: "cloze", sibling, text, holes })),
    demos: demosOf(reading, block, firstLine, () => "answer"),
  };
}

function reportBrokenCloze({ source }: Reading, separator: number, report: Report): void {
  const [mark] = /\{\{c[\d,]+$/.exec(source.text.slice(Math.max(0, separator - 20), separator)) ?? [];
  if (mark === undefined) return;
  report.atOffset(separator - mark.length, {
    rule: "broken-cloze",
    severity: "warning",
    message: "this is no cloze of Anki's, so its :: divides a question from an answer",
    remedy: "number it from 1, give it an answer, and close it with }} in the same paragraph",
  });
}

function questionAnswerCards(
  reading: Reading,
  block: Block & { kind: "question-answer" },
  report: Report,
): BlockCards {
  const { question, answer, blockId } = taggedSides(reading, block);
  reportEmptySide(question, answer, reading.source.lineStart(block.answerLine), report);
  const sideOf = (line: number) => (line < block.answerLine ? "question" : "answer");
  return taggedCards(reading, block, bothSides(question, answer, false), blockId, sideOf);
}

function bracketClozeCards(
  reading: Reading,
  block: Block & { kind: "bracket-cloze" },
  report: Report,
): BlockCards {
  const { faces, surplus, blockId } = bracketClozes(reading, block);
  reportSurplus(surplus, block.chunk, report);
  return taggedCards(reading, block, faces, blockId, () => "answer");
}

function taggedCards(
  reading: Reading,
  block: Block,
  faces: Face[],
  blockId: string | undefined,
  sideOf: (line: number) => DemoBlock["side"],
): BlockCards {
  const demos = demosOf(reading, block, block.chunk, sideOf);
  return { block, firstLine: block.chunk, openingDecks: [], context: "", blockId, faces, demos };
}

function reportSurplus(surplus: number, line: number, report: Report): void {
  if (surplus === 0) return;
  report.atLine(line, {
    rule: "too-many-clozes",
    severity: "error",
    message: `${MAX_HOLES + surplus} clozes stand in one paragraph, ${surplus} of them are not read`,
    remedy: `put blank lines between, so that no paragraph has more than ${MAX_HOLES}`,
  });
}

function bothSides(question: Markdown, answer: Markdown, reversed: boolean): Face[] {
  const first: Face = { kind: "basic", sibling: 0, question, answer };
  return reversed ? [first, { kind: "reversed", sibling: 1, question: answer, answer: question }] : [first];
}

function reportEmptySide(question: Markdown, answer: Markdown, offset: number, report: Report): void {
  if (question !== "" && answer !== "") return;
  const what =
    question === "" && answer === "" ? "question and answer" : question === "" ? "question" : "answer";
  report.atOffset(offset, {
    rule: "empty-side",
    severity: "warning",
    message: `the card has no ${what}`,
    remedy: "write what is missing, or put the separator in `code` if no card is meant",
  });
}

export function demosOf(
  { found }: Reading,
  { lastLine, tail }: Pick<Block, "lastLine" | "tail">,
  firstLine: number,
  sideOf: (line: number) => DemoBlock["side"],
): DemoBlock[] {
  const last = tail?.lastLine ?? lastLine;
  const demos: DemoBlock[] = [];
  for (
    let at = firstAtLeast(found.demos, firstLine, (demo) => demo.firstLine);
    at < found.demos.length;
    at++
  ) {
    const demo = found.demos[at];
    if (demo === undefined || demo.lastLine > last) break;
    const { widget, yaml, firstLine: line } = demo;
    demos.push({ widget, yaml, side: sideOf(line), line: line + 1 });
  }
  return demos;
}
