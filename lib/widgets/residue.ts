/**
 * What rounding leaves of zero, told by its size alone. Engines round the last bit of a sine or an exponential
 * differently, so its digits would be others on the server and in a browser.
 */

import { type MathNode, type Meaning, operator, power, row, slot } from "./formula.ts";

/** Below 10 to this power nothing is told apart. */
const LEAST_EXPONENT = -15;

/** `less than 1e−15`: the power of ten above it */
export function formatResidue(value: number): string {
  return `less than 1e−${-exponentAbove(value)}`;
}

/** `< 10^−15` */
export function residueNode(value: number, meaning?: Meaning): MathNode {
  return row(operator("<"), power(slot("10", meaning), slot(`−${-exponentAbove(value)}`, meaning)));
}

function exponentAbove(value: number): number {
  const magnitude = Math.abs(value);
  return magnitude < 10 ** LEAST_EXPONENT ? LEAST_EXPONENT : Math.floor(Math.log10(magnitude)) + 1;
}
