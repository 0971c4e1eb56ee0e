/** Fenced blocks that are cards by themselves: ```question, and ```demo with `ask:` where it belongs to no card. */

import type { Root, RootContent } from "mdast";
import { isMap, isSeq, parseDocument } from "yaml";
import { asPassage, splitContext, takeOpeningTags, textLines } from "../block-text.ts";
import type { Reading } from "../blocks.ts";
import { type BlockCards, demosOf, type Face } from "../cards-of-block.ts";
import { isBlank, type SourceText } from "../source-text.ts";
import { isTaken, lastTakenAbove, type TakenLines } from "../taken-lines.ts";
import type { Markdown } from "../types.ts";
import { askingOf } from "./question-text.ts";
import { isBlockIdLine } from "./written-options.ts";

/** What a note without a deck must hold to be searched for questions. */
const QUESTION_FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*question\b/m;
const ASKS = /^ask[ \t]*:[ \t]*\S/m;

export function mayHoldQuestionFences(text: string): boolean {
  return QUESTION_FENCE.test(text);
}

/**
 * Only fences at the top level of the note.
 *
 * @param taken by cards of other forms, in order
 * @param isDeck elsewhere a question is kept aside, and a demo that asks is a figure like any other
 */
export function fenceCards(
  root: Root,
  reading: Reading,
  taken: readonly TakenLines[],
  isDeck: boolean,
): BlockCards[] {
  const { source } = reading;
  const cards: BlockCards[] = [];
  let used = -1;
  for (const [index, node] of root.children.entries()) {
    if (node.type !== "code") continue;
    const isQuestion = node.lang === "question";
    if (!isQuestion && !(isDeck && node.lang === "demo" && ASKS.test(node.value))) continue;
    const firstLine = source.lineAt(node.position?.start.offset ?? 0);
    const fenceEnd = source.lineAt(node.position?.end.offset ?? 0);
    if (isTaken(taken, firstLine, fenceEnd)) continue;
    const floor = Math.max(used, lastTakenAbove(taken, firstLine)) + 1;
    const above = linesAbove(root.children, index, reading, floor);
    const { decks, context, question } = textAbove(reading, above);
    const blockIdLine = idLineBelow(source, fenceEnd, taken);
    const block = {
      kind: "question" as const,
      chunk: above[0] ?? firstLine,
      lastLine: blockIdLine ?? fenceEnd,
      tail: undefined,
    };
    const face: Face = isQuestion
      ? { kind: "generated", sibling: 0, ...plainForm(node.value), yaml: node.value, line: firstLine + 1 }
      : { kind: "prediction", sibling: 0, question, answer: "" };
    used = block.lastLine;
    cards.push({
      block,
      firstLine: block.chunk,
      openingDecks: decks,
      // a question's text is in its block; what stands glued above that is context, headings or not
      context: isQuestion ? [context, question].filter((part) => part !== "").join("\n") : context,
      blockId: blockIdLine === undefined ? undefined : source.line(blockIdLine).trim().slice(1),
      faces: [face],
      demos: isQuestion ? [] : demosOf(reading, block, firstLine, () => "question"),
      aside: !isDeck,
    });
  }
  return cards;
}

/**
 * The paragraph or heading glued above a demo, or one blank line above it if it asks something; and the headings glued
 * above that. Above a question block, only headings.
 */
function linesAbove(
  nodes: readonly RootContent[],
  index: number,
  { source }: Reading,
  floor: number,
): number[] {
  const linesOf = (node: RootContent) => ({
    first: source.lineAt(node.position?.start.offset ?? 0),
    last: source.lineAt(node.position?.end.offset ?? 0),
  });
  const fence = nodes[index];
  if (fence === undefined) return [];
  const end = linesOf(fence).first - 1;
  let start = end + 1;
  for (let at = index - 1; at >= 0; at--) {
    const node = nodes[at];
    if (node === undefined) break;
    const { first, last } = linesOf(node);
    const isOwnText = at === index - 1 && fence.type === "code" && fence.lang === "demo";
    if (node.type !== "heading" && !(isOwnText && node.type === "paragraph")) break;
    const text = () => source.text.slice(source.lineStart(first), source.lineEnd(last));
    const isNear = last === start - 1 || (isOwnText && last === start - 2 && askingOf(text()) !== "none");
    if (!isNear || last < floor) break;
    start = Math.max(first, floor);
    if (start > first) break;
  }
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, offset) => start + offset);
}

function textAbove(
  reading: Reading,
  lines: number[],
): { decks: string[]; context: Markdown; question: Markdown } {
  const opening = takeOpeningTags(textLines(reading, lines), reading.options.flashcardTags);
  const { context, text } = splitContext(reading, opening.lines);
  return {
    decks: opening.decks,
    context: asPassage(context).text,
    question: asPassage(text).text.trim(),
  };
}

function idLineBelow(source: SourceText, line: number, taken: readonly TakenLines[]): number | undefined {
  const next = [line + 1, line + 2].find((each) => each < source.lineCount && !isBlank(source.line(each)));
  if (next === undefined || isTaken(taken, next, next)) return undefined;
  return isBlockIdLine(source.line(next)) ? next : undefined;
}

/** What a question block asks and answers, as it is written: its blanks unfilled. Lenient: lib/quiz says what is wrong. */
function plainForm(yaml: string): { question: Markdown; answer: Markdown } {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const plain = (value: unknown): Markdown =>
    typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  const field = (name: string): unknown => (isMap(document.contents) ? document.get(name) : undefined);
  const match = field("match");
  const pairs = isSeq(match) ? match.items.filter((item) => isMap(item)) : [];
  const matched = pairs.map((pair) => `- ${plain(pair.get("item"))}: ${plain(pair.get("is"))}`);
  return { question: plain(field("text")), answer: plain(field("answer")) || matched.join("\n") };
}
