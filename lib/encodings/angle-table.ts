/** Tables of sines and cosines of position · frequency: the work that sinusoidal and rotary encodings share. */

import type { FloatArray } from "./arrays.ts";
import { firstColumn, type Layout, secondColumn } from "./layout.ts";
import { countPositions, type Positions, positionAt } from "./positions.ts";

/**
 * table[p, first column of i] = sin(p · invFreq[i]), table[p, second column of i] = cos(p · invFreq[i]).
 *
 * @param table shape [positions, dim], written whole: columns that belong to no pair become 0
 * @param dim row width; 2 · invFreq.length, or one less (the last cosine is left out), or one more (a column of zeros)
 */
export function fillSinCos(
  table: FloatArray,
  positions: Positions,
  invFreq: Float64Array,
  dim: number,
  layout: Layout,
): void {
  const rows = countPositions(positions);
  const pairs = invFreq.length;
  for (let row = 0; row < rows; row++) {
    const position = positionAt(positions, row);
    const start = row * dim;
    table[start + dim - 1] = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const angle = position * (invFreq[pair] as number);
      table[start + firstColumn(pair, layout)] = Math.sin(angle);
      const cosColumn = secondColumn(pair, pairs, layout);
      if (cosColumn < dim) table[start + cosColumn] = Math.cos(angle);
    }
  }
}
