/** Which lines of a text were replaced by which. Its time is bounded whatever the texts are. */

import { diffArrays } from "diff";

/** Lines `[start, end)` of the one became lines `[start, end)` of the other; one of the two may be empty. */
export interface Hunk {
  before: LineRange;
  after: LineRange;
}

export interface LineRange {
  start: number;
  end: number;
}

/**
 * How many lines may differ before the shortest script is not looked for any more (Myers 1986 takes time in
 * proportion to the length times this). Beyond, lines that are unique on both sides part the texts first.
 */
const MOST_EDITS = 400;
/** How often a part may be parted again; below that it counts as replaced whole. */
const DEEPEST = 8;

/** In order; between two of them stands at least one line that stayed. */
export function lineHunks(before: readonly string[], after: readonly string[]): Hunk[] {
  const numbers = new Map<string, number>();
  const numbered = (lines: readonly string[]) =>
    lines.map((line) => {
      const number = numbers.get(line) ?? numbers.size;
      numbers.set(line, number);
      return number;
    });
  const hunks: Hunk[] = [];
  compare(numbered(before), numbered(after), 0, 0, 0, hunks);
  return joinTouching(hunks);
}

/** @param beforeAt, afterAt the lines that the first of `before` and `after` are in the whole texts */
function compare(
  before: readonly number[],
  after: readonly number[],
  beforeAt: number,
  afterAt: number,
  depth: number,
  hunks: Hunk[],
): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  const leftAt = beforeAt + head;
  const rightAt = afterAt + head;
  if (left.length === 0 && right.length === 0) return;

  const changes =
    left.length === 0 || right.length === 0
      ? undefined
      : diffArrays(left, right, { maxEditLength: MOST_EDITS });
  if (changes !== undefined) {
    let [from, to] = [leftAt, rightAt];
    for (const { count, added, removed } of changes) {
      const [fromEnd, toEnd] = [added ? from : from + count, removed ? to : to + count];
      if (added || removed)
        hunks.push({ before: { start: from, end: fromEnd }, after: { start: to, end: toEnd } });
      [from, to] = [fromEnd, toEnd];
    }
    return;
  }
  const anchors = depth < DEEPEST ? commonUniqueLines(left, right) : [];
  if (anchors.length === 0) {
    hunks.push({
      before: { start: leftAt, end: leftAt + left.length },
      after: { start: rightAt, end: rightAt + right.length },
    });
    return;
  }
  let [from, to] = [0, 0];
  for (const [l, r] of [...anchors, [left.length, right.length] as const]) {
    compare(left.slice(from, l), right.slice(to, r), leftAt + from, rightAt + to, depth + 1, hunks);
    [from, to] = [l + 1, r + 1];
  }
}

/** Lines that stand once in each, of which the longest row stands in the same order in both (Cohen's patience diff). */
function commonUniqueLines(left: readonly number[], right: readonly number[]): (readonly [number, number])[] {
  const inRight = placesOfUnique(right);
  const pairs: (readonly [number, number])[] = [];
  for (const [line, l] of placesOfUnique(left)) {
    const r = inRight.get(line);
    if (r !== undefined) pairs.push([l, r]);
  }
  return longestRising(pairs);
}

/** In order of place. */
function placesOfUnique(lines: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (const [place, line] of lines.entries()) {
    if (places.has(line)) repeated.add(line);
    else places.set(line, place);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

/** Of pairs that rise in the first part, the longest row that rises in the second too. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** `ends[n]`: the pair with the least second part in which a row of n + 1 can end */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, r]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number]?.[1] as number) < r) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] as number));
    ends[low] = index;
  }
  const row: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] as number) {
    row.push(pairs[index] as readonly [number, number]);
  }
  return row.reverse();
}

/** What was removed and what was added at one place is one replacement. */
function joinTouching(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && last.before.end === hunk.before.start && last.after.end === hunk.after.start) {
      last.before = { start: last.before.start, end: hunk.before.end };
      last.after = { start: last.after.start, end: hunk.after.end };
    } else joined.push({ ...hunk });
  }
  return joined;
}
