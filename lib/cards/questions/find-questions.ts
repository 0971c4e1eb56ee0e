/** Finds multiple-choice questions in a note's tree: which lines ask, which answer, which explain. */

import type { Root, RootContent } from "mdast";
import type { Block, Reading } from "../blocks.ts";
import { firstAtLeast } from "../sorted.ts";
import { isBlank, type SourceText } from "../source-text.ts";
import type { DemoFence } from "../survey.ts";
import { isTaken, lastTakenAbove, linesTakenBy, type TakenLines } from "../taken-lines.ts";
import { readKeyLine } from "./answer-key.ts";
import { isNumberedQuestion } from "./question-text.ts";
import {
  isBlockIdLine,
  isPastZ,
  type Letter,
  letteredOption,
  MAX_OPTIONS,
  readLetter,
  taskOptions,
  type WrittenOption,
  type WrittenOptions,
} from "./written-options.ts";

export interface QuestionBlock {
  kind: "question";
  /** first line of what asks, with the headings glued above it */
  chunk: number;
  /** the lines from `chunk` to the last that asks */
  asking: number[];
  /** the last line of the paragraph or heading that asks; code and the like may follow */
  askedBy: number;
  list: WrittenOptions;
  /** options go on after Z */
  tooMany: boolean;
  /** the line `Answer: B` */
  keyLine: number | undefined;
  /** lines that explain, from a quote or from under the key */
  explaining: number[];
  quoted: boolean;
  lastLine: number;
  tail: DemoFence | undefined;
}

/** What any list of answers begins with: without one of these a note is not searched. */
const ANY_OPTION =
  /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\]|(?:[-*+•‣◦▪·–—][ \t]+)?\(?[Aa][.)](?:[ \t]|$))/m;

export function mayHoldQuestions(text: string): boolean {
  return ANY_OPTION.test(text);
}

/** What stands in a top-level node, line for line. */
interface Place {
  node: RootContent;
  firstLine: number;
  lastLine: number;
}

/**
 * Only what stands at the top level of the note: a list inside a quote, a callout or another list is left alone.
 *
 * @param blocks cards of other forms: their lines stay theirs
 */
export function findQuestions(root: Root, reading: Reading, blocks: readonly Block[]): QuestionBlock[] {
  const finder = new QuestionFinder(root, reading, blocks);
  const questions: QuestionBlock[] = [];
  for (const place of finder.places) {
    const { node } = place;
    if (node.type !== "list" && node.type !== "paragraph") continue;
    const tasks = node.type === "list" ? taskOptions(node, reading.source) : undefined;
    if (tasks !== undefined) {
      const question = finder.aroundTasks(tasks);
      if (question !== undefined) questions.push(question);
      continue;
    }
    for (let line = place.firstLine; line <= place.lastLine; line++) {
      const question = finder.atLetter(line);
      if (question === undefined) continue;
      questions.push(question);
      line = Math.max(line, question.lastLine);
    }
  }
  return questions;
}

class QuestionFinder {
  readonly places: Place[];
  readonly #reading: Reading;
  readonly #source: SourceText;
  readonly #taken: readonly TakenLines[];
  readonly #demoAt: Map<number, DemoFence>;
  /** last line of the question before */
  #used = -1;

  constructor(root: Root, reading: Reading, blocks: readonly Block[]) {
    this.#reading = reading;
    this.#source = reading.source;
    this.places = root.children.map((node) => ({
      node,
      firstLine: reading.source.lineAt(node.position?.start.offset ?? 0),
      lastLine: reading.source.lineAt(node.position?.end.offset ?? 0),
    }));
    this.#taken = blocks.map(linesTakenBy);
    this.#demoAt = new Map(reading.found.demos.map((demo) => [demo.firstLine, demo]));
  }

  aroundTasks(list: WrittenOptions): QuestionBlock | undefined {
    if (isTaken(this.#taken, list.firstLine, list.lastLine)) return undefined;
    const asking = this.#askingAbove(list.firstLine);
    if (asking === undefined) return undefined;
    return this.#block(asking, list, undefined, list.lastLine);
  }

  /** A question whose first option's letter stands in this line. */
  atLetter(line: number): QuestionBlock | undefined {
    const first = this.#letterAt(line);
    if (first?.place !== 0 || line <= this.#used) return undefined;
    const { options, lastLine } = this.#lettersFrom(line, first);
    const asking = isTaken(this.#taken, line, lastLine) ? undefined : this.#askingAbove(line);
    if (asking === undefined) return undefined;
    const list: WrittenOptions = { form: "letters", options, firstLine: line, lastLine };
    const below = this.#below(lastLine);
    const keyLine =
      below !== undefined && this.#isText(below) && readKeyLine(this.#source.line(below)) !== undefined
        ? below
        : undefined;
    return this.#block(asking, list, keyLine, keyLine ?? lastLine);
  }

  #block(
    { asking, askedBy }: Pick<QuestionBlock, "asking" | "askedBy">,
    list: WrittenOptions,
    keyLine: number | undefined,
    answered: number,
  ): QuestionBlock {
    const chunk = asking[0] ?? list.firstLine;
    const { explaining, quoted } = this.#explainingAfter(answered, keyLine !== undefined);
    let lastLine = explaining.at(-1) ?? answered;
    const idLine = this.#below(lastLine);
    if (idLine !== undefined && isBlockIdLine(this.#source.line(idLine))) lastLine = idLine;
    const tail = this.#demoAt.get(this.#below(lastLine) ?? -1);
    const tooMany =
      list.options.length > MAX_OPTIONS ||
      (list.form === "letters" &&
        list.options.length === MAX_OPTIONS &&
        isPastZ(this.#lineBelow(list.lastLine)));
    this.#used = tail?.lastLine ?? lastLine;
    return {
      kind: "question",
      chunk,
      asking,
      askedBy,
      list,
      tooMany,
      keyLine,
      explaining,
      quoted,
      lastLine,
      tail,
    };
  }

  /** From A on, as long as the next letter follows; lines between belong to the option above them. */
  #lettersFrom(firstLine: number, first: Letter): { options: WrittenOption[]; lastLine: number } {
    const starts = [{ line: firstLine, letter: first }];
    let lastLine = firstLine;
    for (let next = this.#below(firstLine); next !== undefined; next = this.#below(next)) {
      if (!this.#isText(next)) break;
      const letter = this.#letterAt(next);
      if (letter?.place === starts.length && letter.style === first.style)
        starts.push({ line: next, letter });
      else if (next > lastLine + 1 || this.#endsOptions(next)) break;
      lastLine = next;
    }
    const options = starts.map(({ line, letter }, index) => {
      const end = (starts[index + 1]?.line ?? lastLine + 1) - 1;
      return letteredOption(this.#source, letter, line, end);
    });
    return { options, lastLine };
  }

  /** The key, the next question, or the first option of a question that stands in this line. */
  #endsOptions(line: number): boolean {
    const text = this.#source.line(line);
    if (readKeyLine(text) !== undefined || isNumberedQuestion(text) || isPastZ(text)) return true;
    const letter = this.#letterAt(line) ?? this.#letterAt(line + 1);
    return letter?.place === 0 || isBlockIdLine(text);
  }

  #letterAt(line: number): Letter | undefined {
    if (line >= this.#source.lineCount || this.#reading.found.verbatim.has(line)) return undefined;
    const visible = this.#reading.visible.separators;
    return readLetter(visible.slice(this.#source.lineStart(line), this.#source.lineEnd(line)));
  }

  /**
   * The paragraph or heading above the options, with code, mathematics and demos between them and with the headings
   * glued above; undefined where something else stands there.
   */
  #askingAbove(firstOption: number): Pick<QuestionBlock, "asking" | "askedBy"> | undefined {
    const floor = Math.max(this.#used, lastTakenAbove(this.#taken, firstOption)) + 1;
    let line = firstOption - 1;
    let start: number;
    let askedBy: number;
    for (;;) {
      if (line >= floor && this.#isBlank(line)) line--;
      const place = line < floor ? undefined : this.#placeOf(line);
      if (place === undefined) return undefined;
      start = Math.max(place.firstLine, floor);
      // glued below a fence, it names the fence
      if (start < line && isBlockIdLine(this.#source.line(start))) start++;
      askedBy = line;
      if (place.node.type === "paragraph" || place.node.type === "heading") break;
      if (place.node.type !== "code" && place.node.type !== "math") return undefined;
      line = start - 1;
    }
    for (let above = this.#placeOf(start - 1); above?.node.type === "heading"; ) {
      if (above.firstLine < floor) break;
      start = above.firstLine;
      above = this.#placeOf(start - 1);
    }
    return { asking: range(start, lastFilled(this.#source, firstOption - 1)), askedBy };
  }

  /** A quote after the options or the key; under a key, also the rest of its paragraph. */
  #explainingAfter(line: number, isKey: boolean): { explaining: number[]; quoted: boolean } {
    const last = this.#placeOf(line)?.lastLine ?? line;
    if (isKey && last > line) {
      let end = line;
      while (end < last && !this.#endsOptions(end + 1) && !isTaken(this.#taken, end + 1, end + 1)) end++;
      if (end > line) return { explaining: range(line + 1, end), quoted: false };
    }
    const below = this.#below(line);
    const place = below === undefined ? undefined : this.#placeOf(below);
    if (place?.node.type !== "blockquote" || place.firstLine !== below)
      return { explaining: [], quoted: false };
    // a callout that stands apart speaks for itself
    const isCallout = /^\s*>\s*\[!/.test(this.#source.line(place.firstLine));
    if (isCallout && place.firstLine > line + 1) return { explaining: [], quoted: false };
    if (isTaken(this.#taken, place.firstLine, place.lastLine)) return { explaining: [], quoted: false };
    return { explaining: range(place.firstLine, place.lastLine), quoted: true };
  }

  /** The next line, or the one after a single blank line; undefined where two stand, or the note ends. */
  #below(line: number): number | undefined {
    for (const next of [line + 1, line + 2]) {
      if (next >= this.#source.lineCount) return undefined;
      if (!this.#isBlank(next)) return next;
    }
    return undefined;
  }

  #lineBelow(line: number): string {
    const below = this.#below(line);
    return below === undefined ? "" : this.#source.line(below);
  }

  #isBlank(line: number): boolean {
    return !this.#reading.found.verbatim.has(line) && isBlank(this.#source.line(line));
  }

  /** Whether a line is in a paragraph or a list, where options and keys may stand. */
  #isText(line: number): boolean {
    const type = this.#placeOf(line)?.node.type;
    return (type === "paragraph" || type === "list") && !this.#reading.found.verbatim.has(line);
  }

  #placeOf(line: number): Place | undefined {
    const place = this.places[firstAtLeast(this.places, line, ({ lastLine }) => lastLine)];
    return place !== undefined && place.firstLine <= line ? place : undefined;
  }
}

function lastFilled(source: SourceText, line: number): number {
  return line > 0 && isBlank(source.line(line)) ? line - 1 : line;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
