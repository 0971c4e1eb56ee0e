/** The combining widget's parameters, and what each way of bringing positions to tokens costs. */

import { layerWeightCount } from "@/lib/encodings/combine.ts";
import type { Fields, ParamsOf } from "../fields.ts";
import { type Cosines, cosinesAt } from "./cosines.ts";
import { type ScoreParts, scoreParts } from "./score-parts.ts";

export const fields = {
  tokenDim: {
    kind: "number",
    key: "dt",
    label: "Token width d",
    min: 32,
    max: 4096,
    default: 768,
    multipleOf: 2,
    scale: "log",
  },
  positionDim: {
    kind: "number",
    key: "dp",
    label: "Position width, concatenated",
    min: 2,
    max: 4096,
    default: 64,
    multipleOf: 2,
    scale: "log",
    upTo: "tokenDim",
  },
  mode: {
    kind: "choice",
    key: "m",
    label: "How position comes to the token",
    options: [
      { value: "add", label: "added" },
      { value: "widen", label: "concatenated, layers widened" },
      { value: "fixed", label: "concatenated, width kept" },
    ],
    default: "widen",
  },
  layers: {
    kind: "number",
    key: "l",
    label: "Layers",
    unit: "layers",
    min: 1,
    max: 96,
    default: 12,
    multipleOf: 1,
    scale: "log",
  },
  feedForwardRatio: {
    kind: "number",
    key: "ff",
    label: "Feed-forward width, in multiples of d",
    min: 1,
    max: 8,
    default: 4,
    multipleOf: 1,
    scale: "linear",
    more: true,
  },
} as const satisfies Fields;

export type CombineParams = ParamsOf<typeof fields>;
export type Mode = CombineParams["mode"];
export const MODES: readonly Mode[] = ["add", "widen", "fixed"];

/** Widths under one way of combining, and what a layer of that width costs. */
export interface Cost {
  mode: Mode;
  /** numbers for the token and for the position in each vector; both d wide where they are added */
  token: number;
  position: number;
  /** of the vector that goes through the layers */
  stream: number;
  perLayer: number;
  /** perLayer over that of width d */
  factor: number;
}

/** Where the width is kept, at least this much of it stays with the token. */
const LEAST_TOKEN = 2;

export function costOf(mode: Mode, { tokenDim, positionDim, feedForwardRatio }: CombineParams): Cost {
  const kept = Math.min(positionDim, tokenDim - LEAST_TOKEN);
  const widths = {
    add: { token: tokenDim, position: tokenDim, stream: tokenDim },
    widen: { token: tokenDim, position: positionDim, stream: tokenDim + positionDim },
    fixed: { token: tokenDim - kept, position: kept, stream: tokenDim },
  }[mode];
  const perLayer = layerWeightCount(widths.stream, { feedForwardRatio });
  const factor = perLayer / layerWeightCount(tokenDim, { feedForwardRatio });
  return { mode, ...widths, perLayer, factor };
}

export interface CombineResult {
  /** of the chosen way */
  cost: Cost;
  /** of all ways, in the order of MODES */
  costs: readonly Cost[];
  /** the scores' four terms, in a small example */
  parts: ScoreParts;
  /** between random vectors of the token's width */
  cosines: Cosines;
}

export function compute(params: CombineParams): CombineResult {
  const cost = costOf(params.mode, params);
  return {
    cost,
    costs: MODES.map((mode) => costOf(mode, params)),
    parts: scoreParts(params.mode, cost.position / cost.stream),
    cosines: cosinesAt(params.tokenDim),
  };
}
