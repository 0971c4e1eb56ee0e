/** Words in a plot, each at what it names and clear of the others, of the curves and of the edges. */

import { heightAt, type Size } from "./curve-path.ts";
import { widthOf } from "./measure.ts";
import { placeOn, valueOn } from "./scale.ts";
import type { Ink, PlotSpec } from "./spec.ts";

export interface PlacedLabel {
  /** unlike the others' */
  id: string;
  text: string;
  ink: Ink;
  /** the middle of its line, 0 … 1 from left and top */
  x: number;
  y: number;
  /** which of its ends stands at x */
  anchor: "start" | "middle" | "end";
}

const LINE = 15;

interface Spot {
  x: number;
  y: number;
  anchor: PlacedLabel["anchor"];
}
interface Item {
  id: string;
  text: string;
  ink: Ink;
  /** the best first, in pixels */
  spots: Spot[];
}
interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** @param size of the plot's area, in pixels; where it may grow, the smallest it can be */
export function placeLabels(spec: PlotSpec, size: Size): PlacedLabel[] {
  const obstacles = [...curveDots(spec, size), ...markDots(spec, size)];
  const taken: Rect[] = [];
  return [...markItems(spec, size), ...bandItems(spec, size), ...curveItems(spec, size)].map(
    ({ spots, ...item }) => {
      let best: { spot: Spot; rect: Rect; cost: number } | null = null;
      for (const [order, spot] of spots.entries()) {
        const rect = rectOf(item.text, spot);
        const cost = costOf(rect, taken, obstacles, size) + order * 0.2;
        if (best === null || cost < best.cost) best = { spot, rect, cost };
      }
      const { spot, rect } = best as { spot: Spot; rect: Rect };
      taken.push(rect);
      return { ...item, anchor: spot.anchor, x: spot.x / size.width, y: spot.y / size.height };
    },
  );
}

function rectOf(text: string, { x, y, anchor }: Spot): Rect {
  const width = widthOf(text);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 };
}

/** Two labels on each other are worse than any number of curves under one. */
function costOf(rect: Rect, taken: Rect[], obstacles: [number, number][], { width, height }: Size): number {
  const over = Math.max(0, -rect.left) + Math.max(0, rect.right - width);
  const beyond = Math.max(0, -rect.top) + Math.max(0, rect.bottom - height);
  const covered = taken.filter(
    (other) =>
      rect.left < other.right &&
      other.left < rect.right &&
      rect.top < other.bottom &&
      other.top < rect.bottom,
  );
  const crossed = obstacles.filter(
    ([x, y]) => x > rect.left && x < rect.right && y > rect.top && y < rect.bottom,
  );
  return 100 * covered.length + 10 * (over + beyond) + crossed.length;
}

/** Where along a curve its label may stand: the right end first, as one reads towards it. */
const ALONG = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0];

function curveItems({ curves, x, y }: PlotSpec, { width, height }: Size): Item[] {
  return curves.flatMap((curve) => {
    if (curve.label === undefined) return [];
    const spots = ALONG.flatMap((along): Spot[] => {
      const up = placeOn(y, heightAt(curve, valueOn(x, along)));
      if (!(up >= 0 && up <= 1)) return [];
      const anchor = along > 0.8 ? "end" : along < 0.2 ? "start" : "middle";
      const at = { x: along * width, anchor } as const;
      return [-1, 1].map((side) => ({ ...at, y: (1 - up) * height + side * (LINE / 2 + 3) }));
    });
    // a curve that is nowhere in sight has no place to be named at
    if (spots.length === 0) return [];
    return [{ id: curve.id, text: curve.label, ink: curve.ink ?? "ink", spots }];
  });
}

function markItems({ marks = [], x, y }: PlotSpec, { width, height }: Size): Item[] {
  return marks.flatMap(({ axis, at, label, ink = "ink" }, index) => {
    const place = placeOn(axis === "x" ? x : y, at);
    if (label === undefined || !(place >= 0 && place <= 1)) return [];
    const spots =
      axis === "x"
        ? besideUpright(place * width, place > 0.6, height)
        : [-1, 1].flatMap((side): Spot[] => {
            const level = (1 - place) * height + side * (LINE / 2 + 2);
            return [
              { x: width, y: level, anchor: "end" },
              { x: 0, y: level, anchor: "start" },
            ];
          });
    return [{ id: `mark ${index}`, text: label, ink, spots }];
  });
}

/** On either side of an upright line, from the top down. */
function besideUpright(x: number, leftFirst: boolean, height: number): Spot[] {
  const left = { x: x - 4, anchor: "end" } as const;
  const right = { x: x + 4, anchor: "start" } as const;
  const rows = Math.max(Math.floor(height / LINE), 1);
  return Array.from({ length: rows }, (_, row) => LINE / 2 + row * LINE).flatMap((y) =>
    (leftFirst ? [left, right] : [right, left]).map((side) => ({ ...side, y })),
  );
}

function bandItems({ bands = [], x }: PlotSpec, { width, height }: Size): Item[] {
  return bands.flatMap(({ from, to, label, ink = "ink" }, index) => {
    const [start, end] = [from, to].map((at) => Math.min(Math.max(placeOn(x, at), 0), 1)) as [number, number];
    if (label === undefined || !(end > start)) return [];
    const rows = Math.max(Math.floor(height / LINE), 1);
    const spots = Array.from({ length: rows }, (_, row) => height - LINE / 2 - row * LINE).flatMap(
      (y): Spot[] => [
        { x: ((start + end) / 2) * width, y, anchor: "middle" },
        { x: end * width, y, anchor: "end" },
        { x: start * width, y, anchor: "start" },
      ],
    );
    return [{ id: `band ${index}`, text: label, ink, spots }];
  });
}

/** Dots along what a label shouldn't cover, in pixels. */
const DOTS = 64;

function curveDots({ curves, x, y }: PlotSpec, { width, height }: Size): [number, number][] {
  return curves.flatMap((curve) =>
    Array.from({ length: DOTS + 1 }, (_, dot): [number, number] => {
      const across = dot / DOTS;
      return [across * width, (1 - placeOn(y, heightAt(curve, valueOn(x, across)))) * height];
    }),
  );
}

function markDots({ marks = [], x, y }: PlotSpec, { width, height }: Size): [number, number][] {
  return marks.flatMap(({ axis, at }) =>
    Array.from({ length: DOTS + 1 }, (_, dot): [number, number] =>
      axis === "x"
        ? [placeOn(x, at) * width, (dot / DOTS) * height]
        : [(dot / DOTS) * width, (1 - placeOn(y, at)) * height],
    ),
  );
}
