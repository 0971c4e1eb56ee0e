/**
 * Learned absolute positions (Gehring et al. 2017, arXiv 1705.03122; BERT, GPT): one trained row per position, added to the
 * token's embedding. There is no formula, so beyond the last row there is nothing.
 */

import { type FloatArray, type Out, resultArray } from "./arrays.ts";
import { countRows, refuse, requireInteger } from "./check.ts";
import { countPositions, type Positions, positionAt } from "./positions.ts";

/** A position that has no row. A lookup never clamps, wraps or extrapolates; torch raises IndexError likewise. */
export class PositionOutOfRangeError extends RangeError {
  override readonly name = "PositionOutOfRangeError";

  constructor(
    readonly position: number,
    /** positions the table can serve, from 0 */
    readonly usable: number,
  ) {
    super(
      `position must be an integer from 0 to ${usable - 1}, since the table has no other rows, got ${position}`,
    );
  }
}

/** How many parameters a table of learned positions has: rows · dim. */
export function learnedParameterCount(rows: number, dim: number): number {
  requireInteger("rows", rows, 1);
  requireInteger("dim", dim, 1);
  return rows * dim;
}

/**
 * out[n] = table[positions[n] + rowOffset].
 *
 * @param table trained rows, shape [rows, dim]
 * @param positions a count n for 0 … n − 1, or positions in any order
 * @param options `rowOffset`: rows before that of position 0; RoBERTa and OPT have 2, and so rows − 2 usable positions
 * @returns an array of shape [positions, dim]
 * @throws {PositionOutOfRangeError} (a RangeError) if a position is negative, fractional or has no row
 * @throws {RangeError} if `table` does not hold whole rows, or `rowOffset` leaves none
 */
export function learnedLookup<T extends FloatArray = Float64Array>(
  table: ArrayLike<number>,
  positions: Positions,
  dim: number,
  { rowOffset = 0, out }: { rowOffset?: number } & Out<T> = {},
): T {
  requireInteger("dim", dim, 1);
  const rows = countRows("table", table, dim);
  requireInteger("rowOffset", rowOffset, 0, rows - 1);
  const count = countPositions(positions);
  const found = resultArray(out, { positions: count, dim });
  for (let n = 0; n < count; n++) {
    const position = positionAt(positions, n);
    const row = position + rowOffset;
    if (!Number.isInteger(position) || position < 0 || row >= rows) {
      throw new PositionOutOfRangeError(position, rows - rowOffset);
    }
    for (let column = 0; column < dim; column++) {
      found[n * dim + column] = table[row * dim + column] as number;
    }
  }
  return found;
}

/**
 * Rows as RoBERTa and fairseq number them (fairseq/utils.py `make_positions`): padding keeps `paddingId`, the n-th real
 * token, counted from 1, gets paddingId + n. With paddingId 1 a table of 514 rows serves 512 tokens.
 *
 * @param inputIds token ids of one sequence
 * @returns Int32Array of shape [inputIds], row numbers
 */
export function paddingOffsetRows(inputIds: ArrayLike<number>, paddingId: number): Int32Array {
  requireInteger("paddingId", paddingId, 0);
  let real = 0;
  return Int32Array.from(inputIds, (id) => (id === paddingId ? paddingId : paddingId + ++real));
}

/**
 * Rows as OPT numbers them (HF models/opt): 2 + the count of earlier real tokens; padding gets row 1.
 *
 * @param attentionMask 1 for a real token, 0 for padding, of one sequence
 * @returns Int32Array of shape [attentionMask], row numbers
 */
export function maskOffsetRows(attentionMask: ArrayLike<number>): Int32Array {
  let real = 0;
  return Int32Array.from(attentionMask, (visible, n) => {
    if (visible !== 0 && visible !== 1) refuse(`attentionMask[${n}]`, "0 or 1", visible);
    return visible === 1 ? 2 + real++ : 1;
  });
}

/** Where a position leads in a table: to a row, or past the end by `missing` rows. */
export type LookupOutcome = { kind: "row"; row: number } | { kind: "no row"; missing: number };

/**
 * Whether a position has a row, without throwing: for a figure that shows both outcomes.
 *
 * @returns the row, or how many rows are missing up to it (1 for the first position beyond the table)
 * @throws {RangeError} if `position` is not an integer from 0, `rows` not a positive integer, or `rowOffset` leaves no row
 */
export function lookupOutcome(position: number, rows: number, rowOffset = 0): LookupOutcome {
  requireInteger("position", position, 0);
  requireInteger("rows", rows, 1);
  requireInteger("rowOffset", rowOffset, 0, rows - 1);
  const row = position + rowOffset;
  return row < rows ? { kind: "row", row } : { kind: "no row", missing: row - rows + 1 };
}
