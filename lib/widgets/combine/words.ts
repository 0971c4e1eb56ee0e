/** What the combining widget says of a cost. */

import { formatNumber } from "../format.ts";
import { type CombineParams, type Cost, costOf, type Mode } from "./compute.ts";

export const MODE_NAMES: Readonly<Record<Mode, string>> = {
  add: "added",
  widen: "concatenated, widened",
  fixed: "concatenated, width kept",
};

/** "+17.4 %", "no more" */
export function growthInWords({ factor }: Cost): string {
  return factor === 1 ? "no more" : `+${percentOf(factor)} %`;
}

/** Three digits, as in +17.4 % and +300 %. */
export function percentOf(factor: number): string {
  return String(Number((100 * (factor - 1)).toPrecision(3)));
}

/** "8,306,688 weights per layer, +17.4 %" */
export function reading(params: CombineParams): string {
  const cost = costOf(params.mode, params);
  const weights = `${formatNumber(cost.perLayer)} weights per layer`;
  switch (params.mode) {
    case "add":
      return `${weights}, no more than without positions`;
    case "widen":
      return `${weights}, ${growthInWords(cost)}`;
    case "fixed":
      return `${weights}, no more; ${formatNumber(cost.token)} of ${formatNumber(cost.stream)} numbers are left for the token`;
    default:
      return params.mode satisfies never;
  }
}
