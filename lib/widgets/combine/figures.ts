/** The combining widget's drawings as data: the histogram of cosines, and shapes to scale. */

import type { PlotSpec } from "../figure/spec.ts";
import type { Cost } from "./compute.ts";
import { type Cosines, PAIRS } from "./cosines.ts";

/** Counts of cosines, with the spread that random vectors of this width have on either side of zero. */
export function cosinesPlot({ at, counts, expectedSpread }: Cosines): PlotSpec {
  return {
    x: { min: -1, max: 1, label: "cosine between two random vectors" },
    y: { min: 0, max: Math.max(...counts), label: `of ${PAIRS} pairs` },
    curves: [{ id: "pairs", x: at, y: counts, look: "bars", ink: "ink-3" }],
    marks: [
      { axis: "x", at: -expectedSpread, ink: "accent" },
      { axis: "x", at: expectedSpread, ink: "accent", label: "1/√d" },
    ],
    aspect: 2.6,
  };
}

/** What is drawn to scale: lengths are shares of twice the token's width, which no way of combining exceeds. */
export interface Shapes {
  token: number;
  position: number;
  /** side of a layer's square of weights, and of the square that the token's width alone would need */
  stream: number;
  plain: number;
}

export function shapesOf({ token, position, stream }: Cost, tokenDim: number): Shapes {
  const whole = 2 * tokenDim;
  return {
    token: token / whole,
    position: position / whole,
    stream: stream / whole,
    plain: tokenDim / whole,
  };
}
