/** What the widget of dot products and distance asks before it shows its figure. */

import { sinusoidalDotByOffset } from "@/lib/encodings/sinusoidal-dot.ts";
import { formatNumber } from "../format.ts";
import type { ChoicePrediction, DrawPrediction, NumberPrediction } from "../predictions.ts";
import { compute, type DistanceParams, scoreAt, selfDot } from "./compute.ts";

/** Places of the curve that is drawn: whatever the figure's reach. */
const PLACES = [0, 25, 50, 75, 100, 125, 150, 175, 200];

function dotsAtPlaces({ dim, base }: DistanceParams): Float64Array {
  return sinusoidalDotByOffset(PLACES, dim, { base });
}

const setting = ({ dim, base }: DistanceParams) => `width ${dim}, base ${formatNumber(base)}`;

const curve: DrawPrediction<DistanceParams> = {
  id: "curve",
  title: "The curve",
  kind: "draw",
  across: "offset",
  up: "dot product",
  ask: (params) =>
    `Two sinusoidal position vectors stand k positions apart (${setting(params)}). A vector’s dot product with itself is ${formatNumber(selfDot(params))}. Draw the dot product for k from 0 to 200.`,
  places: () => PLACES,
  range: (params) => ({ min: -selfDot(params), max: selfDot(params) }),
  tolerance: (params) => 0.08 * selfDot(params),
  answer: (params) => [...dotsAtPlaces(params)],
  why(params) {
    const dots = dotsAtPlaces(params);
    const at = (index: number) => formatNumber(dots[index] as number);
    return `It is the sum of ${params.dim / 2} cosines, which agree at 0 only: ${at(0)} there, ${at(1)} at offset 25, ${at(4)} at 100 and ${at(8)} at 200.`;
  },
};

const FALLS = "falls";
const RISES = "rises";

const falling: ChoicePrediction<DistanceParams> = {
  id: "falling",
  title: "Does it only fall?",
  kind: "choice",
  options: [
    { value: FALLS, label: "yes, at every step" },
    { value: RISES, label: "no, it rises somewhere" },
  ],
  ask: (params) =>
    `Sinusoidal position vectors of ${setting(params)}: does their dot product fall at every step, as the offset grows from 0 to ${formatNumber(params.reach)}?`,
  answer: (params) => (compute(params).firstRise === null ? FALLS : RISES),
  why: whyItRises,
};

const firstRise: NumberPrediction<DistanceParams> = {
  id: "first-rise",
  title: "The first rise",
  kind: "number",
  unit: "",
  ask: (params) =>
    `Sinusoidal position vectors of ${setting(params)}: from which offset does their dot product rise for the first time, at the next step?`,
  range: ({ reach }) => ({ min: 0, max: reach }),
  tolerance: (params) => Math.max(2, Math.round(0.1 * (compute(params).firstRise ?? 0))),
  answer: (params) => compute(params).firstRise,
  why: whyItRises,
};

function whyItRises(params: DistanceParams): string {
  const { firstRise: first, dots } = compute(params);
  if (first === null) return `Up to offset ${formatNumber(params.reach)} every step is downwards.`;
  const at = (offset: number) => Number((dots[offset] as number).toPrecision(7));
  return `At offset ${first} it is ${at(first)}, at ${first + 1} already ${at(first + 1)}: the fastest cosines come round again while the slow ones have hardly fallen.`;
}

/** Far enough for the two sides to differ, near enough to be there at most positions. */
const STEPS = 7;

const direction: ChoicePrediction<DistanceParams> = {
  id: "direction",
  title: "Ahead or behind",
  kind: "choice",
  options: [
    { value: "equal", label: "both are equal" },
    { value: "ahead", label: "the one ahead is larger" },
    { value: "behind", label: "the one behind is larger" },
  ],
  ask({ weights, position, ...params }) {
    const own = formatNumber(position);
    const [ahead, behind] = [position + STEPS, position - STEPS].map(formatNumber);
    const seeded = `with random W_q and W_k of seed ${params.weightSeed}, `;
    return `The score of position ${own} with position ${ahead}, and of ${own} with ${behind}: ${weights ? seeded : ""}which is larger? (sinusoidal, width ${params.dim}, base ${formatNumber(params.base)})`;
  },
  answer(params) {
    const sides = bothSides(params);
    if (sides === null) return null;
    // the plain sum of cosines is the same number twice
    return sides.ahead === sides.behind ? "equal" : sides.ahead > sides.behind ? "ahead" : "behind";
  },
  why(params) {
    const sides = bothSides(params);
    if (sides === null) return `There is no position ${STEPS} before ${formatNumber(params.position)}.`;
    const numbers = `${formatNumber(sides.ahead)} ahead and ${formatNumber(sides.behind)} behind`;
    return params.weights
      ? `It is ${numbers}: W_q and W_k differ, so sines come in beside the cosines, and they change their sign with the direction.`
      : `It is ${numbers}: a cosine is the same for ${STEPS} and −${STEPS}, and the dot product is a sum of cosines.`;
  },
};

function bothSides(params: DistanceParams): { ahead: number; behind: number } | null {
  const [ahead, behind] = [scoreAt(params, STEPS), scoreAt(params, -STEPS)];
  return ahead === null || behind === null ? null : { ahead, behind };
}

export const predictions = [curve, falling, firstRise, direction] as const;
