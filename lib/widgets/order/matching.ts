/** Which word of one sentence is which of another, and what is left over when the second is no reordering of the first. */

import type { Word } from "../sentence.ts";

export interface Matching {
  /** by row of the first sentence: the row of the second that holds the same word, null where there is none */
  partner: (number | null)[];
  /** words that the other sentence lacks, as written */
  onlyInFirst: string[];
  onlyInSecond: string[];
}

/**
 * Words match where their tokens are equal. Of a word that occurs more than once, which is which can't be seen in the
 * words; it is decided so that the largest difference is as small as can be. So a difference that is left is not the
 * fault of the matching.
 *
 * @param differ how far row i of the first is from row j of the second
 * @param slack differences below this count as none, so that rounding decides nothing
 */
export function matchWords(
  first: readonly Word[],
  second: readonly Word[],
  differ: (i: number, j: number) => number,
  slack: number,
): Matching {
  const partner: (number | null)[] = first.map(() => null);
  for (const token of new Set(first.map((word) => word.token))) {
    const [rows, others] = [rowsOf(first, token), rowsOf(second, token)];
    // with more of them on one side, the first ones match in their order
    const matched =
      rows.length === others.length
        ? closestPairing(rows, others, differ, slack)
        : others.slice(0, rows.length);
    matched.forEach((other, n) => {
      partner[rows[n] as number] = other;
    });
  }
  return {
    partner,
    onlyInFirst: first.filter((_, row) => partner[row] === null).map(({ text }) => text),
    onlyInSecond: second.filter((_, row) => !partner.includes(row)).map(({ text }) => text),
  };
}

export function isReordering({ onlyInFirst, onlyInSecond }: Matching): boolean {
  return onlyInFirst.length === 0 && onlyInSecond.length === 0;
}

function rowsOf(words: readonly Word[], token: string): number[] {
  return words.flatMap((word, row) => (word.token === token ? [row] : []));
}

/** The order of `others` beside `rows` whose largest difference is the smallest; the given order, unless another gains. */
function closestPairing(
  rows: readonly number[],
  others: readonly number[],
  differ: (i: number, j: number) => number,
  slack: number,
): readonly number[] {
  let best: { worst: number; order: readonly number[] } = { worst: Number.POSITIVE_INFINITY, order: others };
  function extend(order: readonly number[], worst: number): void {
    if (worst >= best.worst - slack) return;
    const row = rows[order.length];
    if (row === undefined) {
      best = { worst, order };
      return;
    }
    for (const other of others) {
      if (!order.includes(other)) extend([...order, other], Math.max(worst, differ(row, other)));
    }
  }
  extend([], 0);
  return best.order;
}
