/** A curve's numbers as an SVG path, in as few points as the eye can tell. */

import { short } from "./measure.ts";
import { placeOn } from "./scale.ts";
import type { Axis, Curve } from "./spec.ts";

export interface Size {
  width: number;
  height: number;
}

type Point = readonly [x: number, y: number];

/**
 * @param most points at most, roughly: beyond it each stretch gives its least and its greatest value, which is what a
 *   line through all of them would fill
 */
export function curvePath(curve: Curve, axes: { x: Axis; y: Axis }, size: Size, most: number): string {
  const runs = placedRuns(curve, axes, size);
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  const share = Math.min(most / count, 1);
  const kept = runs.map((run) => thinned(run, Math.max(Math.floor(run.length * share), 2)));
  switch (curve.look) {
    case "dots":
      return kept
        .flat()
        .map(([x, y]) => `M${short(x)} ${short(y)}h0`)
        .join("");
    case "bars":
      return kept
        .flat()
        .map(barFrom(zeroLine(axes.y, size), barWidth(kept.flat(), size)))
        .join("");
    case "steps":
      return kept.map(stepsThrough).join("");
    default:
      return kept.map((run) => `M${run.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}`).join("");
  }
}

/** Points in the drawing's units, upwards being less, parted where there is no value. */
function placedRuns({ x, y }: Curve, axes: { x: Axis; y: Axis }, { width, height }: Size): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  for (let index = 0; index < y.length; index++) {
    const across = placeOn(axes.x, x[index] as number);
    const up = placeOn(axes.y, y[index] as number);
    if (!Number.isFinite(across) || !Number.isFinite(up)) {
      run = null;
      continue;
    }
    if (run === null) {
      run = [];
      runs.push(run);
    }
    // a value far beyond the axis is drawn a little beyond it, where nobody sees it
    run.push([across * width, (1 - Math.min(Math.max(up, -0.5), 1.5)) * height]);
  }
  return runs;
}

function thinned(run: Point[], most: number): Point[] {
  if (run.length <= most) return run;
  const stretches = Math.max(Math.floor(most / 2), 1);
  const kept: Point[] = [];
  for (let index = 0; index < stretches; index++) {
    const from = Math.floor((index * run.length) / stretches);
    const part = run.slice(from, Math.floor(((index + 1) * run.length) / stretches));
    const least = part.reduce((best, point) => (point[1] < best[1] ? point : best));
    const greatest = part.reduce((best, point) => (point[1] > best[1] ? point : best));
    kept.push(...(least[0] < greatest[0] ? [least, greatest] : [greatest, least]));
  }
  return kept;
}

function stepsThrough(run: Point[]): string {
  const [first, ...rest] = run;
  if (first === undefined) return "";
  return `M${short(first[0])} ${short(first[1])}${rest.map(([x, y]) => `H${short(x)}V${short(y)}`).join("")}`;
}

/** The y of zero, or of the nearest end of an axis without it. */
export function zeroLine(axis: Axis, { height }: Size): number {
  const place = axis.scale === "log" ? 0 : placeOn(axis, 0);
  return (1 - Math.min(Math.max(place, 0), 1)) * height;
}

/** Four fifths of the least distance between two. */
function barWidth(points: Point[], { width }: Size): number {
  let least = width / 4;
  for (let index = 1; index < points.length; index++) {
    const distance = (points[index] as Point)[0] - (points[index - 1] as Point)[0];
    if (distance > 0) least = Math.min(least, distance);
  }
  return least * 0.8;
}

function barFrom(zero: number, width: number) {
  return ([x, y]: Point) =>
    `M${short(x - width / 2)} ${short(zero)}h${short(width)}V${short(y)}h${short(-width)}z`;
}

/** A curve's value at x, along the line between its neighbours or, on a staircase, from the one before; NaN beyond its ends. */
export function heightAt({ x, y, look }: Curve, at: number): number {
  let low = 0;
  let high = x.length - 1;
  if (high < 0 || at < (x[0] as number) || at > (x[high] as number)) return Number.NaN;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] as number) <= at) low = middle;
    else high = middle;
  }
  const [x0, x1] = [x[low] as number, x[high] as number];
  const [y0, y1] = [y[low] as number, y[high] as number];
  if (at === x1) return y1;
  if (look === "steps" || at === x0 || x0 === x1) return y0;
  return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
}
