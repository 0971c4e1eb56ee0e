/** What the ALiBi widget draws, as data: the same for the live figure and for the picture without JavaScript. */

import { alibiReach } from "@/lib/encodings/alibi.ts";
import type { Curve, MatrixSpec, PlotSpec } from "../figure/spec.ts";
import { formatNumber } from "../format.ts";
import { type AlibiParams, type AlibiResult, biasMatrix, FAINT } from "./compute.ts";
import { wholeSeries } from "./slope.ts";

/** Every slope lies between 1/256 and 1, whatever the number of heads; a little lower, so that its dot is whole. */
const GENTLEST = 0.003;

/** Heads counted from 1. */
function headNumbers(heads: number): Float64Array {
  return Float64Array.from({ length: heads }, (_, index) => index + 1);
}

/** Every head's slope, on a log axis: equal ratios are equal steps. */
export function slopesPlot({ heads }: Pick<AlibiParams, "heads">, slopes: Float64Array): PlotSpec {
  const whole = wholeSeries(heads);
  const numbers = headNumbers(heads);
  const curves: Curve[] = [
    {
      id: "whole",
      x: numbers.subarray(0, whole),
      y: slopes.subarray(0, whole),
      look: "dots",
      ink: "position",
    },
  ];
  if (whole < heads) {
    const between = { x: numbers.subarray(whole), y: slopes.subarray(whole) };
    const label = `every second of ${2 * whole}`;
    curves.push({ id: "between", ...between, look: "dots", ink: "accent", label });
  }
  return {
    x: { min: 0, max: heads + 1, label: "head k" },
    y: { min: GENTLEST, max: 1, scale: "log", label: "slope m" },
    curves,
    aspect: ASPECT,
  };
}

/** Nearer than this, no half-distance is; farther than that, no text is, nor any head's 1 %. */
const NEAREST = 0.5;
const FARTHEST = 5000;

/** Width by height of the two plots over the heads, and of the row. */
const ASPECT = 1.6;

/** The distances at which each head has halved a weight, and brought it down to 1 %. */
export function reachPlot(
  { heads, head, length }: Pick<AlibiParams, "heads" | "head" | "length">,
  { slopes, halfDistance, faintDistance }: Pick<AlibiResult, "slopes" | "halfDistance" | "faintDistance">,
): PlotSpec {
  // a curve's x must rise, and heads that stand between others don't
  const byReach = [...headNumbers(heads)].sort((a, b) => slopeOf(b) - slopeOf(a));
  const along = (share: number) => byReach.map((each) => alibiReach(slopeOf(each), share));
  const at = `${formatNumber(halfDistance)} … ${formatNumber(faintDistance)}`;
  return {
    x: { min: NEAREST, max: FARTHEST, scale: "log", label: "distance, tokens" },
    y: { min: 0, max: heads + 1, label: "head k" },
    curves: [
      { id: "half", x: along(0.5), y: byReach, look: "dots", ink: "position", label: "half" },
      { id: "faint", x: along(FAINT), y: byReach, look: "dots", ink: "ink-3", label: "1 %" },
      { id: "chosen", x: [halfDistance, faintDistance], y: [head, head], ink: "accent", label: at },
    ],
    bands: [{ from: length, to: FARTHEST, look: "unseen", label: "longer than the text" }],
    aspect: ASPECT,
  };

  function slopeOf(each: number): number {
    return slopes[each - 1] as number;
  }
}

/** The bias of one head. Full ink is where a weight is down to 1 %, so that heads can be compared. */
export function biasSpec(slope: number, params: Pick<AlibiParams, "length" | "masking">): MatrixSpec {
  const { cells, step, values } = biasMatrix(slope, params);
  return {
    rows: cells,
    columns: cells,
    step,
    values,
    scale: { kind: "diverging", limit: -Math.log(FAINT) },
    rowTitle: "query i",
    columnTitle: "key j",
    cells: "nothing",
  };
}

/** Up to so many keys have a bar each. */
export const KEYS_WITH_BARS = 128;

/** The weights of one query, those by content alone, and those that adding m · j gives. */
export function rowPlot(params: AlibiParams, result: AlibiResult): PlotSpec {
  const { length, query, masking } = params;
  const { weights, contentWeights, shiftedWeights, halfDistance } = result;
  const keys = Float64Array.from({ length }, (_, key) => key);
  const last = masking === "causal" ? query : length - 1;
  const seen = (values: Float64Array) => values.subarray(0, last + 1);
  const few = length <= KEYS_WITH_BARS;
  const x = seen(keys);
  return {
    x: { min: 0, max: length - 1, label: "key j" },
    y: { min: 0, max: roundedUp(Math.max(...seen(weights), ...seen(contentWeights))), label: "weight" },
    curves: [
      { id: "weights", x, y: seen(weights), look: few ? "bars" : "line", ink: "position" },
      {
        id: "shifted",
        x,
        y: seen(shiftedWeights),
        look: few ? "dots" : "dashed",
        ink: "ink",
      },
      { id: "content", x, y: seen(contentWeights), look: "dashed", ink: "content", label: "content alone" },
    ],
    bands: [
      {
        from: query - halfDistance,
        to: masking === "causal" ? query : query + halfDistance,
        look: "tint",
        ink: "position",
      },
      ...(last < length - 1
        ? [{ from: last + 0.5, to: length - 0.5, look: "unseen", label: "masked" } as const]
        : []),
    ],
    aspect: ASPECT,
  };
}

/** To two significant digits, so that an axis ends at a number one can read. */
function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit) * unit).toPrecision(2));
}
