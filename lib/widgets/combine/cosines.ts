/** How nearly orthogonal random vectors are: cosines between vectors of +1 and −1, drawn by a seed. */

import { seededRandom } from "@/lib/scheduling/seeded-random.ts";

export const PAIRS = 500;

/** About the width of a bar. It holds an odd number of the possible cosines, which are 2/d apart, so that bars are fair. */
const BAR = 0.025;

/** Signs that are drawn at once. */
const WORD = 32;

export interface Cosines {
  /** middle of each bar, from −1 to 1 */
  at: Float64Array;
  /** how many of the PAIRS fall into it */
  counts: Float64Array;
  /** root of the mean square of what was drawn */
  spread: number;
  /** 1/√d, what it is on average */
  expectedSpread: number;
}

/** E|cos| of two random vectors, √(2/(πd)) for wide ones. */
export function typicalCosine(dim: number): number {
  return Math.sqrt(2 / (Math.PI * dim));
}

/** The last width asked for: other sliders leave it as it is. */
let last: { dim: number; cosines: Cosines } | null = null;

/** @param dim even */
export function cosinesAt(dim: number): Cosines {
  if (last?.dim !== dim) last = { dim, cosines: histogram(dim, drawCosines(dim)) };
  return last.cosines;
}

/** cos = (agreeing signs − differing signs) / dim; both vectors have the norm √dim. */
export function drawCosines(dim: number): Float64Array {
  const random = seededRandom(`cosines ${dim}`);
  const word = () => Math.floor(random() * 2 ** WORD) | 0;
  return Float64Array.from({ length: PAIRS }, () => {
    let differing = 0;
    for (let left = dim; left > 0; left -= WORD) {
      const used = left >= WORD ? -1 : 2 ** left - 1;
      differing += countOnes((word() ^ word()) & used);
    }
    return 1 - (2 * differing) / dim;
  });
}

function histogram(dim: number, cosines: Float64Array): Cosines {
  const step = 2 / dim;
  const width = (2 * Math.round(Math.max(BAR / step - 1, 0) / 2) + 1) * step;
  const side = Math.ceil(1 / width);
  const at = Float64Array.from({ length: 2 * side + 1 }, (_, index) => (index - side) * width);
  const counts = new Float64Array(at.length);
  for (const cosine of cosines) {
    const bar = Math.round(cosine / width) + side;
    counts[bar] = (counts[bar] as number) + 1;
  }
  const square = cosines.reduce((sum, cosine) => sum + cosine ** 2, 0) / cosines.length;
  return { at, counts, spread: Math.sqrt(square), expectedSpread: 1 / Math.sqrt(dim) };
}

/** Ones among 32 bits (Warren, Hacker's Delight, §5-1). */
function countOnes(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
