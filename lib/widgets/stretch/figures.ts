/** What the widget of stretched RoPE draws, as data for the live figure and for the static one. */

import type { Band, DialSpec, PlotSpec } from "../figure/spec.ts";
import { formatNumber } from "../format.ts";
import {
  likenessByOffset,
  methodLabel,
  OFFSETS,
  pairAtEnd,
  type StretchParams,
  type StretchResult,
} from "./compute.ts";

function pairAxis({ dim }: Pick<StretchParams, "dim">) {
  return { min: 0, max: dim / 2 - 1, label: "pair" };
}

function pairIndices(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, pair) => pair);
}

/** How many positions each pair takes for a turn, as trained and as stretched, beside the length of training. */
export function wavelengthPlot(params: StretchParams, result: StretchResult): PlotSpec {
  const { length, method } = params;
  const { original, wavelengths, ratios } = result;
  const pairs = pairIndices(original.length);
  const stretched = wavelengths.map((wavelength, pair) => wavelength / (ratios[pair] as number));
  const longest = Math.max(length, stretched.at(-1) as number);
  const trained = { id: "trained", x: pairs, y: wavelengths, ink: "ink-3" } as const;
  return {
    x: pairAxis(params),
    y: { min: 2 * Math.PI, max: 2 * longest, scale: "log", label: "positions for a turn" },
    aspect: 2.6,
    bands: unseenBands(result),
    marks: [{ axis: "y", at: length, label: `L = ${formatNumber(length)}`, ink: "ink" }],
    curves:
      method === "none"
        ? [{ ...trained, ink: "position", label: "as trained" }]
        : [
            { ...trained, look: "dashed", label: "as trained" },
            { id: "stretched", x: pairs, y: stretched, ink: "position", label: methodLabel(method) },
          ],
  };
}

/** Runs of pairs that the last position turns further than training did. */
function unseenBands({ isUnseen }: StretchResult): Band[] {
  const bands: Band[] = [];
  let first = isUnseen.indexOf(true);
  while (first !== -1) {
    const next = isUnseen.indexOf(false, first);
    const end = next === -1 ? isUnseen.length : next;
    const label = bands.length === 0 ? { label: "unseen angles" } : {};
    bands.push({ from: first - 0.5, to: end - 0.5, look: "unseen", ...label });
    first = isUnseen.indexOf(true, end);
  }
  return bands;
}

/** How much of its frequency each pair keeps. With YaRN, by its other ramp too. */
export function ratioPlot(params: StretchParams, result: StretchResult): PlotSpec {
  const { ratios, otherRamp, factor } = result;
  const pairs = pairIndices(ratios.length);
  const isYarn = params.method === "yarn";
  const other = params.yarnRamp === "paper" ? "the released ramp" : "the paper’s ramp";
  const own = params.yarnRamp === "paper" ? "the paper’s ramp" : "the released ramp";
  return {
    x: pairAxis(params),
    y: { min: 0, max: 1.2, label: "θ′/θ" },
    marks:
      factor === 1
        ? []
        : [{ axis: "y", at: 1 / factor, label: `1/s = ${formatNumber(1 / factor)}`, ink: "ink-3" }],
    curves: [
      ...(isYarn
        ? [{ id: "other", x: pairs, y: otherRamp, look: "dashed", ink: "ink-3", label: other } as const]
        : []),
      { id: "ratio", x: pairs, y: ratios, ink: "position", ...(isYarn ? { label: own } : {}) },
    ],
  };
}

/** The chosen pair's circle: the angles of training, where the last position stands unchanged, and where it is put. */
export function endDial(params: StretchParams): DialSpec {
  const { frequency, unchangedRad, stretchedRad } = pairAtEnd(params);
  const hands = [{ id: "stretched", angleRad: stretchedRad, ink: "position" } as const];
  const trained = {
    fromRad: 0,
    toRad: Math.min(params.length * frequency, 2 * Math.PI),
    look: "seen",
  } as const;
  return {
    arcs: [trained],
    hands:
      params.method === "none"
        ? hands
        : [{ id: "unchanged", angleRad: unchangedRad, length: 0.8, ink: "ink-3" }, ...hands],
  };
}

/** How alike two equal vectors look at small distances: the slower the curve falls, the worse neighbours are told apart. */
export function likenessPlot(original: Float64Array, stretched: Float64Array): PlotSpec {
  return {
    x: { min: 0, max: OFFSETS.length - 1, label: "positions apart" },
    y: {
      min: Math.min(...likenessByOffset(original), ...likenessByOffset(stretched), 0.5),
      max: 1,
      label: "likeness",
    },
    curves: [
      {
        id: "trained",
        x: OFFSETS,
        y: likenessByOffset(original),
        look: "dashed",
        ink: "ink-3",
        label: "as trained",
      },
      { id: "stretched", x: OFFSETS, y: likenessByOffset(stretched), ink: "position", label: "stretched" },
    ],
  };
}
