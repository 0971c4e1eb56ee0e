/** How many queries meet how many keys, and where the queries stand among them. */

import { requireInteger } from "./check.ts";

/**
 * Either n, for n queries that are also the n keys, or both counts. Keys are at 0, 1, …; the queries follow each other from
 * `firstQuery`, which is keys − queries when absent: with cached decoding the queries are the last rows.
 */
export type Lengths =
  | number
  | { readonly queries: number; readonly keys: number; readonly firstQuery?: number | undefined };

export interface ReadLengths {
  queries: number;
  keys: number;
  /** position of query 0 */
  firstQuery: number;
}

/** @throws {RangeError} if a count is not a positive integer, or `firstQuery` is not an integer */
export function readLengths(lengths: Lengths): ReadLengths {
  if (typeof lengths === "number") {
    requireInteger("length", lengths, 1);
    return { queries: lengths, keys: lengths, firstQuery: 0 };
  }
  const { queries, keys, firstQuery = keys - queries } = lengths;
  requireInteger("queries", queries, 1);
  requireInteger("keys", keys, 1);
  requireInteger("firstQuery", firstQuery, -(2 ** 30));
  return { queries, keys, firstQuery };
}

/**
 * - `causal`: a query sees keys up to its own position; later ones get −Infinity.
 * - `none`: every query sees every key.
 */
export type Mask = "causal" | "none";

export const MASKS: readonly Mask[] = ["causal", "none"];
