/** Which lines of a note belong to cards already: each line is in one card at most. */

import type { AnyBlock } from "./blocks.ts";
import { firstAtLeast } from "./sorted.ts";

export interface TakenLines {
  firstLine: number;
  lastLine: number;
}

export function linesTakenBy(block: AnyBlock): TakenLines {
  const firstLine =
    block.kind === "single" ? block.line : block.kind === "question" ? block.chunk : block.lines[0];
  return { firstLine: firstLine ?? block.lastLine, lastLine: block.tail?.lastLine ?? block.lastLine };
}

/** @param taken in order, none overlapping another */
export function isTaken(taken: readonly TakenLines[], firstLine: number, lastLine: number): boolean {
  const next = taken[firstAtLeast(taken, firstLine, (each) => each.lastLine)];
  return next !== undefined && next.firstLine <= lastLine;
}

/** The last taken line above a line; −1 when there is none. */
export function lastTakenAbove(taken: readonly TakenLines[], line: number): number {
  return taken[firstAtLeast(taken, line, (each) => each.lastLine) - 1]?.lastLine ?? -1;
}
