/** Where a cell stands in the figure, in percent, and which cell is under a point. */

import type { SinusoidalParams } from "@/lib/widgets/sinusoidal/compute.ts";

type Size = Pick<SinusoidalParams, "dim" | "length">;

/** The middle of a position's column, in percent from the left. */
export function xOf(position: number, { length }: Size): number {
  return ((position + 0.5) / length) * 100;
}

/** The middle of a dimension's row, in percent from the top. */
export function yOf(component: number, { dim }: Size): number {
  return ((component + 0.5) / dim) * 100;
}

/** The index under a place from 0 to 1, also where a drag has left the figure. */
export function indexAt(place: number, count: number): number {
  return Math.min(Math.max(Math.floor(place * count), 0), count - 1);
}
