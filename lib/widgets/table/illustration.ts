/**
 * What a row of a learned table may look like: an illustration, not the weights of any model. Trained rows are a pattern of
 * low rank, which changes slowly along the positions, with noise; other rows are the noise they began with.
 */

import { seededNormals } from "../seeded-normals.ts";

/** Slow waves along the positions, and the sizes of pattern and noise beside a colour scale that ends at 1. */
const RANK = 4;
const PATTERN = 0.2;
const NOISE = 0.08;

/** Dimensions a figure may ask for. */
const MOST = 24;

/** What each dimension makes of each wave, shape [RANK, MOST] */
const loadings = seededNormals(RANK * MOST, "loadings of the table");

/**
 * @param row in the table, from 0
 * @param along where the row stands among the trained ones, from 0 to 1; null for a row never trained
 * @param count how many dimensions, at most 24
 */
export function illustratedRow(row: number, along: number | null, count: number): Float64Array {
  const values = seededNormals(count, `row ${row}`).map((noise) => NOISE * noise);
  if (along === null) return values;
  for (let wave = 0; wave < RANK; wave++) {
    const height = PATTERN * Math.cos(Math.PI * (wave + 1) * along);
    for (let index = 0; index < count; index++) {
      values[index] = (values[index] as number) + height * (loadings[wave * MOST + index] as number);
    }
  }
  return values;
}
