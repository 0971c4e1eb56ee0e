/** Several documents in one training sequence: which position each token gets, and which tokens may see each other. */

import { refuse, requireInteger } from "./check.ts";

export interface PackedSequence {
  /** shape [tokens] */
  positions: Int32Array;
  /** which document each token belongs to, shape [tokens] */
  documents: Int32Array;
  /** where documents begin, and where the last one ends: `cu_seqlens`, shape [documents + 1] */
  boundaries: Int32Array;
}

/**
 * Lay documents end to end.
 *
 * @param lengths tokens in each document
 * @param options `restart`: whether positions begin at 0 in each document (true when absent) or go on
 * @throws {RangeError} if there is no document, or a length is not a positive integer
 */
export function packDocuments(
  lengths: ArrayLike<number>,
  { restart = true }: { restart?: boolean | undefined } = {},
): PackedSequence {
  requireInteger("lengths.length", lengths.length, 1);
  const boundaries = new Int32Array(lengths.length + 1);
  for (let document = 0; document < lengths.length; document++) {
    const length = lengths[document] as number;
    requireInteger(`lengths[${document}]`, length, 1);
    boundaries[document + 1] = (boundaries[document] as number) + length;
  }
  const tokens = boundaries[lengths.length] as number;
  const positions = Int32Array.from({ length: tokens }, (_, token) => token);
  const documents = new Int32Array(tokens);
  for (let document = 0; document < lengths.length; document++) {
    const [start, end] = [boundaries[document] as number, boundaries[document + 1] as number];
    documents.fill(document, start, end);
    if (restart) for (let token = start; token < end; token++) positions[token] = token - start;
  }
  return { positions, documents, boundaries };
}

/**
 * mask[i, j] = 1 where token i may attend to token j: not after it, and of its own document unless `acrossDocuments`.
 *
 * @param documents which document each token belongs to, shape [tokens]
 * @returns Uint8Array of shape [tokens, tokens], as `selfAttention` takes it
 * @throws {RangeError} if there are no tokens, or too many for a matrix
 */
export function packedMask(
  documents: ArrayLike<number>,
  { acrossDocuments = false }: { acrossDocuments?: boolean | undefined } = {},
): Uint8Array {
  const tokens = documents.length;
  if (!(tokens >= 1 && tokens <= 2 ** 15)) refuse("documents.length", "from 1 to 32768", tokens);
  const mask = new Uint8Array(tokens * tokens);
  for (let query = 0; query < tokens; query++) {
    for (let key = 0; key <= query; key++) {
      const isVisible = acrossDocuments || documents[query] === documents[key];
      mask[query * tokens + key] = isVisible ? 1 : 0;
    }
  }
  return mask;
}

/**
 * counts[p] = how many tokens have position p: how often each position is trained.
 *
 * @param positions integers from 0
 * @returns Int32Array of shape [largest position + 1]
 * @throws {RangeError} if there is no position, or one is not an integer from 0
 */
export function positionCounts(positions: ArrayLike<number>): Int32Array {
  requireInteger("positions.length", positions.length, 1);
  const list = Array.from(positions);
  for (const [n, position] of list.entries()) requireInteger(`positions[${n}]`, position, 0);
  const counts = new Int32Array(list.reduce((largest, position) => Math.max(largest, position), 0) + 1);
  for (const position of list) counts[position] = (counts[position] as number) + 1;
  return counts;
}
