/** What the sinusoidal widget asks before it shows its figure. */

import { formatNumber } from "../format.ts";
import type { NumberPrediction } from "../predictions.ts";
import { compute, firstUnturned, pointAt, type SinusoidalParams, waveOf } from "./compute.ts";

/** min i with 2π · base^(2i/d) > n (in the paper's spacing): from this pair on, no turn is ever completed. */
const firstUnturnedPair: NumberPrediction<SinusoidalParams> = {
  id: "first-unturned",
  title: "The first pair that never turns",
  kind: "point",
  unit: "",
  ask: ({ dim, length, base }) =>
    `Of the ${dim / 2} pairs of dimensions, 0 to ${dim / 2 - 1}, which is the first that fails to complete one turn within ${formatNumber(length)} positions? (width ${dim}, base ${formatNumber(base)})`,
  range: ({ dim }) => ({ min: 0, max: dim / 2 - 1 }),
  tolerance: ({ dim }) => Math.max(1, Math.round(dim / 64)),
  answer: (params) => firstUnturned(pointAt(params).invFreq, params.length),
  why(params) {
    const { firstUnturned: pair, wavelengths } = compute(params);
    if (pair === null) return `Every pair completes a turn within ${formatNumber(params.length)} positions.`;
    const turn = (index: number) => formatNumber(wavelengths[index] as number);
    const itself = `Pair ${pair} takes ${turn(pair)} positions for one turn`;
    return pair === 0 ? `${itself}.` : `${itself}, pair ${pair - 1} only ${turn(pair - 1)}.`;
  },
};

/** The question looks at this many positions, whatever the length of the figure. */
const REPEAT_BELOW = 1000;

/** The position from 1 up to (not including) REPEAT_BELOW whose cosine in pair 0 is nearest to 1. */
function nearestRepeat(params: SinusoidalParams): number {
  const cosines = waveOf(pointAt(params).invFreq[0] as number, true, REPEAT_BELOW);
  return cosines.indexOf(Math.max(...cosines.subarray(1)), 1);
}

const pairZeroRepeat: NumberPrediction<SinusoidalParams> = {
  id: "pair-0-repeat",
  title: "Where pair 0 repeats",
  kind: "number",
  unit: "",
  ask: () =>
    `At which position below ${formatNumber(REPEAT_BELOW)}, after 0, does pair 0 most nearly repeat what it was at 0?`,
  range: () => ({ min: 1, max: REPEAT_BELOW - 1 }),
  tolerance: () => 1,
  answer: nearestRepeat,
  why(params) {
    const position = nearestRepeat(params);
    const angleRad = position * (pointAt(params).invFreq[0] as number);
    const turns = Math.round(angleRad / (2 * Math.PI));
    const offRad = formatNumber(Math.abs(angleRad - turns * 2 * Math.PI));
    return `Pair 0 turns by 1 rad at each position, and ${position} rad is ${turns} turns to within ${offRad} rad.`;
  },
};

export const predictions = [firstUnturnedPair, pairZeroRepeat] as const;
