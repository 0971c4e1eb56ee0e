/** Documents laid end to end and cut into sequences of the context length: which token is where, and what its id is. */

import { packDocuments } from "@/lib/encodings/packing.ts";

/** A document, or the part of one that a sequence holds. */
export interface Piece {
  /** from 0 */
  document: number;
  /** token of the whole stream, from 0 */
  start: number;
  length: number;
  /** which sequence holds it, from 0 */
  sequence: number;
  /** position id of its first token */
  firstPosition: number;
}

export interface Packed {
  /** in the whole stream */
  tokens: number;
  sequences: number;
  /** tokens in a sequence; the last may have fewer */
  context: number;
  pieces: readonly Piece[];
  /** position ids, shape [tokens] */
  positions: Int32Array;
  /** index of its piece, for each token, shape [tokens] */
  pieceOf: Int32Array;
}

/** @param restart whether ids begin at 0 in each document, or in each sequence only */
export function pack(lengths: readonly number[], context: number, restart: boolean): Packed {
  const cut = cutDocuments(lengths, context);
  const { positions: fromPieces, documents: pieceOf } = packDocuments(cut.map((piece) => piece.length));
  const positions = restart ? fromPieces : fromPieces.map((_, token) => token % context);
  const pieces = cut.map((piece) => ({ ...piece, firstPosition: positions[piece.start] as number }));
  const tokens = positions.length;
  return { tokens, sequences: Math.ceil(tokens / context), context, pieces, positions, pieceOf };
}

function cutDocuments(lengths: readonly number[], context: number): Omit<Piece, "firstPosition">[] {
  const pieces: Omit<Piece, "firstPosition">[] = [];
  let start = 0;
  lengths.forEach((length, document) => {
    const end = start + length;
    while (start < end) {
      const sequence = Math.floor(start / context);
      const next = Math.min(end, (sequence + 1) * context);
      pieces.push({ document, start, length: next - start, sequence });
      start = next;
    }
  });
  return pieces;
}

/** Ids that count up by one: what `0 … 299` stands for. */
export interface Run {
  first: number;
  last: number;
}

/** The ids of some tokens as runs. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const { firstPosition, length } of pieces) {
    const before = runs.at(-1);
    const last = firstPosition + length - 1;
    if (before && before.last + 1 === firstPosition) before.last = last;
    else runs.push({ first: firstPosition, last });
  }
  return runs;
}

/** Where the stretches begin within which tokens see each other, and where the last one ends: what kernels take. */
export function sequenceBounds({ pieces, tokens, context }: Packed, acrossDocuments: boolean): number[] {
  const starts = pieces
    .map((piece) => piece.start)
    .filter((start) => !acrossDocuments || start % context === 0);
  return [...starts, tokens];
}

/** Documents whose first token has id 0. */
export function startingAtZero({ pieces }: Packed): number {
  return pieces.filter(
    ({ document, firstPosition }, index) => pieces[index - 1]?.document !== document && firstPosition === 0,
  ).length;
}

/**
 * Lengths with one boundary moved: what one document loses the next one gains.
 *
 * @param boundary after which document, from 0
 * @param token where it is to stand, as near as `limits` of a length let it
 */
export function moveBoundary(
  lengths: readonly number[],
  boundary: number,
  token: number,
  limits: { min: number; max: number },
): number[] {
  const { start, least, most } = boundaryRange(lengths, boundary, limits);
  const both = (lengths[boundary] as number) + (lengths[boundary + 1] as number);
  const length = Math.min(Math.max(Math.round(token), least), most) - start;
  return lengths.with(boundary, length).with(boundary + 1, both - length);
}

/** Where the document before a boundary starts, and between which tokens the boundary can stand. */
export function boundaryRange(
  lengths: readonly number[],
  boundary: number,
  { min, max }: { min: number; max: number },
): { start: number; least: number; most: number } {
  const start = lengths.slice(0, boundary).reduce((sum, length) => sum + length, 0);
  const both = (lengths[boundary] as number) + (lengths[boundary + 1] as number);
  return { start, least: start + Math.max(min, both - max), most: start + Math.min(max, both - min) };
}
