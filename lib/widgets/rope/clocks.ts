/** All pairs of a head as small clocks: how far each has turned the query and the key, and what is between the two. */

import { compute } from "./compute.ts";
import type { RopeParams } from "./fields.ts";

/** Clocks stand in rows, one unit to each, in a box twice as wide as high whatever their number. */
export interface ClockGrid {
  columns: number;
  rows: number;
}

export const CLOCK_RADIUS = 0.42;

export function clockGrid(count: number): ClockGrid {
  let rows = 1;
  while (2 * rows * rows < count) rows++;
  return { columns: 2 * rows, rows };
}

/** The middle of a clock. */
export function clockCentre(pair: number, { columns }: ClockGrid): { x: number; y: number } {
  return { x: (pair % columns) + 0.5, y: Math.floor(pair / columns) + 0.5 };
}

/** The clock at a place in the box, x and y from 0 to 1; null where there is none. */
export function clockAt({ x, y }: { x: number; y: number }, count: number): number | null {
  const { columns, rows } = clockGrid(count);
  const [column, row] = [Math.floor(x * columns), Math.floor(y * rows)];
  const pair = row * columns + column;
  return column >= 0 && column < columns && row >= 0 && pair < count ? pair : null;
}

/** SVG paths, each of all clocks together. */
export interface ClockPaths {
  /** of the pairs that turn: a point at each middle, to be stroked as wide as a clock with round ends */
  faces: string;
  /** of those that don't */
  stillFaces: string;
  /** from the key's hand to the query's, whole turns left out */
  wedges: string;
  queryHands: string;
  keyHands: string;
}

/** The query's hand stands at mθ, the key's, which is shorter, at nθ; from the right, counterclockwise. */
export function clockPaths(params: RopeParams): ClockPaths {
  const { m, n, invFreq } = compute(params);
  const count = params.dim / 2;
  const grid = clockGrid(count);
  const paths: ClockPaths = { faces: "", stillFaces: "", wedges: "", queryHands: "", keyHands: "" };
  for (let pair = 0; pair < count; pair++) {
    const { x, y } = clockCentre(pair, grid);
    const theta = invFreq[pair];
    if (theta === undefined) {
      paths.stillFaces += face(x, y);
      continue;
    }
    paths.faces += face(x, y);
    paths.wedges += wedge(x, y, n * theta, (m - n) * theta);
    paths.queryHands += hand(x, y, m * theta, CLOCK_RADIUS);
    paths.keyHands += hand(x, y, n * theta, 0.62 * CLOCK_RADIUS);
  }
  return paths;
}

function face(x: number, y: number): string {
  return `M${x} ${y}h0`;
}

function hand(x: number, y: number, angleRad: number, length: number): string {
  return `M${x} ${y}l${short(length * Math.cos(angleRad))} ${short(-length * Math.sin(angleRad))}`;
}

function wedge(x: number, y: number, startRad: number, turnRad: number): string {
  const radius = 0.8 * CLOCK_RADIUS;
  const shortest = Math.atan2(Math.sin(turnRad), Math.cos(turnRad));
  const at = (angleRad: number) =>
    `${short(x + radius * Math.cos(angleRad))} ${short(y - radius * Math.sin(angleRad))}`;
  // up to half a turn, counterclockwise where the query is ahead
  const sweep = shortest < 0 ? 1 : 0;
  return `M${x} ${y}L${at(startRad)}A${short(radius)} ${short(radius)} 0 0 ${sweep} ${at(startRad + shortest)}z`;
}

/** A hundredth of a clock is less than a pixel. */
function short(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
