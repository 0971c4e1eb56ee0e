/**
 * Three versions of a text merged line by line: what only one side changed is taken from it, what both changed in
 * different ways is left to choose. The lines are compared by line-diff.ts, whose time is bounded; node-diff3 took
 * seconds for 2,000 lines of which half were blank.
 */

import { type Hunk, lineHunks } from "./line-diff.ts";
import { withLf } from "./line-ends.ts";

export type MergeRegion =
  /** as in all three */
  | { kind: "same"; lines: string[] }
  /** changed by one side alone, or by both in the same way */
  | { kind: "mine" | "disk" | "both"; base: string[]; lines: string[] }
  | Conflict;

export interface Conflict {
  kind: "conflict";
  base: string[];
  mine: string[];
  disk: string[];
}

/**
 * Line ends say nothing: they are the file's own affair (line-ends.ts). The regions in order are the whole text, the
 * last line being empty where the text ends with a line end.
 *
 * @param base what both came from; null where nobody knows, and then every difference is a conflict
 */
export function merge3(base: string | null, mine: string, disk: string): MergeRegion[] {
  const [mineLines, diskLines] = [linesOf(mine), linesOf(disk)];
  return base === null
    ? compareTwo(mineLines, diskLines)
    : mergeLines(linesOf(base), mineLines, diskLines).flatMap(narrow);
}

/** @param chosen for each conflict in order its lines; null where nothing is chosen yet, and then there is no text */
export function mergedText(
  regions: readonly MergeRegion[],
  chosen: readonly (readonly string[] | null)[],
): string | null {
  const lines: string[] = [];
  let conflicts = 0;
  for (const region of regions) {
    const taken = region.kind === "conflict" ? (chosen[conflicts++] ?? null) : region.lines;
    if (taken === null) return null;
    for (const line of taken) lines.push(line);
  }
  return lines.join("\n");
}

function linesOf(text: string): string[] {
  return withLf(text).split("\n");
}

function compareTwo(mine: string[], disk: string[]): MergeRegion[] {
  const regions: MergeRegion[] = [];
  let from = 0;
  for (const { before, after } of lineHunks(mine, disk)) {
    if (before.start > from) regions.push({ kind: "same", lines: mine.slice(from, before.start) });
    regions.push({
      kind: "conflict",
      base: [],
      mine: mine.slice(before.start, before.end),
      disk: disk.slice(after.start, after.end),
    });
    from = before.end;
  }
  if (from < mine.length) regions.push({ kind: "same", lines: mine.slice(from) });
  return regions;
}

/** The hunks of one side, and how far its lines have shifted against the base's so far. */
class Side {
  #next = 0;
  #shift = 0;

  constructor(
    readonly lines: string[],
    readonly hunks: readonly Hunk[],
  ) {}

  get next(): Hunk | undefined {
    return this.hunks[this.#next];
  }

  take(): Hunk {
    const hunk = this.hunks[this.#next++] as Hunk;
    this.#shift = hunk.after.end - hunk.before.end;
    return hunk;
  }

  /** What it has in place of the base's lines, where no hunk is cut in two. */
  between(shiftBefore: number, start: number, end: number): string[] {
    return this.lines.slice(start + shiftBefore, end + this.#shift);
  }

  get shift(): number {
    return this.#shift;
  }
}

function mergeLines(base: string[], mine: string[], disk: string[]): MergeRegion[] {
  const left = new Side(mine, lineHunks(base, mine));
  const right = new Side(disk, lineHunks(base, disk));
  const regions: MergeRegion[] = [];
  let at = 0;
  for (;;) {
    const first = earlier(left.next, right.next);
    if (first === undefined) break;
    if (first.before.start > at) regions.push({ kind: "same", lines: base.slice(at, first.before.start) });
    const { start } = first.before;
    let { end } = first.before;
    const shifts = { left: left.shift, right: right.shift };
    let [byMine, byDisk] = [false, false];
    for (;;) {
      const side = [left, right].find(
        ({ next }) => next !== undefined && (next === first || meets(next, end, start)),
      );
      if (side === undefined) break;
      end = Math.max(end, side.take().before.end);
      if (side === left) byMine = true;
      else byDisk = true;
    }
    const old = base.slice(start, end);
    const mineLines = left.between(shifts.left, start, end);
    const diskLines = right.between(shifts.right, start, end);
    if (byMine && byDisk) regions.push({ kind: "conflict", base: old, mine: mineLines, disk: diskLines });
    else if (byMine) regions.push({ kind: "mine", base: old, lines: mineLines });
    else regions.push({ kind: "disk", base: old, lines: diskLines });
    at = end;
  }
  if (at < base.length) regions.push({ kind: "same", lines: base.slice(at) });
  return regions;
}

function earlier(a: Hunk | undefined, b: Hunk | undefined): Hunk | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.before.start < a.before.start ? b : a;
}

/**
 * Whether a hunk belongs to what was changed in `[start, end)`. Changes of lines that follow each other do not meet,
 * but where one of two that touch only puts lines in, nothing says which comes first.
 */
function meets({ before }: Hunk, end: number, start: number): boolean {
  if (before.start < end) return true;
  return before.start === end && (before.end === before.start || start === end);
}

/** Takes out of a conflict what both sides say alike. */
function narrow(region: MergeRegion): MergeRegion[] {
  if (region.kind !== "conflict") return [region];
  const { base, mine, disk } = region;
  const shorter = Math.min(mine.length, disk.length);
  let head = 0;
  while (head < shorter && mine[head] === disk[head]) head++;
  let tail = 0;
  while (tail < shorter - head && mine.at(-1 - tail) === disk.at(-1 - tail)) tail++;
  if (head === mine.length && head === disk.length) return [{ kind: "both", base, lines: mine }];
  const middle = { mine: mine.slice(head, mine.length - tail), disk: disk.slice(head, disk.length - tail) };
  const both = (lines: string[]): MergeRegion[] =>
    lines.length === 0 ? [] : [{ kind: "both", base: [], lines }];
  return [
    ...both(mine.slice(0, head)),
    decide(base, middle.mine, middle.disk),
    ...both(mine.slice(mine.length - tail)),
  ];
}

/** After what both say alike is taken out, only one side may be left that says something new. */
function decide(base: string[], mine: string[], disk: string[]): MergeRegion {
  if (areEqual(mine, base)) return { kind: "disk", base, lines: disk };
  if (areEqual(disk, base)) return { kind: "mine", base, lines: mine };
  return { kind: "conflict", base, mine, disk };
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}
