/** What the widget of dot products and distance draws, as data for the live figure and for the static one. */

import type { MatrixSpec, PlotSpec } from "../figure/spec.ts";
import { formatNumber } from "../format.ts";
import {
  type DistanceParams,
  scaleOf,
  scoreCurve,
  selfDot,
  similarityWindow,
  stack,
  terms,
} from "./compute.ts";

/** The score at every offset on both sides of the anchor. */
export function curvePlot(params: DistanceParams): PlotSpec {
  const { reach, position, weights } = params;
  const { offsets, scores } = scoreCurve(params);
  const whole = scaleOf(params) * selfDot(params);
  const highest = scores.reduce((most, score) => Math.max(most, Number.isNaN(score) ? 0 : score), whole);
  const lowest = scores.reduce((least, score) => Math.min(least, Number.isNaN(score) ? 0 : score), 0);
  return {
    aspect: 2.4,
    x: { min: -reach, max: reach, label: "offset k from p" },
    y: { ...ends(lowest, highest), label: weights ? "score with W_q and W_k" : "PE(p) · PE(p + k)" },
    marks: [
      { axis: "x", at: 0, label: `p = ${formatNumber(position)}`, ink: "ink-3" },
      ...(lowest < 0 ? [{ axis: "y", at: 0, ink: "ink-3" } as const] : []),
    ],
    bands: position < reach ? [{ from: -reach, to: -position, look: "unseen", label: "no positions" }] : [],
    curves: [{ id: "score", x: offsets, y: scores, ink: "position" }],
  };
}

/** Sums over the slowest pairs, over more and more of them, and over all. */
export function stackPlot(params: DistanceParams): PlotSpec {
  const { offsets, layers } = stack(params);
  const all = layers.flatMap(({ sums }) => [...sums]);
  return {
    x: { min: 0, max: params.reach, label: "offset k" },
    y: { ...ends(Math.min(0, ...all), Math.max(...all)), label: "sum of the slowest pairs’ terms" },
    curves: layers.map(({ pairs, sums }, index) => {
      const isWhole = index === layers.length - 1;
      return {
        id: String(pairs),
        x: offsets,
        y: sums,
        ink: isWhole ? "position" : "ink-3",
        label: isWhole ? `all ${pairs}` : `${pairs} slowest`,
      };
    }),
  };
}

/** What each pair adds at the chosen offset. */
export function termsPlot(params: DistanceParams): PlotSpec {
  const values = terms(params);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), scaleOf(params));
  return {
    x: { min: 0, max: params.dim / 2 - 1, label: "pair" },
    y: { ...ends(-largest, largest), label: `each pair’s term at k = ${formatNumber(params.offset)}` },
    curves: [
      {
        id: "terms",
        x: Float64Array.from(values, (_, pair) => pair),
        y: values,
        look: "bars",
        ink: "position",
      },
    ],
  };
}

/** Every position near the anchor with every other. */
export function similarityMatrix(params: DistanceParams): MatrixSpec & { first: number } {
  const { first, count, values } = similarityWindow(params);
  const name = (index: number) => formatNumber(first + index);
  return {
    first,
    rows: count,
    columns: count,
    values,
    scale: { kind: "diverging", limit: scaleOf(params) * selfDot(params) },
    rowTitle: `position, from ${name(0)}`,
    columnTitle: `to position ${name(count - 1)}`,
    cells: "nothing",
  };
}

/** Sines and cosines differ in the last digit between a server and a browser; what both write into the page may not. */
function ends(min: number, max: number): { min: number; max: number } {
  return { min: Number(min.toPrecision(4)), max: Number(max.toPrecision(4)) };
}

/** The dot on a curve, to as many digits as are the same everywhere. */
export function cursorAt(x: number, y: number): { x: number; y: number } {
  return { x, y: Number(y.toPrecision(6)) };
}
