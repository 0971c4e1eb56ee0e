/** Ranks with gaps: a new card finds room between its neighbours, and the others keep theirs. */

/** What may stand in the column: a signed integer of 32 bits. */
const HIGHEST = 2 ** 31 - 1;
/** Beyond the last card there is room to be generous, so that cards can be put between later. */
const WIDE = 16_384;
/** Where cards are added one after the other, small steps leave the most room for those that follow. */
const NARROW = 64;

/**
 * Ranks for cards in their order, between the ranks `below` and `above`, which are undefined at either end. A card that
 * has a rank keeps it if the others allow.
 *
 * @param before the rank that each card has, undefined for a new one
 * @returns rising whole numbers, or null where there is no room for them
 */
export function placeRanks(
  before: readonly (number | undefined)[],
  below: number | undefined,
  above: number | undefined,
): number[] | null {
  const kept = longestRise(before, below ?? Number.NEGATIVE_INFINITY, above ?? Number.POSITIVE_INFINITY);
  const ranks: number[] = [];
  let low = below;
  let from = 0;
  for (const index of [...kept, before.length]) {
    const high = index === before.length ? above : before[index];
    const filled = fill(index - from, low, high);
    if (filled === null) return null;
    for (const rank of filled) ranks.push(rank);
    if (index < before.length && high !== undefined) ranks.push(high);
    low = high;
    from = index + 1;
  }
  return ranks;
}

function fill(count: number, below: number | undefined, above: number | undefined): number[] | null {
  if (count === 0) return [];
  if (above === undefined) {
    const start = below ?? 0;
    return start + count * WIDE > HIGHEST
      ? null
      : Array.from({ length: count }, (_, index) => start + (index + 1) * WIDE);
  }
  if (below === undefined) {
    return above - count * WIDE < -HIGHEST
      ? null
      : Array.from({ length: count }, (_, index) => above - (count - index) * WIDE);
  }
  const step = Math.min(NARROW, Math.floor((above - below) / (count + 1)));
  return step < 1 ? null : Array.from({ length: count }, (_, index) => below + (index + 1) * step);
}

/** Indices of the longest rising run of ranks between two bounds: the most cards that can keep what they have. */
function longestRise(ranks: readonly (number | undefined)[], below: number, above: number): number[] {
  /** for each length the index that ends a rise of it with the lowest rank */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, rank] of ranks.entries()) {
    if (rank === undefined || rank <= below || rank >= above) continue;
    let length = ends.length;
    while (length > 0 && (ranks[ends[length - 1] as number] as number) >= rank) length--;
    previous[index] = ends[length - 1];
    ends[length] = index;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.push(at);
  return rise.reverse();
}
