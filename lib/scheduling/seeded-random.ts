/** Chance that a text decides: the same seed gives the same numbers on every machine and at every time. */

import { fnv32 } from "./hash.ts";

/** @returns a generator of numbers in [0, 1) by Mulberry32, which needs no more state than one 32-bit word */
export function seededRandom(seed: string): () => number {
  let state = fnv32(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
