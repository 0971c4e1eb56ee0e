/** Where a value stands on an axis, and what is written there. */

import { ticks } from "d3-array";
import { formatNumber, formatWithUnit } from "../format.ts";
import type { Axis } from "./spec.ts";

/** 0 at `min`, 1 at `max`, beyond them outside; not finite where the value has no place, such as 0 on a log axis. */
export function placeOn({ min, max, scale }: Axis, value: number): number {
  if (min === max) return 0.5;
  if (scale !== "log") return (value - min) / (max - min);
  return (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min));
}

/** The value at a place, between `min` and `max` also where a drag has left the axis. */
export function valueOn({ min, max, scale }: Axis, place: number): number {
  const inside = Math.min(Math.max(place, 0), 1);
  if (scale !== "log") return min + inside * (max - min);
  return Math.exp(Math.log(min) + inside * (Math.log(max) - Math.log(min)));
}

/** Round values strictly between the ends, about as many as asked for. */
export function innerTicks({ min, max, scale }: Axis, about = 4): number[] {
  const all = scale === "log" ? logTicks(min, max, about) : ticks(min, max, about);
  return all.filter((value) => value > min && value < max);
}

/** Powers of ten, as many as there is room for; on a short axis ordinary ticks. */
function logTicks(min: number, max: number, about: number): number[] {
  const first = Math.ceil(Math.log10(min));
  const decades = Math.floor(Math.log10(max)) - first + 1;
  if (decades < 2) return ticks(min, max, about);
  const every = Math.ceil(decades / about);
  return Array.from({ length: Math.ceil(decades / every) }, (_, index) => 10 ** (first + index * every));
}

export interface AxisLabel {
  /** 0 … 1 */
  at: number;
  text: string;
}

/**
 * The ends, the last one with its unit, and the ticks between that keep clear of them.
 *
 * @param roomOf how much of the axis a text takes, 0 … 1
 */
export function axisLabels(axis: Axis, roomOf: (text: string) => number): AxisLabel[] {
  const last = axis.unit === undefined ? formatNumber(axis.max) : formatWithUnit(axis.max, axis.unit);
  if (axis.min === axis.max) return [{ at: 0.5, text: last }];
  const first = formatNumber(axis.min);
  const labels = [{ at: 0, text: first }];
  let free = roomOf(first);
  const end = 1 - roomOf(last);
  for (const value of innerTicks(axis)) {
    const text = formatNumber(value);
    const [at, half] = [placeOn(axis, value), roomOf(text) / 2];
    if (at - half < free || at + half > end) continue;
    labels.push({ at, text });
    free = at + half;
  }
  return [...labels, { at: 1, text: last }];
}
