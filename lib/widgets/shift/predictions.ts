/** What the shift widget asks before it shows its figure. */

import { formatNumber } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { compute, frequencyOf, POSITIONS, type ShiftParams } from "./compute.ts";

const changingEntries: ChoicePrediction<ShiftParams> = {
  id: "entries",
  title: "What the position changes",
  kind: "choice",
  options: [
    { value: "none", label: "none" },
    { value: "sines", label: "the two sines" },
    { value: "cosines", label: "the two cosines" },
    { value: "all", label: "all four" },
  ],
  ask: ({ offset }) =>
    `A 2×2 matrix takes one pair of the sinusoidal encoding, (sin ωp, cos ωp), to where it is ${formatNumber(offset)} positions on. Move p. Which entries of the matrix change?`,
  answer: () => "none",
  why(params) {
    const { frequency, matrix } = compute(params);
    const { offset } = params;
    return `Its entries are cos ωk = ${formatNumber(matrix[0])} and ±sin ωk = ±${formatNumber(Math.abs(matrix[1]))}, with ω = ${formatNumber(frequency)} and k = ${formatNumber(offset)}; p is in none of them.`;
  },
};

/** Errors in float64 below this are rounding: waves of height 1 at angles up to 2,000 rad are off by 1e-12 at most. */
const ROUNDING = 1e-9;

const sineOnly: ChoicePrediction<ShiftParams> = {
  id: "sine-only",
  title: "Would sines do?",
  kind: "choice",
  options: [
    { value: "yes", label: "yes" },
    { value: "no", label: "no" },
  ],
  ask: (params) =>
    `Leave the cosines out. Is there one number a that takes sin ωp to sin ω(p + ${formatNumber(params.offset)}) for every p from 0 to ${formatNumber(POSITIONS - 1)}? (ω = ${formatNumber(frequencyOf(params))})`,
  answer: (params) => (compute(params).sine.residual < ROUNDING ? "yes" : "no"),
  why(params) {
    const { factor, residual } = compute(params).sine;
    if (residual < ROUNDING) return "A shift by 0 changes nothing, so a = 1 does it.";
    return `The best one by least squares, a = ${formatNumber(factor)}, still misses by up to ${formatNumber(residual)}: sin ω(p + k) = cos ωk · sin ωp + sin ωk · cos ωp, and the cosine is not there.`;
  },
};

const entry: NumberPrediction<ShiftParams> = {
  id: "entry",
  title: "An entry of the matrix",
  kind: "number",
  unit: "",
  ask: (params) =>
    `A pair of the sinusoidal encoding turns by ω = ${formatNumber(frequencyOf(params))} rad at each position. Which number in the matrix that shifts it by ${formatNumber(params.offset)} positions takes the cosine at p into the sine at p + k?`,
  range: () => ({ min: -1, max: 1 }),
  tolerance: () => 0.01,
  answer: (params) => compute(params).matrix[1],
  why(params) {
    const { frequency, matrix } = compute(params);
    return `It is sin ωk = sin(${formatNumber(frequency * params.offset)}) = ${formatNumber(matrix[1])}, in the upper right; its partner below has the other sign.`;
  },
};

export const predictions = [changingEntries, sineOnly, entry] as const;
