/** What the RoPE lab draws, as data: the dial of one pair, and the score over distances and over slides. */

import { nice } from "d3-array";
import type { DialSpec, Hand, PlotSpec } from "../figure/spec.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import { formatResidue } from "../residue.ts";
import {
  type DistanceCurve,
  frequencyOf,
  MAX_SLIDE,
  pairOf,
  partsByDistance,
  positionsOf,
  slideCurve,
  type Two,
} from "./compute.ts";
import type { RopeParams } from "./fields.ts";

/** What the rim of the dial stands for: the longest that the sliders make a vector, unless another pair has a longer one. */
export function rimOf(params: RopeParams, pair: number): number {
  const { q, k } = pairOf(params, pair);
  return Math.max(2, Math.hypot(...q), Math.hypot(...k));
}

/** q and k of a pair as they are, dashed, and turned by their positions. */
export function pairDial(params: RopeParams, pair: number): DialSpec {
  const { m, n } = positionsOf(params);
  const theta = frequencyOf(params, pair);
  const rim = rimOf(params, pair);
  const own = pairOf(params, pair);
  const [q, k] = [hands("q", own.q, m * theta, m, rim), hands("k", own.k, n * theta, n, rim)];
  return {
    // what is turned comes last, so that it lies above
    hands: [q.before, k.before, q.after, k.after],
    arcs: [
      { fromRad: q.before.angleRad, toRad: q.before.angleRad + m * theta, look: "seen", radius: 0.36 },
      { fromRad: k.before.angleRad, toRad: k.before.angleRad + n * theta, look: "seen", radius: 0.24 },
    ],
  };
}

function hands(name: "q" | "k", [x, y]: Two, turnRad: number, position: number, rim: number) {
  const angleRad = Math.atan2(y, x);
  const both = { length: Math.hypot(x, y) / rim, ink: "content" } as const;
  return {
    before: { ...both, id: name, angleRad, look: "dashed", label: name } satisfies Hand,
    after: {
      ...both,
      id: `${name} turned`,
      angleRad: angleRad + turnRad,
      label: `${name} at ${formatNumber(position)}`,
    } satisfies Hand,
  };
}

/** Both plots have the same axis of scores, so that level and steep can be compared. */
function scoreAxis({ scores }: DistanceCurve): PlotSpec["y"] {
  const [least, most] = scores.reduce(
    ([low, high], score) => [Math.min(low, score), Math.max(high, score)],
    [0, 0],
  );
  // nothing but rounding: a score that stays zero
  if (most - least < 1e-9) return { min: -1, max: 1, label: "score" };
  const [min, max] = nice(least - (most - least) / 20, most + (most - least) / 20, 6);
  return { min, max, label: "score" };
}

const PLOT_ASPECT = 1.8;

/** @param pair whose own part is drawn beside the whole */
export function distancePlot(params: RopeParams, curve: DistanceCurve, pair: number): PlotSpec {
  const { distances, scores } = curve;
  return {
    x: {
      min: distances[0] as number,
      max: distances.at(-1) as number,
      label: "distance m − n",
      unit: "tokens",
    },
    y: scoreAxis(curve),
    aspect: PLOT_ASPECT,
    marks: [{ axis: "y", at: 0, ink: "ink-3" }],
    curves: [
      {
        id: "part",
        x: distances,
        y: partsByDistance(params, pair, distances),
        look: "dashed",
        ink: "content",
        label: `pair ${pair} alone`,
      },
      { id: "score", x: distances, y: scores, ink: "position", label: "all pairs" },
    ],
  };
}

export function slidePlot(params: RopeParams, curve: DistanceCurve): PlotSpec {
  const { slides, scores, largestChange } = slideCurve(params);
  return {
    x: { min: 0, max: MAX_SLIDE, label: "both slid by t", unit: "tokens" },
    y: scoreAxis(curve),
    aspect: PLOT_ASPECT,
    marks: [{ axis: "y", at: 0, ink: "ink-3" }],
    curves: [
      {
        id: "slid",
        x: slides,
        y: scores,
        ink: "position",
        label: `changes by ${formatResidue(largestChange)}`,
      },
    ],
  };
}

/** What the numbers of q and k are, which no model is asked for. */
export function vectorsNote({ others, pairIndex, seed, dim }: RopeParams): string {
  const rest = dim / 2 - 1;
  const own = `Illustration: pair ${pairIndex} of q and k is set by the sliders`;
  if (rest === 0) return `${own}, and there is no other.`;
  const [hold, are] = rest === 1 ? ["holds", "is"] : ["hold", "are"];
  const those = rest === 1 ? "the other pair" : `the other ${formatNumber(rest)} pairs`;
  switch (others) {
    case "seeded":
      return `${own}, ${those} ${hold} normal random numbers from seed ${seed}.`;
    case "alike":
      return `${own}, and so ${are} ${those}, alike.`;
    case "aimed":
      return `${own}; in ${those} q holds normal random numbers from seed ${seed}, and k is q turned on by 100 positions.`;
    case "zero":
      return `${own}, and ${those} ${hold} zero.`;
    default:
      return others satisfies never;
  }
}

/** Why the clocks of a head may be fewer than its pairs. */
export function clocksNote(params: RopeParams, turning: number): string {
  const { m, n } = positionsOf(params);
  const still = params.dim / 2 - turning;
  const hands = `long hand: the query’s turn at ${formatNumber(m)}; short: the key’s at ${formatNumber(n)}`;
  return still === 0 ? hands : `${hands}; ${formatWithUnit(still, "pairs")} without hands never turn`;
}
