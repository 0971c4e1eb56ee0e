/** A block with clozes → which holes its cards have, and what each card does with every hole. */

import type { Passage } from "../passage.ts";
import type { ClozeHole, Markdown } from "../types.ts";
import { type AnkiCloze, ankiClozes } from "./anki-cloze.ts";
import {
  type ClozeKind,
  type ClozeMatch,
  type ClozePattern,
  clozeKinds,
  matchesInLine,
} from "./cloze-pattern.ts";

export interface ClozeSibling {
  /** which of the plugin's schedules is this card's: the number of a numbered cloze, less 1 */
  sibling: number;
  holes: ClozeHole[];
}

export interface ClozeReading {
  siblings: ClozeSibling[];
  /** numbers for which no hole asks anything */
  gaps: number[];
  /** holes past the limit, which are not read */
  surplus: number;
}

/** Each card of a block lists all holes of the block, so their number counts in the square. */
export const MAX_HOLES = 1000;

interface FoundHole {
  start: number;
  end: number;
  answer: Markdown;
  hint: string | undefined;
  order: string;
}

/**
 * One way of writing counts for the whole block: Anki's if any hole is written so, else numbered if any is numbered, else
 * overlapping, else simple; marks of another way stay text. Simple clozes are counted pattern by pattern, then by place, as the plugin counts them.
 *
 * The letters of an overlapping cloze can make a word: `==has;;verb==` hides “has”. Where reading words as letters would
 * give a card that asks nothing, they are words.
 */
export function readClozes(passage: Passage, patterns: ClozePattern[]): ClozeReading {
  const anki = ankiClozes(passage.text, passage.visible);
  if (anki.length > 0) return readAnki(passage.text, anki);
  for (const kind of clozeKinds) {
    const holes = apart(patterns.flatMap((pattern) => findHoles(passage, pattern, kind)));
    if (holes.length === 0) continue;
    const read = siblingsOf(holes.slice(0, MAX_HOLES), kind);
    if (kind === "overlapping" && read.gaps.length > 0 && holes.every(({ order }) => order.length > 1))
      continue;
    return { ...read, surplus: Math.max(0, holes.length - MAX_HOLES) };
  }
  return { siblings: [], gaps: [], surplus: 0 };
}

/** One card for each number; a number that is left out is nothing to complain of, since Anki leaves it when one goes. */
function readAnki(text: Markdown, found: AnkiCloze[]): ClozeReading {
  const read = found.slice(0, MAX_HOLES).map(({ start, end, numbers, answer, hint }) => ({
    numbers,
    start,
    end,
    answer: text.slice(answer.start, answer.end),
    hint: hint && text.slice(hint.start, hint.end),
    order: "",
  }));
  const all = [...new Set(read.flatMap(({ numbers }) => numbers))].sort((a, b) => a - b).slice(0, MAX_HOLES);
  const siblings = all.map((number) => ({
    sibling: number - 1,
    holes: read.map((hole) => asHole(hole, hole.numbers.includes(number) ? "ask" : "show")),
  }));
  return { siblings, gaps: [], surplus: found.length - read.length };
}

function findHoles({ text, visible }: Passage, pattern: ClozePattern, kind: ClozeKind): FoundHole[] {
  const holes: FoundHole[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const lineEnd = lineStart + line.length;
    for (const match of matchesInLine(pattern, kind, visible.slice(lineStart, lineEnd))) {
      holes.push(hole(match, line, lineStart));
    }
    lineStart = lineEnd + 1;
  }
  return holes;
}

function hole({ start, end, answer, hint, order }: ClozeMatch, line: string, lineStart: number): FoundHole {
  return {
    start: lineStart + start,
    end: lineStart + end,
    answer: line.slice(answer.start, answer.end),
    hint: hint && line.slice(hint.start, hint.end),
    order,
  };
}

function asHole({ start, end, answer, hint }: FoundHole, role: ClozeHole["role"]): ClozeHole {
  return hint === undefined ? { start, end, answer, role } : { start, end, answer, hint, role };
}

/** Two patterns can claim the same stretch; of two that cut into each other the later one is dropped. */
function apart(holes: FoundHole[]): FoundHole[] {
  if (holes.length < 2) return holes;
  const crossing = new Set<FoundHole>();
  const open: FoundHole[] = [];
  for (const next of holes.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= next.start) open.pop();
    const around = open.at(-1);
    if (around !== undefined && around.end < next.end) crossing.add(next);
    else open.push(next);
  }
  return holes.filter((found) => !crossing.has(found));
}

function siblingsOf(holes: FoundHole[], kind: ClozeKind): Omit<ClozeReading, "surplus"> {
  const longest = Math.max(...holes.map(({ order }) => order.length));
  const count = kind === "overlapping" ? Math.min(longest, MAX_HOLES) : holes.length;
  const numbers =
    kind === "numbered"
      ? [...new Set(holes.map(({ order }) => Number(order)))].sort((a, b) => a - b)
      : Array.from({ length: count }, (_, index) => index + 1);
  // siblings share these: most holes of a card are only shown
  const inOrder = holes
    .map((found, index) => ({ found, index, shown: asHole(found, "show") }))
    .sort((a, b) => a.found.start - b.found.start);
  const siblings: ClozeSibling[] = [];
  const gaps = kind === "numbered" ? missingNumbers(numbers) : [];
  for (const number of numbers) {
    let asks = false;
    const cardHoles = inOrder.map(({ found, index, shown }) => {
      const role = roleOf(kind, found.order, index, number);
      asks ||= role === "ask";
      return role === "show" ? shown : asHole(found, role);
    });
    if (number >= 1 && asks) siblings.push({ sibling: number - 1, holes: cardHoles });
    else gaps.push(number);
  }
  return { siblings, gaps };
}

function roleOf(kind: ClozeKind, order: string, index: number, number: number): ClozeHole["role"] {
  if (kind === "numbered") return Number(order) === number ? "ask" : "show";
  if (kind === "simple") return index === number - 1 ? "ask" : "show";
  const letter = order[number - 1] ?? "s";
  return letter === "a" ? "ask" : letter === "h" ? "hide" : "show";
}

/** The first few numbers below the highest that no hole has. */
function missingNumbers(numbers: number[]): number[] {
  const highest = numbers.at(-1) ?? 0;
  const present = new Set(numbers);
  const missing: number[] = [];
  for (let number = 1; number < highest && missing.length < 5; number++)
    if (!present.has(number)) missing.push(number);
  return missing;
}
